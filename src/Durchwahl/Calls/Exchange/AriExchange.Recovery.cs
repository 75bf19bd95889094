using Durchwahl.Asterisk;

namespace Durchwahl.Calls.Exchange;

// On every connection the exchange is asked what it holds: events that we missed are not told again.
sealed partial class AriExchange
{
    const string OurApplication = "Stasis(durchwahl,";
    static readonly string[] OurContexts = ["vom-amt", "im-haus"];

    // Channels whose end is told while the exchange is being asked: what it answers may be older.
    HashSet<string>? _endedMeanwhile;

    async Task Attend(int connection)
    {
        try
        {
            await Reconcile(connection);
            await KeepCollecting(connection);
        }
        catch (Exception bug)
        {
            log.LogError(bug, "The exchange could not be compared with what we know");
        }
    }

    async Task Reconcile(int connection)
    {
        for (var attempt = 0; IsConnected && connection == Volatile.Read(ref _connection); attempt++)
        {
            if (await Ask() is { } state)
            {
                Follow(connection, state);
                await LetEndedAnnouncementsEnd();
                return;
            }
            log.LogWarning("The exchange did not say which calls it holds; it is asked again.");
            await Task.Delay(Repeats[Math.Min(attempt, Repeats.Length - 1)]);
        }
    }

