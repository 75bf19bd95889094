using System.Collections.Concurrent;
using System.Globalization;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>
/// Puts calls through: turns what the exchange reports into events of the call engine, and the engine's commands into commands to the exchange, speeches and
/// entries of the journal. The live and the practice exchange drive the same one. Has no clock and does no I/O of its own; not safe for several threads.
/// </summary>
sealed partial class Switchboard
{
    const long NumberTakes = 20 * Ticks.PerSecond;
    const long FirstPlace = 30 * Ticks.PerSecond;
    const long NextPlaces = 90 * Ticks.PerSecond;
    const int MostNumbersTyped = 2;

    readonly IExchange _exchange;
    readonly ICallJournal _journal;
    readonly ContactSource _source;
    readonly Func<Guid> _newId;
    readonly CallEngine<OfficeCallRules> _engine;
    readonly CommandBuffer _commands = new();
    readonly Dictionary<int, LiveCall> _calls = [];
    readonly ConcurrentDictionary<string, LiveCall> _byName = new(StringComparer.Ordinal); // the exchange asks at any time
    readonly Dictionary<int, SeatCall> _lastTalks = []; // by agent
    readonly TimerHeap _dialogTimers = new();
    readonly Dictionary<(PhoneNumber Number, LocalDate Day), int> _callbacksAsked = [];
    IReadOnlyDictionary<PhoneNumber, Instant> _blocked = new Dictionary<PhoneNumber, Instant>();
    IReadOnlyDictionary<PhoneNumber, string> _oldAddresses = new Dictionary<PhoneNumber, string>();
    SwitchedOffice _office;
    int _speeches;

    /// <summary>A switchboard without calls.</summary>
    /// <param name="office">Lines, posts and rules.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="journal">Where calls are kept.</param>
    /// <param name="source">What the records say that they come from.</param>
    /// <param name="newId">Makes ids of contacts.</param>
    /// <param name="now">In ticks since the Unix epoch, as all moments here.</param>
    public Switchboard(SwitchedOffice office, IExchange exchange, ICallJournal journal, ContactSource source, Func<Guid> newId, long now)
    {
        (_office, _exchange, _journal, _source, _newId) = (office, exchange, journal, source, newId);
        _engine = new CallEngine<OfficeCallRules>(office.Plan, office.Rules, now);
        SignInNewSeats(0, now);
    }

    /// <summary>The office as it is compiled now.</summary>
    public SwitchedOffice Office => _office;

    /// <summary>When something happens by itself; <see cref="Elapse"/> is due then.</summary>
    public long NextDue => Math.Min(Math.Min(_engine.NextDue, _dialogTimers.NextDue), PostCallsDue);

    /// <summary>Sees every command of the engine, for the log of decisions; null for nobody.</summary>
    public Action<CallCommand>? Watch { get; set; }

    /// <summary>Whether a call of this name is open.</summary>
    public bool Knows(string call) => _byName.ContainsKey(call) || _postCalls.ContainsKey(call);

    /// <summary>Where the old telephone system takes calls to numbers that are moving; the usual address for all others.</summary>
    public void KnowOldAddresses(IReadOnlyDictionary<PhoneNumber, string> addresses) => _oldAddresses = addresses;

    /// <summary>Which callers are blocked, and until when.</summary>
    public void Block(IReadOnlyDictionary<PhoneNumber, Instant> callers) => _blocked = callers;

    /// <summary>Begins a new day: talks are counted from zero.</summary>
    public void BeginDay() => _engine.BeginDay();

    /// <summary>Lets time pass.</summary>
    public void Elapse(long now)
    {
        while (NextDue is var due && due <= now)
        {
            if (PostCallsDue == due) PostCallIsDue(due);
            else if (_dialogTimers.NextDue == due) LetDialogGoOn(due);
            else Handle(new CallEvent(CallEventKind.Elapsed, Math.Max(due, _engine.Now)));
        }
    }

