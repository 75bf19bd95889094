using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Switching;

/// <summary>The telephone of one office in use: its switchboard, one thing at a time, woken when something is due, and the board that shows it.</summary>
sealed class OfficeTelephone : ITelephone, IDisposable
{
    readonly Lock _gate = new();
    readonly Switchboard _switchboard;
    readonly TelephoneClock _clock;
    readonly ILogger _log;
    readonly Timer _timer;
    long _wakesAt = Ticks.Never;
    bool _isConnected;
    bool _isDisposed;
    volatile TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public OfficeTelephone(Switchboard switchboard, TelephoneClock clock, ILogger log)
    {
        (_switchboard, _clock, _log) = (switchboard, clock, log);
        _timer = new Timer(_ => Do(_ => _wakesAt = long.MinValue)); // set anew in any case: a timer may go off a little before its time
        Do(_ => { });
    }

    public Office Office => _switchboard.Office.Office;

    /// <summary>The office as it is compiled now.</summary>
    public SwitchedOffice Compiled => _switchboard.Office;

    public TelephoneClock Clock => _clock;

    /// <summary>When something happens by itself, in ticks.</summary>
    public long NextDue
    {
        get
        {
            lock (_gate) return _switchboard.NextDue;
        }
    }

    /// <summary>Lets happen what is due: for whoever puts the clock forward by hand.</summary>
    public void Elapse() => Do(_ => { });

    /// <summary>Completes at the next change; ask again for the one after.</summary>
    public Task Changed => _changed.Task;

    public void Take(ExchangeSignal signal)
    {
        // An answer to a command that is just being given: told when the giving is over.
        if (_gate.IsHeldByCurrentThread) _ = Task.Run(() => Follow(signal));
        else Follow(signal);
    }

    void Follow(ExchangeSignal signal) => Do(now =>
    {
        _isConnected = signal switch { ExchangeSignal.Connected => true, ExchangeSignal.Disconnected => false, _ => _isConnected };
        _switchboard.Take(signal, now);
    });

    // Without the lock: the exchange asks while it holds its own, and a telephone gives commands while it holds this one.
    public bool Knows(string call) => _switchboard.Knows(call);

    /// <summary>Whether a dialled number is one of the office's.</summary>
    public bool Has(string dialled) => _switchboard.Office.FindLine(dialled) is not null;

    public void Seat(PostId post, CallEventKind what) => Do(now => _switchboard.Seat(post, what, now));

    /// <summary>Whether a post has a desk phone that can call somebody back.</summary>
    public bool HasPhone(PostId post)
    {
        lock (_gate) return _switchboard.HasPhone(post);
    }

    /// <summary>Rings the desk phone of a post and then dials somebody.</summary>
    public CallBack.Outcome CallBack(PostId post, PhoneNumber number, Guid subject)
    {
        CallBack.Outcome outcome = new CallBack.Outcome.Refused("Der Anruf hat nicht geklappt. Wählen Sie die Nummer von Hand.");
        Do(now => outcome = _switchboard.CallBack(post, number, subject, _isConnected, now));
        return outcome;
    }

    /// <summary>How far such a call is; null when it is over.</summary>
    public CallBackState? FindCallBack(ContactId contact)
    {
        lock (_gate) return _switchboard.FindCallBack(contact);
    }

    public void Replan(SwitchedOffice office) => Do(now => _switchboard.Replan(office, now));

    public void BeginDay() => Do(_ => _switchboard.BeginDay());

    public void KnowOldAddresses(IReadOnlyDictionary<PhoneNumber, string> addresses) => Do(_ => _switchboard.KnowOldAddresses(addresses));

    public void Block(IReadOnlyDictionary<PhoneNumber, Instant> callers) => Do(_ => _switchboard.Block(callers));

    public void Remember(IEnumerable<OpenCall> open, IEnumerable<KeptPlace> kept) => Do(now => _switchboard.Remember(open, kept, now));

    public void KnowCallbacksAsked(IReadOnlyDictionary<PhoneNumber, int> today) => Do(now => _switchboard.KnowCallbacksAsked(today, now));

    public void Withdraw(ContactId askedIn) => Do(now => _switchboard.Withdraw(askedIn, now));

    /// <summary>The office at this moment.</summary>
    public BoardState Board()
    {
        lock (_gate) return _switchboard.Board(_clock.Now, _isConnected);
    }

    /// <summary>What a post does now; null when the office has no such post.</summary>
    public BoardSeat? FindSeat(PostId post)
    {
        lock (_gate) return _switchboard.FindSeat(post, _clock.Now);
    }

    /// <summary>The call that a post has in hand, or had last; null for none.</summary>
    public SeatCall? FindCall(PostId post)
    {
        lock (_gate) return _switchboard.FindCall(post);
    }

    void Do(Action<long> what)
    {
        lock (_gate)
        {
            if (_isDisposed) return;
            try
            {
                var now = _clock.Now;
                _switchboard.Elapse(now);
                what(now);
            }
            catch (Exception bug)
            {
                // One call that goes wrong must not silence the telephone of a whole office; the caller goes on in the dial plan.
                _log.LogError(bug, "A call could not be followed");
            }
            SetTimer();
        }
        if (_changed.Task is { IsCompleted: false }) Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    void SetTimer()
    {
        var next = _switchboard.NextDue;
        if (next == _wakesAt && next > _clock.Now) return;
        _wakesAt = next;
        _timer.Change(_clock.Until(next), Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        lock (_gate) _isDisposed = true;
        _timer.Dispose();
    }
}
