using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>The switchboard with signals as a real exchange gives them.</summary>
sealed class LiveDriver : Driver
{
    readonly RecordingExchange _exchange = new();
    readonly Switchboard _switchboard;
    long _now = ScriptedOffice.Begin;

    public LiveDriver(SwitchedOffice office) : base(office)
    {
        _switchboard = SwitchboardOf(office, _exchange);
        _switchboard.Watch = World.See;
        _exchange.Now = () => _now;
    }

    public static Switchboard SwitchboardOf(SwitchedOffice office, IExchange exchange)
    {
        var ids = 1000;
        var switchboard = new Switchboard(office, exchange, new NoJournal(), ContactSource.Live, () => new Guid(++ids, 0, 0, new byte[8]), ScriptedOffice.Begin);
        switchboard.Block(new Dictionary<PhoneNumber, Instant> { [ScriptedOffice.Blocked] = Instant.MaxValue });
        return switchboard;
    }

    protected override void RunUntil(long until)
    {
        while (Math.Min(_switchboard.NextDue, _exchange.NextDue) is var due && due <= until)
        {
            _now = Math.Max(_now, due);
            _switchboard.Elapse(_now);
            if (_exchange.NextDue <= _now) Take(_exchange.TakeDue());
        }
        _now = until;
        _switchboard.Elapse(until);
    }

    void Take(ExchangeSignal signal) => _switchboard.Take(signal, _now);

    protected override void Do(Deed deed, long now)
    {
        switch (deed)
        {
            case Deed.Calls it: Take(new ExchangeSignal.CallArrived(NameOf(it.Ordinal), it.Dialled, it.Caller)); break;
            case Deed.AgentAnswers it: Take(new ExchangeSignal.AgentAnswered(_exchange.CallOf[it.Attempt], it.Attempt)); break;
            case Deed.AgentFails it: Take(new ExchangeSignal.AgentFailed(_exchange.CallOf[it.Attempt], it.Attempt, WhyOf(it.How))); break;
            case Deed.AgentHangsUp it: Take(new ExchangeSignal.AgentHungUp(_exchange.CallOf[it.Attempt], it.Attempt)); break;
            case Deed.CallerHangsUp it:
                Take(new ExchangeSignal.CallerHungUp(it.Attempt > 0 ? _exchange.CallOf[it.Attempt] : NameOf(it.Ordinal)));
                if (it.WhileRecording) Take(new ExchangeSignal.RecordingEnded(NameOf(it.Ordinal), "", Duration.Zero, null));
                break;
            case Deed.LeavesMessage it: Take(new ExchangeSignal.RecordingEnded(NameOf(it.Ordinal), "", Duration.FromSeconds(5), new byte[1])); break;
            case Deed.CallerReached it: Take(new ExchangeSignal.CallerReached(_exchange.CallOf[it.Attempt], it.Attempt)); break;
            case Deed.CallerNotReached it: Take(new ExchangeSignal.CallerNotReached(_exchange.CallOf[it.Attempt], it.Attempt)); break;
            case Deed.Chooses it:
                foreach (var key in it.Keys) Take(new ExchangeSignal.KeyPressed(NameOf(it.By.Ordinal), key));
                break;
            case Deed.SeatChanges it: _switchboard.Seat(Office.Posts[it.Agent].Id, it.What, now); break;
            default: throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    public static RingFailure WhyOf(CallEventKind how) => how switch { CallEventKind.AgentWasBusy => RingFailure.Busy, CallEventKind.AgentWasUnreachable => RingFailure.Unreachable, _ => RingFailure.NoAnswer };

    static string NameOf(int ordinal) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"c{ordinal}");

    /// <summary>An exchange that only notes for whom it rings and reports when something was said.</summary>
    sealed class RecordingExchange : IExchange
    {
        readonly Queue<(long At, ExchangeSignal What)> _due = [];

        public Dictionary<int, string> CallOf { get; } = [];

        public Func<long> Now { get; set; } = () => 0;

        public long NextDue => _due.TryPeek(out var next) ? next.At : Ticks.Never;

        public ExchangeSignal TakeDue() => _due.Dequeue().What;

        public void Say(string call, Speech speech, int token)
        {
            if (!speech.Prompts.IsEmpty) _due.Enqueue((Now() + SpeechTakes, new ExchangeSignal.SpeechEnded(call, token)));
        }

        public void Ring(string call, RingOrder order) => CallOf[order.Attempt] = call;

        public void PickUp(string call)
        {
        }

        public void StopRinging(string call, int attempt)
        {
        }

        public void Connect(string call, int attempt)
        {
        }

        public void Record(string call, string name, Speech before)
        {
        }

        public void DialCaller(string call, int attempt, PhoneNumber number, PhoneNumber? shown)
        {
        }

        public void StopDialling(string call, int attempt)
        {
        }

        public void PassOut(string call, string dialled, string? oldAddress)
        {
        }

        public void LeadToOldSystemWhenDown(OfficeId office, IReadOnlyCollection<PhoneNumber> numbers)
        {
        }

        public void HangUp(string call, Speech? last = null)
        {
        }
    }

    sealed class NoJournal : ICallJournal
    {
        public void Opened(OpenCall call)
        {
        }

        public void Answered(ContactId call, Domain.PhoneBook.PostId post, Instant at)
        {
        }

        public void Ended(ContactRecord record, IReadOnlyList<ContactStep> steps, PhoneNumber? caller)
        {
        }

        public void CalledBack(ContactRecord? record, IReadOnlyList<ContactStep> steps, PhoneNumber called, Durchwahl.Calls.Contract.CallBackEnded news)
        {
        }

        public void MessageLeft(VoiceMessage message, byte[] wav)
        {
        }

        public void CallbackRequested(CallbackRequest request)
        {
        }

        public void PlaceKept(KeptPlace place)
        {
        }
    }
}
