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

/// <summary>A switchboard at an exchange that only listens: service number 24 with one seat 201, direct dial 213 on Mondays until noon.</summary>
public class SwitchboardTests
{
    const string Caller = "+4915155501234";
    static readonly BaseNumber Own = BaseNumber.Parse("05721 98");
    static readonly WeeklyHours AllDay = ((HoursReading.Hours)HoursNotation.Read("Mo-Fr 08:00-18:00")).Weekly;

    readonly FakeExchange _exchange = new();
    readonly Written _written = new();
    readonly Switchboard _switchboard;
    long _now = HouseTime.InstantOf(new LocalDateTime(2026, 9, 14, 10, 0)).ToUnixTimeTicks();
    int _ids;

    public SwitchboardTests()
    {
        _switchboard = new Switchboard(MakeOffice(), _exchange, _written, ContactSource.Live, NewId, _now);
        _exchange.Told();
    }

    [Fact]
    public void A_caller_with_a_suppressed_number_is_asked_for_one_and_keeps_the_place()
    {
        TakeSeatAway();
        Arrive("c1", "24", null);
        Keys("c1", "2");
        Pass(3);
        _exchange.Told()[^1].ShouldBe("say c1 rueckruf_nummer");
        Keys("c1", "015155501234#");
        _exchange.Told().ShouldBe(["hang up c1 after rueckruf_notiert abschied"]);
        _written.Places.Single().Number.Value.ShouldBe(Caller);
        _written.Records.Single().Ending.ShouldBe(Ending.Callback);
    }

    [Fact]
    public void A_number_that_must_not_be_called_is_asked_for_again_and_then_the_caller_goes_on_waiting()
    {
        TakeSeatAway();
        Arrive("c1", "24", null);
        Keys("c1", "2");
        Pass(3);
        Keys("c1", "0900123456#");
        _exchange.Told()[^1].ShouldBe("say c1 rueckruf_nicht_moeglich rueckruf_nummer");
        Keys("c1", "110#");
        _exchange.Told()[^1].ShouldBe("say c1 rueckruf_nicht_moeglich");
        _written.Places.ShouldBeEmpty();
        _switchboard.Board(_now, true).Waiting.Length.ShouldBe(1);
    }

    [Fact]
    public void A_restart_does_not_begin_the_limit_of_callbacks_anew()
    {
        TakeSeatAway();
        _switchboard.KnowCallbacksAsked(new Dictionary<PhoneNumber, int> { [PhoneNumber.Parse(Caller)] = 3 }, _now);
        Arrive("c1", "24", Caller);
        Keys("c1", "2");
        Pass(3);
        _exchange.Told()[^1].ShouldBe("say c1 rueckruf_nummer"); // another number may be typed
        _written.Places.ShouldBeEmpty();
    }

    [Fact]
    public void A_kept_place_is_called_back_with_our_number_when_a_seat_is_free_and_counts_as_a_contact_of_its_own()
    {
        var agent = TakeSeatAway();
        Arrive("c1", "24", Caller);
        Keys("c1", "2");
        Pass(3);
        _exchange.Told();
        agent.Dispose();
        Pass(45);
        _exchange.Told()[^1].ShouldEndWith(" 201 \"Rückruf\"");
        var name = $"callback-{_written.Records[0].Id.Value:N}";
        Take(new ExchangeSignal.AgentAnswered(name, _exchange.LastRing!.Attempt));
        _exchange.Told().ShouldBe([$"dial {Caller} as +4957219824"]);
        Take(new ExchangeSignal.CallerReached(name, _exchange.LastRing.Attempt));
        Pass(30);
        Take(new ExchangeSignal.CallerHungUp(name));
        var callback = _written.Records[^1];
        callback.Channel.ShouldBe(ContactChannel.Callback);
        callback.Ending.ShouldBe(Ending.Answered);
        callback.Earlier.ShouldBe(_written.Records[0].Id);
        _written.Places[^1].Outcome.ShouldBe(KeptPlaceOutcome.Reached);
    }

