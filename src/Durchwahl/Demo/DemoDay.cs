using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Desk.Contract;
using Durchwahl.Disclosure.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Demo;

/// <summary>
/// Some days of invented contacts in the demonstration: promises in every state, requests for information, guides. They are made by the use cases of the house on a clock that is set back, so that every
/// history is as it would have come about.
/// </summary>
sealed class DemoDay
{
    static readonly Actor Agent = new("service");
    static readonly Actor CaseWorker = new("sachbearbeitung");
    static readonly Actor Lead = new("teamleitung");
    static readonly Actor Officer = new("informationsfreiheit");

    readonly Database _database;
    readonly OfficeBook _book;
    readonly HouseCalendar _calendar;
    readonly LocalDateTime _now;
    readonly SetClock _clock = new();
    readonly HouseTime _time;
    readonly PromiseBook _promises;
    readonly EndContact _ending;
    int _callers;

    public DemoDay(Database database, OfficeBook book, HouseTime time)
    {
        (_database, _book, _calendar, _now) = (database, book, OfficeCalendars.Of(book), time.LocalNow);
        _time = new HouseTime(_clock);
        _promises = new PromiseBook(database, _time);
        _ending = new EndContact(database, _promises, _time);
    }

    /// <summary>The post of the account "sachbearbeitung": the first that decides about benefits.</summary>
    public static Post CaseWorkersPost(OfficeBook book) => book.Posts.First(post => post.Title.StartsWith("Geldleistungen, Stelle", StringComparison.Ordinal) && post.Holder is not null);

    /// <summary>Invents it all; returns the promise that a visitor can look up as the caller.</summary>
    public async Task<Promise> Fill(ReviewSuggestions guides)
    {
        await guides.Release(_book.Office.Id, _now.Date.PlusMonths(6), "Für die Vorführung geprüft", Lead);
        await SolveSome();
        await KeepMostOfEarlier();
        await KeptAndLate();
        await NotKept();
        var shown = await Open();
        await Disclosures();
        return shown;
    }

    async Task SolveSome()
    {
        string[] topics = ["anschrift", "haushalt", "krankenkasse", "bescheid", "termin", "geld", "anschrift", "einkommen"];
        for (var number = 0; number < topics.Length; number++)
        {
            At(WorkingDaysAgo(1 + (number / 4)), 8 + number, 12);
            await Contact(topics[number], "Auskunft gegeben");
        }
    }

    // Two promises on each day of the last weeks: nineteen in twenty are kept in time.
    async Task KeepMostOfEarlier()
    {
        (string Topic, string What, string Name)[] asked =
        [
            ("umzug", "Antwort, ob die neue Miete übernommen wird", "Frau Brandes"), ("bescheid", "Erklärung des Bescheids", "Herr Ebeling"), ("geld", "Antwort, wann die Zahlung kommt", "Frau Meinecke"),
            ("einkommen", "Welche Nachweise fehlen", "Herr Nolte"), ("krankenkasse", "Ob die neue Krankenkasse eingetragen ist", "Frau Wiebking"), ("haushalt", "Was der Einzug der Mutter ändert", "Herr Tatge"),
        ];
        for (var number = 2 * (DemoWeeks.WorkingDays - 2); number >= 4; number--)
        {
            var (ago, (topic, what, name)) = (number / 2, asked[number % asked.Length]);
            At(WorkingDaysAgo(ago), 9 + (number % 6), 24);
            var promise = await HandOver(topic, what, name);
            At(WorkingDaysAgo(ago - (number % 20 == 0 ? 4 : 1)), 8, 50);
            await Change(promise, CaseWorker, (known, _) => PromiseDecisions.Keep(known, "Am Telefon beantwortet.", null, _time.Now, CaseWorker.Name));
        }
    }

    async Task KeptAndLate()
    {
        At(WorkingDaysAgo(3), 10, 12);
        var kept = await HandOver("umzug", "Antwort, ob die neue Miete übernommen wird", "Frau Hagedorn");
        At(WorkingDaysAgo(3), 11, 35);
        await Change(kept, CaseWorker, (promise, _) => PromiseDecisions.Take(promise, _time.Now, CaseWorker.Name));
        At(WorkingDaysAgo(2), 9, 40);
        await Change(kept, CaseWorker, (promise, _) => PromiseDecisions.Keep(promise, "Die Miete wird übernommen, der Bescheid geht heute hinaus.", null, _time.Now, CaseWorker.Name));

        At(WorkingDaysAgo(5), 9, 5);
        var late = await HandOver("bescheid", "Erklärung des Bescheids", "Herr Haske");
        At(WorkingDaysAgo(3), 14, 20);
        await Change(late, CaseWorker, (promise, _) => PromiseDecisions.Keep(promise, "Bescheid am Telefon erklärt.", null, _time.Now, CaseWorker.Name));

        At(WorkingDaysAgo(4), 15, 30);
        var withdrawn = await HandOver("einkommen", "Rückfrage zum Einkommensnachweis", "Frau Sander");
        At(WorkingDaysAgo(4), 16, 10);
        await Change(withdrawn, Agent, (promise, _) => PromiseDecisions.Withdraw(promise, "Hat sich erledigt.", _time.Now, PromiseStep.Caller));
    }