    async Task<ExchangeState?> Ask()
    {
        var (_, channels) = await _ari.Channels.List();
        var (_, bridges) = await _ari.Bridges.List();
        var (_, stored) = await _ari.Recordings.List();
        if (channels is null || bridges is null || stored is null) return null;
        var (running, finished) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>());
        foreach (var name in stored.Select(recording => LegNames.ReadRecording(recording.Name)).OfType<string>())
        {
            var (_, live) = await _ari.Recordings.FindRunning(LegNames.Recording(name));
            if (live is null) finished.Add(name);
            else running[live.TargetUri["channel:".Length..]] = name;
        }
        return new ExchangeState(channels, bridges, running, finished);
    }

    void Follow(int connection, ExchangeState state)
    {
        List<string> stored = [];
        // No event between what is found and what is told of it.
        lock (_order)
        {
            List<(ITelephone Telephone, ExchangeSignal Signal)> signals;
            lock (_gate)
            {
                if (connection != _connection) return;
                signals = Compare(state.Without(_endedMeanwhile!), stored);
                _endedMeanwhile = null;
            }
            foreach (var (telephone, signal) in signals) telephone.Take(signal);
            foreach (var (telephone, signal) in signals) EndWhatIsOver(telephone, signal);
        }
        foreach (var name in stored) _ = Fetch(name);
    }

    // A command that failed in the meantime may have ended a call that was found.
    void EndWhatIsOver(ITelephone telephone, ExchangeSignal signal)
    {
        if (signal is not ExchangeSignal.Connected connected) return;
        foreach (var found in connected.Calls)
            if (!_calls.ContainsKey(found.Call)) telephone.Take(new ExchangeSignal.CallerHungUp(found.Call));
    }

    List<(ITelephone Telephone, ExchangeSignal Signal)> Compare(ExchangeState state, List<string> stored)
    {
        var talks = TalksIn(state);
        foreach (var channel in state.Channels.Where(IsCaller)) Recognise(channel, state);
        foreach (var (caller, agent) in talks) RecogniseTalk(caller, agent, state);
        var later = RecordingsThatEnded(state, stored);
        later.AddRange(AgentsThatChanged(state));
        later.AddRange(CallbacksThatChanged(state));
        var signals = new List<(ITelephone, ExchangeSignal)>();
        foreach (var telephone in telephones.All)
        {
            var found = _calls.Values.Where(legs => legs.Telephone == telephone && IsThere(legs, state)).OrderBy(legs => ArrivalOf(legs, state)).Select(Found).ToList();
            signals.Add((telephone, new ExchangeSignal.Connected(found) { Recordings = [.. state.Finished.Where(name => !_recordings.ContainsKey(name))] }));
        }
        foreach (var legs in _calls.Values)
            if (legs.Channel is { } gone && !IsYoung(legs) && !state.Has(gone)) legs.Channel = null;
        DropOrphans(state, talks);
        signals.AddRange(later);
        return signals;
    }

    // A channel that a desk phone in the house uses for itself is none of our business.
    static bool IsCaller(AriChannel channel) => OurContexts.Contains(channel.Place.Context) && channel.Application.StartsWith(OurApplication, StringComparison.Ordinal);

    // Which desk phone a caller's channel talks with, by bridge.
    static Dictionary<string, string> TalksIn(ExchangeState state)
    {
        var talks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var bridge in state.Bridges.Where(bridge => LegNames.IsBridge(bridge.Id)))
            if (bridge.Channels.FirstOrDefault(channel => LegNames.ReadAgent(channel) is not null && state.Has(channel)) is { } agent
                && bridge.Channels.FirstOrDefault(channel => LegNames.ReadAgent(channel) is null && state.Has(channel)) is { } caller) talks[caller] = agent;
        return talks;
    }

    void Recognise(AriChannel channel, ExchangeState state)
    {
        if (_calls.ContainsKey(channel.Id)) return;
        if (_leaving.Contains(channel.Id))
        {
            _ = HangUpChannel(channel.Id);
            return;
        }
        if (telephones.For(channel.Place.Extension) is not { } telephone) return;
        var caller = channel.CallerNumber.Length == 0 ? null : channel.CallerNumber;
        var legs = _calls[channel.Id] = new AriLegs(channel.Id, telephone, channel.Id, channel.Place.Extension, caller)
        {
            IsPickedUp = channel.State == ChannelState.Up, Recording = state.Running.GetValueOrDefault(channel.Id),
        };
        if (legs.Recording is { } recording) _recordings[recording] = legs;
    }

    // A talk that goes on from a former life.
    void RecogniseTalk(string caller, string agentChannel, ExchangeState state)
    {
        if (_agentChannels.ContainsKey(agentChannel) || LegNames.ReadAgent(agentChannel) is not { } name) return;
        if ((CallOf(caller) ?? RecogniseCallback(caller)) is not { } legs) return;
        legs.Bridge = state.Bridges.First(bridge => bridge.Channels.Contains(agentChannel)).Id;
        legs.Agents[name.Attempt] = new AgentLeg(agentChannel, name.Phone, _connection) { HasAnswered = true };
        _agentChannels[agentChannel] = (legs, name.Attempt);
    }

    AriLegs? RecogniseCallback(string channel) =>
        LegNames.ReadCallback(channel) is { Call: var call } && !_calls.ContainsKey(call) && telephones.All.FirstOrDefault(one => one.Knows(call)) is { } telephone
            ? _calls[call] = new AriLegs(call, telephone, channel, "", null) { IsPickedUp = true } : null;

    // Somebody hung up at the end of a message while we could not see it.
    List<(ITelephone, ExchangeSignal)> RecordingsThatEnded(ExchangeState state, List<string> stored)
    {
        var signals = new List<(ITelephone, ExchangeSignal)>();
        foreach (var (name, legs) in _recordings.ToList())
        {
            if (IsYoung(legs) || legs.Playing is not null || state.Running.ContainsValue(name)) continue;
            if (state.Finished.Contains(name)) stored.Add(name);
            if (legs.Channel is not { } channel || state.Has(channel)) continue;
            signals.Add((legs.Telephone, new ExchangeSignal.CallerHungUp(legs.Call)));
            if (!state.Finished.Contains(name)) _recordings.Remove(name);
        }
        return signals;
    }

    List<(ITelephone, ExchangeSignal)> AgentsThatChanged(ExchangeState state)
    {
        var signals = new List<(ITelephone, ExchangeSignal)>();
        foreach (var (channel, (legs, attempt)) in _agentChannels.ToList())
        {
            var agent = legs.Agents[attempt];
            if (agent.BegunOn == _connection) continue;
            if (state.Find(channel) is not { } found)
            {
                signals.Add((legs.Telephone, agent.HasAnswered ? new ExchangeSignal.AgentHungUp(legs.Call, attempt) : new ExchangeSignal.AgentFailed(legs.Call, attempt, RingFailure.NoAnswer)));
                HangUpAgent(legs, attempt); // ordered in this very moment, perhaps
            }
            else if (found.State == ChannelState.Up && !agent.HasAnswered)
            {
                agent.HasAnswered = true;
                signals.Add((legs.Telephone, new ExchangeSignal.AgentAnswered(legs.Call, attempt)));
            }
        }
        return signals;
    }

    List<(ITelephone, ExchangeSignal)> CallbacksThatChanged(ExchangeState state)
    {
        var signals = new List<(ITelephone, ExchangeSignal)>();
        foreach (var (channel, (legs, attempt)) in _callbackChannels.ToList())
        {
            if (IsYoung(legs)) continue;
            var found = state.Find(channel);
            if (found is { State: not ChannelState.Up }) continue;
            _callbackChannels.Remove(channel);
            if (found is null)
            {
                legs.Channel = null;
                HangUpAgent(legs, attempt);
            }
            signals.Add((legs.Telephone, found is null ? new ExchangeSignal.CallerNotReached(legs.Call, attempt) : new ExchangeSignal.CallerReached(legs.Call, attempt)));
        }
        return signals;
    }

    bool IsYoung(AriLegs legs) => legs.HeardOn == _connection;

    // Somebody who keeps a place has no channel, and is there while a desk phone rings for the callback.
    bool IsThere(AriLegs legs, ExchangeState state) =>
        IsYoung(legs) || (legs.Recording is { } name && _recordings.ContainsKey(name)) || (legs.Channel is { } channel ? state.Has(channel) : legs.Agents.Count > 0);

    // The exchange lists its channels in no order. Who has none in the list came after it was made, or keeps a place.
    static DateTimeOffset ArrivalOf(AriLegs legs, ExchangeState state) => (legs.Channel is { } channel ? state.Find(channel)?.CreatedAt : null) ?? DateTimeOffset.MaxValue;

    static FoundCall Found(AriLegs legs)
    {
        var (attempt, agent) = legs.Bridge is null ? default : legs.Agents.FirstOrDefault(entry => entry.Value.HasAnswered);
        return new FoundCall(legs.Call, legs.Dialled, legs.Caller, agent is null ? null : attempt, agent?.Phone, legs.IsPickedUp) { IsRecording = legs.Recording is not null };
    }

    // Desk phones that ring or wait for a call that nobody knows, and bridges with nobody to talk to, are left over from a former life.
    void DropOrphans(ExchangeState state, Dictionary<string, string> talks)
    {
        var known = _calls.Values.Select(legs => legs.Channel).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var channel in state.Channels)
            if ((LegNames.ReadAgent(channel.Id) is not null && !_agentChannels.ContainsKey(channel.Id)) || (LegNames.ReadCallback(channel.Id) is not null && !known.Contains(channel.Id)))
                _ = HangUpChannel(channel.Id);
        var bridges = _calls.Values.Select(legs => legs.Bridge).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var bridge in state.Bridges)
            if (LegNames.IsBridge(bridge.Id) && !bridges.Contains(bridge.Id)) _ = Noted(() => _ari.Bridges.Destroy(bridge.Id), "end a bridge");
        _leaving.IntersectWith(state.Channels.Select(channel => channel.Id));
    }

    // The end of an announcement that we did not hear of would leave the caller in silence.
    async Task LetEndedAnnouncementsEnd()
    {
        List<string> playing;
        lock (_gate) playing = [.. _playbacks.Keys];
        foreach (var id in playing)
            if (await _ari.Playbacks.Find(id) is AriOutcome.Gone) EndPlayback(id);
    }

    /// <summary>What the exchange holds.</summary>
    /// <param name="Channels">All channels.</param>
    /// <param name="Bridges">All bridges.</param>
    /// <param name="Running">Recordings of ours that are being made, by channel.</param>
    /// <param name="Finished">Recordings of ours that are stored.</param>
    sealed record ExchangeState(IReadOnlyList<AriChannel> Channels, IReadOnlyList<AriBridge> Bridges, Dictionary<string, string> Running, List<string> Finished)
    {
        readonly Dictionary<string, AriChannel> _byId = Channels.ToDictionary(channel => channel.Id, StringComparer.Ordinal);

        public AriChannel? Find(string channel) => _byId.GetValueOrDefault(channel);

        public bool Has(string channel) => _byId.ContainsKey(channel);

        public ExchangeState Without(HashSet<string> ended) => new([.. Channels.Where(channel => !ended.Contains(channel.Id))], Bridges, Running, Finished);
    }
}
