using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>One call of a SIP telephone played by sipp: a caller, or the far side of a line. Its steps are awaited, not timed.</summary>
sealed class Sipp : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-sipp-").FullName;
    readonly UdpClient _ear = new(new IPEndPoint(IPAddress.Loopback, 0));
    readonly Channel<string> _steps = Channel.CreateUnbounded<string>();
    readonly List<string> _seen = [];
    readonly bool _calls;
    readonly Process _process;
    readonly Task _listening;
    readonly string _callId = $"durchwahl-{Guid.CreateVersion7():N}";

    Sipp(string scenario, int exchangePort, double hertz, Dictionary<string, string> gaps, int? port)
    {
        _calls = exchangePort != 0;
        Sound = new LineSound(hertz);
        Port = port ?? FreePorts.Next();
        gaps["SOUND"] = Sound.Port.ToString(CultureInfo.InvariantCulture);
        gaps["TELL"] = $"bash {_folder}/tell";
        File.WriteAllText(Path.Combine(_folder, "tell"), $"echo \"$*\" >/dev/udp/127.0.0.1/{((IPEndPoint)_ear.Client.LocalEndPoint!).Port}\n");
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Telephony", "sipp", scenario));
        foreach (var (name, value) in gaps) text = text.Replace($"@{name}@", value, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder, "scenario.xml"), text);
        _listening = Listen();
        _process = Start(exchangePort);
    }

    /// <summary>Calls <paramref name="number"/> from outside.</summary>
    /// <param name="exchange">Where.</param>
    /// <param name="number">The number called.</param>
    /// <param name="from">The number shown; null for a withheld one, which the carrier knows all the same.</param>
    /// <param name="hertz">The tone that the caller whistles.</param>
    public static Sipp Call(RealExchange exchange, string number, string? from = "+4917155501234", double hertz = 440) => Call(exchange.Folder.Plan.SipPort, number, from, hertz);

    /// <summary>Calls <paramref name="number"/> at a port of this machine.</summary>
    public static Sipp Call(int sipPort, string number, string? from, double hertz) => new("anrufer.xml", sipPort, hertz, new(StringComparer.Ordinal)
    {
        ["NUMBER"] = number,
        ["FROM"] = from is null ? "\"Anonymous\" <sip:anonymous@anonymous.invalid>" : $"<sip:{from}@127.0.0.1>",
        ["HEADERS"] = from is null ? $"P-Asserted-Identity: <sip:{WithheldNumber}@127.0.0.1>\nPrivacy: id\n" : "",
    }, port: null);

    /// <summary>What a caller with a withheld number would have shown.</summary>
    public const string WithheldNumber = "+4917155509999";

    /// <summary>Waits at <paramref name="port"/> to be called, as the carrier or the old telephone system.</summary>
    public static Sipp Wait(int port, double hertz = 620) => new("gegenstelle.xml", exchangePort: 0, hertz, new(StringComparer.Ordinal), port);

    public LineSound Sound { get; }

    public int Port { get; }

    /// <summary>The steps that were seen while awaiting one, the last one last.</summary>
    public IReadOnlyList<string> Steps => _seen;

    Process Start(int exchangePort)
    {
        string[] arguments = ["-sf", "scenario.xml", "-i", "127.0.0.1", "-p", Port.ToString(CultureInfo.InvariantCulture), "-mp", FreePorts.Next().ToString(CultureInfo.InvariantCulture),
            "-cid_str", _callId, "-nostdin", "-timeout", "240s", "-timeout_error", "-trace_err", "-error_file", "errors.log"];
        var start = new ProcessStartInfo("sipp", _calls ? [.. arguments, "-m", "1", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{exchangePort}")] : arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        // Its screen is of no interest, but a full pipe would stop it.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // Each message comes from a process of its own and may overtake another; what belongs together comes in one.
    async Task Listen()
    {
        try
        {
            while (true)
            {
                foreach (var step in Encoding.ASCII.GetString((await _ear.ReceiveAsync()).Buffer).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                {
                    if (step.StartsWith("sound:", StringComparison.Ordinal)) Sound.SpeakTo(int.Parse(step["sound:".Length..], CultureInfo.InvariantCulture));
                    await _steps.Writer.WriteAsync(step);
                }
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            _steps.Writer.TryComplete();
        }
    }

    /// <summary>Ends when the call reaches this step: "ringing", "answered", "refused", "ended", "invited:112".</summary>
    public async Task Reaches(string step)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!_seen.Contains(step))
        {
            try
            {
                _seen.Add(await _steps.Reader.ReadAsync(patience.Token));
            }
            catch (OperationCanceledException late)
            {
                throw new TimeoutException($"Not \"{step}\" within {Patience}, only: {string.Join(", ", _seen)}. {Errors}", late);
            }
        }
    }

    string Errors => File.Exists(Path.Combine(_folder, "errors.log")) ? File.ReadAllText(Path.Combine(_folder, "errors.log")) : "";

    /// <summary>Hears the tone of somebody else.</summary>
    public async Task Hears(double hertz)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await Sound.Hears(hertz, patience.Token);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"No tone of {hertz} Hz within {Patience}, only {Sound.Heard.Length / (double)Tone.Rate:0.0} s of other sound. Steps: {string.Join(", ", _seen)}", late);
        }
    }

    /// <summary>Ends when as much sound has been spoken, counted in packets.</summary>
    public async Task SpeaksFor(TimeSpan time)
    {
        using var patience = new CancellationTokenSource(Patience);
        await Sound.Spoke(time, patience.Token);
    }

    /// <summary>Puts the receiver down; before the answer, cancels.</summary>
    public async Task HangUp()
    {
        using var hand = new UdpClient();
        var nudge = $"INFO sip:hangup@127.0.0.1:{Port} SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bKnudge\r\nFrom: <sip:test@127.0.0.1>;tag=1\r\nTo: <sip:hangup@127.0.0.1>\r\n"
            + $"Call-ID: {await CallId()}\r\nCSeq: 900 INFO\r\nContent-Length: 0\r\n\r\n";
        await hand.SendAsync(Encoding.ASCII.GetBytes(nudge), new IPEndPoint(IPAddress.Loopback, Port), CancellationToken.None);
    }

    // Who is called learns the name of the call from the caller.
    async Task<string> CallId()
    {
        if (_calls) return _callId;
        await Reaches("answered");
        while (!_seen.Any(step => step.StartsWith("call:", StringComparison.Ordinal))) _seen.Add(await _steps.Reader.ReadAsync());
        return _seen.First(step => step.StartsWith("call:", StringComparison.Ordinal))["call:".Length..];
    }

    /// <summary>The exit code of sipp when the call of a caller is over: 0 when it went as the scenario says. A far side waits on.</summary>
    public async Task<int> Result()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    // Also when a test fails: a caller who vanished would stay in the exchange and trouble the next test.
    async Task LetGo()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        try
        {
            if (_calls && !_process.HasExited) await HangUp();
            if (_calls) await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // It has nothing to hang up any more.
        }
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await LetGo();
        _process.Dispose();
        _ear.Dispose();
        await _listening;
        await Sound.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
