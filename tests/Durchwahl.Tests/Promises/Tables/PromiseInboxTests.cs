using Dapper;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Tables;

public class PromiseInboxTests
{
    static readonly OfficeId Office = TestOffices.Musterkreis.Id;
    static readonly Actor Agent = new("service");

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_list_is_narrowed_by_topic_reference_state_and_owner(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, clock) = await BookIn(database);
        var rent = await Give(book, "miete", new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown));
        var nobody = await Give(book, "termin", PromiseOwner.WholeOffice);
        var asked = await Give(book, "miete", new PromiseOwner(null, ExampleOffice.Law));
        await book.Change(Office, asked.Id, Agent, (known, _) => PromiseDecisions.AskBack(known.Promise, "Welche?", clock.GetCurrentInstant(), "x"));
        (await Ids(book, new PromiseFilter { Topic = "miete" })).ShouldBe([rent.Id, asked.Id], ignoreOrder: true);
        (await Ids(book, new PromiseFilter { Reference = nobody.Reference })).ShouldBe([nobody.Id]);
        (await Ids(book, new PromiseFilter { OfNobody = true })).ShouldBe([nobody.Id]);
        (await Ids(book, new PromiseFilter { OnlyAsked = true })).ShouldBe([asked.Id]);
        (await Ids(book, new PromiseFilter { DueBefore = rent.Due.At })).ShouldBeEmpty();
        (await book.Count(Office, new PromiseFilter { DueBefore = rent.Due.At + Duration.FromSeconds(1) })).ShouldBe(3);
        (await book.List(Office, new PromiseFilter(), 2, skip: 2)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_has_ended_stands_with_the_newest_in_front(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, clock) = await BookIn(database);
        var (first, second, open) = (await Give(book, null, default), await Give(book, null, default), await Give(book, null, default));
        foreach (var (promise, minute) in new[] { (first, 1), (second, 2) })
            await book.Change(Office, promise.Id, Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, clock.GetCurrentInstant() + Duration.FromMinutes(minute), "x"));
        (await Ids(book, new PromiseFilter { OnlyOpen = false, OnlyEnded = true })).ShouldBe([second.Id, first.Id]);
        (await Ids(book, new PromiseFilter())).ShouldBe([open.Id]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_overview_tells_team_due_time_and_open_questions_of_what_is_open(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, clock) = await BookIn(database);
        var asked = await Give(book, null, new PromiseOwner(null, ExampleOffice.Law));
        await book.Change(Office, asked.Id, Agent, (known, _) => PromiseDecisions.AskBack(known.Promise, "Welche?", clock.GetCurrentInstant(), "x"));
        var open = (await database.Database.Read(connection => PromiseTable.Open(connection, Office))).ShouldHaveSingleItem();
        (open.OwnerTeam, open.HasPost, open.DueAt, open.AwaitsReply).ShouldBe(((TeamId?)ExampleOffice.Law, false, asked.Due.At, true));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_call_for_a_promise_ends_once_and_goes_after_ninety_days(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, clock) = await BookIn(database);
        var promise = await Give(book, null, default);
        var (now, old, call) = (clock.GetCurrentInstant(), new ContactId(new Guid("01900000-0000-7000-8000-000000000901")), new ContactId(new Guid("01900000-0000-7000-8000-000000000902")));
        await database.Database.Write(transaction => PromiseCallbackTable.Insert(transaction, old, Office, promise.Id, "kuhlmann", now - Duration.FromDays(91)));
        await database.Database.Write(transaction => PromiseCallbackTable.Insert(transaction, call, Office, promise.Id, "kuhlmann", now));
        (await database.Database.Write(transaction => PromiseCallbackTable.End(transaction, call, CallBackEnd.NotReached, now))).ShouldBe("kuhlmann");
        (await database.Database.Write(transaction => PromiseCallbackTable.End(transaction, call, CallBackEnd.Reached, now))).ShouldBeNull();
        var last = (await database.Database.Read(connection => PromiseCallbackTable.Last(connection, promise.Id)))!;
        (last.ContactId, last.StartedAt, last.Result).ShouldBe((call, now, (CallBackEnd?)CallBackEnd.NotReached));
        (await database.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from promise_callback"))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Messages_of_posts_are_found_as_long_as_they_are_open(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await BookIn(database);
        var (mine, settled, others) = (ExampleCalls.Message(1) with { Post = ExampleOffice.Kuhlmann }, ExampleCalls.Message(2) with { Post = ExampleOffice.Kuhlmann }, ExampleCalls.Message(3) with { Post = ExampleOffice.LawOne });
        await database.Database.Write(async transaction =>
        {
            foreach (var message in new[] { mine, settled, others }) await VoiceMessageTable.Insert(transaction, message, [1]);
            await VoiceMessageTable.Settle(transaction, Office, settled.Id, Instant.FromUtc(2026, 9, 14, 9, 0), "x");
        });
        (await database.Database.Read(connection => VoiceMessageTable.OpenOf(connection, Office, [ExampleOffice.Kuhlmann, ExampleOffice.Heidecke], 10))).Select(message => message.Id).ShouldBe([mine.Id]);
        (await database.Database.Read(connection => VoiceMessageTable.OpenOf(connection, Office, [], 10))).ShouldBeEmpty();
    }

    static async Task<IEnumerable<PromiseId>> Ids(PromiseBook book, PromiseFilter filter) => (await book.List(Office, filter, 50)).Select(known => known.Promise.Id);

    static Task<Promise> Give(PromiseBook book, string? topic, PromiseOwner owner) =>
        book.Open(Office, new NewPromise { Kind = PromiseKinds.HandOver, Topic = topic, Owner = owner, Details = new PromiseDetails { What = "Antwort" } }, Agent);

    static async Task<(PromiseBook Book, FakeClock Clock)> BookIn(TestDatabase database)
    {
        await TestOffices.Save(database.Database);
        var clock = new FakeClock();
        return (new PromiseBook(database.Database, new HouseTime(clock)), clock);
    }
}
