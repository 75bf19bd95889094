using Dapper;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class AccessLogOnSqliteTests() : AccessLogTests(Engine.Sqlite);

public class AccessLogOnPostgresTests() : AccessLogTests(Engine.Postgres);

public abstract class AccessLogTests(Engine engine) : IAsyncLifetime
{
    static readonly KnownOffice Office = TestOffices.Musterkreis;
    static readonly AccountId Anna = new(new Guid("01900000-0000-7000-8000-00000000aaaa"));

    readonly FakeClock _clock = new();
    TestDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await TestDatabase.Create(engine);

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    AccessLog Log => new(_database.Database, new HouseTime(_clock), NullLogger<AccessLog>.Instance);

    static Guid Thing(int number) => new($"01900000-0000-7000-8000-{number:x12}");

    async Task<IReadOnlyList<AccessLogTable.Row>> Rows(AccessLogTable.Filter? filter = null) =>
        (await new AccessLogTable(_database.Database).Read(Office.Id, filter ?? new(null, null, null, null), 1)).Rows;

    [Fact]
    public async Task What_was_noted_is_read_again_newest_first()
    {
        await using var log = Log;
        log.Note(Anna, Office.Id, SeenKind.Promise, Thing(1), SeenWay.Page);
        _clock.Advance(Duration.FromSeconds(1));
        log.Note((AccountId?)null, Office.Id, SeenKind.Person, Thing(2), SeenWay.Export);
        await log.Written();
        (await Rows()).ShouldBe(
        [
            new AccessLogTable.Row(_clock.GetCurrentInstant(), null, null, SeenKind.Person, Thing(2), SeenWay.Export),
            new AccessLogTable.Row(_clock.GetCurrentInstant() - Duration.FromSeconds(1), Anna, null, SeenKind.Promise, Thing(1), SeenWay.Page),
        ]);
    }

    [Fact]
    public async Task Looking_again_within_five_minutes_is_the_same_look()
    {
        await using var log = Log;
        for (var minute = 0; minute < 11; minute++)
        {
            log.Note(Anna, Office.Id, SeenKind.Promise, Thing(1), SeenWay.Page);
            _clock.Advance(Duration.FromMinutes(1));
        }
        log.Note(Anna, Office.Id, SeenKind.Promise, Thing(1), SeenWay.Sound);
        await log.Written();
        (await Rows()).Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_was_noted_last_is_saved_when_the_house_closes()
    {
        var log = Log;
        await log.StartAsync(TestContext.Current.CancellationToken);
        for (var number = 0; number < 1_300; number++) log.Note(Anna, Office.Id, SeenKind.Contact, Thing(number), SeenWay.List);
        await log.StopAsync(TestContext.Current.CancellationToken);
        (await _database.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from access_log"))).ShouldBe(1_300);
        await log.DisposeAsync();
    }

    [Fact]
    public async Task A_verb_that_starts_no_services_saves_at_its_end()
    {
        await using (var log = Log) log.Note((AccountId?)null, Office.Id, SeenKind.Person, Thing(1), SeenWay.Export);
        (await Rows()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Looks_are_found_by_account_thing_and_day()
    {
        await using (var log = Log)
        {
            log.Note(Anna, Office.Id, SeenKind.Promise, Thing(1), SeenWay.Page);
            log.Note(new AccountId(Thing(77)), Office.Id, SeenKind.Promise, Thing(1), SeenWay.Page);
            log.Note(Anna, TestOffices.Beispielstadt.Id, SeenKind.Promise, Thing(1), SeenWay.Page);
            _clock.Advance(Duration.FromDays(1));
            log.Note(Anna, Office.Id, SeenKind.Promise, Thing(2), SeenWay.Page);
        }
        var noon = _clock.GetCurrentInstant() - Duration.FromHours(12);
        (await Rows(new(Anna, null, null, null))).Count.ShouldBe(2);
        (await Rows(new(null, Thing(1), null, null))).Count.ShouldBe(2);
        (await Rows(new(null, null, noon, null))).Count.ShouldBe(1);
        (await Rows(new(Anna, null, null, noon))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task After_180_days_a_look_is_deleted()
    {
        await using (var log = Log)
        {
            log.Note(Anna, Office.Id, SeenKind.Promise, Thing(1), SeenWay.Page);
            _clock.Advance(AccessLog.Kept);
            log.Note(Anna, Office.Id, SeenKind.Promise, Thing(2), SeenWay.Page);
        }
        (await _database.Database.Write(transaction => AccessLog.RemoveBefore(transaction, Office.Id, _clock.GetCurrentInstant() - AccessLog.Kept))).ShouldBe(0);
        _clock.Advance(Duration.FromSeconds(1));
        (await _database.Database.Write(transaction => AccessLog.RemoveBefore(transaction, Office.Id, _clock.GetCurrentInstant() - AccessLog.Kept))).ShouldBe(1);
        (await Rows()).Single().Subject.ShouldBe(Thing(2));
    }

    [Fact]
    public void Every_kind_and_way_is_stored_under_a_word_that_is_found_again()
    {
        Enum.GetValues<SeenKind>().ShouldAllBe(kind => SeenWords.Kind(SeenWords.Word(kind)) == kind && SeenWords.German(kind).Length > 3);
        Enum.GetValues<SeenWay>().ShouldAllBe(way => SeenWords.Way(SeenWords.Word(way)) == way && SeenWords.German(way).Length > 3);
    }
}
