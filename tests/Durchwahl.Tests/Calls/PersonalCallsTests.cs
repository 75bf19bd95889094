using System.Text;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Access.Jobs;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Calls.Pages;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;

namespace Durchwahl.Tests.Calls;

public class PersonalCallsTests
{
    [Fact]
    public async Task Numbers_and_steps_go_after_the_days_that_the_office_chose_and_the_record_stays()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal =>
        {
            journal.Ended(Record(1), Open(1).Steps, Caller);
            journal.Ended(Record(2, Duration.FromDays(10)), Open(2).Steps, Caller);
        });
        await Forget(office, Duration.FromDays(89));
        (await Count(office, "select count(*) from contact_caller")).ShouldBe(2);
        await Forget(office, Duration.FromDays(91));
        (await Count(office, "select count(*) from contact_caller")).ShouldBe(1);
        (await Count(office, "select count(distinct contact_id) from contact_step")).ShouldBe(1);
        (await Count(office, "select count(*) from contact_record")).ShouldBe(2);
        var after = await office.House.Database.Read(connection => connection.QuerySingleAsync<string>("select after from audit where what = 'Nach Ablauf der Frist gelöscht'"));
        after.ShouldContain("\"Nummern von Anrufenden\":1");
    }

    [Fact]
    public async Task An_office_that_chooses_fewer_days_forgets_older_numbers_too()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal => journal.Ended(Record(1), [], Caller));
        await office.House.Database.Write(transaction => CallSettingsTable.Save(transaction, Musterkreis, new CallSettings { KeepsCallerNumbersForDays = 5 }));
        await Forget(office, Duration.FromDays(6));
        (await Count(office, "select count(*) from contact_caller")).ShouldBe(0);
    }

    [Fact]
    public async Task Settled_messages_callbacks_and_places_go_after_30_days_and_open_ones_stay()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal =>
        {
            journal.MessageLeft(Message(1), [1]);
            journal.MessageLeft(Message(2), [2]);
            journal.CallbackRequested(Request(1));
            journal.CallbackRequested(Request(2));
            journal.PlaceKept(Place(1) with { Outcome = KeptPlaceOutcome.Reached, EndedAt = Start });
            journal.PlaceKept(Place(2));
        });
        await office.House.Database.Write(async transaction =>
        {
            await VoiceMessageTable.Settle(transaction, Musterkreis, Message(1).Id, Start, "anna");
            await VoiceMessageTable.SetListened(transaction, Message(2).Id, Start, "anna");
            await CallbackRequestTable.Settle(transaction, Musterkreis, Request(1).Id, Start, "anna", null);
        });
        await Forget(office, Duration.FromDays(29));
        (await Count(office, "select (select count(*) from voice_recording) + (select count(*) from callback_request) + (select count(*) from kept_place)")).ShouldBe(6);
        await Forget(office, Duration.FromDays(31));
        (await Count(office, "select (select count(*) from voice_recording) + (select count(*) from callback_request) + (select count(*) from kept_place)")).ShouldBe(3);
        (await office.House.Database.Read(connection => VoiceMessageTable.Sound(connection, Message(2).Id))).ShouldNotBeNull("listened to, but nobody has settled it: it is still owed");
    }

    [Fact]
    public async Task Deleted_is_gone_from_the_files()
    {
        await using var office = await CallHouse.Open();
        var sound = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("Zyxgeheime Stimme ", 2_000)));
        await office.Say(journal =>
        {
            journal.Opened(Open(1, Caller));
            journal.Ended(Record(1), Open(1).Steps, Caller);
            journal.MessageLeft(Message(1), sound);
        });
        await EndPromise(office);
        await office.House.Database.Write(transaction => VoiceMessageTable.Settle(transaction, Musterkreis, Message(1).Id, Start, "anna"));
        Traces(office, "Zyxgeheime Stimme").ShouldBeGreaterThan(0, "the search must really see it");
        Traces(office, "5150000123").ShouldBeGreaterThan(0, "the search must really see it");
        await Forget(office, Duration.FromDays(91));
        Traces(office, "Zyxgeheime Stimme").ShouldBe(0);
        Traces(office, "5150000123").ShouldBe(0);
    }

    // The message becomes a promise, which keeps the number for as long as it is owed.
    static async Task EndPromise(CallHouse office)
    {
        var book = office.House.Get<PromiseBook>();
        for (var changed = book.Changed(Musterkreis); ; changed = book.Changed(Musterkreis))
        {
            if (await book.List(Musterkreis, new PromiseFilter(), 1) is [var known])
            {
                await book.Change(Musterkreis, known.Promise.Id, new("anna"), (owed, _) => PromiseDecisions.Withdraw(owed.Promise, null, Start, "anna"));
                return;
            }
            await changed.WaitAsync(TestContext.Current.CancellationToken);
        }
    }

    static async Task Forget(CallHouse office, Duration later)
    {
        var time = new HouseTime(new FakeClock(Start + later));
        await new ForgettingJob(office.House.Database, office.House.Get<IOfficeKeys>(), office.House.Get<IEnumerable<IPersonalStore>>(), time, NullLogger<ForgettingJob>.Instance).Forget();
    }

    static int Traces(CallHouse office, string text)
    {
        var wanted = Encoding.ASCII.GetBytes(text);
        return Directory.EnumerateFiles(office.House.DataFolder, "durchwahl.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Count(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes.AsSpan().IndexOf(wanted) >= 0;
        });
    }

    static Task<long> Count(CallHouse office, string sql) => office.House.Database.Read(connection => connection.ExecuteScalarAsync<long>(sql));
}
