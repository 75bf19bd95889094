using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using Durchwahl.Tests.Calls.Drivers;
using NodaTime;

namespace Durchwahl.Tests.Calls.Practice;

/// <summary>A day of a practice in no time: the crowd, the practice exchange, the switchboard and a journal in memory.</summary>
sealed class PracticeDay : ITelephone, ICallJournal, IDisposable
{
    static readonly LocalDate Monday = new(2026, 9, 14);

    readonly TelephoneClock _clock;
    readonly Switchboard _switchboard;

    PracticeDay(LocalDateTime begin, SwitchedOffice office, PracticeDemand demand, int seed, double announcement)
    {
        _clock = new TelephoneClock(HouseTime.InstantOf(begin), stands: true);
        Exchange = new PracticeExchange(_clock, _ => (long)(announcement * Ticks.PerSecond));
        var ids = 0;
        _switchboard = new Switchboard(office, Exchange, this, ContactSource.Practice, () => new Guid(++ids, 0, 0, new byte[8]), _clock.Now);
        var crowd = new PracticeCrowd(Exchange, () => _switchboard.Office, demand, seed);
        Exchange.Use(this, crowd);
        Exchange.Act(crowd.Begin);
    }

    public static PracticeDay Until(LocalTime end, int seed = 7, double liveliness = 6)
    {
        var day = new PracticeDay(Monday.At(new LocalTime(7, 30)), ScriptedOffice.Compile(0), new PracticeDemand(3000, liveliness), seed, announcement: 5);
        day.RunUntil(HouseTime.InstantOf(Monday + end).ToUnixTimeTicks());
        return day;
    }

    /// <summary>From midnight to midnight.</summary>
    public static PracticeDay Whole(LocalDate date, SwitchedOffice office, PracticeDemand demand, int seed, double announcement)
    {
        var day = new PracticeDay(date.AtMidnight(), office, demand, seed, announcement);
        day.RunUntil(HouseTime.InstantOf(date.PlusDays(1).AtMidnight()).ToUnixTimeTicks());
        return day;
    }

    public PracticeExchange Exchange { get; }

    /// <summary>The contacts of calls that came in.</summary>
    public HashSet<ContactId> Arrived { get; } = [];

    public List<ContactRecord> Records { get; } = [];

    public List<VoiceMessage> Messages { get; } = [];

    public BoardState Board => _switchboard.Board(_clock.Now, true);

    public void RunUntil(long until)
    {
        while (Math.Min(_switchboard.NextDue, Exchange.NextDue) is var due && due <= until) LetHappen(due);
        LetHappen(until);
    }

    void LetHappen(long now)
    {
        _clock.Set(now);
        _switchboard.Elapse(_clock.Now);
        Exchange.Pump();
    }

    public bool Knows(string call) => _switchboard.Knows(call);

    public void Take(ExchangeSignal signal) => _switchboard.Take(signal, _clock.Now);

    public void Opened(OpenCall call) => Arrived.Add(call.Id);

    public void Answered(ContactId call, PostId post, Instant at)
    {
    }

    public void CalledBack(ContactRecord? record, IReadOnlyList<ContactStep> steps, PhoneNumber called, Durchwahl.Calls.Contract.CallBackEnded news)
    {
    }

    public void Ended(ContactRecord record, IReadOnlyList<ContactStep> steps, PhoneNumber? caller) => Records.Add(record);

    public void MessageLeft(VoiceMessage message, byte[] wav) => Messages.Add(message);

    public void CallbackRequested(CallbackRequest request)
    {
    }

    public void PlaceKept(KeptPlace place)
    {
    }

    public void Dispose() => Exchange.Dispose();
}