    async Task NotKept()
    {
        At(WorkingDaysAgo(6), 13, 0);
        var missed = await HandOver("miete", "Rückruf zur Heizkostenabrechnung", "Herr Ostermeier");
        foreach (var (day, hour) in ((int, int)[])[(5, 9), (5, 14), (4, 11)])
        {
            At(WorkingDaysAgo(day), hour, 15);
            await Change(missed, CaseWorker, (promise, kind) => PromiseDecisions.Attempt(promise, kind, _time.Now, CaseWorker.Name));
        }
        At(WorkingDaysAgo(4), 15, 0);
        await Change(missed, CaseWorker, (promise, kind) => PromiseDecisions.EndNotReached(promise, kind, "Brief an die Anschrift in der Akte geschickt.", _time.Now, CaseWorker.Name));

        At(WorkingDaysAgo(6), 9, 30);
        var broken = await HandOver("termin", "Neuer Termin", "Frau Gerhold");
        At(WorkingDaysAgo(3), 8, 45);
        await Change(broken, Lead, (promise, _) => PromiseDecisions.Break(promise, "Die Mail lag in einem Postfach, das niemand mehr liest. Das Postfach ist jetzt abgeschaltet.", _time.Now, Lead.Name));
    }

    async Task<Promise> Open()
    {
        At(WorkingDaysAgo(3), 14, 0);
        var overdue = await HandOver("geld", "Antwort, warum die Zahlung fehlt", "Herr Dierks");
        foreach (var hour in (int[])[9, 14])
        {
            At(WorkingDaysAgo(2), hour, 40);
            await Change(overdue, CaseWorker, (promise, kind) => PromiseDecisions.Attempt(promise, kind, _time.Now, CaseWorker.Name));
        }

        At(WorkingDaysAgo(1), 10, 20);
        var shown = await HandOver("umzug", "Antwort, ob die Kosten des Umzugs übernommen werden", "Frau Hansmeier");
        At(WorkingDaysAgo(1), 11, 35);
        await Change(shown, CaseWorker, (promise, _) => PromiseDecisions.Take(promise, _time.Now, CaseWorker.Name));

        At(WorkingDaysAgo(1), 11, 50);
        var asked = await HandOver("haushalt", "Was der Auszug des Sohnes ändert", "Frau Hellwig", AnswerWay.Letter);
        At(WorkingDaysAgo(1), 15, 5);
        await Change(asked, CaseWorker, (promise, _) => PromiseDecisions.AskBack(promise, "Ab welchem Tag wohnt der Sohn nicht mehr dort?", _time.Now, CaseWorker.Name));

        At(WorkingDaysAgo(1), 16, 20);
        var passedOn = await HandOver("krankenkasse", "Ob die neue Krankenkasse eingetragen ist", "Herr Hempel", owner: Other());
        await Change(passedOn, Lead, (promise, _) => PromiseDecisions.PassOn(promise, Mine, "Der Name beginnt mit einem Buchstaben dieser Stelle.", _time.Now, Lead.Name));

        At(_now.Minus(Period.FromMinutes(25)));
        await Contact("notlage", "Strom wird morgen abgestellt", new NewPromise
        {
            Kind = PromiseKinds.Emergency,
            Owner = PromiseOwner.WholeOffice,
            Details = new PromiseDetails { What = "Hilfe, damit der Strom nicht abgestellt wird", Name = "Frau Petersen", Number = NextCaller() },
        });
        return shown;
    }

    Task<Promise> HandOver(string topic, string what, string name, AnswerWay way = AnswerWay.Phone, PromiseOwner? owner = null) => Contact(topic, what, new NewPromise
    {
        Kind = PromiseKinds.HandOver,
        Owner = owner ?? Mine,
        Way = way,
        Details = new PromiseDetails { What = what, Name = name, Number = NextCaller() },
    });

