using System.Collections.Concurrent;
using Durchwahl.Asterisk;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Exchange;

/// <summary>
/// The real exchange, spoken to over ARI. Commands to one caller's channel are carried out in order, those to different channels beside each other. Nothing that
/// goes wrong here hurts a caller: whoever is not served goes on in the dial plan, which answers by itself.
/// </summary>
/// <param name="telephones">Who is told.</param>
/// <param name="names">The names of legs.</param>
/// <param name="written">Completes when everything that the telephones were told is saved: only then may a recording go.</param>
/// <param name="log">For the operator; callers' numbers are never in it.</param>
sealed partial class AriExchange(ITelephones telephones, LegNames names, Func<Task> written, ILogger<AriExchange> log) : IExchange, IAriListener
{
    const string FallbackContext = "parallel-alt";
    const string OldAddressVariable = "ALTE_ADRESSE";
    static readonly TimeSpan LongestMessage = TimeSpan.FromMinutes(3);
    static readonly TimeSpan SilenceEndsMessage = TimeSpan.FromSeconds(6);
    static readonly TimeSpan CallbackRingsFor = TimeSpan.FromSeconds(30);

    // A command that the exchange may not have understood is given again: repeated, all of them are harmless.
    static readonly TimeSpan[] Repeats = [TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(250), TimeSpan.FromSeconds(1)];

    // Taken before the lock of a telephone, which is taken before the gate; nothing else is asked of others inside the gate.
    readonly Lock _order = new();
    readonly Lock _gate = new();
    readonly ConcurrentDictionary<string, AriLegs> _calls = new(StringComparer.Ordinal);
    readonly Dictionary<string, (AriLegs Legs, int Attempt)> _agentChannels = new(StringComparer.Ordinal);
    readonly Dictionary<string, (AriLegs Legs, int Attempt)> _callbackChannels = new(StringComparer.Ordinal);
    readonly Dictionary<string, AriLegs> _playbacks = new(StringComparer.Ordinal);
    readonly Dictionary<string, AriLegs> _recordings = new(StringComparer.Ordinal);

    // Callers whom we have hung up and whose end we have not heard of yet.
    readonly HashSet<string> _leaving = new(StringComparer.Ordinal);
    AriCommands _ari = null!;
    volatile bool _isConnected;
    int _connection;

    /// <summary>Through which connection commands go; set once, before it connects.</summary>
    public void Use(AriCommands commands) => _ari = commands;

    /// <summary>Whether the exchange can be reached.</summary>
    public bool IsConnected => _isConnected;

    public void PickUp(string call) => OnCaller(call, legs =>
    {
        legs.IsPickedUp = true;
        Do(legs, channel => _ari.Channels.Answer(channel));
    });

    public void Say(string call, Speech speech, int token) => OnCaller(call, legs => Speak(legs, speech, token, speech.ThenMusic ? AfterSpeech.Music : AfterSpeech.Silence));

    public void Ring(string call, RingOrder order)
    {
        lock (_gate)
        {
            if ((_calls.GetValueOrDefault(call) ?? Await(call)) is not { } legs) return;
            if (legs is { IsPickedUp: false, HearsRinging: false })
            {
                legs.HearsRinging = true;
                Do(legs, channel => _ari.Channels.Ring(channel));
            }
            var agent = new AgentLeg(names.Agent(call, order.Attempt, order.Phone), order.Phone, _connection);
            legs.Agents[order.Attempt] = agent;
            _agentChannels[agent.Channel] = (legs, order.Attempt);
            agent.Ordered = Originate(legs, agent, order);
        }
    }

    // Somebody who keeps a place has no channel; the desk phone rings first.
    AriLegs? Await(string call) =>
        telephones.All.FirstOrDefault(one => one.Knows(call)) is { } telephone ? _calls[call] = new AriLegs(call, telephone, null, "", null) { HeardOn = _connection } : null;

    async Task Originate(AriLegs legs, AgentLeg agent, RingOrder order)
    {
        await Task.Yield(); // what becomes of the order is told after the order, never within it
        if (await Refusal(agent, order) is not { } why) return;
        lock (_gate)
        {
            _agentChannels.Remove(agent.Channel);
            if (!legs.Agents.Remove(order.Attempt)) return;
        }
        legs.Telephone.Take(new ExchangeSignal.AgentFailed(legs.Call, order.Attempt, why));
    }

