using System.Net.WebSockets;

namespace Durchwahl.Asterisk;

/// <summary>
/// Keeps the event connection to one exchange open until it is disposed of, and tells a listener what happens. A connection that is lost, closed, or dead without a
/// sign (no answer to the pings of RFC 6455, or to <c>asterisk/ping</c>) is opened again after growing waits. If another program connects with the same application's
/// name, the exchange sends it everything from then on, and this one nothing: it lets go, and comes back when the other
/// has gone, or after <see cref="AriConnectionSettings.StandsBackFor"/>.
/// Source: Asterisk REST Interface, version 22, <c>GET /events</c>.
/// </summary>
public sealed class AriConnection : IAsyncDisposable
{
    const int MissedPingsAllowed = 1;

    static readonly TimeSpan GoodbyeTakes = TimeSpan.FromMilliseconds(500);

    readonly AriAddress address;
    readonly IAriListener listener;
    readonly AriConnectionSettings settings;
    readonly ReconnectWaits waits;
    readonly CancellationTokenSource ended = new();
    Task running = Task.CompletedTask;
    long? standsBackSince;

    /// <summary>Opens nothing yet.</summary>
    /// <param name="address">The exchange.</param>
    /// <param name="listener">Who is told.</param>
    /// <param name="chance">Spreads the attempts to connect; seeded by the caller. Only this connection may use it.</param>
    /// <param name="settings">Null for the usual ones.</param>
    public AriConnection(AriAddress address, IAriListener listener, Random chance, AriConnectionSettings? settings = null)
    {
        (this.address, this.listener, this.settings) = (address, listener, settings ?? new AriConnectionSettings());
        waits = new ReconnectWaits(this.settings.FirstWait, this.settings.LongestWait, chance);
        Commands = new AriCommands(address, this.settings.CommandTimeout);
    }

    /// <summary>Commands to the same exchange; they work without the event connection too.</summary>
    public AriCommands Commands { get; }

    /// <summary>Why there is no connection at the moment, one German sentence; null while there is one, and before the first attempt.</summary>
    public string? Trouble { get; private set; }

    /// <summary>
    /// Tries once to connect, for a clear word at the start. When connected, the connection is kept from then on; otherwise nothing goes on, and
    /// <see cref="KeepConnecting"/> or another attempt may follow. Once connected, call neither again.
    /// </summary>
    public async Task<FirstConnection> TryFirstConnect(CancellationToken cancellation = default)
    {
        var (socket, result) = await Connect(cancellation);
        if (result is FirstConnection.Connected { Version: var version }) running = Task.Run(() => Run(socket, version), CancellationToken.None);
        return result;
    }

    /// <summary>Connects as soon as the exchange can be reached, and keeps the connection.</summary>
    public void KeepConnecting() => running = Task.Run(() => Run(null, null));