    void LetDialogGoOn(long now)
    {
        var slot = _dialogTimers.First;
        _dialogTimers.Clear(slot);
        DialogIsDue(_calls[slot], Math.Max(now, _engine.Now));
    }

    /// <summary>Puts a new compilation in place of the old one.</summary>
    public void Replan(SwitchedOffice office, long now)
    {
        var seats = _engine.Agents;
        _office = office;
        _engine.Replan(office.Plan, office.Rules, now, _commands);
        Follow();
        SignInNewSeats(seats, now);
    }

    /// <summary>A person at a post comes, goes, pauses or goes on.</summary>
    public void Seat(PostId post, CallEventKind what, long now)
    {
        if (!Postpones(post, what) && _office.AgentOf.TryGetValue(post, out var agent)) Handle(new CallEvent(what, now, Agent: agent));
    }

    /// <summary>What the exchange reports.</summary>
    public void Take(ExchangeSignal signal, long now)
    {
        switch (signal)
        {
            case ExchangeSignal.CallArrived arrived: Arrive(arrived, now); break;
            case ExchangeSignal.Connected connected: Reconcile(connected, now); break;
            case ExchangeSignal.MessageFound found: Keep(found, now); break;
            case ExchangeSignal.Disconnected: break; // talks go on; what became of the rest is asked when the exchange is back
            default: TakeOfCall(signal, now); break;
        }
    }

    void TakeOfCall(ExchangeSignal signal, long now)
    {
        if (_postCalls.TryGetValue(NameIn(signal), out var ofPost))
        {
            TakeOfPostCall(ofPost, signal, now);
            return;
        }
        if (!_byName.TryGetValue(NameIn(signal), out var call)) return; // over already
        switch (signal)
        {
            case ExchangeSignal.AgentAnswered it: Tell(call, CallEventKind.AgentAnswered, it.Attempt, now); break;
            case ExchangeSignal.AgentFailed it: Tell(call, EventOf(it.Why), it.Attempt, now); break;
            case ExchangeSignal.AgentHungUp it: Tell(call, CallEventKind.AgentLeft, it.Attempt, now); break;
            case ExchangeSignal.CallerReached it: Tell(call, CallEventKind.CallerReached, it.Attempt, now); break;
            case ExchangeSignal.CallerNotReached it: Tell(call, CallEventKind.CallerNotReached, it.Attempt, now); break;
            case ExchangeSignal.CallerHungUp: Handle(new CallEvent(CallEventKind.CallerLeft, now, call.Id)); break;
            case ExchangeSignal.KeyPressed it: Press(call, it.Key, now); break;
            case ExchangeSignal.SpeechEnded it: EndSpeech(call, it.Token, now); break;
            case ExchangeSignal.RecordingEnded it: EndRecording(call, it, now); break;
            default: throw new InvalidOperationException($"There is no signal {signal.GetType().Name}.");
        }
    }

    static string NameIn(ExchangeSignal signal) => signal switch
    {
        ExchangeSignal.AgentAnswered it => it.Call,
        ExchangeSignal.AgentFailed it => it.Call,
        ExchangeSignal.AgentHungUp it => it.Call,
        ExchangeSignal.CallerReached it => it.Call,
        ExchangeSignal.CallerNotReached it => it.Call,
        ExchangeSignal.CallerHungUp it => it.Call,
        ExchangeSignal.KeyPressed it => it.Call,
        ExchangeSignal.SpeechEnded it => it.Call,
        ExchangeSignal.RecordingEnded it => it.Call,
        _ => "",
    };

    static CallEventKind EventOf(RingFailure why) => why switch
    {
        RingFailure.Busy => CallEventKind.AgentWasBusy,
        RingFailure.Unreachable => CallEventKind.AgentWasUnreachable,
        _ => CallEventKind.AgentDidNotAnswer,
    };