    async Task<RingFailure?> Refusal(AgentLeg agent, RingOrder order)
    {
        if (order.Phone.Length == 0) return RingFailure.Unreachable;
        var (_, phone) = await _ari.Endpoints.Find("PJSIP", order.Phone);
        // Whoever talks with somebody else in the house is busy, although the phone would take a second call. What we have just hung up is not in the way.
        if (phone is not null && phone.Channels.Any(channel => LegNames.ReadAgent(channel) is null)) return RingFailure.Busy;
        var outcome = await _ari.Channels.Originate(new OutgoingCall(agent.Channel, $"PJSIP/{order.Phone}")
        {
            Arguments = ["agent"], CallerId = ShownAs(order.CallerShown), RingsFor = order.RingsFor.ToTimeSpan() + TimeSpan.FromSeconds(2),
        });
        if (outcome is AriOutcome.Done or AriOutcome.AlreadyThere) return null;
        // Perhaps it rings all the same, and nobody would know what for.
        if (outcome is AriOutcome.Unreachable) await HangUpChannel(agent.Channel);
        return RingFailure.Unreachable;
    }

    static string ShownAs(CallerShown caller)
    {
        var number = caller.Number?.Value ?? "anonym";
        return caller.Context is { } context ? $"\"{context.Replace('"', ' ').Replace('<', ' ')}\" <{number}>" : $"\"{number}\" <{number}>";
    }

    public void StopRinging(string call, int attempt)
    {
        lock (_gate)
            if (_calls.TryGetValue(call, out var legs)) HangUpAgent(legs, attempt);
    }

    void HangUpAgent(AriLegs legs, int attempt)
    {
        if (!legs.Agents.Remove(attempt, out var agent)) return;
        _agentChannels.Remove(agent.Channel);
        var isTaken = legs.Agents.Values.Any(other => other.HasAnswered);
        _ = HangUpOrdered(agent.Ordered, agent.Channel, isTaken && !agent.HasAnswered ? HangupReason.AnsweredElsewhere : HangupReason.Normal);
    }

    async Task HangUpOrdered(Task ordered, string channel, HangupReason reason)
    {
        await ordered;
        await HangUpChannel(channel, reason);
    }

    Task HangUpChannel(string channel, HangupReason reason = HangupReason.Normal) => Noted(() => _ari.Channels.HangUp(channel, reason), "hang up");

    public void Connect(string call, int attempt) => OnCaller(call, legs =>
    {
        if (legs.Bridge is not null || !legs.Agents.TryGetValue(attempt, out var agent)) return;
        Hush(legs);
        var bridge = legs.Bridge = names.Bridge();
        if (agent.HearsRinging) Do(legs, _ => StopHearing(agent));
        Do(legs, _ => _ari.Bridges.Create(bridge));
        Do(legs, channel => _ari.Bridges.Add(bridge, [channel, agent.Channel]));
    });

    public void Record(string call, string name, Speech before) => OnCaller(call, legs =>
    {
        legs.Recording = name;
        _recordings[name] = legs;
        Speak(legs, before, 0, AfterSpeech.Recording);
    });

