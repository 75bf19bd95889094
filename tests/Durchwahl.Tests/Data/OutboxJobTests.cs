using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Durchwahl.Tests.Data;

public class OutboxJobTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Everything_that_is_due_is_done_once_in_the_order_of_time_and_what_follows_is_saved_with_it(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (clock, work) = (new FakeClock(), new Diary());
        var job = Job(database.Database, clock, work);
        await Put(database.Database, "later", clock.GetCurrentInstant() + Duration.FromMinutes(1));
        await Put(database.Database, "second", clock.GetCurrentInstant());
        await Put(database.Database, "first", clock.GetCurrentInstant() - Duration.FromMinutes(1));
        await job.DoAll();
        await job.DoAll();
        work.Done.ShouldBe(["first", "second"]);
        clock.Advance(Duration.FromMinutes(1));
        await job.DoAll();
        work.Saved.ShouldBe(["first", "second", "later"]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_fails_is_tried_again_after_the_waits_and_the_last_time_is_told(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var (clock, work) = (new FakeClock(), new Diary { Problem = new InvalidOperationException("kaputt") });
        var job = Job(database.Database, clock, work);
        await Put(database.Database, "stubborn", clock.GetCurrentInstant());
        await job.DoAll();
        foreach (var wait in Outbox.Waits)
        {
            await job.DoAll();
            var before = work.Done.Count;
            clock.Advance(wait);
            await job.DoAll();
            work.Done.Count.ShouldBe(before + 1);
        }
        work.Failures.ShouldBe([.. Enumerable.Repeat(false, Outbox.Waits.Count), true]);
        clock.Advance(Duration.FromDays(30));
        await job.DoAll();
        work.Done.Count.ShouldBe(Outbox.Waits.Count + 1);
        work.Saved.ShouldBeEmpty();
        (await database.Database.Read(connection => Outbox.Stuck(connection, clock.GetCurrentInstant()))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_has_lost_the_lease_saves_nothing(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var clock = new FakeClock();
        var (slow, fast) = (new Diary(), new Diary());
        slow.Meanwhile = async () =>
        {
            clock.Advance(Outbox.Lease);
            await Job(database.Database, clock, fast).DoAll();
        };
        await Put(database.Database, "once", clock.GetCurrentInstant());
        await Job(database.Database, clock, slow).DoAll();
        (slow.Saved.Count, fast.Saved.Count).ShouldBe((0, 1));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Work_in_hand_when_the_process_ends_is_free_at_once_and_no_attempt_is_counted(Engine engine)
    {
        await using var database = await TestDatabase.Create(engine);
        var clock = new FakeClock();
        using var ending = new CancellationTokenSource();
        var work = new Diary { Meanwhile = () => ending.CancelAsync() };
        await Put(database.Database, "interrupted", clock.GetCurrentInstant());
        await Job(database.Database, clock, work).DoNext(ending.Token);
        work.Saved.ShouldBeEmpty();
        var again = await database.Database.Write(transaction => Outbox.Claim(transaction, Diary.Name, clock.GetCurrentInstant()));
        again.ShouldNotBeNull().Attempts.ShouldBe(0);
    }

    [Fact]
    public async Task The_bell_wakes_the_job_at_once()
    {
        await using var database = await TestDatabase.Create(Engine.Sqlite);
        var (clock, work) = (new FakeClock(), new Diary());
        using var job = Job(database.Database, clock, work);
        await job.StartAsync(TestContext.Current.CancellationToken);
        await Put(database.Database, "now", clock.GetCurrentInstant());
        database.Database.Bell.Ring();
        await work.Wrote.Task.WaitAsync(TestContext.Current.CancellationToken);
        await job.StopAsync(TestContext.Current.CancellationToken);
        work.Saved.ShouldBe(["now"]);
    }

    static OutboxJob<Diary> Job(Database database, FakeClock clock, Diary work) => new(work, database, new HouseTime(clock), NullLogger<OutboxJob<Diary>>.Instance);

    static Task Put(Database database, string word, Instant at) => database.Write(transaction => Outbox.Add(transaction, Diary.Name, new Entry(word), at));

    sealed record Entry(string Word);

    /// <summary>Writes down what happened to it.</summary>
    sealed class Diary : IOutboxWork
    {
        public const string Name = "Diary";

        public string Kind => Name;

        public List<string> Done { get; } = [];

        public List<string> Saved { get; } = [];

        public List<bool> Failures { get; } = [];

        public Exception? Problem { get; init; }

        public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

        public TaskCompletionSource Wrote { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<Func<DbTransaction, Task>> Do(Outbox.Work work, CancellationToken stop)
        {
            Done.Add(work.Read<Entry>().Word);
            await Meanwhile();
            stop.ThrowIfCancellationRequested();
            if (Problem is not null) throw Problem;
            return _ =>
            {
                Saved.Add(work.Read<Entry>().Word);
                Wrote.TrySetResult();
                return Task.CompletedTask;
            };
        }

        public Task Failed(DbTransaction transaction, Outbox.Work work, Exception problem, bool isLast)
        {
            Failures.Add(isLast);
            return Task.CompletedTask;
        }
    }
}
