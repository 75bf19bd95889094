using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>
/// An exchange of one office that exists in this program only: lines, desk phones and announcements that take as long as real ones. It decides nothing: people
/// (<see cref="IPracticePeople"/>, or somebody in front of a page) call, press keys, answer and hang up. Signals go out one at a time and never from inside a command.
/// </summary>
sealed class PracticeExchange : IExchange, IDisposable
{
    const long UntilRefused = Ticks.PerSecond / 4;

    readonly Lock _gate = new();
    readonly Lock _pumping = new();
    readonly TelephoneClock _clock;
    readonly Func<Speech, long> _speakingTime;
    readonly Timer _timer;
    readonly Queue<ExchangeSignal> _signals = [];
    readonly PriorityQueue<Action, (long At, int Order)> _agenda = new();
    readonly Dictionary<string, PracticeCall> _calls = new(StringComparer.Ordinal);
    readonly Dictionary<string, PracticePhone> _phones = new(StringComparer.Ordinal);
    ITelephone? _telephone;
    IPracticePeople? _people;
    int _planned;
    int _dialled;

    /// <summary>An exchange without calls.</summary>
    /// <param name="clock">The time of the practice.</param>
    /// <param name="speakingTime">How long it takes to say something, in ticks.</param>
    public PracticeExchange(TelephoneClock clock, Func<Speech, long> speakingTime)
    {
        (_clock, _speakingTime) = (clock, speakingTime);
        _timer = new Timer(_ => Pump());
    }

    /// <summary>Now, in ticks.</summary>
    public long Now => _clock.Now;

    /// <summary>When something happens by itself, in ticks.</summary>
    public long NextDue
    {
        get
        {
            lock (_gate) return _signals.Count > 0 ? Now : _agenda.TryPeek(out _, out var next) ? next.At : Ticks.Never;
        }
    }

    /// <summary>The calls that are open.</summary>
    public IReadOnlyList<PracticeCall> Calls
    {
        get
        {
            lock (_gate) return [.. _calls.Values];
        }
    }

    /// <summary>Plugs the telephone of the office in, and lets people come.</summary>
    public void Use(ITelephone telephone, IPracticePeople? people) => (_telephone, _people) = (telephone, people);

    /// <summary>Lets something happen later.</summary>
    public void Plan(long at, Action what)
    {
        lock (_gate)
        {
            _agenda.Enqueue(what, (at, ++_planned));
            if (_agenda.TryPeek(out _, out var first) && first.Order == _planned) SetTimer();
        }
    }

    void SetTimer() => _timer.Change(_clock.Until(_agenda.TryPeek(out _, out var next) ? next.At : Ticks.Never), Timeout.InfiniteTimeSpan);

    /// <summary>Somebody does something now; the telephone hears of it before this returns.</summary>
    public void Act(Action what)
    {
        lock (_gate) what();
        Pump();
    }

    /// <summary>Lets happen what is due. The telephone is told outside the lock: it answers with commands.</summary>
    public void Pump()
    {
        lock (_pumping)
        {
            while (Next() is { } signal) _telephone?.Take(signal);
            lock (_gate) SetTimer();
        }
    }

    ExchangeSignal? Next()
    {
        lock (_gate)
        {
            while (_signals.Count == 0 && _agenda.TryPeek(out var what, out var due) && due.At <= Now)
            {
                _agenda.Dequeue();
                what();
            }
            return _signals.TryDequeue(out var signal) ? signal : null;
        }
    }

    // What people do. Under the lock: from the agenda, or inside Act.

    /// <summary>Somebody dials a number of the office.</summary>
    public PracticeCall Dial(string dialled, string? caller)
    {
        var call = new PracticeCall($"uebung-{++_dialled}", caller);
        _calls.Add(call.Name, call);
        _signals.Enqueue(new ExchangeSignal.CallArrived(call.Name, dialled, caller));
        return call;
    }

    /// <summary>The caller presses a key.</summary>
    public void Press(PracticeCall call, char key)
    {
        if (!call.IsOver) _signals.Enqueue(new ExchangeSignal.KeyPressed(call.Name, key));
    }

    /// <summary>The caller has said what was to be said after the tone.</summary>
    public void EndMessage(PracticeCall call, Duration length)
    {
        if (call.IsOver || call.Recording is not { } name) return;
        call.Recording = null;
        _signals.Enqueue(new ExchangeSignal.RecordingEnded(call.Name, name, length, length > Duration.Zero ? PracticeSound.Of(length) : null));
    }

    /// <summary>The caller hangs up; a message that was begun is empty.</summary>
    public void HangUp(PracticeCall call)
    {
        if (call.IsOver) return;
        _signals.Enqueue(new ExchangeSignal.CallerHungUp(call.Name));
        EndMessage(call, Duration.Zero);
        End(call);
    }

    /// <summary>Somebody answers a desk phone that rings.</summary>
    public void Answer(PracticePhone phone)
    {
        if (phone is not { Call: { } call, IsAnswered: false }) return;
        (phone.IsAnswered, phone.Since) = (true, Now);
        _signals.Enqueue(new ExchangeSignal.AgentAnswered(call.Name, phone.Attempt));
    }

    /// <summary>A desk phone that rings will not be answered.</summary>
    public void Fail(PracticePhone phone, RingFailure why)
    {
        if (phone is not { Call: { } call, IsAnswered: false }) return;
        var attempt = phone.Attempt;
        Free(phone);
        _signals.Enqueue(new ExchangeSignal.AgentFailed(call.Name, attempt, why));
    }