    public void DialCaller(string call, int attempt, PhoneNumber number, PhoneNumber? shown)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(call, out var legs)) return;
            var channel = legs.Channel = names.Callback(call, attempt);
            (legs.IsPickedUp, legs.HeardOn) = (true, _connection);
            _callbackChannels[channel] = (legs, attempt);
            if (legs.Agents.TryGetValue(attempt, out var agent)) LetHearRinging(agent);
            legs.Tail = Dial(legs, channel, attempt, number, shown);
        }
    }

    void LetHearRinging(AgentLeg agent)
    {
        agent.HearsRinging = true;
        agent.Ordered = After(agent.Ordered, () => _ari.Channels.Ring(agent.Channel));
    }

    // Never before it has begun: it would go on over the talk.
    async Task<AriOutcome> StopHearing(AgentLeg agent)
    {
        await agent.Ordered;
        return await _ari.Channels.StopRinging(agent.Channel);
    }

    async Task Dial(AriLegs legs, string channel, int attempt, PhoneNumber number, PhoneNumber? shown)
    {
        await Task.Yield();
        var outcome = await _ari.Channels.Originate(new OutgoingCall(channel, $"PJSIP/{number.Value}@amt") { Arguments = ["rueckruf"], CallerId = shown?.Value, RingsFor = CallbackRingsFor });
        if (outcome is AriOutcome.Done or AriOutcome.AlreadyThere) return;
        if (outcome is AriOutcome.Unreachable) await HangUpChannel(channel);
        EndDialling(legs, channel, attempt);
    }

    void EndDialling(AriLegs legs, string channel, int attempt)
    {
        lock (_gate)
        {
            if (!_callbackChannels.Remove(channel)) return;
            legs.Channel = null;
            HangUpAgent(legs, attempt);
        }
        legs.Telephone.Take(new ExchangeSignal.CallerNotReached(legs.Call, attempt));
    }

    public void StopDialling(string call, int attempt)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(call, out var legs)) return;
            if (legs.Channel is { } channel)
            {
                _callbackChannels.Remove(channel);
                _ = HangUpOrdered(legs.Tail, channel, HangupReason.Normal);
            }
            legs.Channel = null;
            HangUpAgent(legs, attempt);
        }
    }

    public void PassOut(string call, string dialled, string? oldAddress) => OnCaller(call, legs =>
    {
        Hush(legs);
        var isElsewhere = oldAddress?.Contains('@', StringComparison.Ordinal) == true;
        if (isElsewhere) Do(legs, channel => _ari.Channels.SetVariable(channel, OldAddressVariable, oldAddress!));
        var extension = oldAddress is not null && !isElsewhere ? oldAddress : legs.Dialled.Length > 0 ? legs.Dialled : dialled;
        Do(legs, channel => _ari.Channels.ContinueInDialPlan(channel, new DialPlanPlace(FallbackContext, extension, 1)));
        Forget(legs);
    });

    public void HangUp(string call, Speech? last = null)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(call, out var legs)) return;
            foreach (var attempt in legs.Agents.Keys.ToList()) HangUpAgent(legs, attempt);
            // Behind what was ordered before: a bridge that is ended before it is made would stay.
            if (legs.Bridge is { } bridge) legs.Tail = After(legs.Tail, () => _ari.Bridges.Destroy(bridge));
            legs.IsOver = true;
            if (legs.Channel is null) Forget(legs);
            else if (last is null) Leave(legs);
            else SayGoodbye(legs, last);
        }
    }

    void SayGoodbye(AriLegs legs, Speech last)
    {
        if (!legs.IsPickedUp) Do(legs, channel => _ari.Channels.Answer(channel));
        Speak(legs, last, 0, AfterSpeech.HangUp);
    }

    void Leave(AriLegs legs)
    {
        if (legs.Channel is { } leaving) _leaving.Add(leaving);
        Do(legs, channel => _ari.Channels.HangUp(channel));
        Forget(legs);
    }

    void Forget(AriLegs legs)
    {
        _calls.TryRemove(legs.Call, out _);
        if (legs.Channel is { } channel) _callbackChannels.Remove(channel);
        if (legs.Playing is { } playing) _playbacks.Remove(playing.Id);
        if (legs.Recording is { } recording) _recordings.Remove(recording);
    }

    void Speak(AriLegs legs, Speech speech, int token, AfterSpeech then)
    {
        if (speech.Prompts.IsEmpty)
        {
            if (legs.HasMusic) return;
            Hush(legs);
            StartMusic(legs);
            return;
        }
        Hush(legs);
        var playing = legs.Playing = new Playing(names.Playback(), token, then, speech.Language);
        _playbacks[playing.Id] = legs;
        string[] media = [.. speech.Prompts.Select(prompt => $"sound:durchwahl/{prompt}")];
        Do(legs, async channel =>
        {
            var outcome = await Insist(() => _ari.Channels.Play(channel, playing.Id, media, speech.Language));
            if (outcome is not (AriOutcome.Done or AriOutcome.AlreadyThere)) EndPlayback(playing.Id); // a missing announcement must not hold up the caller
            return outcome;
        });
    }

    void StartMusic(AriLegs legs)
    {
        legs.HasMusic = true;
        Do(legs, channel => _ari.Channels.StartHoldMusic(channel));
    }

    // Silence at once: a channel that plays would enter a bridge only when the announcement is over.
    void Hush(AriLegs legs)
    {
        if (legs.Playing is { } playing)
        {
            legs.Playing = null;
            _playbacks.Remove(playing.Id);
            Do(legs, _ => _ari.Playbacks.Stop(playing.Id));
        }
        if (!legs.HasMusic) return;
        legs.HasMusic = false;
        Do(legs, channel => _ari.Channels.StopHoldMusic(channel));
    }

    void OnCaller(string call, Action<AriLegs> what)
    {
        lock (_gate)
            if (_calls.TryGetValue(call, out var legs) && legs.Channel is not null) what(legs);
    }

    void Do(AriLegs legs, Func<string, Task<AriOutcome>> command)
    {
        if (legs.Channel is { } channel) legs.Tail = After(legs.Tail, () => command(channel));
    }

    async Task After(Task before, Func<Task<AriOutcome>> command)
    {
        if (!before.IsCompleted) await before;
        await Noted(command, "follow a command");
    }

    // That somebody has hung up in the meantime is no news. Everything else the operator should see; callers' numbers are not in it.
    async Task Noted(Func<Task<AriOutcome>> command, string what)
    {
        switch (await Insist(command))
        {
            case AriOutcome.Refused refused: log.LogWarning("The exchange refused to {What}: {Status} {Message}", what, refused.Status, refused.Message); break;
            case AriOutcome.Unreachable unreachable: log.LogWarning("The exchange did not {What}: {Why}", what, unreachable.Why); break;
            default: break;
        }
    }

    async Task<AriOutcome> Insist(Func<Task<AriOutcome>> command)
    {
        for (var attempt = 0; ; attempt++)
        {
            var outcome = await command();
            if (outcome is not AriOutcome.Unreachable || attempt == Repeats.Length || !IsConnected) return outcome;
            await Task.Delay(Repeats[attempt]);
        }
    }
}
