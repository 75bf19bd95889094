using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Switching;

/// <summary>Somebody at a post calls a person.</summary>
public class SwitchboardPostCallsTests : OneSeatHouse
{
    [Fact]
    public void Who_calls_a_person_hears_the_own_phone_first_then_the_person_sees_our_number_and_the_talk_is_kept()
    {
        var call = CallBack("213");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        Exchange.Told().ShouldBe([$"ring {call} 213 \"Rückruf\"", $"dial {Caller} as +4957219824"]);
        Pass(8);
        Take(new ExchangeSignal.CallerReached(call, 1));
        Exchange.Told().ShouldBe([$"connect {call}"]);
        Pass(60);
        Take(new ExchangeSignal.CallerHungUp(call));
        var record = Journal.Records.ShouldHaveSingleItem();
        (record.Channel, record.Ending, record.Waited, record.Handled, record.AnsweredBy).ShouldBe((ContactChannel.Callback, Ending.Answered, Duration.FromSeconds(8), Duration.FromSeconds(60), (PostId?)PostOf("213")));
        var news = Journal.CallBacks.ShouldHaveSingleItem();
        (news.End, news.Subject, news.Contact).ShouldBe((CallBackEnd.Reached, Subject, record.Id));
    }

    [Fact]
    public void A_person_who_does_not_answer_is_a_contact_that_did_not_reach_and_still_is_owed_one()
    {
        var call = CallBack("213");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        Take(new ExchangeSignal.CallerNotReached(call, 1));
        (Journal.Records.Single().Ending, Journal.Records.Single().AnsweredBy).ShouldBe((Ending.Callback, (PostId?)null));
        Journal.CallBacks.Single().End.ShouldBe(CallBackEnd.NotReached);
    }

    [Fact]
    public void When_nobody_takes_up_the_desk_phone_nobody_is_dialled_and_nothing_is_kept_but_the_news()
    {
        var call = CallBack("213");
        Pass(31);
        Exchange.Told().ShouldBe([$"ring {call} 213 \"Rückruf\"", $"stop {call}", $"hang up {call}"]);
        Journal.Records.ShouldBeEmpty();
        Journal.CallBacks.Single().End.ShouldBe(CallBackEnd.DeskNotAnswered);
    }

    [Fact]
    public void Whoever_hangs_up_while_the_person_is_dialled_has_made_no_attempt()
    {
        var call = CallBack("213");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        Take(new ExchangeSignal.AgentHungUp(call, 1));
        Exchange.Told().TakeLast(2).ShouldBe([$"stop dialling {call}", $"hang up {call}"]);
        Journal.CallBacks.Single().End.ShouldBe(CallBackEnd.GivenUp);
    }

    [Fact]
    public void While_a_post_calls_somebody_no_call_rings_there_and_afterwards_one_does()
    {
        var call = CallBack("201");
        Take(new ExchangeSignal.AgentAnswered(call, 1));
        Switchboard.FindSeat(PostOf("201"), Now)!.State.ShouldBe(AgentState.Dialling);
        Arrive("c1", "24", "+4915155509999");
        Exchange.Told().ShouldNotContain(told => told.StartsWith("ring c1", StringComparison.Ordinal));
        Take(new ExchangeSignal.CallerNotReached(call, 1));
        Arrive("c2", "24", "+4915155508888");
        Exchange.Told().ShouldContain(told => told.StartsWith("ring c2 201", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_wants_a_pause_while_calling_somebody_gets_it_afterwards()
    {
        var call = CallBack("201");
        Switchboard.Seat(PostOf("201"), CallEventKind.Paused, Now);
        Take(new ExchangeSignal.AgentFailed(call, 1, RingFailure.NoAnswer));
        Switchboard.FindSeat(PostOf("201"), Now)!.State.ShouldBe(AgentState.Paused);
    }

    [Theory]
    [InlineData("+499001234567", "rufen wir nicht an")]
    [InlineData("+49572198213", "Nummer des Hauses")]
    public void Numbers_that_cost_or_are_our_own_are_not_dialled(string number, string reason)
    {
        var refused = Switchboard.CallBack(PostOf("213"), PhoneNumber.Parse(number), Subject, isConnected: true, Now).ShouldBeOfType<CallBack.Outcome.Refused>();
        refused.Reason.ShouldContain(reason);
        Exchange.Told().ShouldBeEmpty();
    }

    [Fact]
    public void A_post_calls_one_person_at_a_time_and_nobody_is_called_by_two()
    {
        CallBack("213");
        Switchboard.CallBack(PostOf("213"), PhoneNumber.Parse("+4915155509999"), Subject, isConnected: true, Now).ShouldBeOfType<CallBack.Outcome.Refused>().Reason.ShouldContain("belegt");
        Switchboard.CallBack(PostOf("201"), PhoneNumber.Parse(Caller), Subject, isConnected: true, Now).ShouldBeOfType<CallBack.Outcome.Refused>().Reason.ShouldContain("schon angerufen");
    }

    [Fact]
    public void Without_the_exchange_nobody_is_called() =>
        Switchboard.CallBack(PostOf("213"), PhoneNumber.Parse(Caller), Subject, isConnected: false, Now).ShouldBeOfType<CallBack.Outcome.Refused>().Reason.ShouldContain("von Hand");

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
        Journal.CallBacks.Single().Contact.Value.ToString("N").ShouldBe(gone["zusage-".Length..]);
        Switchboard.Knows(there).ShouldBeTrue();
    }

    static readonly Guid Subject = new("01900000-0000-7000-8000-0000000000aa");

    string CallBack(string extension, string number = Caller)
    {
        var rings = Switchboard.CallBack(PostOf(extension), PhoneNumber.Parse(number), Subject, isConnected: true, Now).ShouldBeOfType<CallBack.Outcome.Rings>();
        return $"zusage-{rings.Contact.Value:N}";
    }
}
