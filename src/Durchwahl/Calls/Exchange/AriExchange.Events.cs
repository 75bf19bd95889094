using Durchwahl.Asterisk;
using NodaTime;

namespace Durchwahl.Calls.Exchange;

// What the exchange tells.
sealed partial class AriExchange
{
    /// <summary>What is listened to; a call makes more than twice as many events, and each costs the exchange and us.</summary>
    public static IReadOnlyList<string> Heard { get; } =
    [
        nameof(AriEvent.StasisStart), nameof(AriEvent.StasisEnd), nameof(AriEvent.ChannelHangupRequest), nameof(AriEvent.ChannelDestroyed), nameof(AriEvent.ChannelDtmfReceived),
        nameof(AriEvent.PlaybackFinished), nameof(AriEvent.RecordingFinished), nameof(AriEvent.RecordingFailed), nameof(AriEvent.ApplicationReplaced),
    ];

    const int CauseBusy = 17;
    static readonly int[] CausesUnreachable = [1, 3, 20, 27, 38, 41];

    public void OnConnected(AsteriskVersion version)
    {
        int connection;
        lock (_gate)
        {
            connection = ++_connection;
            _endedMeanwhile = new HashSet<string>(StringComparer.Ordinal);
        }
        _isConnected = true;
        _ = TellMoving();
        log.LogInformation("The exchange can be reached: Asterisk {Version}", version.Text);
        _ = Attend(connection);
    }

    public void OnDisconnected(string why)
    {
        _isConnected = false;
        log.LogWarning("The exchange cannot be reached: {Why}", why);
        foreach (var telephone in telephones.All) telephone.Take(new ExchangeSignal.Disconnected(why));
    }

    public void OnFault(Exception bug, AriEvent? happened) => log.LogError(bug, "An event of the exchange could not be followed: {Event}", happened?.GetType().Name);

    public void OnEvent(AriEvent happened)
    {
        lock (_order) Follow(happened);
    }

    void Follow(AriEvent happened)
    {
        switch (happened)
        {
            case AriEvent.StasisStart start: Start(start); break;
            case AriEvent.StasisEnd end: End(end.Channel.Id, 16); break;
            case AriEvent.ChannelHangupRequest hangup: End(hangup.Channel.Id, hangup.Cause ?? 16); break;
            case AriEvent.ChannelDestroyed destroyed: End(destroyed.Channel.Id, destroyed.Cause); break;
            case AriEvent.ChannelDtmfReceived key: Press(key.Channel.Id, key.Digit); break;
            case AriEvent.PlaybackFinished finished: EndPlayback(finished.PlaybackId); break;
            case AriEvent.RecordingFinished { Recording.Name: var name } when LegNames.ReadRecording(name) is { } own: _ = Fetch(own); break;
            case AriEvent.RecordingFailed { Recording.Name: var name } when LegNames.ReadRecording(name) is { } own: EndRecording(own, null); break;
            case AriEvent.UnknownEvent or AriEvent.MalformedEvent: log.LogDebug("An event that nobody knows: {Event}", happened); break;
            default: break;
        }
    }

    void Start(AriEvent.StasisStart start)
    {
        var (channel, kind) = (start.Channel, start.Arguments.Count > 0 ? start.Arguments[0] : "");
        if (kind == "agent") StartAgent(channel.Id);
        else if (kind == "rueckruf") StartCallback(channel.Id);
        else StartCaller(channel, start.Arguments.Count > 1 ? start.Arguments[1] : channel.Place.Extension);
    }

    void StartCaller(AriChannel channel, string dialled)
    {
        if (_calls.ContainsKey(channel.Id)) return;
        if (telephones.For(dialled) is not { } telephone)
        {
            // No office has the number: the dial plan answers.
            _ = Noted(() => _ari.Channels.ContinueInDialPlan(channel.Id), "go on in the dial plan");
            return;
        }
        var caller = channel.CallerNumber.Length == 0 ? null : channel.CallerNumber;
        _calls[channel.Id] = new AriLegs(channel.Id, telephone, channel.Id, dialled, caller) { HeardOn = _connection, IsPickedUp = channel.State == ChannelState.Up };
        telephone.Take(new ExchangeSignal.CallArrived(channel.Id, dialled, caller));
    }

    void StartAgent(string channel)
    {
        (AriLegs Legs, int Attempt) known;
        lock (_gate)
        {
            if (!_agentChannels.TryGetValue(channel, out known))
            {
                _ = HangUpChannel(channel); // answered when it should have stopped ringing already
                return;
            }
            known.Legs.Agents[known.Attempt].HasAnswered = true;
            known.Legs.HeardOn = _connection;
        }
        known.Legs.Telephone.Take(new ExchangeSignal.AgentAnswered(known.Legs.Call, known.Attempt));
    }

