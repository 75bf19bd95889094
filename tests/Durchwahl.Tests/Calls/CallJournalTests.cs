using System.Data.Common;
using System.Diagnostics;
using Dapper;
using Durchwahl.Calls;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;

namespace Durchwahl.Tests.Calls;

public class CallJournalTests
{
    static readonly byte[] Wav = [1, 2, 3];

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_call_that_ended_is_a_record_with_steps_and_caller_and_no_longer_open(Engine engine)
    {
        await using var database = await Prepared(engine);
        using var journal = await Running(database.Database);
        journal.Opened(Open(1, Caller));
        journal.Answered(Open(1).Id, Kuhlmann, Start + Duration.FromSeconds(12));
        await journal.Written();
        (await journal.TakeUpOpenCalls(ContactSource.Live)).Single().State.ShouldBe(CallState.Talking);
        journal.Ended(Record(1), Open(1).Steps, Caller);
        await journal.Written();
        (await journal.TakeUpOpenCalls(ContactSource.Live)).ShouldBeEmpty();
        (await Found(database, 1)).ShouldBe(Record(1) with { CanBeLinked = true });
        (await database.Database.Read(connection => ContactStepTable.Of(connection, Record(1).Id))).ShouldBe(Open(1).Steps);
        (await database.Database.Read(connection => ContactCallerTable.Find(connection, Record(1).Id))).ShouldBe(Caller);
        journal.Backlog.ShouldBe(0);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_earlier_call_of_the_same_caller_is_known_within_the_days_that_numbers_are_kept(Engine engine)
    {
        await using var database = await Prepared(engine);
        using var journal = await Running(database.Database);
        journal.Ended(Record(1), [], Caller);
        journal.Ended(Record(2, Duration.FromDays(89)), [], Caller);
        journal.Ended(Record(3, Duration.FromDays(180)), [], Caller);
        journal.Ended(Record(4, Duration.FromDays(180)), [], caller: null);
        await journal.Written();
        (await Found(database, 2)).Earlier.ShouldBe(Record(1).Id);
        (await Found(database, 3)).Earlier.ShouldBeNull();
        (await Found(database, 4)).Earlier.ShouldBeNull();
        (await database.Database.Read(connection => ContactCallerTable.Find(connection, Record(4).Id))).ShouldBeNull();
    }

    [Fact]
    public async Task An_office_that_keeps_no_numbers_has_none()
    {
        await using var database = await Prepared(Engine.Sqlite);
        await database.Database.Write(transaction => CallSettingsTable.Save(transaction, Musterkreis, new CallSettings { KeepsCallerNumbersForDays = 0 }));
        using var journal = await Running(database.Database);
        journal.Opened(Open(1, Caller));
        journal.Ended(Record(1), [], Caller);
        await journal.Written();
        (await Count(database, "select (select count(*) from contact_caller) + (select count(*) from open_call)")).ShouldBe(0);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task News_is_told_once_in_the_transaction_of_what_it_tells_and_carries_ids_only(Engine engine)
    {
        await using var database = await Prepared(engine);
        using var journal = await Running(database.Database);
        journal.MessageLeft(Message(1), Wav);
        journal.MessageLeft(Message(1), Wav);
        journal.CallbackRequested(Request(1));
        journal.CallbackRequested(Request(1));
        await journal.Written();
        var news = (await database.Database.Read(connection => connection.QueryAsync<(string Kind, string Payload)>("select kind, payload from outbox order by kind"))).ToList();
        news.Select(entry => entry.Kind).ShouldBe([CallbackRequested.Kind, MessageLeft.Kind]);
        foreach (var (_, payload) in news) payload.ShouldNotContain("5150000123");
        (await Count(database, "select count(*) from outbox where done_at is null")).ShouldBe(2); // until the room below has taken them
    }

    [Fact]
    public async Task A_database_that_saves_but_answers_with_an_error_doubles_nothing()
    {
        await using var database = await Prepared(Engine.Sqlite);
        using var journal = await Running(new Troubled(database.Database, failures: 2, savesFirst: true));
        journal.Opened(Open(1, Caller));
        journal.MessageLeft(Message(1), Wav);
        journal.Ended(Record(1), Open(1).Steps, Caller);
        await journal.Written();
        (await Count(database, "select count(*) from contact_record")).ShouldBe(1);
        (await Count(database, "select count(*) from contact_step")).ShouldBe(2);
        (await Count(database, "select count(*) from outbox")).ShouldBe(1);
        (await Count(database, "select count(*) from open_call")).ShouldBe(0);
    }

    [Fact]
    public async Task A_database_that_fails_for_a_while_loses_nothing_and_keeps_the_order()
    {
        await using var database = await Prepared(Engine.Sqlite);
        using var journal = await Running(new Troubled(database.Database, failures: 2, savesFirst: false));
        journal.Opened(Open(1));
        journal.Opened(Open(2));
        journal.Ended(Record(1), [], caller: null);
        journal.Backlog.ShouldBeGreaterThan(0);
        await journal.Written();
        (await journal.TakeUpOpenCalls(ContactSource.Live)).Select(call => call.Id).ShouldBe([Open(2).Id]);
    }

    [Fact]
    public async Task An_entry_that_can_never_be_saved_does_not_keep_the_others_from_it()
    {
        await using var database = await Prepared(Engine.Sqlite);
        using var journal = await Running(database.Database);
        journal.Opened(Open(1) with { Office = new(IdOf(999)) });
        journal.Opened(Open(2));
        await journal.Written();
        (await journal.TakeUpOpenCalls(ContactSource.Live)).Select(call => call.Id).ShouldBe([Open(2).Id]);
        journal.Refused.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_said_before_the_end_is_saved_before_the_end()
    {
        await using var database = await Prepared(Engine.Sqlite);
        using var journal = JournalOn(database.Database);
        foreach (var number in Enumerable.Range(1, 500)) journal.Ended(Record(number), [], caller: null);
        await journal.StartAsync(Stop);
        await journal.StopAsync(Stop);
        (await Count(database, "select count(*) from contact_record")).ShouldBe(500);
    }

    [Fact]
    public async Task Calls_of_a_killed_process_are_all_there_and_end_as_exchange_lost()
    {
        await using var database = await Prepared(Engine.Sqlite);
        using var process = OwnProcess.StartJournal(database.Folder);
        var saved = 0;
        while (saved < 20) saved = int.Parse((await process.StandardOutput.ReadLineAsync(Stop))!, System.Globalization.CultureInfo.InvariantCulture);
        process.Kill();
        await process.WaitForExitAsync(Stop);

        using var journal = await Running(database.Database);
        var open = await journal.TakeUpOpenCalls(ContactSource.Live);
        open.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var call in open) journal.Lost(call);
        await journal.Written();

        (await journal.TakeUpOpenCalls(ContactSource.Live)).ShouldBeEmpty();
        foreach (var number in Enumerable.Range(1, saved)) (await Found(database, number)).Ending.ShouldBe(open.Any(call => call.Id.Value == IdOf(number)) ? Ending.ExchangeLost : Ending.Answered);
        var lost = await Found(database, (int)(open[0].Id.Value.ToByteArray(bigEndian: true)[15]));
        lost.Waited.ShouldBe(Duration.FromSeconds(2), "it counts until it was last heard of");
        (await database.Database.Read(connection => ContactStepTable.Of(connection, lost.Id))).Select(step => step.What).ShouldBe([StepKind.Arrived, StepKind.Rang, StepKind.Ended]);
    }

    static async Task<TestDatabase> Prepared(Engine engine)
    {
        var database = await TestDatabase.Create(engine);
        await TestOffices.Save(database.Database);
        return database;
    }

    static async Task<CallJournal> Running(Database database)
    {
        var journal = JournalOn(database);
        await journal.StartAsync(Stop);
        return journal;
    }

    static async Task<ContactRecord> Found(TestDatabase database, int number) => (await database.Database.Read(connection => ContactRecordTable.Find(connection, Musterkreis, new ContactId(IdOf(number))))).ShouldNotBeNull();

    static Task<long> Count(TestDatabase database, string sql) => database.Database.Read(connection => connection.ExecuteScalarAsync<long>(sql));

    /// <summary>A database whose first writes fail: before anything is saved, or after all of it is.</summary>
    sealed class Troubled(Database inner, int failures, bool savesFirst) : Database
    {
        int _failures = failures;

        public override string Engine => inner.Engine;

        public override Task<DbConnection> Open() => inner.Open();

        public override async Task<T> Write<T>(Func<DbTransaction, Task<T>> write)
        {
            if (_failures-- <= 0) return await inner.Write(write);
            if (savesFirst) await inner.Write(write);
            throw new IOException("The connection is gone.");
        }

        protected override Task LockSchema(DbTransaction transaction) => Task.CompletedTask;
    }
}
