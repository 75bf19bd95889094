using Dapper;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;
using Durchwahl.Promises.Contract;
using Durchwahl.Queueing;
using Durchwahl.Tests.Calls.Practice;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;

namespace Durchwahl.Tests.Promises.Jobs;

public class PromisesFromCallsTests
{
    static readonly byte[] Wav = [1, 2, 3];

    static ContactRecord Calm(int number) => Record(number, ending: Ending.Message) with { IsEmergency = false };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_voice_message_is_promised_to_be_answered_in_the_language_and_under_the_number_of_the_caller(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal =>
        {
            journal.Ended(Calm(1), [], ExampleCalls.Caller);
            journal.MessageLeft(Message(1) with { Post = ExampleOffice.Heidecke }, Wav);
        });
        var (promise, details) = (await house.All()).ShouldHaveSingleItem();
        (promise.Kind, promise.Message, promise.Contact, promise.Language).ShouldBe((PromiseKinds.VoiceMessage, Message(1).Id, Message(1).Contact, "tr"));
        promise.Owner.ShouldBe(new PromiseOwner(ExampleOffice.Heidecke, ExampleOffice.MoneyTown));
        details.ShouldBe(new PromiseDetails { What = "Antwort auf Ihre Nachricht vom Montag, 14. September 2026, 10:00 Uhr", Number = ExampleCalls.Caller });
        HouseTime.LocalOf(promise.Due.At).ShouldBe(new LocalDateTime(2026, 9, 15, 18, 0));
        var outcome = (await house.House.Get<EndContact>().Find(PromiseHouse.Office, Message(1).Contact))!;
        (outcome.Result, outcome.Promises.Single(), outcome.By).ShouldBe((ContactResult.Promised, promise.Id, "durchwahl"));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_is_in_need_is_promised_an_answer_on_the_same_day_also_while_the_call_has_not_ended(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal =>
        {
            journal.Opened(Open(1, ExampleCalls.Caller));
            journal.MessageLeft(Message(1), Wav);
        });
        var (promise, details) = (await house.All()).ShouldHaveSingleItem();
        (promise.Kind, promise.Topic, promise.Language, details!.Number).ShouldBe((PromiseKinds.Emergency, "notlage", "tr", ExampleCalls.Caller));
        HouseTime.LocalOf(promise.Due.At).ShouldBe(new LocalDateTime(2026, 9, 14, 18, 0));
    }

    [Fact]
    public async Task An_office_that_keeps_no_numbers_has_none_in_its_promises()
    {
        await using var house = await PromiseHouse.Open(Engine.Sqlite);
        await house.House.Database.Write(transaction => CallSettingsTable.Save(transaction, Musterkreis, new CallSettings { KeepsCallerNumbersForDays = 0 }));
        await house.Say(journal =>
        {
            journal.Opened(Open(1, ExampleCalls.Caller));
            journal.MessageLeft(Message(1), Wav);
        });
        (await house.All()).ShouldHaveSingleItem().Details!.Number.ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_callback_is_promised_until_the_end_of_the_next_working_day(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal =>
        {
            journal.Ended(Record(1, ending: Ending.Callback) with { IsEmergency = false }, [], ExampleCalls.Caller);
            journal.CallbackRequested(Request(1) with { Line = PhoneNumber("340"), Why = CallbackReason.NotReached });
        });
        var (promise, details) = (await house.All()).ShouldHaveSingleItem();
        (promise.Kind, promise.Request, promise.Owner).ShouldBe((PromiseKinds.Callback, Request(1).Id, new PromiseOwner(null, ExampleOffice.Young)));
        HouseTime.LocalOf(promise.Due.At).ShouldBe(new LocalDateTime(2026, 9, 15, 18, 0));
        (details!.Number, details.Note).ShouldBe((ExampleCalls.Caller, "Die automatischen Rückrufe haben die Person nicht erreicht."));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_same_news_again_promises_nothing_again(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal =>
        {
            journal.MessageLeft(Message(1), Wav);
            journal.CallbackRequested(Request(1));
        });
        await house.House.Database.Write(async transaction =>
        {
            await Outbox.Add(transaction, MessageLeft.Kind, new MessageLeft(Message(1).Id, Message(1).Contact, Musterkreis), Start);
            await Outbox.Add(transaction, CallbackRequested.Kind, new CallbackRequested(Request(1).Id, Request(1).Contact, Musterkreis), Start);
        });
        await house.Finish();
        (await house.All()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Settled_on_the_page_of_messages_it_is_kept_by_whom_settled_it(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal => journal.MessageLeft(Message(1), Wav));
        using var agent = await house.House.SignIn(Role.Agent);
        using var settled = await agent.Send(PromiseHouse.Base + "/nachrichten", $"{PromiseHouse.Base}/nachrichten/{Message(1).Id.Value}/erledigt");
        settled.Headers.Location!.OriginalString.ShouldEndWith("nachricht-erledigt");
        await house.Finish();
        var promise = (await house.All()).ShouldHaveSingleItem().Promise;
        (promise.Outcome, promise.EndedBy, promise.EndedAt).ShouldBe((PromiseOutcome.Kept, "agent.musterkreis", house.Clock.GetCurrentInstant()));
        (await Audit(house, "Nachricht erledigt")).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Settled_on_the_page_of_callbacks_it_is_kept_with_the_note(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal => journal.CallbackRequested(Request(1)));
        using var agent = await house.House.SignIn(Role.Agent);
        using var settled = await agent.Send(PromiseHouse.Base + "/rueckrufe", $"{PromiseHouse.Base}/rueckrufe/{Request(1).Id.Value}/erledigt", ("Note", "Erreicht, Termin vereinbart."));
        await house.Finish();
        var promise = (await house.All()).ShouldHaveSingleItem().Promise;
        promise.Outcome.ShouldBe(PromiseOutcome.Kept);
        (await house.Promises.History(promise.Id))[^1].Words.ShouldBe("Erreicht, Termin vereinbart.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task When_the_promise_ends_the_lists_of_calls_know_it(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        await house.Say(journal =>
        {
            journal.MessageLeft(Message(1), Wav);
            journal.CallbackRequested(Request(2));
        });
        foreach (var (promise, _) in await house.All())
            await house.Promises.Change(PromiseHouse.Office, promise.Id, new Actor("meier"), (known, _) => PromiseDecisions.Keep(known.Promise, "Geheimes besprochen.", null, house.Clock.GetCurrentInstant(), "meier"));
        await house.Finish();
        (await house.House.Database.Read(connection => VoiceMessageTable.Find(connection, Musterkreis, Message(1).Id)))!.SettledBy.ShouldBe("meier");
        var request = (await house.House.Database.Read(connection => CallbackRequestTable.Find(connection, Musterkreis, Request(2).Id)))!;
        (request.SettledBy, request.Note).ShouldBe(("meier", "Zusage gehalten"));
        (await house.OpenWork()).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_settled_before_anybody_promised_it_is_not_promised()
    {
        await using var house = await PromiseHouse.Open(Engine.Sqlite);
        await house.House.Database.Write(async transaction =>
        {
            await VoiceMessageTable.Insert(transaction, Message(1), Wav);
            await VoiceMessageTable.Settle(transaction, Musterkreis, Message(1).Id, Start, "meier");
            await Outbox.Add(transaction, MessageLeft.Kind, new MessageLeft(Message(1).Id, Message(1).Contact, Musterkreis), Start);
        });
        await house.Finish();
        (await house.All()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_reported_number_is_promised_to_be_corrected_and_settling_the_report_keeps_it(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        using var citizen = house.House.Browser();
        using var sent = await citizen.Send("/musterkreis/nummer-melden", "/musterkreis/nummer-melden", ("nummer", "05721 98-213"), ("grund", "Es meldet sich ein Faxgerät."));
        await house.Finish();
        var (promise, details) = (await house.All()).ShouldHaveSingleItem();
        (promise.Kind, promise.Owner).ShouldBe((PromiseKinds.WrongNumber, PromiseOwner.WholeOffice));
        details.ShouldBe(new PromiseDetails { What = "Berichtigung der Nummer 05721 98-213", Note = "Es meldet sich ein Faxgerät." });
        HouseTime.LocalOf(promise.Due.At).ShouldBe(new LocalDateTime(2026, 9, 16, 18, 0));
        using var editor = await house.House.SignIn(Role.Editor);
        using var settled = await editor.Send(PromiseHouse.Base + "/meldungen", $"{PromiseHouse.Base}/meldungen/{promise.Report!.Value.Value}/erledigt");
        await house.Finish();
        (await house.Now(promise)).Outcome.ShouldBe(PromiseOutcome.Kept);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task When_the_promise_to_correct_a_number_ends_the_report_is_settled(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        using var citizen = house.House.Browser();
        using var sent = await citizen.Send("/musterkreis/nummer-melden", "/musterkreis/nummer-melden", ("nummer", ""), ("grund", "Die 213 ist ein Fax."));
        await house.Finish();
        var promise = (await house.All()).ShouldHaveSingleItem().Promise;
        await house.Promises.Change(PromiseHouse.Office, promise.Id, new Actor("meier"), (known, _) => PromiseDecisions.Keep(known.Promise, "Berichtigt.", null, house.Clock.GetCurrentInstant(), "meier"));
        (await house.House.Database.Read(connection => WrongNumberReportTable.Of(connection, Musterkreis))).ShouldHaveSingleItem().SettledBy.ShouldBe("meier");
    }

    [Fact]
    public async Task Every_message_of_a_practice_ends_as_a_promise()
    {
        using var day = PracticeDay.Until(new LocalTime(20, 0), liveliness: 16);
        day.Messages.ShouldNotBeEmpty();
        await using var house = await PromiseHouse.Open(Engine.Sqlite);
        await house.Say(journal =>
        {
            foreach (var record in day.Records) journal.Ended(record with { Office = Musterkreis }, [], null);
            foreach (var message in day.Messages) journal.MessageLeft(message with { Office = Musterkreis, RecordedAt = Instant.Min(message.RecordedAt, house.Clock.GetCurrentInstant()) }, Wav);
        });
        var promised = (await house.Promises.List(PromiseHouse.Office, new PromiseFilter(), 10_000)).Select(known => known.Promise.Message!.Value);
        promised.ShouldBe(day.Messages.Select(message => message.Id), ignoreOrder: true);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_was_killed_between_taking_the_news_and_promising_leaves_it_to_the_next(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        await TestOffices.Save(database.Database);
        await database.Database.Write(async transaction =>
        {
            await VoiceMessageTable.Insert(transaction, Message(1), Wav);
            await Outbox.Add(transaction, MessageLeft.Kind, new MessageLeft(Message(1).Id, Message(1).Contact, Musterkreis), Start);
        });
        var clock = new FakeClock();
        var time = new HouseTime(clock);
        var promises = new PromiseBook(database.Database, time);
        var work = new Durchwahl.Promises.Jobs.PromiseFromMessage(new OfficeBooks(database.Database, time), promises, time);
        var job = new OutboxJob<Durchwahl.Promises.Jobs.PromiseFromMessage>(work, database.Database, time, Microsoft.Extensions.Logging.Abstractions.NullLogger<OutboxJob<Durchwahl.Promises.Jobs.PromiseFromMessage>>.Instance);
        // Taken, looked at, and then the process is gone.
        var lost = (await database.Database.Write(transaction => Outbox.Claim(transaction, MessageLeft.Kind, clock.GetCurrentInstant())))!;
        var save = await work.Do(lost, TestContext.Current.CancellationToken);
        await job.DoAll();
        (await promises.List(Musterkreis, new PromiseFilter(), 10)).ShouldBeEmpty();
        clock.Advance(Outbox.Lease);
        await job.DoAll();
        (await promises.List(Musterkreis, new PromiseFilter(), 10)).Count.ShouldBe(1);
        // It was not gone, only slow: what it saves now changes nothing.
        await database.Database.Write(async transaction =>
        {
            (await Outbox.Done(transaction, lost, clock.GetCurrentInstant())).ShouldBeFalse();
            await save(transaction);
        });
        (await promises.List(Musterkreis, new PromiseFilter(), 10)).Count.ShouldBe(1);
    }

    static Task<long> Audit(PromiseHouse house, string what) =>
        house.House.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit where what = @what", new { what }));

    static Durchwahl.Domain.PhoneBook.Numbers.PhoneNumber PhoneNumber(string extension) => Durchwahl.Domain.PhoneBook.Numbers.BaseNumber.Parse("05721 98").NumberOf(extension);
}