    void Tell(LiveCall call, CallEventKind what, int attempt, long now)
    {
        if (call.FormerAttempt is { } former && former.AtExchange == attempt) attempt = former.InEngine;
        Handle(new CallEvent(what, now, call.Id, call.AgentOfAttempt.GetValueOrDefault(attempt, -1), attempt));
    }

    void Arrive(ExchangeSignal.CallArrived arrived, long now, bool isPickedUp = false)
    {
        if (_byName.ContainsKey(arrived.Call)) return; // reported twice
        if (_office.FindLine(arrived.Dialled) is not { } line)
        {
            _exchange.HangUp(arrived.Call, Speech.Of("nummer_unbekannt", "de"));
            return;
        }
        var call = new LiveCall
        {
            Contact = new ContactId(_newId()), Name = arrived.Call, Dialled = _office.Lines[line].Number, DialledLine = line, Caller = CallerNumber.Read(arrived.Caller),
        };
        _byName[call.Name] = call;
        _journal.Opened(OpenOf(call, now, now));
        Enter(call, new Arrival(now, line) { Caller = CallerNumber.KeyOf(call.Caller), IsBlocked = IsBlocked(call.Caller, now), IsPickedUp = isPickedUp });
        if (_engine.IsOpen(call.Id) && _engine.Call(call.Id).Since != now) Note(call, now);
    }

    void Enter(LiveCall call, in Arrival arrival)
    {
        Step(call, StepKind.Arrived, arrival.At, call.Dialled);
        call.Id = _engine.Arrive(arrival, _commands);
        _calls[SlotOf(call.Id)] = call;
        Follow();
    }

    // What a restart must know besides the arrival: the place of a caller who called again, the choices.
    void Note(LiveCall call, long now)
    {
        if (call.AskedIn is not null || !_engine.IsOpen(call.Id)) return;
        ref readonly var facts = ref _engine.Call(call.Id);
        if (facts.State is CallState.Waiting or CallState.Offering) _journal.Opened(OpenOf(call, facts.ArrivedAt, now) with { Since = InstantOf(facts.Since) });
    }

    OpenCall OpenOf(LiveCall call, long arrived, long now) => new()
    {
        Id = call.Contact,
        Office = _office.Office.Id,
        Source = _source,
        Dialled = call.Dialled,
        Kind = _office.Lines[call.DialledLine].Kind,
        Line = call.Dialled,
        Caller = call.Caller,
        Arrived = InstantOf(arrived),
        Since = InstantOf(arrived),
        ExchangeChannel = call.Name,
        Topic = call.Topic,
        Language = call.Language == "de" ? null : call.Language,
        IsEmergency = call.IsEmergency,
        ChangedAt = InstantOf(now),
    };

    bool IsBlocked(PhoneNumber? caller, long now) => caller is { } number && _blocked.TryGetValue(number, out var until) && InstantOf(now) < until;

    void SignInNewSeats(int from, long now)
    {
        for (var agent = from; agent < _engine.Agents; agent++)
            if (!_office.Settings.Service.AgentsSignIn || !_office.Posts[agent].ServesPool) Handle(new CallEvent(CallEventKind.SignedIn, now, Agent: agent));
    }

    void Handle(in CallEvent happened)
    {
        _engine.Handle(happened, _commands);
        Follow();
    }

    // Following a command never makes a new one: what the exchange answers comes back as a signal.
    void Follow()
    {
        foreach (ref readonly var command in _commands.Commands)
        {
            Watch?.Invoke(command);
            if (command.Kind != CallCommandKind.AgentIs && _calls.TryGetValue(SlotOf(command.Call), out var call)) Follow(call, command);
        }
        _commands.Clear();
    }

    static int SlotOf(int call) => call & 0xFFFF;

    static Instant InstantOf(long ticks) => Instant.FromUnixTimeTicks(ticks);

    static void Step(LiveCall call, StepKind what, long at, PhoneNumber? line = null, PostId? post = null) => call.Steps.Add(new ContactStep(InstantOf(at), what, line, post));
}