    void StartCallback(string channel)
    {
        (AriLegs Legs, int Attempt) known;
        lock (_gate)
        {
            if (!_callbackChannels.Remove(channel, out known))
            {
                _ = HangUpChannel(channel);
                return;
            }
            known.Legs.HeardOn = _connection;
        }
        known.Legs.Telephone.Take(new ExchangeSignal.CallerReached(known.Legs.Call, known.Attempt));
    }

    void End(string channel, int cause)
    {
        AriLegs? legs = null;
        List<ExchangeSignal> signals = [];
        (AriLegs Legs, int Attempt) callback;
        lock (_gate)
        {
            _endedMeanwhile?.Add(channel);
            _leaving.Remove(channel);
            if (_callbackChannels.TryGetValue(channel, out callback)) legs = callback.Legs;
            else if (_agentChannels.Remove(channel, out var agent)) legs = EndAgent(agent.Legs, agent.Attempt, cause, signals);
            else if (CallOf(channel) is { } ofCaller) legs = EndCaller(ofCaller, signals);
        }
        if (callback.Legs is not null) EndDialling(callback.Legs, channel, callback.Attempt);
        foreach (var signal in signals) legs!.Telephone.Take(signal);
    }

    AriLegs? CallOf(string channel) =>
        _calls.TryGetValue(channel, out var direct) ? direct : LegNames.ReadCallback(channel) is { Call: var call } && _calls.TryGetValue(call, out var calledBack) ? calledBack : null;

    static AriLegs EndAgent(AriLegs legs, int attempt, int cause, List<ExchangeSignal> signals)
    {
        if (legs.Agents.Remove(attempt, out var agent))
            signals.Add(agent.HasAnswered ? new ExchangeSignal.AgentHungUp(legs.Call, attempt) : new ExchangeSignal.AgentFailed(legs.Call, attempt, FailureOf(cause)));
        return legs;
    }

    static RingFailure FailureOf(int cause) => cause == CauseBusy ? RingFailure.Busy : CausesUnreachable.Contains(cause) ? RingFailure.Unreachable : RingFailure.NoAnswer;

    AriLegs EndCaller(AriLegs legs, List<ExchangeSignal> signals)
    {
        legs.Channel = null;
        if (legs.Playing is { } playing) _playbacks.Remove(playing.Id);
        var recordsYet = legs.Recording is not null && legs.Playing is null;
        legs.Playing = null;
        if (legs.IsOver)
        {
            Forget(legs);
            return legs;
        }
        signals.Add(new ExchangeSignal.CallerHungUp(legs.Call));
        // Hung up before the tone: nothing was recorded, and no recording will say so.
        if (legs.Recording is not { } name || recordsYet) return legs;
        _recordings.Remove(name);
        legs.Recording = null;
        signals.Add(new ExchangeSignal.RecordingEnded(legs.Call, name, Duration.Zero, null));
        return legs;
    }

    void Press(string channel, char key)
    {
        if (CallOf(channel) is { IsOver: false } legs) legs.Telephone.Take(new ExchangeSignal.KeyPressed(legs.Call, key));
    }

    void EndPlayback(string id)
    {
        AriLegs? legs;
        Playing playing;
        lock (_gate)
        {
            if (!_playbacks.Remove(id, out legs) || legs.Playing?.Id != id) return;
            playing = legs.Playing;
            legs.Playing = null;
            if (playing.Then == AfterSpeech.Music) StartMusic(legs);
            if (playing.Then == AfterSpeech.Recording) StartRecording(legs);
            if (playing.Then == AfterSpeech.HangUp) Leave(legs);
        }
        if (playing.Then is AfterSpeech.Music or AfterSpeech.Silence) legs.Telephone.Take(new ExchangeSignal.SpeechEnded(legs.Call, playing.Token));
    }

    void StartRecording(AriLegs legs)
    {
        var name = legs.Recording!;
        var order = new RecordingOrder(LegNames.Recording(name))
        {
            LongestDuration = LongestMessage, LongestSilence = SilenceEndsMessage, StartsWithBeep = true, EndsWith = EndingKey.Hash, IfExists = IfRecordingExists.Overwrite,
        };
        Do(legs, async channel =>
        {
            var outcome = await _ari.Channels.Record(channel, order);
            if (outcome is not (AriOutcome.Done or AriOutcome.AlreadyThere)) EndRecording(name, null);
            return outcome;
        });
    }
}