    async Task<Promise> Contact(string topic, string reported, NewPromise promise)
    {
        var contact = await Record(topic, promise.Details.Number);
        return (await _ending.End(_book.Office.Id, new(contact, topic, true, new ContactDetails { Reported = reported, Name = promise.Details.Name }), [promise], Agent))[^1];
    }

    async Task Contact(string topic, string reported) =>
        await _ending.End(_book.Office.Id, new(await Record(topic, NextCaller()), topic, false, new ContactDetails { Reported = reported }), [], Agent);

    async Task<ContactId> Record(string topic, PhoneNumber? caller)
    {
        var id = new ContactId(Guid.CreateVersion7(_time.Now.ToDateTimeOffset()));
        var task = EnquiryTopic.Usual.First(known => known.Key == topic).Task;
        var record = HandMadeContacts.New(id, _book, ContactChannel.Entered, _time.Now, task, null, topic == "notlage");
        await _database.Write(transaction => HandMadeContacts.Save(transaction, record, caller));
        return id;
    }

    async Task Change(Promise promise, Actor by, Func<Promise, PromiseKind, PromiseDecision> decide)
    {
        if (await _promises.Change(_book.Office.Id, promise.Id, by, (known, kind) => decide(known.Promise, kind)) is not PromiseBook.Outcome.Changed)
            throw new InvalidOperationException($"The demonstration's promise {promise.Reference} cannot be changed so.");
    }

    async Task Disclosures()
    {
        await Disclosure(70, "Durchwahlen der Leistungsabteilung", (20, new(default, DisclosureStepKind.Granted, "Verweis auf das veröffentlichte Telefonverzeichnis")));
        await Disclosure(62, "Leitfäden für Gespräche im Serviceteam", (9, new(default, DisclosureStepKind.Granted, "Leitfäden stehen jetzt auf der Webseite")));
        await Disclosure(55, "Dienstanweisung zum Beistand nach § 13 SGB X", (3, new(default, DisclosureStepKind.Acknowledged)), (33, new(default, DisclosureStepKind.PartlyGranted) { Reasons = [RefusalReason.PersonalData] }));
        await Disclosure(45, "Auslastung der Telefonleitungen im letzten Jahr", (2, new(default, DisclosureStepKind.Acknowledged)));
        await Disclosure(20, "Vertrag über die Telefonanlage", (2, new(default, DisclosureStepKind.Acknowledged)), (6, new(default, DisclosureStepKind.HearingBegun, "Hersteller angehört")));
        await Disclosure(6, "Zahl der Rückrufe innerhalb von 48 Stunden");
    }

    async Task Disclosure(int daysAgo, string subject, params (int After, DisclosureStep Step)[] steps)
    {
        var receivedOn = _now.Date.PlusDays(-daysAgo);
        At(receivedOn, 11, 0);
        var typed = new TypedRequest { Subject = subject, ReceivedOn = LocalDatePattern.Iso.Format(receivedOn), Name = "Bürgerinitiative Erreichbares Amt", IsPublic = true };
        if (await new RegisterRequest(_database, _promises, _time).Register(_book, typed, null, Officer) is not RegisterRequest.Outcome.Registered registered)
            throw new InvalidOperationException("The demonstration's request is refused.");
        foreach (var (after, step) in steps)
        {
            At(receivedOn.PlusDays(after), 10, 30);
            if (await new AddDisclosureStep(_database, _promises, _time).Add(_book.Office.Id, registered.Request, step with { On = receivedOn.PlusDays(after) }, Officer) is { } refusal)
                throw new InvalidOperationException(refusal);
        }
    }

    PromiseOwner Mine => OwnerOf(CaseWorkersPost(_book));

    PromiseOwner Other() => OwnerOf(_book.Posts.Last(post => post.Team == CaseWorkersPost(_book).Team));

    static PromiseOwner OwnerOf(Post post) => new(post.Id, post.Team);

    // Numbers that are kept free for films and broadcasts (Bundesnetzagentur): nobody is called by accident.
    PhoneNumber NextCaller() => PhoneNumber.Parse($"+493023125{++_callers:000}");

    LocalDate WorkingDaysAgo(int count)
    {
        var day = _now.Date;
        for (var left = count; left > 0;) if (_calendar.IsWorkingDay(day = day.PlusDays(-1))) left--;
        return day;
    }

    void At(LocalDate day, int hour, int minute) => At(day + new LocalTime(hour, minute));

    void At(LocalDateTime moment) => _clock.Now = HouseTime.InstantOf(moment);

    sealed class SetClock : IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }
}
