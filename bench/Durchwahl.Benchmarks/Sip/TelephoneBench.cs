using System.Diagnostics;
using System.Globalization;
using Durchwahl.Calls.Contract;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>
/// A real Asterisk with its own queues, the application as a process of its own plugged into it, callers at the trunk and desk phones with fixed addresses. The two queue side
/// by side: the same callers dial the number of an office, or that of app_queue; the same phones ring.
/// </summary>
sealed class TelephoneBench : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    static readonly TimeSpan SettlesIn = TimeSpan.FromSeconds(2);

    readonly RunningExchange _exchange;
    readonly OwnProcess _application;
    readonly SoundSink _sound;
    readonly int _asterisk;

    TelephoneBench(RunningExchange exchange, OwnProcess application, SoundSink sound, Callers callers, Desks desks)
    {
        (_exchange, _application, _sound, Callers, Desks) = (exchange, application, sound, callers, desks);
        _asterisk = int.Parse(File.ReadAllText(Path.Combine(exchange.Folder.Path, "run", "pid")), CultureInfo.InvariantCulture);
    }

    public Callers Callers { get; }

    public Desks Desks { get; }

    /// <summary>What the application holds in memory, and what it held at most, in bytes.</summary>
    public (long Now, long Peak) Memory => (_application.Memory("VmRSS"), _application.Memory("VmHWM"));

    public static async Task<TelephoneBench> Open(Workshop workshop, params BenchOffice[] offices)
    {
        var (sip, trunk, desks, web) = (OwnProcess.FreePort(), OwnProcess.FreePort(), OwnProcess.FreePort(), OwnProcess.FreePort());
        var sound = new SoundSink();
        var exchange = await BenchExchange.Start(workshop, sip, trunk, desks, offices);
        var data = workshop.PathTo("calls");
        foreach (var office in offices) await office.Found(data);
        var application = OwnProcess.Start(
            workshop.Durchwahl, ["serve", "--data", data, "--urls", $"http://127.0.0.1:{web}", "--exchange", $"ari:http://127.0.0.1:{exchange.Folder.Plan.HttpPort}"],
            ("DURCHWAHL_EXCHANGE_USER", ExchangeFolder.AriUser), ("DURCHWAHL_EXCHANGE_PASSWORD", exchange.Folder.AriPassword));
        await Workshop.UntilAnswered($"http://127.0.0.1:{web}/", application, Stopwatch.GetTimestamp());
        var callers = new Callers(trunk, sip, sound.Port);
        var bench = new TelephoneBench(exchange, application, sound, callers, new Desks(desks, sip, sound.Port, callers.Find));
        bench.Callers.Open();
        bench.Desks.Open();
        return bench;
    }

    /// <summary>Lets calls come in at an even pace until all are over.</summary>
    public async Task<LoadTimes> Load(string dialled, int count, double perSecond, TimeSpan talks)
    {
        Desks.Talks = talks;
        Callers.ForgetRepeats();
        Desks.ForgetRepeats();
        Callers.ForgetLag();
        Desks.ForgetLag();
        var (calls, over) = Callers.Begin(dialled, count, perSecond);
        var arriving = TimeSpan.FromSeconds(count / perSecond);
        var settlesIn = arriving / 4 < SettlesIn ? arriving / 4 : SettlesIn;
        await Task.Delay(settlesIn);
        var before = Used();
        await Task.Delay(arriving - settlesIn);
        var after = Used();
        await Ended(over);
        var seconds = Stopwatch.GetElapsedTime(before.At, after.At).TotalSeconds;
        var times = new LoadTimes(calls, Callers.Repeated + Desks.Repeated, Math.Max(Callers.Lag, Desks.Lag), (after.Ours - before.Ours) / seconds, (after.Theirs - before.Theirs) / seconds);
        await Task.Delay(300); // so that the end of one load is not the beginning of the next
        return times;
    }

    (long At, double Ours, double Theirs) Used() => (Stopwatch.GetTimestamp(), _application.ProcessorSeconds, OwnProcess.ProcessorSecondsOf(_asterisk));

    /// <summary>Waits for the end of calls; what is left after a while is ended by force.</summary>
    public async Task Ended(Task over)
    {
        if (await Task.WhenAny(over, Task.Delay(Patience)) == over) return;
        await _exchange.Cli("channel request hangup all");
        if (await Task.WhenAny(over, Task.Delay(Patience / 5)) != over) Callers.GiveUp();
    }

    public async ValueTask DisposeAsync()
    {
        Callers.Dispose();
        Desks.Dispose();
        _sound.Dispose();
        await _application.DisposeAsync();
        await _exchange.DisposeAsync();
        Directory.Delete(_exchange.Folder.Path, recursive: true);
    }
}