    [Fact]
    public void End_digits_lead_to_the_post_in_charge()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        _exchange.Told();
        Keys("c1", "1234#");
        _exchange.Told()[^1].ShouldStartWith("ring c1 213");
    }

    [Fact]
    public void A_topic_is_known_on_the_record()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Keys("c1", "3");
        Pass(3);
        Take(new ExchangeSignal.CallerHungUp("c1"));
        _written.Records.Single().Topic.ShouldBe("leistung");
    }

    [Fact]
    public void Unknown_end_digits_are_told_and_cost_nothing()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Keys("c1", "8#");
        _exchange.Told()[^1].ShouldBe("say c1 endziffern_unbekannt");
        _switchboard.Board(_now, true).Waiting.Single().Place.ShouldBe(1);
    }

    [Fact]
    public void Who_is_in_need_goes_first()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Arrive("c2", "24", "+4915155505678");
        Keys("c2", "1");
        Pass(3);
        _switchboard.Board(_now, true).Waiting[0].IsEmergency.ShouldBeTrue();
    }

    [Fact]
    public void A_call_that_overflows_shows_whom_it_was_meant_for_and_since_when()
    {
        using var busy = Occupy("213");
        Arrive("c1", "213", Caller);
        Pass(46);
        _exchange.Told()[^1].ShouldStartWith("ring c1 201 \"für Geldleistungen, Stelle 1");
    }

    [Fact]
    public void Outside_the_phone_hour_a_message_is_kept_before_its_record()
    {
        Pass(3 * 3600);
        Arrive("c1", "213", Caller);
        _exchange.Told()[^1].ShouldBe("say c1 ausserhalb naechste_sprechstunde am tag_1 datum_21 monat_9 um uhr_8 angebot");
        Keys("c1", "1");
        _exchange.Told().ShouldBe(["record c1"]);
        Take(new ExchangeSignal.RecordingEnded("c1", "x", Duration.FromSeconds(7), new byte[] { 1, 2, 3 }));
        _written.Order.TakeLast(2).ShouldBe(["message", "ended Message"]);
        _exchange.Told().ShouldBe(["hang up c1 after nachricht_danke"]);
    }

    [Fact]
    public void Who_chooses_nothing_outside_the_phone_hour_may_speak_after_the_tone()
    {
        Pass(3 * 3600);
        Arrive("c1", "213", Caller);
        _exchange.Told();
        Take(new ExchangeSignal.SpeechEnded("c1", _exchange.LastToken));
        Pass(9);
        _exchange.Told().ShouldBe(["record c1"]);
    }

    [Fact]
    public void A_number_that_no_one_has_is_told_so()
    {
        Arrive("c1", "+4930123456", Caller);
        _exchange.Told().ShouldBe(["hang up c1 after nummer_unbekannt"]);
        _written.Order.ShouldBeEmpty();
    }

    [Fact]
    public void A_blocked_caller_can_only_leave_a_message()
    {
        _switchboard.Block(new Dictionary<PhoneNumber, Instant> { [PhoneNumber.Parse(Caller)] = Instant.FromUnixTimeTicks(_now) + Duration.FromDays(1) });
        Arrive("c1", "24", Caller);
        _exchange.Told().ShouldNotContain(told => told.StartsWith("ring", StringComparison.Ordinal));
        Keys("c1", "2");
        _exchange.Told().ShouldBeEmpty();
    }

    [Fact]
    public void What_speaks_of_a_call_that_is_over_changes_nothing()
    {
        Arrive("c1", "24", Caller);
        var attempt = _exchange.LastRing!.Attempt;
        Take(new ExchangeSignal.CallerHungUp("c1"));
        _exchange.Told();
        Take(new ExchangeSignal.AgentAnswered("c1", attempt));
        Take(new ExchangeSignal.KeyPressed("c1", '1'));
        Take(new ExchangeSignal.CallerHungUp("c1"));
        _exchange.Told().ShouldBeEmpty();
        _written.Records.Count.ShouldBe(1);
    }

    [Fact]
    public void A_call_that_the_exchange_has_forgotten_ends_as_lost_and_one_that_it_holds_goes_on()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Arrive("c2", "24", "+4915155505678");
        Take(new ExchangeSignal.Connected([new FoundCall("c2", "24", null, null, null, true)]));
        _written.Records.Select(record => record.Ending).ShouldBe([Ending.ExchangeLost, Ending.ExchangeLost]); // the talk is gone as well
        _switchboard.Board(_now, true).Waiting.Length.ShouldBe(1);
    }

    [Fact]
    public void After_a_restart_a_waiting_caller_has_the_old_place_before_those_who_came_later()
    {
        TakeSeatAway();
        Arrive("late", "24", "+4915155505678");
        var before = Instant.FromUnixTimeTicks(_now) - Duration.FromMinutes(5);
        _switchboard.Remember([OpenCallOf("early", before)], [], _now);
        Take(new ExchangeSignal.Connected([new FoundCall("late", "24", null, null, null, true), new FoundCall("early", "24", null, null, null, true)]));
        _switchboard.Board(_now, true).Waiting.Select(call => call.Since).ShouldBe([before, Instant.FromUnixTimeTicks(_now)]);
    }

    // Killed before the journal could write of them.
    [Fact]
    public void After_a_restart_callers_of_whom_nothing_was_written_wait_in_the_order_of_the_exchange_behind_those_who_are_known()
    {
        TakeSeatAway();
        _switchboard.Remember([OpenCallOf("known", Instant.FromUnixTimeTicks(_now) - Duration.FromMinutes(5))], [], _now);
        Take(new ExchangeSignal.Connected([Found("z", "+4915155505678"), Found("known", null), Found("a", "+4915155506789")]));
        _switchboard.Board(_now, true).Waiting.Select(call => _written.Calls.SingleOrDefault(open => open.Id == call.Contact)?.ExchangeChannel ?? "known").ShouldBe(["known", "z", "a"]);

        static FoundCall Found(string call, string? caller) => new(call, "24", caller, null, null, true);
    }

    [Fact]
    public void Who_calls_a_person_hears_the_own_phone_first_then_the_person_sees_our_number_and_the_talk_is_kept()
    {
        var call = CallBack("213");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        _exchange.Told().ShouldBe([$"ring {call} 213 \"Rückruf\"", $"dial {Caller} as +4957219824"]);
        Pass(8);
        Take(new ExchangeSignal.CallerReached(call, 1));
        _exchange.Told().ShouldBe([$"connect {call}"]);
        Pass(60);
        Take(new ExchangeSignal.CallerHungUp(call));
        var record = _written.Records.ShouldHaveSingleItem();
        (record.Channel, record.Ending, record.Waited, record.Handled, record.AnsweredBy).ShouldBe((ContactChannel.Callback, Ending.Answered, Duration.FromSeconds(8), Duration.FromSeconds(60), (PostId?)PostOf("213")));
        var news = _written.CallBacks.ShouldHaveSingleItem();
        (news.End, news.Subject, news.Contact).ShouldBe((CallBackEnd.Reached, Subject, record.Id));
    }

    [Fact]
    public void A_person_who_does_not_answer_is_a_contact_that_did_not_reach_and_still_is_owed_one()
    {
        var call = CallBack("213");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        Take(new ExchangeSignal.CallerNotReached(call, 1));
        (_written.Records.Single().Ending, _written.Records.Single().AnsweredBy).ShouldBe((Ending.Callback, (PostId?)null));
        _written.CallBacks.Single().End.ShouldBe(CallBackEnd.NotReached);
    }

    [Fact]
    public void When_nobody_takes_up_the_desk_phone_nobody_is_dialled_and_nothing_is_kept_but_the_news()
    {
        var call = CallBack("213");
        Pass(31);
        _exchange.Told().ShouldBe([$"ring {call} 213 \"Rückruf\"", $"stop {call}", $"hang up {call}"]);
        _written.Records.ShouldBeEmpty();
        _written.CallBacks.Single().End.ShouldBe(CallBackEnd.DeskNotAnswered);
    }

    [Fact]
    public void Whoever_hangs_up_while_the_person_is_dialled_has_made_no_attempt()
    {
        var call = CallBack("213");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        Take(new ExchangeSignal.AgentHungUp(call, 1));
        _exchange.Told().TakeLast(2).ShouldBe([$"stop dialling {call}", $"hang up {call}"]);
        _written.CallBacks.Single().End.ShouldBe(CallBackEnd.GivenUp);
    }

    [Fact]
    public void While_a_post_calls_somebody_no_call_rings_there_and_afterwards_one_does()
    {
        var call = CallBack("201");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        _switchboard.FindSeat(PostOf("201"), _now)!.State.ShouldBe(AgentState.Dialling);
        Arrive("c1", "24", "+4915155509999");
        _exchange.Told().ShouldNotContain(told => told.StartsWith("ring c1", StringComparison.Ordinal));
        Take(new ExchangeSignal.CallerNotReached(call, 1));
        Arrive("c2", "24", "+4915155508888");
        _exchange.Told().ShouldContain(told => told.StartsWith("ring c2 201", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_wants_a_pause_while_calling_somebody_gets_it_afterwards()
    {
        var call = CallBack("201");
        _switchboard.Seat(PostOf("201"), CallEventKind.Paused, _now);
        Take(new ExchangeSignal.AgentFailed(call, 1, RingFailure.NoAnswer));
        _switchboard.FindSeat(PostOf("201"), _now)!.State.ShouldBe(AgentState.Paused);
    }

    [Theory]
    [InlineData("+499001234567", "rufen wir nicht an")]
    [InlineData("+49572198213", "Nummer des Hauses")]
    public void Numbers_that_cost_or_are_our_own_are_not_dialled(string number, string reason)
    {
        var refused = _switchboard.CallBack(PostOf("213"), PhoneNumber.Parse(number), Subject, isConnected: true, _now).ShouldBeOfType<CallBack.Outcome.Refused>();
        refused.Reason.ShouldContain(reason);
        _exchange.Told().ShouldBeEmpty();
    }

    [Fact]
    public void A_post_calls_one_person_at_a_time_and_nobody_is_called_by_two()
    {
        CallBack("213");
        _switchboard.CallBack(PostOf("213"), PhoneNumber.Parse("+4915155509999"), Subject, isConnected: true, _now).ShouldBeOfType<CallBack.Outcome.Refused>().Reason.ShouldContain("belegt");
        _switchboard.CallBack(PostOf("201"), PhoneNumber.Parse(Caller), Subject, isConnected: true, _now).ShouldBeOfType<CallBack.Outcome.Refused>().Reason.ShouldContain("schon angerufen");
    }

    [Fact]
    public void Without_the_exchange_nobody_is_called() =>
        _switchboard.CallBack(PostOf("213"), PhoneNumber.Parse(Caller), Subject, isConnected: false, _now).ShouldBeOfType<CallBack.Outcome.Refused>().Reason.ShouldContain("von Hand");

    [Fact]
    public void A_talk_that_is_gone_when_the_exchange_is_back_is_over_and_one_that_is_there_goes_on()
    {
        var (gone, there) = (CallBack("213"), CallBack("201", "+4915155509999"));
        foreach (var call in new[] { gone, there })
        {
            Take(new ExchangeSignal.AgentAnswered(call, 1));
            Take(new ExchangeSignal.CallerReached(call, 1));
        }
        Take(new ExchangeSignal.Connected([new FoundCall(there, "", null, 1, "201", true)]));
        _written.CallBacks.Single().Contact.Value.ToString("N").ShouldBe(gone["zusage-".Length..]);
        _switchboard.Knows(there).ShouldBeTrue();
    }

    static readonly Guid Subject = new("01900000-0000-7000-8000-0000000000aa");

    PostId PostOf(string extension) => _switchboard.Office.Posts.Single(post => post.Extension == extension).Id;

    string CallBack(string extension, string number = Caller)
    {
        var rings = _switchboard.CallBack(PostOf(extension), PhoneNumber.Parse(number), Subject, isConnected: true, _now).ShouldBeOfType<CallBack.Outcome.Rings>();
        return $"zusage-{rings.Contact.Value:N}";
    }

    void Arrive(string name, string dialled, string? caller) => Take(new ExchangeSignal.CallArrived(name, dialled, caller));

    void Keys(string name, string keys)
    {
        foreach (var key in keys) Take(new ExchangeSignal.KeyPressed(name, key));
    }

    void Take(ExchangeSignal signal) => _switchboard.Take(signal, _now);

    void Pass(int seconds)
    {
        _now += seconds * Ticks.PerSecond;
        _switchboard.Elapse(_now);
    }

    // Somebody else talks with the only seat until the result is disposed of.
    Talk TakeSeatAway() => Occupy("24");

    Talk Occupy(string line)
    {
        var name = $"talk-{line}";
        Arrive(name, line, "+4915155509999");
        Take(new ExchangeSignal.AgentAnswered(name, _exchange.LastRing!.Attempt));
        _exchange.Told();
        return new Talk(() =>
        {
            Take(new ExchangeSignal.CallerHungUp(name));
            _written.Records.RemoveAll(record => record.Ending == Ending.Answered);
        });
    }

    OpenCall OpenCallOf(string name, Instant arrived) => new()
    {
        Id = new ContactId(NewId()),
        Office = _switchboard.Office.Office.Id,
        Source = ContactSource.Live,
        Dialled = Own.NumberOf("24"),
        Kind = LineKind.Service,
        Line = Own.NumberOf("24"),
        Arrived = arrived,
        Since = arrived,
        ExchangeChannel = name,
        ChangedAt = arrived,
    };

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

    Guid NewId() => new(++_ids, 0, 0, new byte[8]);

    sealed class Talk(Action end) : IDisposable
    {
        public void Dispose() => end();
    }

    /// <summary>What the switchboard writes, in order.</summary>
    sealed class Written : ICallJournal
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
