using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Calls.Switching;

/// <summary>A switchboard for tests, at an exchange that only listens: service number 24 with one seat 201, direct dial 213 on Mondays until noon.</summary>
public abstract class OneSeatHouse
{
    private protected const string Caller = "+4915155501234";
    private protected static readonly BaseNumber Own = BaseNumber.Parse("05721 98");
    static readonly WeeklyHours AllDay = ((HoursReading.Hours)HoursNotation.Read("Mo-Fr 08:00-18:00")).Weekly;

    int _ids;

    private protected FakeExchange Exchange { get; } = new();

    private protected WrittenJournal Journal { get; } = new();

    private protected Switchboard Switchboard { get; }

    private protected long Now { get; private set; } = HouseTime.InstantOf(new LocalDateTime(2026, 9, 14, 10, 0)).ToUnixTimeTicks();

    protected OneSeatHouse()
    {
        Switchboard = new Switchboard(MakeOffice(), Exchange, Journal, ContactSource.Live, NewId, Now);
        Exchange.Told();
    }

    private protected PostId PostOf(string extension) => Switchboard.Office.Posts.Single(post => post.Extension == extension).Id;

    private protected void Arrive(string name, string dialled, string? caller) => Take(new ExchangeSignal.CallArrived(name, dialled, caller));

    private protected void Keys(string name, string keys)
    {
        foreach (var key in keys) Take(new ExchangeSignal.KeyPressed(name, key));
    }

    private protected void Take(ExchangeSignal signal) => Switchboard.Take(signal, Now);

    private protected void Pass(int seconds)
    {
        Now += seconds * Ticks.PerSecond;
        Switchboard.Elapse(Now);
    }

    // Somebody else talks with the only seat until the result is disposed of.
    private protected Talk TakeSeatAway() => Occupy("24");

    private protected Talk Occupy(string line)
    {
        var name = $"talk-{line}";
        Arrive(name, line, "+4915155509999");
        Take(new ExchangeSignal.AgentAnswered(name, Exchange.LastRing!.Attempt));
        Exchange.Told();
        return new Talk(() =>
        {
            Take(new ExchangeSignal.CallerHungUp(name));
            Journal.Records.RemoveAll(record => record.Ending == Ending.Answered);
        });
    }

    SwitchedOffice MakeOffice()
    {
        var service = new Team(new TeamId(NewId()), "Servicecenter", null, null, null);
        var seat = new Post { Id = new PostId(NewId()), Title = "Platz 1", Team = service.Id };
        var officer = new Post { Id = new PostId(NewId()), Title = "Geldleistungen, Stelle 1", PhoneHours = new PhoneHours { Weekly = ((HoursReading.Hours)HoursNotation.Read("Mo 08:00-12:00")).Weekly } };
        var book = new OfficeBook
        {
            Office = new Office { Id = new OfficeId(NewId()), Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = Own, Settings = new OfficeSettings { ServiceTime = AllDay } },
            Teams = [service],
            Posts = [seat, officer],
            Lines =
            [
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("24"), Kind = LineKind.Service, Team = service.Id },
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("201"), Kind = LineKind.DirectDial, Post = seat.Id },
                new Line { Id = new LineId(NewId()), Number = Own.NumberOf("213"), Kind = LineKind.DirectDial, Post = officer.Id },
            ],
            Rules = [new ResponsibilityRule(new ResponsibilityId(NewId()), "leistung", officer.Id, new ResponsibilityConditions { EndDigits = BenefitUnitEndDigits.Read("0-4") })],
        };
        return OfficeCompiling.Compile(book, new CallSettings { Service = new ServiceLineSettings { Topics = ["leistung"] } }, new Dictionary<PhoneNumber, MoveState>(), new LocalDate(2026, 9, 14), 30);
    }

    private protected Guid NewId() => new(++_ids, 0, 0, new byte[8]);

    private protected sealed class Talk(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    /// <summary>What the switchboard writes, in order.</summary>
    private protected sealed class WrittenJournal : ICallJournal
    {
        public List<string> Order { get; } = [];

        public List<ContactRecord> Records { get; } = [];

        public List<KeptPlace> Places { get; } = [];

        public List<OpenCall> Calls { get; } = [];

        public void Opened(OpenCall call)
        {
            Order.Add("opened");
            Calls.Add(call);
        }

        public void Answered(ContactId call, PostId post, Instant at) => Order.Add("answered");

        public void Ended(ContactRecord record, IReadOnlyList<ContactStep> steps, PhoneNumber? caller)
        {
            Order.Add($"ended {record.Ending}");
            Records.Add(record);
        }

        public List<CallBackEnded> CallBacks { get; } = [];

        public void CalledBack(ContactRecord? record, IReadOnlyList<ContactStep> steps, PhoneNumber called, CallBackEnded news)
        {
            if (record is not null) Ended(record, steps, called);
            CallBacks.Add(news);
        }

        public void MessageLeft(VoiceMessage message, byte[] wav) => Order.Add("message");

        public void CallbackRequested(CallbackRequest request) => Order.Add("request");

        public void PlaceKept(KeptPlace place) => Places.Add(place);
    }
}
