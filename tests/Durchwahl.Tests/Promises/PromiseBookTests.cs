using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises;

public class PromiseBookTests
{
    static readonly Actor Agent = new("service");

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_promise_is_found_as_it_was_given(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, office) = await BookIn(database);
        var given = await book.Open(office, HandOver with { Details = new PromiseDetails { What = "Antwort zur Miete", Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014") } }, Agent);
        var found = (await book.Find(office, given.Id))!;
        found.Promise.ShouldBe(given with { Due = found.Promise.Due });
        found.Promise.Due.Days.ShouldBe(given.Due.Days);
        found.Details.ShouldBe(new PromiseDetails { What = "Antwort zur Miete", Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014") });
        HouseTime.LocalOf(given.Due.At).ShouldBe(new LocalDateTime(2026, 9, 15, 18, 0)); // given on Monday
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_many_who_take_a_promise_at_once_one_gets_it_and_the_others_are_told_who(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, office) = await BookIn(database);
        var given = await book.Open(office, HandOver, Agent);
        var ends = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            Task.Run(() => book.Change(office, given.Id, new Actor($"person{number}"), (known, _) => PromiseDecisions.Take(known.Promise, given.OpenedAt, $"person{number}")))));
        var winner = ends.OfType<PromiseBook.Outcome.Changed>().ShouldHaveSingleItem().Promise.TakenBy!;
        ends.OfType<PromiseBook.Outcome.Refused>().Count(refused => refused.Reason.Contains(winner, StringComparison.Ordinal)).ShouldBe(7);
        (await book.History(given.Id)).Select(step => step.What).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.Taken]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_promise_of_another_office_is_not_there(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, office) = await BookIn(database);
        var given = await book.Open(office, HandOver, Agent);
        (await book.Find(TestOffices.Beispielstadt.Id, given.Id)).ShouldBeNull();
        (await book.Change(TestOffices.Beispielstadt.Id, given.Id, Agent, (known, _) => PromiseDecisions.Take(known.Promise, given.OpenedAt, "x"))).ShouldBeOfType<PromiseBook.Outcome.Missing>();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Lists_show_who_has_to_act_the_first_due_in_front(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, office) = await BookIn(database);
        var (mine, deputy) = (ExampleOffice.Kuhlmann, ExampleOffice.Heidecke);
        var late = await book.Open(office, HandOver with { Owner = new(mine, null) }, Agent);
        var soon = await book.Open(office, HandOver with { Kind = PromiseKinds.Emergency, Owner = new(mine, null) }, Agent);
        (await book.List(office, new PromiseFilter { Posts = [mine] }, 10)).Select(known => known.Promise.Id).ShouldBe([soon.Id, late.Id]);
        await book.Change(office, late.Id, Actor.Program, (known, _) => PromiseDecisions.StandIn(known.Promise, deputy, late.OpenedAt, "durchwahl"));
        (await book.List(office, new PromiseFilter { Posts = [mine] }, 10)).Select(known => known.Promise.Id).ShouldBe([soon.Id]);
        (await book.List(office, new PromiseFilter { Posts = [deputy] }, 10)).Select(known => known.Promise.Id).ShouldBe([late.Id]);
        await book.Change(office, soon.Id, Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, late.OpenedAt, "service"));
        (await book.List(office, new PromiseFilter(), 10)).Select(known => known.Promise.Id).ShouldBe([late.Id]);
        (await book.List(office, new PromiseFilter { OnlyOpen = false }, 10)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task With_the_promise_the_mail_and_the_warnings_are_in_the_outbox(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (book, office) = await BookIn(database);
        var given = await book.Open(office, HandOver, Agent);
        (await database.Database.Read(connection => Outbox.HasDue(connection, PromiseMail.Kind, given.OpenedAt))).ShouldBeTrue();
        (await database.Database.Read(connection => Outbox.HasDue(connection, PromiseNearsDue.Kind, given.Due.At - Duration.FromHours(4) - Duration.FromTicks(1)))).ShouldBeFalse();
        (await database.Database.Read(connection => Outbox.HasDue(connection, PromiseNearsDue.Kind, given.Due.At - Duration.FromHours(4)))).ShouldBeTrue();
    }

    static NewPromise HandOver => new() { Kind = PromiseKinds.HandOver, Owner = PromiseOwner.WholeOffice, Details = new PromiseDetails { What = "Antwort" } };

    static async Task<(PromiseBook Book, OfficeId Office)> BookIn(TestDatabase database)
    {
        await TestOffices.Save(database.Database);
        return (new PromiseBook(database.Database, new HouseTime(new FakeClock())), TestOffices.Musterkreis.Id);
    }
}
