using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>A desk phone played by baresip: registers with its secret, whistles a tone, keeps what it hears. Driven and watched through ctrl_tcp.</summary>
sealed class DeskPhone : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-phone-").FullName;
    readonly Channel<(string Type, string Shown)> _events = Channel.CreateUnbounded<(string, string)>();
    readonly int _controlPort = FreePorts.Next();
    readonly string _domain;
    readonly Process _process;
    TcpClient _control = new();
    Task _listening = Task.CompletedTask;

    DeskPhone(string domain, double hertz)
    {
        _domain = domain;
        WavFile.Write(Path.Combine(_folder, "say.wav"), Tone.Of(hertz, 240 * Tone.Rate));
        File.WriteAllText(Path.Combine(_folder, "accounts"), "");
        File.WriteAllText(Path.Combine(_folder, "contacts"), "");
        File.WriteAllText(Path.Combine(_folder, "config"), Configuration());
        _process = Process.Start(new ProcessStartInfo("baresip", ["-f", _folder]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        // Its screen is of no interest, but a full pipe would stop it.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    // ausine of baresip 1.0 fails at 8 kHz and it has no player for files: a wav speaks, and sndfile keeps both directions. Its jitter buffer takes the far side's sound
    // for late, and drops all of it, when a bridge begins to pass that sound on with the far side's own, smaller sequence numbers.
    string Configuration()
    {
        var (firstSoundPort, lastSoundPort) = FreePorts.ForSound();
        return string.Create(CultureInfo.InvariantCulture, $"""
            poll_method epoll
            sip_listen 127.0.0.1:{FreePorts.Next()}
            sip_trans_def udp
            call_local_timeout 120
            call_max_calls 4
            audio_source aufile,{_folder}/say.wav
            audio_alert aufile,/dev/null
            ausrc_srate 8000
            auplay_srate 8000
            ausrc_channels 1
            auplay_channels 1
            jitter_buffer_delay 0-0
            rtp_ports {firstSoundPort}-{lastSoundPort}
            module_path /usr/lib/baresip/modules
            module g711.so
            module aufile.so
            module sndfile.so
            module uuid.so
            module_tmp account.so
            module_app menu.so
            module_app ctrl_tcp.so
            ctrl_tcp_listen 127.0.0.1:{_controlPort}
            snd_path {_folder}
            net_interface 127.0.0.1

            """);
    }

    /// <summary>The phone of this name, registered.</summary>
    public static async Task<DeskPhone> Register(RealExchange exchange, string name, bool answersItself = false, double hertz = 880)
    {
        var phone = await SwitchOn(exchange, name, exchange.SecretOf(name), answersItself, hertz);
        await phone.Reaches("REGISTER_OK");
        return phone;
    }

    /// <summary>A phone that tries to register with this secret.</summary>
    public static async Task<DeskPhone> SwitchOn(RealExchange exchange, string name, string secret, bool answersItself = false, double hertz = 880)
    {
        var phone = await Start(exchange, hertz);
        await phone.Tell("uanew", $"<sip:{name}@{phone._domain}>;auth_user={name};auth_pass={secret};answermode={(answersItself ? "auto" : "manual")};audio_codecs=PCMA;regint=60");
        return phone;
    }

    // A port that was free a moment ago may be somebody's by now; then the phone ends at once.
    static async Task<DeskPhone> Start(RealExchange exchange, double hertz)
    {
        for (var attempt = 1; ; attempt++)
        {
            var phone = new DeskPhone($"127.0.0.1:{exchange.Folder.Plan.SipPort}", hertz);
            try
            {
                await phone.Connect();
                return phone;
            }
            catch (SocketException) when (attempt < 4)
            {
                await phone.DisposeAsync();
            }
        }
    }

    // The port opens a moment after the program has started.
    async Task Connect()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                await _control.ConnectAsync("127.0.0.1", _controlPort, patience.Token);
                _listening = Listen(_control.GetStream());
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                _control.Dispose();
                _control = new TcpClient();
                await Task.Yield();
            }
        }
    }

    async Task Listen(NetworkStream stream)
    {
        try
        {
            while (await ReadNetstring(stream) is { } text)
            {
                using var message = JsonDocument.Parse(text);
                if (message.RootElement.TryGetProperty("type", out var type)) await _events.Writer.WriteAsync((type.GetString()!, ShownIn(message.RootElement)));
            }
        }
        catch (Exception ended) when (ended is IOException or ObjectDisposedException)
        {
            // The phone is switched off.
        }
        _events.Writer.TryComplete();
    }

    static string ShownIn(JsonElement message) =>
        $"{(message.TryGetProperty("peerdisplayname", out var name) ? name.GetString() : "")} {(message.TryGetProperty("peeruri", out var number) ? number.GetString() : "")}";

    static async Task<string?> ReadNetstring(NetworkStream stream)
    {
        var (length, one) = (0, new byte[1]);
        while (true)
        {
            if (await stream.ReadAsync(one) == 0) return null;
            if (one[0] == (byte)':') break;
            length = 10 * length + (one[0] - '0');
        }
        var text = new byte[length + 1];
        await stream.ReadExactlyAsync(text);
        return Encoding.UTF8.GetString(text, 0, length);
    }

    /// <summary>Ends with the next event of this type: REGISTER_OK, REGISTER_FAIL, CALL_INCOMING, CALL_RINGING, CALL_ESTABLISHED, CALL_CLOSED. Earlier ones are passed over.</summary>
    public async Task Reaches(string type)
    {
        using var patience = new CancellationTokenSource(Patience);
        var seen = new List<string>();
        try
        {
            do
            {
                (var happened, Shown) = await _events.Reader.ReadAsync(patience.Token);
                seen.Add(happened);
            }
            while (seen[^1] != type);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Not {type} within {Patience}, only: {string.Join(", ", seen)}", late);
        }
    }

    /// <summary>What the display shows of the far side, as of the last event that was reached: name and address.</summary>
    public string Shown { get; private set; } = "";

    public Task Dial(string number) => Tell("dial", $"sip:{number}@{_domain}");

    public Task Accept() => Tell("accept");

    public Task HangUp() => Tell("hangup");

    /// <summary>Gone in the middle of everything, as when the cable is pulled.</summary>
    public void PullTheCable() => _process.Kill();

    async Task Tell(string command, string? parameters = null)
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["command"] = command, ["params"] = parameters ?? "" });
        await _control.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{message.Length}:").Concat(message).Append((byte)',').ToArray());
    }

    /// <summary>Ends when this tone of somebody else has arrived at the phone.</summary>
    public Task Hears(double hertz) => WavFile.Holds(_folder, "dump-*-dec.wav", hertz);

    // In an orderly way: the exchange would ring a phone that vanished.
    async Task SwitchOff()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(3));
        try
        {
            if (!_process.HasExited) await Tell("quit");
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (Exception stuck) when (stuck is OperationCanceledException or IOException)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await SwitchOff();
        _process.Dispose();
        _control.Dispose();
        await _listening;
        Directory.Delete(_folder, recursive: true);
    }
}