    /// <summary>Somebody hangs up a desk phone, or declines while it rings.</summary>
    public void HangUp(PracticePhone phone)
    {
        if (phone is not { Call: { } call }) return;
        if (!phone.IsAnswered)
        {
            Fail(phone, RingFailure.NoAnswer);
            return;
        }
        var attempt = phone.Attempt;
        Free(phone);
        _signals.Enqueue(new ExchangeSignal.AgentHungUp(call.Name, attempt));
    }

    /// <summary>Somebody who is called back answers.</summary>
    public void Reach(PracticeCall call)
    {
        if (call.IsOver || call.CallsBack is not { } attempt) return;
        call.CallsBack = null;
        _signals.Enqueue(new ExchangeSignal.CallerReached(call.Name, attempt));
    }

    /// <summary>Somebody who is called back does not answer: the desk phone that waits is hung up.</summary>
    public void MissReaching(PracticeCall call)
    {
        if (call.IsOver || call.CallsBack is not { } attempt) return;
        call.CallsBack = null;
        FreePhones(call, attempt);
        _signals.Enqueue(new ExchangeSignal.CallerNotReached(call.Name, attempt));
    }

    /// <summary>A desk phone as it is now; one that nobody has used hangs.</summary>
    public T Look<T>(string extension, Func<PracticePhone, T> at)
    {
        lock (_gate) return at(PhoneOf(extension));
    }

    // What the telephone commands.

    public void PickUp(string call)
    {
    }

    public void Say(string call, Speech speech, int token) => On(call, known =>
    {
        known.Chapter++;
        known.Token = token;
        var endsAt = speech.Prompts.IsEmpty ? Ticks.Never : Now + _speakingTime(speech);
        if (endsAt != Ticks.Never) Plan(endsAt, () => EndSpeech(known, token));
        _people?.Hears(known, speech, endsAt);
    });

    void EndSpeech(PracticeCall call, int token)
    {
        if (!call.IsOver && call.Token == token) _signals.Enqueue(new ExchangeSignal.SpeechEnded(call.Name, token));
    }

    public void Ring(string call, RingOrder order)
    {
        lock (_gate)
        {
            // Whoever keeps a place has hung up: the desk phone rings first.
            if (!_calls.TryGetValue(call, out var known)) _calls.Add(call, known = new PracticeCall(call, null));
            var phone = PhoneOf(order.Phone);
            if (order.Phone.Length == 0 || phone.Call is not null)
            {
                var why = order.Phone.Length == 0 ? RingFailure.Unreachable : RingFailure.Busy;
                Plan(Now + UntilRefused, () => _signals.Enqueue(new ExchangeSignal.AgentFailed(call, order.Attempt, why)));
                return;
            }
            (phone.Call, phone.Attempt, phone.Shown, phone.Since, phone.IsAnswered) = (known, order.Attempt, order.CallerShown, Now, false);
            if (!phone.IsTakenOver) _people?.Rings(phone);
        }
    }

    PracticePhone PhoneOf(string extension)
    {
        if (!_phones.TryGetValue(extension, out var phone)) _phones.Add(extension, phone = new PracticePhone(extension));
        return phone;
    }

    public void StopRinging(string call, int attempt) => On(call, known => FreePhones(known, attempt));

    public void Connect(string call, int attempt) => On(call, known =>
    {
        known.Chapter++;
        known.Token = 0;
        if (_phones.Values.FirstOrDefault(phone => phone.Call == known && phone.Attempt == attempt) is not { } phone) return;
        (known.TalksWith, phone.Since) = (phone, Now);
        _people?.Talks(known, phone);
    });

    public void Record(string call, string name, Speech before) => On(call, known =>
    {
        known.Chapter++;
        (known.Token, known.Recording) = (0, name);
        _people?.MaySpeak(known, Now + _speakingTime(before) + Ticks.PerSecond);
    });

    public void DialCaller(string call, int attempt, PhoneNumber number, PhoneNumber? shown) => On(call, known =>
    {
        known.CallsBack = attempt;
        _people?.IsCalledBack(known, attempt);
    });

    public void StopDialling(string call, int attempt) => On(call, known =>
    {
        known.CallsBack = null;
        FreePhones(known, attempt);
    });

    public void PassOut(string call, string dialled, string? oldAddress) => On(call, End);

    // The practice is over when the program is.
    public void LeadToOldSystemWhenDown(OfficeId office, IReadOnlyCollection<PhoneNumber> numbers)
    {
    }

    public void HangUp(string call, Speech? last = null) => On(call, End);

    void On(string call, Action<PracticeCall> what)
    {
        lock (_gate)
            if (_calls.TryGetValue(call, out var known)) what(known);
    }

    void End(PracticeCall call)
    {
        call.IsOver = true;
        _calls.Remove(call.Name);
        FreePhones(call, null);
    }

    void FreePhones(PracticeCall call, int? attempt)
    {
        foreach (var phone in _phones.Values)
            if (phone.Call == call && (attempt is null || phone.Attempt == attempt)) Free(phone);
    }

    static void Free(PracticePhone phone)
    {
        if (phone.Call is { } call && call.TalksWith == phone) call.TalksWith = null;
        (phone.Call, phone.Shown, phone.IsAnswered) = (null, null, false);
    }

    public void Dispose() => _timer.Dispose();
}
