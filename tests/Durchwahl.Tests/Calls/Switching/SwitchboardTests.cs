using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Switching;

/// <summary>Calls that come in: what callers hear, what their keys do, and what is kept of them.</summary>
public class SwitchboardTests : OneSeatHouse
{
    [Fact]
    public void A_caller_with_a_suppressed_number_is_asked_for_one_and_keeps_the_place()
    {
        TakeSeatAway();
        Arrive("c1", "24", null);
        Keys("c1", "2");
        Pass(3);
        Exchange.Told()[^1].ShouldBe("say c1 rueckruf_nummer");
        Keys("c1", "015155501234#");
        Exchange.Told().ShouldBe(["hang up c1 after rueckruf_notiert abschied"]);
        Journal.Places.Single().Number.Value.ShouldBe(Caller);
        Journal.Records.Single().Ending.ShouldBe(Ending.Callback);
    }

    [Fact]
    public void A_number_that_must_not_be_called_is_asked_for_again_and_then_the_caller_goes_on_waiting()
    {
        TakeSeatAway();
        Arrive("c1", "24", null);
        Keys("c1", "2");
        Pass(3);
        Keys("c1", "0900123456#");
        Exchange.Told()[^1].ShouldBe("say c1 rueckruf_nicht_moeglich rueckruf_nummer");
        Keys("c1", "110#");
        Exchange.Told()[^1].ShouldBe("say c1 rueckruf_nicht_moeglich");
        Journal.Places.ShouldBeEmpty();
        Switchboard.Board(Now, true).Waiting.Length.ShouldBe(1);
    }

    [Fact]
    public void A_kept_place_is_called_back_with_our_number_when_a_seat_is_free_and_counts_as_a_contact_of_its_own()
    {
        var agent = TakeSeatAway();
        Arrive("c1", "24", Caller);
        Keys("c1", "2");
        Pass(3);
        Exchange.Told();
        agent.Dispose();
        Pass(45);
        Exchange.Told()[^1].ShouldEndWith(" 201 \"Rückruf\"");
        var name = $"callback-{Journal.Records[0].Id.Value:N}";
        Take(new ExchangeSignal.AgentAnswered(name, Exchange.LastRing!.Attempt));
        Exchange.Told().ShouldBe([$"dial {Caller} as +4957219824"]);
        Take(new ExchangeSignal.CallerReached(name, Exchange.LastRing.Attempt));
        Pass(30);
        Take(new ExchangeSignal.CallerHungUp(name));
        var callback = Journal.Records[^1];
        callback.Channel.ShouldBe(ContactChannel.Callback);
        callback.Ending.ShouldBe(Ending.Answered);
        callback.Earlier.ShouldBe(Journal.Records[0].Id);
        Journal.Places[^1].Outcome.ShouldBe(KeptPlaceOutcome.Reached);
    }

    [Fact]
    public void End_digits_lead_to_the_post_in_charge()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Exchange.Told();
        Keys("c1", "1234#");
        Exchange.Told()[^1].ShouldStartWith("ring c1 213");
    }

    [Fact]
    public void A_topic_is_known_on_the_record()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Keys("c1", "3");
        Pass(3);
        Take(new ExchangeSignal.CallerHungUp("c1"));
        Journal.Records.Single().Topic.ShouldBe("leistung");
    }

    [Fact]
    public void Unknown_end_digits_are_told_and_cost_nothing()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Keys("c1", "8#");
        Exchange.Told()[^1].ShouldBe("say c1 endziffern_unbekannt");
        Switchboard.Board(Now, true).Waiting.Single().Place.ShouldBe(1);
    }

    [Fact]
    public void Who_is_in_need_goes_first()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Arrive("c2", "24", "+4915155505678");
        Keys("c2", "1");
        Pass(3);
        Switchboard.Board(Now, true).Waiting[0].IsEmergency.ShouldBeTrue();
    }

    [Fact]
    public void A_call_that_overflows_shows_whom_it_was_meant_for_and_since_when()
    {
        using var busy = Occupy("213");
        Arrive("c1", "213", Caller);
        Pass(46);
        Exchange.Told()[^1].ShouldStartWith("ring c1 201 \"für Geldleistungen, Stelle 1");
    }

    [Fact]
    public void Outside_the_phone_hour_a_message_is_kept_before_its_record()
    {
        Pass(3 * 3600);
        Arrive("c1", "213", Caller);
        Exchange.Told()[^1].ShouldBe("say c1 ausserhalb naechste_sprechstunde am tag_1 datum_21 monat_9 um uhr_8 angebot");
        Keys("c1", "1");
        Exchange.Told().ShouldBe(["record c1"]);
        Take(new ExchangeSignal.RecordingEnded("c1", "x", Duration.FromSeconds(7), new byte[] { 1, 2, 3 }));
        Journal.Order.TakeLast(2).ShouldBe(["message", "ended Message"]);
        Exchange.Told().ShouldBe(["hang up c1 after nachricht_danke"]);
    }

    [Fact]
    public void Who_chooses_nothing_outside_the_phone_hour_may_speak_after_the_tone()
    {
        Pass(3 * 3600);
        Arrive("c1", "213", Caller);
        Exchange.Told();
        Take(new ExchangeSignal.SpeechEnded("c1", Exchange.LastToken));
        Pass(9);
        Exchange.Told().ShouldBe(["record c1"]);
    }

    [Fact]
    public void A_number_that_no_one_has_is_told_so()
    {
        Arrive("c1", "+4930123456", Caller);
        Exchange.Told().ShouldBe(["hang up c1 after nummer_unbekannt"]);
        Journal.Order.ShouldBeEmpty();
    }

    [Fact]
    public void A_blocked_caller_can_only_leave_a_message()
    {
        Switchboard.Block(new Dictionary<PhoneNumber, Instant> { [PhoneNumber.Parse(Caller)] = Instant.FromUnixTimeTicks(Now) + Duration.FromDays(1) });
        Arrive("c1", "24", Caller);
        Exchange.Told().ShouldNotContain(told => told.StartsWith("ring", StringComparison.Ordinal));
        Keys("c1", "2");
        Exchange.Told().ShouldBeEmpty();
    }

    [Fact]
    public void What_speaks_of_a_call_that_is_over_changes_nothing()
    {
        Arrive("c1", "24", Caller);
        var attempt = Exchange.LastRing!.Attempt;
        Take(new ExchangeSignal.CallerHungUp("c1"));
        Exchange.Told();
        Take(new ExchangeSignal.AgentAnswered("c1", attempt));
        Take(new ExchangeSignal.KeyPressed("c1", '1'));
        Take(new ExchangeSignal.CallerHungUp("c1"));
        Exchange.Told().ShouldBeEmpty();
        Journal.Records.Count.ShouldBe(1);
    }
}
