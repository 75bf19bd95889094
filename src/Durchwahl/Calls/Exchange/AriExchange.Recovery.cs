using Durchwahl.Asterisk;

namespace Durchwahl.Calls.Exchange;

// On every connection the exchange is asked what it holds: events that we missed are not told again.
sealed partial class AriExchange
{
    static readonly string[] OurContexts = ["vom-amt", "im-haus"];

    async Task Reconcile()
    {
        int connection;
        lock (_gate) connection = _connection;
        var (channelsOutcome, channels) = await _ari.Channels.List();
        var (bridgesOutcome, bridges) = await _ari.Bridges.List();
        if (channelsOutcome is not AriOutcome.Done || bridgesOutcome is not AriOutcome.Done)
        {
            log.LogWarning("The exchange did not say which calls it holds; asked again with the next connection.");
            return;
        }
        List<(ITelephone Telephone, ExchangeSignal Signal)> signals;
        lock (_gate)
        {
            if (connection != _connection) return;
            signals = Compare(channels!, bridges!);
        }
        foreach (var (telephone, signal) in signals) telephone.Take(signal);
    }

    List<(ITelephone Telephone, ExchangeSignal Signal)> Compare(IReadOnlyList<AriChannel> channels, IReadOnlyList<AriBridge> bridges)
    {
        var there = channels.ToDictionary(channel => channel.Id, StringComparer.Ordinal);
        var talks = TalksIn(bridges);
        foreach (var channel in channels.Where(channel => OurContexts.Contains(channel.Place.Context))) Recognise(channel);
        foreach (var channel in channels) RecogniseCallback(channel);
        var signals = AgentsThatChanged(there, talks);
        foreach (var telephone in telephones.All)
        {
            var found = _calls.Values.Where(legs => legs.Telephone == telephone && IsThere(legs, there)).Select(legs => Found(legs, talks)).ToList();
            signals.Insert(0, (telephone, new ExchangeSignal.Connected(found)));
        }
        DropOrphans(channels, bridges, talks);
        return signals;
    }

    // Which desk phone a caller's channel talks with, by bridge.
    static Dictionary<string, string> TalksIn(IReadOnlyList<AriBridge> bridges)
    {
        var talks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var bridge in bridges.Where(bridge => LegNames.IsBridge(bridge.Id)))
            if (bridge.Channels.FirstOrDefault(channel => LegNames.ReadAgent(channel) is not null) is { } agent
                && bridge.Channels.FirstOrDefault(channel => LegNames.ReadAgent(channel) is null) is { } caller) talks[caller] = agent;
        return talks;
    }

    void Recognise(AriChannel channel)
    {
        if (_calls.ContainsKey(channel.Id) || telephones.For(channel.Place.Extension) is not { } telephone) return;
        var caller = channel.CallerNumber.Length == 0 ? null : channel.CallerNumber;
        _calls[channel.Id] = new AriLegs(channel.Id, telephone, channel.Id, channel.Place.Extension, caller) { IsPickedUp = channel.State == ChannelState.Up };
    }

    void RecogniseCallback(AriChannel channel)
    {
        if (LegNames.ReadCallback(channel.Id) is not { Call: var call } || _calls.ContainsKey(call) || telephones.All.FirstOrDefault(one => one.Knows(call)) is not { } telephone) return;
        _calls[call] = new AriLegs(call, telephone, channel.Id, "", null) { IsPickedUp = true };
    }

    List<(ITelephone Telephone, ExchangeSignal Signal)> AgentsThatChanged(Dictionary<string, AriChannel> there, Dictionary<string, string> talks)
    {
        var signals = new List<(ITelephone, ExchangeSignal)>();
        foreach (var (channel, (legs, attempt)) in _agentChannels.ToList())
        {
            if (!there.TryGetValue(channel, out var found))
            {
                _agentChannels.Remove(channel);
                legs.Agents.Remove(attempt, out var agent);
                signals.Add((legs.Telephone, agent is { HasAnswered: true } ? new ExchangeSignal.AgentHungUp(legs.Call, attempt) : new ExchangeSignal.AgentFailed(legs.Call, attempt, RingFailure.NoAnswer)));
            }
            else if (found.State == ChannelState.Up && !legs.Agents[attempt].HasAnswered)
            {
                legs.Agents[attempt].HasAnswered = true;
                signals.Add((legs.Telephone, new ExchangeSignal.AgentAnswered(legs.Call, attempt)));
            }
        }
        foreach (var (caller, agentChannel) in talks)
            if (!_agentChannels.ContainsKey(agentChannel) && CallOf(caller) is { } legs && LegNames.ReadAgent(agentChannel) is { } name)
            {
                legs.Agents[name.Attempt] = new AgentLeg(agentChannel, name.Phone) { HasAnswered = true };
                _agentChannels[agentChannel] = (legs, name.Attempt);
            }
        return signals;
    }

    bool IsThere(AriLegs legs, Dictionary<string, AriChannel> there) => legs.HeardOn == _connection || (legs.Channel is { } channel ? there.ContainsKey(channel) : legs.Agents.Count > 0);

    static FoundCall Found(AriLegs legs, Dictionary<string, string> talks)
    {
        var agent = legs.Channel is { } channel && talks.TryGetValue(channel, out var talksWith) ? LegNames.ReadAgent(talksWith) : null;
        return new FoundCall(legs.Call, legs.Dialled, legs.Caller, agent?.Attempt, agent?.Phone, legs.IsPickedUp);
    }

    // Desk phones that ring or wait for a call that nobody knows, and bridges with nobody to talk to, are left over from a former life.
    void DropOrphans(IReadOnlyList<AriChannel> channels, IReadOnlyList<AriBridge> bridges, Dictionary<string, string> talks)
    {
        foreach (var channel in channels)
            if ((LegNames.ReadAgent(channel.Id) is not null && !_agentChannels.ContainsKey(channel.Id)) || (LegNames.ReadCallback(channel.Id) is { } called && !_calls.ContainsKey(called.Call)))
                _ = HangUpChannel(channel.Id);
        foreach (var bridge in bridges.Where(bridge => LegNames.IsBridge(bridge.Id)))
            if (bridge.Channels.FirstOrDefault(talks.ContainsKey) is { } caller && CallOf(caller) is { } legs) legs.Bridge = bridge.Id;
            else if (_calls.Values.All(known => known.Bridge != bridge.Id)) _ = Noted(_ari.Bridges.Destroy(bridge.Id), "end a bridge");
        foreach (var (call, legs) in _calls)
            if (legs.HeardOn != _connection && legs.Channel is { } channel && channels.All(known => known.Id != channel)) _calls.TryRemove(call, out _);
    }
}
