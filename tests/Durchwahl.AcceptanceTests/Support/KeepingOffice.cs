using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Calls;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>The open house, practising, with somebody who leads and sits on a post, and promises in several states.</summary>
public sealed class KeepingOffice : OpenOffice, IAsyncLifetime
{
    public const string Account = "kuhlmann";

    OfficeId _office;

    /// <summary>A promise to call somebody, with a history.</summary>
    public PromiseId First { get; private set; }

    /// <summary>A promise for which a letter suffices, owed by another team.</summary>
    public PromiseId Letter { get; private set; }

    private protected override ExchangeChoice Exchange => new ExchangeChoice.Practice(Liveliness: 1e-6);

    PromiseBook Promises => Services.GetRequiredService<PromiseBook>();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var known = (await Services.GetRequiredService<IOfficeKeys>().Find("musterkreis"))!;
        _office = known.Id;
        await Services.GetRequiredService<AddAccount>().Add(Account, Role.TeamLead, known, Actor.Program, Password);
        var account = (await Services.GetRequiredService<AccountTable>().Find(Account))!;
        await Services.GetRequiredService<Database>().Write(transaction => AccountPostTable.Add(transaction, account.Id, _office, ExampleOffice.Kuhlmann));
        await Fill();
    }

    async Task Fill()
    {
        var now = Services.GetRequiredService<HouseTime>().Now;
        First = (await Give("Antwort: Nachzahlung Heizung")).Id;
        await Promises.Change(_office, First, new Actor("service"), (promise, kind) => PromiseDecisions.Attempt(promise.Promise, kind, now - Duration.FromHours(1), Account, "besetzt"));
        await Promises.Change(_office, First, new Actor(Account), (promise, _) => PromiseDecisions.AskBack(promise.Promise, "Geht es um die Abrechnung für 2025?", now, Account));
        Letter = (await Give("Antwort: Bescheid vom 02.09.", way: AnswerWay.Letter, owner: new PromiseOwner(null, ExampleOffice.Law))).Id;
        await Give("Rückruf im gewünschten Fenster", PromiseKinds.Callback, chosen: new NewPromise.Window(now + Duration.FromMinutes(20), now + Duration.FromMinutes(48)));
        await Give("Gespräch zum Einkommen", PromiseKinds.BookedTalk, chosen: new NewPromise.Window(now + Duration.FromHours(1), now + Duration.FromMinutes(75)));
        var late = await Give("Strom wird abgestellt", PromiseKinds.Emergency, chosen: new NewPromise.Window(now - Duration.FromHours(18), now - Duration.FromHours(16)));
        await Promises.Change(_office, late.Id, Actor.Program, (promise, _) => PromiseDecisions.Trouble(promise.Promise, "Die Mail an das Postfach kam nicht an.", now, "durchwahl"));
        var journal = Services.GetRequiredService<CallJournal>();
        journal.MessageLeft(ExampleCalls.Message(1) with { Post = ExampleOffice.Kuhlmann }, [1]);
        await journal.Written();
    }

    /// <summary>Somebody is promised something.</summary>
    internal Task<Promise> Give(string what, string kind = PromiseKinds.HandOver, AnswerWay way = AnswerWay.Phone, PromiseOwner? owner = null, NewPromise.Window? chosen = null) => Promises.Open(_office, new NewPromise
    {
        Kind = kind,
        Topic = "miete",
        Way = way,
        Owner = owner ?? new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown),
        Chosen = chosen,
        Details = new PromiseDetails { What = what, Name = "Herr Dierks", Number = PhoneNumber.Parse("+491713920031"), BenefitUnit = "24118//0001234", Note = "erreichbar vormittags" },
    }, new Actor("service"));

    internal async Task<Promise> Find(PromiseId id) => (await Promises.Find(_office, id))!.Promise;
}
