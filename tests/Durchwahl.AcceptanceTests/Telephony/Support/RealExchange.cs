using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Durchwahl.Calls.Contract;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>A real Asterisk of a test: own folder, own ports, set up as the verb does it.</summary>
sealed class RealExchange : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    readonly HttpClient _ari;
    RunningExchange _running;

    RealExchange(RunningExchange running)
    {
        _running = running;
        _ari = new HttpClient { BaseAddress = Folder.AriAddress };
        _ari.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{ExchangeFolder.AriUser}:{Folder.AriPassword}")));
    }

    public ExchangeFolder Folder => _running.Folder;

    /// <summary>Where the carrier of this exchange listens: a far side can wait there.</summary>
    public int TrunkPort => PortOf(Folder.Plan.Trunk);

    /// <summary>Where its old telephone system listens.</summary>
    public int OldSystemPort => PortOf(Folder.Plan.OldSystem!);

    static int PortOf(string address) => int.Parse(address.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Sets up an exchange in a folder of its own with free ports, a carrier and an old system on this machine, and starts it.</summary>
    public static async Task<RealExchange> Start(Func<ExchangePlan, ExchangePlan>? change = null)
    {
        var (firstSoundPort, lastSoundPort) = FreePorts.ForSound();
        var plan = new ExchangePlan(Directory.CreateTempSubdirectory("dw-exchange-").FullName)
        {
            SipPort = FreePorts.Next(),
            HttpPort = FreePorts.Next(),
            FirstSoundPort = firstSoundPort,
            LastSoundPort = lastSoundPort,
            Trunk = $"127.0.0.1:{FreePorts.Next()}",
            OldSystem = $"127.0.0.1:{FreePorts.Next()}",
            Phones = [new("124"), new("125")],
        };
        var outcome = await SetUpExchange.Run(change?.Invoke(plan) ?? plan, _ => { });
        return outcome is SetUpExchange.Outcome.Ready ready
            ? new RealExchange(await RunningExchange.Start(ready.Folder))
            : throw new InvalidOperationException(((SetUpExchange.Outcome.Refused)outcome).Reason);
    }

    public string SecretOf(string phone) => Folder.Phones.Single(known => known.Name == phone).Secret!;

    public Task<string> Cli(string command) => _running.Cli(command);

    public Task Kill() => _running.Kill();

    public async Task Restart()
    {
        await RunningExchange.Stop(Folder);
        _running = await RunningExchange.Start(Folder);
    }

    /// <summary>The ids of its channels.</summary>
    public Task<string[]> Channels() => Ids("channels");

    /// <summary>The ids of its bridges.</summary>
    public Task<string[]> Bridges() => Ids("bridges");

    async Task<string[]> Ids(string kind) =>
        [.. JsonDocument.Parse(await _ari.GetStringAsync(new Uri(kind, UriKind.Relative), TestContext.Current.CancellationToken)).RootElement.EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];

    /// <summary>A command to the exchange, as the application gives it: "channels/1/answer".</summary>
    public async Task Post(string command) => (await _ari.PostAsync(new Uri(command, UriKind.Relative), content: null, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Ends something in the exchange: "channels/1".</summary>
    public async Task Delete(string what) => (await _ari.DeleteAsync(new Uri(what, UriKind.Relative), TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

    /// <summary>Ends when the old system is known to be gone. Asterisk asks it each minute; now it asks at once.</summary>
    public Task KnowsThatOldSystemIsGone() => AsksOldSystem("Unavail");

    /// <summary>
    /// Ends when the old system is known to be there. A question from before it came may still go unanswered afterwards, and that counts as gone: so it has to be known
    /// for as long as Asterisk waits for an answer, of which it tells nobody.
    /// </summary>
    public async Task KnowsThatOldSystemIsThere()
    {
        do
        {
            await AsksOldSystem("Avail ");
            await Task.Delay(WaitsForAnswer, TestContext.Current.CancellationToken);
        }
        while (!await OldSystemIs("Avail "));
    }

    // qualify_timeout, and the moment until it is noticed.
    static readonly TimeSpan WaitsForAnswer = TimeSpan.FromSeconds(3.2);

    async Task AsksOldSystem(string status)
    {
        await Cli("pjsip qualify altanlage");
        await Until(() => OldSystemIs(status));
    }

    async Task<bool> OldSystemIs(string status) =>
        (await Cli("pjsip show contacts")).Split('\n').Any(line => line.Contains("altanlage/", StringComparison.Ordinal) && line.Contains(status, StringComparison.Ordinal));

    /// <summary>Ends when nobody talks or waits any more.</summary>
    public async Task IsQuiet()
    {
        try
        {
            await Until(async () => (await Channels()).Length == 0 && (await Bridges()).Length == 0);
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException($"Still there: {await Cli("core show channels concise")} {string.Join(", ", await Bridges())}", late);
        }
    }

    /// <summary>Ends when this is true; asked again whenever something happens in the exchange.</summary>
    public async Task Until(Func<Task<bool>> isTrue)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var events = new ClientWebSocket();
        var address = new Uri($"ws://127.0.0.1:{Folder.Plan.HttpPort}/ari/events?app=zuschauer&subscribeAll=true&api_key={ExchangeFolder.AriUser}:{Folder.AriPassword}");
        await events.ConnectAsync(address, patience.Token);
        var any = new byte[65536];
        while (!await isTrue()) await events.ReceiveAsync(any, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        _ari.Dispose();
        await _running.DisposeAsync();
        Directory.Delete(Folder.Path, recursive: true);
    }
}
