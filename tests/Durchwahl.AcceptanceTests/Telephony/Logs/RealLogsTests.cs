using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Domain.Planning.Logs;

namespace Durchwahl.AcceptanceTests.Telephony.Logs;

/// <summary>The logs that a real Asterisk with a queue of its own writes, as an office would bring them from its old exchange, say what happened.</summary>
public sealed class RealLogsTests : IAsyncLifetime
{
    const string Queue = """
        [general]
        [servicecenter]
        timeout = 2
        retry = 1
        joinempty = yes
        context = mit-taste
        member => PJSIP/124
        """;

    const string DialPlan = """
        [vom-amt]
        exten => 700,1,Answer()
         same => n,Queue(servicecenter,,,,60)
         same => n,Hangup()
        [mit-taste]
        exten => 2,1,Hangup()
        """;

    const string First = "+4917155501111", Second = "+4917155502222";
    static readonly TimeSpan ASecond = TimeSpan.FromSeconds(1);

    RealExchange _exchange = null!;

    public async ValueTask InitializeAsync()
    {
        _exchange = await RealExchange.Start();
        Directory.CreateDirectory(Etc("extra"));
        Directory.CreateDirectory(_exchange.Folder.Within("log", "cdr-csv"));
        await File.WriteAllTextAsync(Etc("queues.conf"), Queue);
        await File.WriteAllTextAsync(Etc("extra", "extensions-warteschlange.conf"), DialPlan);
        await File.WriteAllTextAsync(Etc("cdr.conf"), "[general]\nenable = yes\n[csv]\nusegmtime = yes\n");
        await File.WriteAllTextAsync(Etc("logger.conf"), (await File.ReadAllTextAsync(Etc("logger.conf"))).Replace("queue_log = no", "queue_log = yes", StringComparison.Ordinal));
        await File.AppendAllTextAsync(Etc("modules.conf"), "\nload = app_queue.so\nload = cdr_csv.so\n");
        await _exchange.Restart();
    }

    string Etc(params string[] names) => _exchange.Folder.Within(["etc", .. names]);

    public ValueTask DisposeAsync() => _exchange.DisposeAsync();

    [Fact]
    public async Task Its_queue_log_and_its_call_detail_records_say_who_was_answered_who_gave_up_and_how_long_it_took()
    {
        await GiveUp();
        await LeaveByKey();
        await BeAnsweredAtTheSecondRing();
        await _exchange.IsQuiet();

        var queueLog = Understood(QueueLog.Read(File.ReadLines(_exchange.Folder.Within("log", "queue_log")), Wishes, TestContext.Current.CancellationToken));
        queueLog.BrokenLines.ShouldBe(0);
        queueLog.Calls.Select(call => call.Outcome).ShouldBe([LoggedOutcome.GaveUp, LoggedOutcome.LedAway, LoggedOutcome.Answered]);
        queueLog.Calls[0].Wait!.Value.ShouldBeInRange(2, 8);
        queueLog.Calls[2].Wait!.Value.ShouldBeInRange(2, 30);
        queueLog.Calls[2].Talk!.Value.ShouldBeInRange(2, 10);
        queueLog.Calls[0].Caller.ShouldBe(queueLog.Calls[2].Caller);
        queueLog.Calls[0].Caller.ShouldNotBe(queueLog.Calls[1].Caller);
        queueLog.Remarks.ShouldContain(remark => remark.StartsWith("1-mal klingelte ein Platz vergeblich, im Mittel 2", StringComparison.Ordinal));

        var records = Understood(CallDetailRecords.Read(File.ReadLines(_exchange.Folder.Within("log", "cdr-csv", "Master.csv")), Wishes with { Only = "PJSIP/amt" }, TestContext.Current.CancellationToken));
        records.BrokenLines.ShouldBe(0);
        records.Calls.Select(call => call.Outcome).ShouldBe([LoggedOutcome.GaveUp, LoggedOutcome.LedAway, LoggedOutcome.Answered]);
        records.Calls.Zip(queueLog.Calls, (one, other) => (one.Arrived - other.Arrived).TotalSeconds).ShouldAllBe(apart => Math.Abs(apart) <= 2);
    }

    static LogWishes Wishes => new() { Mask = new CallerMask(new byte[32]), IsUtc = true };

    static LogReading.Understood Understood(LogReading reading) => reading.ShouldBeOfType<LogReading.Understood>();

    async Task GiveUp()
    {
        await using var caller = Sipp.Call(_exchange, "700", First);
        await caller.Reaches("answered");
        await caller.SpeaksFor(2.5 * ASecond);
        await caller.HangUp();
        await caller.Reaches("ended");
    }

    async Task LeaveByKey()
    {
        await using var caller = Sipp.Call(_exchange, "700", Second);
        await caller.Reaches("answered");
        await caller.SpeaksFor(ASecond);
        caller.Sound.Press("2");
        await caller.Reaches("ended");
    }

    async Task BeAnsweredAtTheSecondRing()
    {
        await using var phone = await DeskPhone.Register(_exchange, "124");
        await using var caller = Sipp.Call(_exchange, "700", First);
        await phone.Reaches("CALL_INCOMING");
        await phone.Reaches("CALL_CLOSED");
        await phone.Reaches("CALL_INCOMING");
        await phone.Accept();
        await caller.Hears(880);
        await caller.SpeaksFor(2.5 * ASecond);
        await caller.HangUp();
        await caller.Reaches("ended");
    }
}
