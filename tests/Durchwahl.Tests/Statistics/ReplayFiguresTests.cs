using Dapper;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Statistics.FigureHouse;

namespace Durchwahl.Tests.Statistics;

public sealed class ReplayFiguresOnSqlite() : ReplayFiguresTests(Engine.Sqlite);

public sealed class ReplayFiguresOnPostgres() : ReplayFiguresTests(Engine.Postgres);

public abstract class ReplayFiguresTests(Engine engine) : IAsyncLifetime
{
    static readonly string[] Kinds = [PromiseKinds.HandOver, PromiseKinds.Emergency, PromiseKinds.WrongNumber, PromiseKinds.VoiceMessage];

    FigureHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await FigureHouse.Open(engine);

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_house_without_anything_agrees() => (await _house.Replaying.Replay(Musterkreis)).Days.ShouldBe(0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task After_whatever_happened_and_whenever_it_was_counted_the_sums_say_what_the_records_say(int seed)
    {
        var (random, open) = (new Random(seed), new List<Promise>());
        for (var deed = 0; deed < 220; deed++)
        {
            await Do(random, open);
            if (random.Next(12) == 0) await _house.Counting.BringUpToDate(Musterkreis);
            if (random.Next(6) == 0) _house.Clock.Advance(Duration.FromHours(random.Next(1, 30)));
        }
        await _house.Counting.BringUpToDate(Musterkreis);
        // As it stands, without what the replay itself would count first.
        var stored = await Stored();
        var outcome = await _house.Replaying.Replay(Musterkreis);
        outcome.Differences.ShouldBeEmpty($"history {seed}");
        outcome.NotCheckable.ShouldBeEmpty();
        outcome.Days.ShouldBeGreaterThan(10);
        (await Stored()).ShouldBe(stored);
    }

    async Task Do(Random random, List<Promise> open)
    {
        var at = _house.Clock.GetCurrentInstant() - Duration.FromMinutes(random.Next(random.Next(8) == 0 ? 20_000 : 300)); // some are entered late
        switch (random.Next(8))
        {
            case 0: open.Add(await _house.Give(at, Kinds[random.Next(Kinds.Length)], random.Next(2) == 0 ? new TeamId(new Guid(1, 0, 9, new byte[8])) : null)); break;
            case 1 when open.Count > 0:
                var ended = open[random.Next(open.Count)];
                open.Remove(ended);
                await _house.End(ended, (PromiseOutcome)random.Next(5));
                break;
            case 2 when open.Count > 0: await _house.PassOn(open[random.Next(open.Count)], at); break;
            default: await _house.Save(Call(random, at), random.Next(3) == 0 ? null : $"+49151500001{random.Next(20):00}"); break;
        }
    }

    ContactRecord Call(Random random, Instant at) => _house.NewCall(at, (Ending)random.Next(7), random.Next(90)) with
    {
        Source = (ContactSource)random.Next(4), Channel = (ContactChannel)random.Next(5), Kind = (LineKind)random.Next(3), IsGuarded = random.Next(9) == 0, IsInHours = random.Next(2) == 0,
    };

    [Fact]
    public async Task A_sum_that_somebody_changed_is_named_with_its_day_and_field()
    {
        await _house.Save(_house.NewCall(At("2026-09-10 09:00")));
        await _house.Counting.BringUpToDate(Musterkreis);
        await Execute("update figure_day set sums = replace(sums, '\"calls.Dialled\":1', '\"calls.Dialled\":2')");
        var difference = (await _house.Replaying.Replay(Musterkreis)).Differences.ShouldHaveSingleItem();
        (difference.Day, difference.Field, difference.Stored, difference.Counted).ShouldBe((new LocalDate(2026, 9, 10), "calls.Dialled", 2, 1));
    }

    [Fact]
    public async Task A_single_record_that_is_missing_is_a_difference()
    {
        var call = await _house.Save(_house.NewCall(At("2026-09-10 09:00")));
        await _house.Save(_house.NewCall(At("2026-09-10 10:00")));
        await _house.Counting.BringUpToDate(Musterkreis);
        await Execute("delete from contact_record where id = @Id", new { call.Id });
        (await _house.Replaying.Replay(Musterkreis)).Differences.ShouldContain(difference => difference.Field == "calls.Dialled");
    }

    [Fact]
    public async Task A_day_whose_records_are_gone_is_named_as_not_checkable_and_keeps_its_sums()
    {
        await _house.Save(_house.NewCall(At("2026-09-10 09:00")));
        await _house.Save(_house.NewCall(At("2026-09-11 09:00")));
        await _house.Counting.BringUpToDate(Musterkreis);
        await Execute("delete from contact_record where arrived_at < @before", new { before = At("2026-09-11 00:00") });
        var outcome = await _house.Replaying.Replay(Musterkreis);
        (outcome.Days, outcome.Differences.Count).ShouldBe((1, 0));
        outcome.NotCheckable.ShouldBe([new LocalDate(2026, 9, 10)]);
        (await _house.Figures(new LocalDate(2026, 9, 10), new LocalDate(2026, 9, 11)))["anrufe"].Value.ShouldBe(2);
    }

    Task Execute(string sql, object? values = null) => _house.Database.Write(transaction => transaction.Connection!.ExecuteAsync(sql, values, transaction));

    Task<List<string>> Stored() => _house.Database.Read(async connection =>
        (await connection.QueryAsync<string>("select sums from figure_day order by day, source, kind, team")).ToList());
}
