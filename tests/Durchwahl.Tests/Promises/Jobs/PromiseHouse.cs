using Dapper;
using Durchwahl.Calls;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Jobs;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Jobs;

/// <summary>An open house with the example office, in which the jobs of promises run.</summary>
sealed class PromiseHouse : IAsyncDisposable
{
    public const string Base = "/verwaltung/musterkreis";

    static readonly string[] Kinds =
        [MessageLeft.Kind, CallbackRequested.Kind, WrongNumberReported.Kind, MessageSettled.Kind, CallbackSettled.Kind, WrongNumberSettled.Kind, PromiseNearsDue.Kind];

    PromiseHouse(TestHouse house) => House = house;

    public static OfficeId Office => TestOffices.Musterkreis.Id;

    public static OfficeKey Key { get; } = OfficeKey.Parse("musterkreis");

    public TestHouse House { get; }

    public PromiseBook Promises => House.Get<PromiseBook>();

    public FakeClock Clock => House.Clock;

    public static async Task<PromiseHouse> Open(Engine engine)
    {
        var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        house.Clock.Advance(Duration.FromMilliseconds(1)); // rows of the same instant have no order
        return new PromiseHouse(house);
    }

    public async Task Say(Action<CallJournal> what)
    {
        what(House.Get<CallJournal>());
        await House.Get<CallJournal>().Written();
        await Finish();
    }

    /// <summary>Returns when everything that is due in the outbox for promises is done.</summary>
    public async Task Finish()
    {
        var bell = House.Get<Database>().Bell;
        bell.Ring();
        while (true)
        {
            var rung = bell.Rung;
            if (await OpenWork() == 0) return;
            await rung.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    public Task<long> OpenWork() => House.Database.Read(connection => connection.ExecuteScalarAsync<long>(
        $"select count(*) from outbox where done_at is null and due_at <= @now and kind in ({string.Join(", ", Kinds.Select(kind => $"'{kind}'"))})", new { now = Clock.GetCurrentInstant() }));

    public async Task AdvanceTo(Instant moment)
    {
        Clock.SetTo(moment);
        await Finish();
    }

    public Task LookAround() => House.Get<FollowOffices>().Look(TestContext.Current.CancellationToken);

    /// <summary>Changes the phone book as an editor would.</summary>
    public async Task Change(Func<OfficeBook, BookChange> change) =>
        (await House.Get<OfficeBooks>().Change(Key, new Actor("redaktion"), book => new BookDecision.Change(change(book), "geändert", "office"))).ShouldBeNull();

    public async Task<Promise> Give(PromiseOwner owner, string kind = PromiseKinds.HandOver) =>
        await Promises.Open(Office, new NewPromise { Kind = kind, Owner = owner, Details = new PromiseDetails { What = "Antwort" } }, new Actor("service"));

    public async Task<Promise> Now(Promise promise) => (await Promises.Find(Office, promise.Id))!.Promise;

    /// <summary>All promises, also ended ones.</summary>
    public Task<IReadOnlyList<KnownPromise>> All() => Promises.List(Office, new PromiseFilter { OnlyOpen = false }, 100);

    public async Task<IReadOnlyList<PromiseStepKind>> Steps(Promise promise) => [.. (await Promises.History(promise.Id)).Select(step => step.What)];

    /// <summary>Whom mails of a reason would go to, of all that were ever written for a promise.</summary>
    public async Task<IReadOnlyList<WarnedParty>> Mailed(Promise promise, PromiseMailReason why) =>
    [
        .. (await House.Database.Read(connection => connection.QueryAsync<string>("select payload from outbox where kind = @Kind order by due_at, id", new { PromiseMail.Kind })))
            .Select(payload => System.Text.Json.JsonSerializer.Deserialize<PromiseMail>(payload, Durchwahl.House.JsonForm.Stored)!)
            .Where(mail => mail.Promise == promise.Id && mail.Why == why).Select(mail => mail.Whom),
    ];

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
