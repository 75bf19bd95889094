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
sealed partial class AriExchange(ITelephones telephones, LegNames names, ILogger<AriExchange> log) : IExchange, IAriListener
{
    const string FallbackContext = "parallel-alt";
    static readonly TimeSpan LongestMessage = TimeSpan.FromMinutes(3);
    static readonly TimeSpan SilenceEndsMessage = TimeSpan.FromSeconds(6);
    static readonly TimeSpan CallbackRingsFor = TimeSpan.FromSeconds(30);

    readonly Lock _gate = new();
    readonly ConcurrentDictionary<string, AriLegs> _calls = new(StringComparer.Ordinal);
    readonly Dictionary<string, (AriLegs Legs, int Attempt)> _agentChannels = new(StringComparer.Ordinal);
    readonly Dictionary<string, (AriLegs Legs, int Attempt)> _callbackChannels = new(StringComparer.Ordinal);
    readonly Dictionary<string, AriLegs> _playbacks = new(StringComparer.Ordinal);
    readonly Dictionary<string, AriLegs> _recordings = new(StringComparer.Ordinal);
    AriCommands _ari = null!;
    int _connection;

    /// <summary>Through which connection commands go; set once, before it connects.</summary>
    public void Use(AriCommands commands) => _ari = commands;

    /// <summary>Whether the exchange can be reached.</summary>
    public bool IsConnected { get; private set; }

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
            if (!_calls.TryGetValue(call, out var legs)) legs = Await(call, order);
            var channel = names.Agent(call, order.Attempt, order.Phone);
            legs.Agents[order.Attempt] = new AgentLeg(channel, order.Phone);
            _agentChannels[channel] = (legs, order.Attempt);
            _ = Originate(legs, channel, order);
        }
    }

    // Somebody who keeps a place has no channel; the desk phone rings first.
    AriLegs Await(string call, RingOrder order)
    {
        var telephone = telephones.All.FirstOrDefault(one => one.Knows(call)) ?? throw new InvalidOperationException($"Nobody knows the call for attempt {order.Attempt}.");
        return _calls[call] = new AriLegs(call, telephone, null, "", null) { HeardOn = _connection };
    }

    async Task Originate(AriLegs legs, string channel, RingOrder order)
    {
        var outcome = order.Phone.Length == 0 ? null : await _ari.Channels.Originate(new OutgoingCall(channel, $"PJSIP/{order.Phone}")
        {
            Arguments = ["agent"], CallerId = ShownAs(order.CallerShown), RingsFor = order.RingsFor.ToTimeSpan() + TimeSpan.FromSeconds(2),
        });
        if (outcome is AriOutcome.Done or AriOutcome.AlreadyThere) return;
        lock (_gate)
        {
            _agentChannels.Remove(channel);
            if (!legs.Agents.Remove(order.Attempt)) return;
        }
        legs.Telephone.Take(new ExchangeSignal.AgentFailed(legs.Call, order.Attempt, RingFailure.Unreachable));
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
        _ = HangUpChannel(agent.Channel);
    }

    async Task HangUpChannel(string channel) => await Noted(_ari.Channels.HangUp(channel), "hang up");

    public void Connect(string call, int attempt) => OnCaller(call, legs =>
    {
        if (legs.Bridge is not null || !legs.Agents.TryGetValue(attempt, out var agent)) return;
        Hush(legs);
        var bridge = legs.Bridge = names.Bridge();
        Do(legs, async channel =>
        {
            await Noted(_ari.Bridges.Create(bridge), "make a bridge");
            return await _ari.Bridges.Add(bridge, [channel, agent.Channel]);
        });
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
            legs.IsPickedUp = true;
            _callbackChannels[channel] = (legs, attempt);
            if (legs.Agents.TryGetValue(attempt, out var agent)) _ = Noted(_ari.Channels.Ring(agent.Channel), "ring");
            _ = Dial(legs, channel, attempt, number, shown);
        }
    }

    async Task Dial(AriLegs legs, string channel, int attempt, PhoneNumber number, PhoneNumber? shown)
    {
        var outcome = await _ari.Channels.Originate(new OutgoingCall(channel, $"PJSIP/{number.Value}@amt") { Arguments = ["rueckruf"], CallerId = shown?.Value, RingsFor = CallbackRingsFor });
        if (outcome is AriOutcome.Done or AriOutcome.AlreadyThere) return;
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
            if (legs.Channel is { } channel && _callbackChannels.Remove(channel)) _ = HangUpChannel(channel);
            legs.Channel = null;
            HangUpAgent(legs, attempt);
        }
    }

    public void PassOut(string call, string dialled) => OnCaller(call, legs =>
    {
        Hush(legs);
        var extension = legs.Dialled.Length > 0 ? legs.Dialled : dialled;
        Do(legs, channel => _ari.Channels.ContinueInDialPlan(channel, new DialPlanPlace(FallbackContext, extension, 1)));
        Forget(legs);
    });

    public void HangUp(string call, Speech? last = null)
    {
        lock (_gate)
        {
            if (!_calls.TryGetValue(call, out var legs)) return;
            foreach (var attempt in legs.Agents.Keys.ToList()) HangUpAgent(legs, attempt);
            if (legs.Bridge is { } bridge) _ = Noted(_ari.Bridges.Destroy(bridge), "end a bridge");
            legs.IsOver = true;
            if (legs.Channel is null) Forget(legs);
            else if (last is null) Leave(legs);
            else Speak(legs, last, 0, AfterSpeech.HangUp);
        }
    }

    void Leave(AriLegs legs)
    {
        Do(legs, channel => _ari.Channels.HangUp(channel));
        Forget(legs);
    }

    void Forget(AriLegs legs)
    {
        _calls.TryRemove(legs.Call, out _);
        if (legs.Channel is { } channel) _callbackChannels.Remove(channel);
        if (legs.Playing is { } playing) _playbacks.Remove(playing.Id);
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
            var outcome = await _ari.Channels.Play(channel, playing.Id, media, speech.Language);
            if (outcome is not AriOutcome.Done) EndPlayback(playing.Id); // a missing announcement must not hold up the caller
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
        await Noted(command(), "a command");
    }

    // That somebody has hung up in the meantime is no news. Everything else the operator should see; callers' numbers are not in it.
    async Task Noted(Task<AriOutcome> command, string what)
    {
        switch (await command)
        {
            case AriOutcome.Refused refused: log.LogWarning("The exchange refused to {What}: {Status} {Message}", what, refused.Status, refused.Message); break;
            case AriOutcome.Unreachable unreachable: log.LogWarning("The exchange did not {What}: {Why}", what, unreachable.Why); break;
            default: break;
        }
    }
}