    async Task Run(ClientWebSocket? socket, AsteriskVersion? version)
    {
        try
        {
            while (true)
            {
                await ConnectAndAttend(socket, version);
                (socket, version) = (null, null);
                await Task.Delay(waits.Next(), ended.Token);
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested) { }
    }

    async Task ConnectAndAttend(ClientWebSocket? socket, AsteriskVersion? version)
    {
        try
        {
            if (socket is null)
            {
                (socket, var result) = await Connect(ended.Token);
                version = (result as FirstConnection.Connected)?.Version;
            }
            if (socket is not null) await Attend(socket, version!);
        }
        // Whatever mistake there may be in here: calls need the next attempt.
        catch (Exception bug) when (!ended.IsCancellationRequested)
        {
            Report(bug, happened: null);
        }
    }

    // Two programs that took the name from each other all the time would both miss half of all calls. But not for ever: an application whose program
    // has died stays in the exchange as long as calls wait in it.
    bool StandsBack => standsBackSince is { } since && TimeProvider.System.GetElapsedTime(since) < settings.StandsBackFor;

    string Replaced => $"Ein anderes Programm hat sich bei der Telefonanlage unter dem Namen „{address.App}“ angemeldet und bekommt jetzt alle Ereignisse.";

    async Task<(ClientWebSocket? Socket, FirstConnection Result)> Connect(CancellationToken cancellation)
    {
        if (StandsBack && await Commands.FindApplication(cancellation) is AriOutcome.Done) return (null, Note(new FirstConnection.Away(Replaced)));
        standsBackSince = null;

        var (outcome, version) = await Commands.AskVersion(cancellation);
        var result = Judge(outcome, version);
        if (result is not FirstConnection.Connected) return (null, Note(result));

        var (socket, why) = await OpenSocket(cancellation);
        if (socket is null) return (null, Note(new FirstConnection.Away(why!)));
        try
        {
            return await ChooseEvents(cancellation) is AriOutcome.Unreachable unreachable
                ? (Drop(socket), Note(new FirstConnection.Away(unreachable.Why)))
                : (socket, Note(result));
        }
        catch (OperationCanceledException)
        {
            Drop(socket);
            throw;
        }
    }

    async Task<AriOutcome> ChooseEvents(CancellationToken cancellation)
    {
        var allowed = await Commands.AllowEvents(settings.Events, cancellation);
        return allowed is AriOutcome.Done && settings.Sources.Count > 0 ? await Commands.Subscribe(settings.Sources, cancellation) : allowed;
    }

    FirstConnection Judge(AriOutcome outcome, AsteriskVersion? version) => outcome switch
    {
        AriOutcome.Done when version!.IsNewEnough => new FirstConnection.Connected(version),
        AriOutcome.Done => new FirstConnection.ExchangeTooOld(
            version!, $"Die Telefonanlage meldet Asterisk {version!.Text}; nötig ist Asterisk {AsteriskVersion.Oldest} oder neuer."),
        AriOutcome.Refused { Status: 401 or 403 } => new FirstConnection.Wrong(
            $"Die Telefonanlage unter {address.Http} weist den Benutzer „{address.User}“ oder sein Passwort zurück; beide müssen so in ari.conf stehen."),
        AriOutcome.Unreachable { Why: var why } => new FirstConnection.Away(
            $"Unter {address.Http} antwortet keine Telefonanlage; bitte prüfen Sie, ob die Adresse stimmt und Asterisk läuft. {why}"),
        _ => new FirstConnection.Wrong(
            $"Unter {address.Http} antwortet ein Dienst, aber nicht die Schnittstelle ARI von Asterisk; bitte prüfen Sie die Adresse, http.conf und ari.conf."),
    };

    FirstConnection Note(FirstConnection result)
    {
        Trouble = result switch
        {
            FirstConnection.Wrong wrong => wrong.Sentence,
            FirstConnection.ExchangeTooOld old => old.Sentence,
            FirstConnection.Away away => away.Sentence,
            _ => null,
        };
        return result;
    }

    async Task<(ClientWebSocket? Socket, string? Why)> OpenSocket(CancellationToken cancellation)
    {
        var socket = new ClientWebSocket();
        (socket.Options.Proxy, socket.Options.KeepAliveInterval, socket.Options.KeepAliveTimeout) = (null, settings.KeepAliveEvery, settings.KeepAliveTimeout);
        socket.Options.SetRequestHeader("Authorization", address.Authorization.ToString());
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(settings.CommandTimeout);
        try
        {
            await socket.ConnectAsync(address.Events, limit.Token);
            return (socket, null);
        }
        catch (Exception failure) when (failure is WebSocketException || (failure is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (Drop(socket), $"Die Telefonanlage nimmt keine Verbindung für Ereignisse an ({failure.Message}).");
        }
    }

    static ClientWebSocket? Drop(ClientWebSocket socket)
    {
        socket.Dispose();
        return null;
    }

    async Task Attend(ClientWebSocket socket, AsteriskVersion version)
    {
        var since = TimeProvider.System.GetTimestamp();
        Tell(() => listener.OnConnected(version));
        var why = await ReceiveUntilGone(socket);
        Trouble = why;
        // One that breaks at once, again and again, is no reason to begin with short waits.
        if (TimeProvider.System.GetElapsedTime(since) >= settings.LongestWait) waits.Reset();
        Tell(() => listener.OnDisconnected(why));
    }

    async Task<string> ReceiveUntilGone(ClientWebSocket socket)
    {
        using var over = new CancellationTokenSource();
        using var goodbye = ended.Token.Register(() => SayGoodbye(socket, over));
        var watch = Watch(over);
        string why;
        using (var events = new EventSocket(socket)) why = await Receive(events, over.Token);
        await over.CancelAsync();
        return await watch ?? (ended.IsCancellationRequested ? "Die Verbindung zur Telefonanlage wurde beendet, weil das Programm endet." : why);
    }

    // The exchange answers with a close of its own, which ends the receiving; one that has something better to do is not waited for.
    static void SayGoodbye(ClientWebSocket socket, CancellationTokenSource over)
    {
        over.CancelAfter(GoodbyeTakes);
        _ = Close();

        async Task Close()
        {
            try
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, over.Token);
            }
            catch (Exception gone) when (gone is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException) { }
        }
    }

    async Task<string> Receive(EventSocket events, CancellationToken over)
    {
        try
        {
            while (await events.Receive(over) is { } happened)
            {
                Tell(happened);
                if (happened is not AriEvent.ApplicationReplaced) continue;
                standsBackSince = TimeProvider.System.GetTimestamp();
                return Replaced;
            }
            return "Die Telefonanlage hat die Verbindung geschlossen.";
        }
        catch (WebSocketException broken)
        {
            return $"Die Verbindung zur Telefonanlage ist abgebrochen ({broken.Message}).";
        }
        // Ended from our side: by the keep-alive of the socket, by the watch or by disposing; the latter two say so themselves.
        catch (OperationCanceledException)
        {
            return "Die Telefonanlage gibt kein Lebenszeichen mehr.";
        }
    }

    /// <summary>Asks again and again whether the exchange still answers, and ends the connection if not. Says why it did, or null.</summary>
    async Task<string?> Watch(CancellationTokenSource over)
    {
        try
        {
            using var timer = new PeriodicTimer(settings.PingEvery);
            for (var missed = 0; missed <= MissedPingsAllowed;)
            {
                await timer.WaitForNextTickAsync(over.Token);
                missed = await Commands.Ping(over.Token) is AriOutcome.Done ? 0 : missed + 1;
            }
            await over.CancelAsync();
            return "Die Telefonanlage antwortet nicht mehr auf Befehle.";
        }
        catch (OperationCanceledException) when (over.IsCancellationRequested)
        {
            return null;
        }
    }

    void Tell(AriEvent happened)
    {
        try
        {
            listener.OnEvent(happened);
        }
        catch (Exception bug)
        {
            Report(bug, happened);
        }
    }

    void Tell(Action what)
    {
        try
        {
            what();
        }
        catch (Exception bug)
        {
            Report(bug, happened: null);
        }
    }

    void Report(Exception bug, AriEvent? happened)
    {
        try
        {
            listener.OnFault(bug, happened);
        }
        // There is nobody left to tell, and the connection matters more.
        catch (Exception) { }
    }

    /// <summary>
    /// Ends the connection in due form and closes those for commands. Returns when the listener has heard the last word; so a listener must not wait for it.
    /// May be called more than once.
    /// </summary>
    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await running;
        Commands.Dispose();
    }
}
