using static Durchwahl.Queueing.Tests.Desk;

namespace Durchwahl.Queueing.Tests;

public class CallEngineTests
{
    static LineSpec Line(params int[] agents) => new() { Agents = [.. agents] };

    [Fact]
    public void Who_has_been_free_for_the_longest_time_is_rung()
    {
        var desk = new Desk(PlanOf(2, Line(1, 0)));
        desk.At(1).Happens(CallEventKind.Paused, agent: 1).At(2).Happens(CallEventKind.Resumed, agent: 1);
        desk.At(10).Arrives();
        desk.Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void Who_has_talked_least_is_rung_and_a_new_day_counts_from_zero()
    {
        var desk = new Desk(PlanOf(2, Line(0, 1) with { Strategy = Strategy.FewestCalls }));
        var call = desk.At(1).Arrives();
        desk.Answers(0).At(2).Happens(CallEventKind.CallerLeft, call);
        desk.Engine.Agent(0).Talks.ShouldBe(1);
        desk.At(9).Arrives();
        desk.Commands.ShouldBe(["Ring 1"]);
        desk.Engine.BeginDay();
        desk.Engine.Agent(0).Talks.ShouldBe(0);
    }

    [Fact]
    public void All_phones_ring_and_stop_when_one_is_answered()
    {
        var desk = new Desk(PlanOf(3, Line(0, 1, 2) with { Strategy = Strategy.RingAll }));
        desk.At(1).Arrives();
        desk.Commands.ShouldBe(["Ring 0", "Ring 1", "Ring 2"]);
        desk.At(3).Answers(1).Commands.ShouldBe(["StopRinging 0", "StopRinging 2", "PickUp", "Connect 1"]);
        desk.StateOf(0).ShouldBe(AgentState.Free);
        desk.Happens(CallEventKind.AgentAnswered, call: 65536, agent: 2).Commands.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_brings_most_of_what_is_needed_is_rung()
    {
        var desk = new Desk(PlanOf(3, Line(0, 1, 2) with { Strategy = Strategy.MostQualified }) with { Skills = [0b001, 0b011, 0b111] });
        desk.At(1).Arrives(needs: 0b011);
        desk.Commands.ShouldBe(["Ring 1"]);
    }

    [Fact]
    public void Only_who_brings_everything_is_asked_at_first_and_anybody_later()
    {
        var desk = new Desk(PlanOf(2, Line(0, 1) with { NeedsHoldFor = Seconds(30) }) with { Skills = [0, 1] });
        desk.At(1).Arrives(needs: 1);
        desk.Answers(1).At(5).Arrives(needs: 1);
        desk.Commands.ShouldBe(["Wait 1 in 0"]);
        desk.At(34).Elapses().Commands.ShouldBeEmpty();
        desk.At(35).Elapses().Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void A_lease_runs_out_and_an_answer_that_comes_later_changes_nothing()
    {
        var desk = new Desk(PlanOf(2, Line(0, 1)));
        desk.At(1).Arrives();
        var late = (desk.Engine.Agent(0).Call, desk.Engine.Agent(0).Attempt);
        desk.At(21).Elapses().Commands.ShouldBe(["StopRinging 0", "Ring 1"]);
        desk.StateOf(0).ShouldBe(AgentState.Resting);
        desk.Happens(CallEventKind.AgentAnswered, late.Call, 0, attempt: late.Attempt).Commands.ShouldBeEmpty();
        desk.StateOf(0).ShouldBe(AgentState.Resting);
    }

    [Fact]
    public void Wrap_up_holds_across_lines_and_can_be_ended_early()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { WrapUp = Seconds(40) }, Line(0)));
        var call = desk.At(1).Arrives();
        desk.Answers(0).At(10).Happens(CallEventKind.CallerLeft, call);
        desk.At(12).Arrives(line: 1);
        desk.Commands.ShouldBe(["Wait 1 in 1"]);
        desk.At(20).Happens(CallEventKind.WrapUpEnded, agent: 0).Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void A_caller_who_was_cut_off_and_redials_in_time_has_the_old_place_on_the_same_line_only()
    {
        var spec = Line() with { KeepsPlaceFor = Seconds(60) };
        var desk = new Desk(PlanOf(1, spec, spec, Line(0)), new ScriptedRules(OnlyJoin));
        var first = desk.At(1).Arrives(caller: 7);
        desk.At(2).Arrives(caller: 8);
        desk.At(3).Happens(CallEventKind.CallerLeft, first);
        desk.At(4).Arrives(line: 1, caller: 7);
        var again = desk.At(62).Arrives(caller: 7);
        desk.Engine.PlaceOf(again).ShouldBe(1);
        desk.At(63).Happens(CallEventKind.CallerLeft, again);
        desk.Engine.PlaceOf(desk.At(123).Arrives(caller: 7)).ShouldBe(2, "the time is over at its end");
    }

    [Fact]
    public void A_callback_keeps_the_place_and_is_tried_so_often_and_then_handed_to_people()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { CallbackAttempts = 2, CallbackGap = Seconds(4200) }), new ScriptedRules(JoinWithOffers));
        var talk = desk.At(0).Arrives();
        desk.Answers(0);
        var call = desk.At(1).Arrives();
        desk.At(2).Arrives();
        desk.At(5).Happens(CallEventKind.CallbackChosen, call).Commands.ShouldBe(["KeepPlace 1 in 0"]);
        desk.At(6).Happens(CallEventKind.CallerLeft, call).Commands.ShouldBeEmpty();
        desk.At(30).Happens(CallEventKind.CallerLeft, talk).Commands.ShouldBe(["End Answered", "Ring 0"]);
        desk.At(31).Answers(0).Commands.ShouldBe(["DialCaller 0"]);
        desk.At(40).Happens(CallEventKind.CallerNotReached, call).Commands.ShouldBe(["KeepPlace 1 in 0", "Ring 0"]);
        desk.Engine.Call(desk.Engine.Agent(0).Call).IsKept.ShouldBeFalse("the agent takes who is next meanwhile");
        desk.At(41).Answers(0).At(50).Happens(CallEventKind.CallerLeft, desk.Engine.Agent(0).Call);
        desk.At(4239).Elapses().Commands.ShouldBeEmpty();
        desk.At(4240).Elapses().Commands.ShouldBe(["Ring 0"]);
        desk.At(4241).Answers(0).At(4271).Elapses().Commands.ShouldBe(["StopDialling 0", "End Callback"]);
    }

    [Fact]
    public void Two_attempts_fall_into_different_hours_however_short_the_gap_is()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { CallbackGap = Seconds(60) }), new ScriptedRules(OnlyOffer));
        var call = desk.At(3000).Arrives();
        desk.Happens(CallEventKind.CallbackChosen, call).At(3020).Elapses().Answers(0).At(3030).Happens(CallEventKind.CallerNotReached, call);
        desk.At(3599).Elapses().Commands.ShouldBeEmpty();
        desk.At(3600).Elapses().Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void Nobody_is_called_back_while_the_confirmation_still_plays()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(OnlyOffer));
        var call = desk.At(1).Arrives();
        desk.At(2).Happens(CallEventKind.CallbackChosen, call).Commands.ShouldBe(["KeepPlace 1 in 0"]);
        desk.At(11.9).Elapses().Commands.ShouldBeEmpty();
        desk.At(12).Elapses().Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void A_kept_place_waits_until_its_line_opens_and_ends_when_it_never_does()
    {
        var opensAt = Seconds(1000);
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(OnlyOffer, callbackFrom: (_, now) => now < opensAt ? opensAt : now < opensAt + 1 ? now : Ticks.Never));
        var call = desk.At(1).Arrives();
        desk.At(2).Happens(CallEventKind.CallbackChosen, call);
        desk.At(1000).Elapses().Commands.ShouldBe(["Ring 0"]);
        desk.At(1020).Elapses().Commands.ShouldBe(["StopRinging 0", "End Callback"]);
    }

    [Fact]
    public void A_kept_place_whose_line_closed_while_nobody_was_free_is_called_back_when_it_opens()
    {
        var (closesAt, opensAt) = (Seconds(100), Seconds(500));
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(JoinWithOffers, callbackFrom: (_, now) => now < closesAt || now >= opensAt ? now : opensAt));
        var talk = desk.At(0).Arrives();
        desk.Answers(0);
        desk.Happens(CallEventKind.CallbackChosen, desk.At(1).Arrives());
        desk.At(200).Happens(CallEventKind.CallerLeft, talk).Commands.ShouldBe(["End Answered"]);
        desk.At(500).Elapses().Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void A_kept_place_needs_what_the_caller_needs_and_after_a_while_anybody()
    {
        var desk = new Desk(PlanOf(2, Line(0, 1) with { NeedsHoldFor = Seconds(30) }) with { Skills = [0, 1] }, new ScriptedRules(OnlyOffer));
        desk.At(0).Happens(CallEventKind.Paused, agent: 1);
        var call = desk.At(1).Arrives(needs: 1);
        desk.At(2).Happens(CallEventKind.CallbackChosen, call);
        desk.At(22).Elapses().Commands.ShouldBeEmpty();
        desk.At(52).Elapses().Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void Who_withdraws_a_callback_is_not_dialled_any_longer()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(OnlyOffer));
        var call = desk.At(1).Arrives();
        desk.Happens(CallEventKind.CallbackChosen, call).At(21).Elapses().Answers(0);
        desk.At(25).Happens(CallEventKind.KeptPlaceWithdrawn, call).Commands.ShouldBe(["StopDialling 0", "End Left"]);
        desk.StateOf(0).ShouldBe(AgentState.Free);
    }

    [Fact]
    public void An_emergency_moves_up_before_everybody_else_even_in_a_line_that_has_become_too_small()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { Capacity = 5 }));
        desk.At(0).Arrives();
        desk.Answers(0);
        desk.At(1).Arrives();
        var inNeed = desk.At(2).Arrives();
        desk.Replans(PlanOf(1, Line(0) with { Capacity = 1 }));
        desk.At(3).Happens(CallEventKind.EmergencyChosen, inNeed, value: 100).Commands.ShouldBe(["Wait 1 in 0"]);
        desk.Happens(CallEventKind.EmergencyChosen, inNeed, value: 100).Commands.ShouldBeEmpty();
    }

    [Fact]
    public void A_caller_in_need_who_is_offered_something_else_waits_at_once()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules((in Situation situation) => situation.Reason == Reason.Arrived && situation.Loads[0].Free == 0
            ? new Verdict(VerdictKind.Offer, 0, Offers: Offers.Message | Offers.Wait) : new Verdict(VerdictKind.Join, 0)));
        desk.At(0).Arrives();
        desk.Answers(0);
        var inNeed = desk.At(1).Arrives();
        desk.At(2).Happens(CallEventKind.EmergencyChosen, inNeed, value: 100).Commands.ShouldBe(["Wait 1 in 0"]);
    }

    [Fact]
    public void When_the_last_agent_goes_everybody_who_waits_is_decided_about_anew()
    {
        var desk = new Desk(PlanOf(1, Line(0)));
        var talk = desk.At(0).Arrives();
        desk.Answers(0);
        desk.At(1).Arrives();
        desk.At(2).Arrives();
        desk.At(3).Happens(CallEventKind.SignedOut, agent: 0).Commands.ShouldBeEmpty();
        desk.At(9).Happens(CallEventKind.CallerLeft, talk).Commands.ShouldBe(["End Answered", "PickUp", "Offer Message, Callback", "PickUp", "Offer Message, Callback"]);
        desk.StateOf(0).ShouldBe(AgentState.Away);
    }

    [Theory]
    [InlineData(CallEventKind.Paused, AgentState.Paused)]
    [InlineData(CallEventKind.SignedOut, AgentState.Away)]
    public void Who_wants_a_pause_or_to_go_home_while_the_phone_rings_is_let_go_and_the_call_goes_on(CallEventKind wish, AgentState then)
    {
        var desk = new Desk(PlanOf(2, Line(0, 1)));
        desk.At(1).Arrives();
        desk.At(2).Happens(wish, agent: 0).Commands.ShouldBe(["StopRinging 0", "Ring 1"]);
        desk.StateOf(0).ShouldBe(then);
        desk.Happens(wish, agent: 0).Commands.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(CallEventKind.Paused, AgentState.Paused)]
    [InlineData(CallEventKind.SignedOut, AgentState.Away)]
    public void Who_talks_or_wraps_up_goes_afterwards(CallEventKind wish, AgentState then)
    {
        var desk = new Desk(PlanOf(1, Line(0) with { WrapUp = Seconds(40) }));
        var call = desk.At(1).Arrives();
        desk.Answers(0).At(2).Happens(wish, agent: 0);
        desk.StateOf(0).ShouldBe(AgentState.Talking);
        desk.At(10).Happens(CallEventKind.AgentLeft, call, 0).Commands.ShouldBe(["End Answered"]);
        desk.StateOf(0).ShouldBe(AgentState.WrapUp);
        desk.At(50).Elapses();
        desk.StateOf(0).ShouldBe(then);
    }

    [Fact]
    public void Whoever_waits_for_a_person_to_be_reached_goes_after_the_attempt()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(OnlyOffer));
        var call = desk.At(1).Arrives();
        desk.Happens(CallEventKind.CallbackChosen, call).At(21).Elapses().Answers(0).Happens(CallEventKind.SignedOut, agent: 0);
        desk.StateOf(0).ShouldBe(AgentState.Dialling);
        desk.At(30).Happens(CallEventKind.CallerNotReached, call);
        desk.StateOf(0).ShouldBe(AgentState.Away);
    }

    [Fact]
    public void When_the_exchange_is_lost_open_calls_end_and_kept_places_stay()
    {
        var desk = new Desk(PlanOf(2, Line(0, 1)), new ScriptedRules(JoinWithOffers));
        var talk = desk.At(0).Arrives();
        desk.Answers(0);
        var rung = desk.At(1).Arrives();
        var waits = desk.At(2).Arrives();
        var kept = desk.At(3).Arrives();
        desk.Happens(CallEventKind.CallbackChosen, kept);
        desk.At(4).Happens(CallEventKind.ExchangeLost, kept).Commands.ShouldBeEmpty();
        desk.Happens(CallEventKind.ExchangeLost, waits).Commands.ShouldBe(["End ExchangeLost"]);
        desk.Happens(CallEventKind.ExchangeLost, rung).Commands.ShouldBe(["StopRinging 1", "End ExchangeLost"]);
        desk.Happens(CallEventKind.ExchangeLost, talk).Commands.ShouldBe(["End ExchangeLost"]);
        desk.At(23).Elapses().Commands.ShouldBe(["Ring 0"]);
        desk.Answers(0).At(24).Happens(CallEventKind.ExchangeLost, kept).Commands.ShouldBe(["KeepPlace 1 in 0"]);
        desk.Engine.Call(kept).Attempts.ShouldBe(0, "the person was not called in vain");
        desk.At(44).Elapses().Commands.ShouldBe(["Ring 1"]);
    }

    [Fact]
    public void A_new_plan_brings_agents_lines_and_rules_and_who_waits_goes_on()
    {
        var desk = new Desk(PlanOf(1, Line(0)));
        desk.At(0).Arrives();
        desk.Answers(0);
        var call = desk.At(1).Arrives();
        desk.At(2).Replans(PlanOf(2, Line(0, 1), Line(1))).Commands.ShouldBeEmpty();
        desk.Engine.PlaceOf(call).ShouldBe(1);
        desk.At(3).Happens(CallEventKind.SignedIn, agent: 1).Commands.ShouldBe(["Ring 1"]);
    }

    [Fact]
    public void A_new_plan_that_takes_the_last_agent_away_leaves_nobody_waiting()
    {
        var desk = new Desk(PlanOf(1, Line(0)));
        desk.At(0).Arrives();
        desk.Answers(0);
        desk.At(1).Arrives();
        desk.At(2).Replans(PlanOf(1, Line())).Commands.ShouldBe(["PickUp", "Offer Message, Callback"]);
    }

    [Fact]
    public void A_plan_with_fewer_lines_is_refused()
    {
        var desk = new Desk(PlanOf(1, Line(0), Line(0)));
        Should.Throw<ArgumentException>(() => desk.Replans(PlanOf(1, Line(0))));
    }

    [Fact]
    public void A_talk_that_went_on_is_taken_up_and_ends_like_any_other()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { WrapUp = Seconds(40) }));
        var call = desk.At(100).Resumes(into => desk.Engine.ResumeTalk(new Arrival(desk.Now, 0) { Since = Seconds(10) }, 0, Seconds(20), into));
        desk.StateOf(0).ShouldBe(AgentState.Talking);
        desk.Engine.Call(call).ArrivedAt.ShouldBe(Seconds(10));
        desk.At(160).Happens(CallEventKind.CallerLeft, call).Commands.ShouldBe(["End Answered"]);
        desk.StateOf(0).ShouldBe(AgentState.WrapUp);
    }

    [Fact]
    public void An_agent_whose_phone_rang_for_another_call_is_taken_out_of_it_by_the_talk_that_went_on()
    {
        var desk = new Desk(PlanOf(2, Line(0, 1)));
        desk.At(99).Arrives();
        desk.At(100).Resumes(into => desk.Engine.ResumeTalk(new Arrival(desk.Now, 0), 0, desk.Now, into));
        desk.Commands.ShouldBe(["StopRinging 0", "Ring 1"]);
        Should.Throw<InvalidOperationException>(() => desk.Resumes(into => desk.Engine.ResumeTalk(new Arrival(desk.Now, 0), 0, desk.Now, into)));
    }

    [Fact]
    public void A_kept_place_is_taken_up_with_its_attempts_and_its_place()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { CallbackAttempts = 3 }));
        desk.At(0).Arrives();
        desk.Answers(0);
        desk.At(50).Arrives();
        var kept = desk.At(100).Resumes(into => desk.Engine.ResumeKeptPlace(new Arrival(desk.Now, 0) { Since = Seconds(10) }, 2, 0, into));
        desk.Engine.PlaceOf(kept).ShouldBe(1);
        desk.At(110).Happens(CallEventKind.CallerLeft, 65536).At(111).Answers(0).Commands.ShouldBe(["DialCaller 0"]);
        desk.At(120).Happens(CallEventKind.CallerNotReached, kept).Commands.ShouldBe(["End Callback", "Ring 0"]);
    }

    [Fact]
    public void Phones_that_ring_one_after_the_other_do_not_keep_a_call_from_being_decided_about()
    {
        var desk = new Desk(PlanOf(5, Line(0, 1, 2, 3, 4)), new ScriptedRules((in Situation situation) => situation.Reason switch
        {
            Reason.Arrived => new Verdict(VerdictKind.Join, 0, AskAgainAt: situation.Now + Seconds(45)),
            Reason.Waited => new Verdict(VerdictKind.Offer, 0, Offers: Offers.Message),
            _ => new Verdict(VerdictKind.Stay, 0, AskAgainAt: situation.Call.AskAgainAt),
        }));
        desk.At(0).Arrives();
        desk.At(20).Elapses().At(40).Elapses().At(60).Elapses().Commands.ShouldBe(["StopRinging 2", "PickUp", "Offer Message"]);
    }

    [Fact]
    public void Rules_that_name_one_full_line_after_the_other_still_leave_the_caller_an_offer()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { Capacity = 0 }, Line(0) with { Capacity = 0 }), new ScriptedRules((in Situation situation) => new Verdict(VerdictKind.Join, situation.Reason == Reason.LineFull ? 1 : 0)));
        desk.At(0).Arrives();
        desk.Commands.ShouldBe(["PickUp", "Offer Message"]);
    }

    [Fact]
    public void An_offer_of_nothing_is_an_offer_of_a_message()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules((in Situation _) => new Verdict(VerdictKind.Offer, 0)));
        desk.At(0).Arrives();
        desk.Commands.ShouldBe(["PickUp", "Offer Message"]);
    }

    [Fact]
    public void Who_hangs_up_after_the_tone_has_left_a_message_if_one_is_heard_and_a_minute_later_none()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(OnlyOffer));
        var call = desk.At(0).Arrives();
        desk.At(1).Happens(CallEventKind.MessageChosen, call).At(5).Happens(CallEventKind.CallerLeft, call).Commands.ShouldBeEmpty();
        desk.At(30).Happens(CallEventKind.CallerLeft, call);
        desk.At(65).Elapses().Commands.ShouldBe(["End Left"]);
    }

    [Fact]
    public void The_load_guard_of_the_rules_lets_an_agent_rest_and_the_next_call_waits_for_a_short_rest_only()
    {
        var desk = new Desk(PlanOf(1, Line(0)), new ScriptedRules(rests: (int _, in AgentFacts facts, long now) =>
            facts.TalksInHour(now) > 0 && facts.LastTalkEndedAt + Seconds(60) > now ? new Rest(facts.LastTalkEndedAt + Seconds(60), true, Ticks.Never) : Rest.None));
        var call = desk.At(0).Arrives();
        desk.Answers(0).At(10).Happens(CallEventKind.CallerLeft, call);
        desk.At(20).Arrives();
        desk.Commands.ShouldBe(["Wait 1 in 0"]);
        desk.At(70).Elapses().Commands.ShouldBe(["Ring 0"]);
    }

    [Fact]
    public void The_mean_of_talks_follows_what_was_measured_and_the_wait_follows_it()
    {
        var desk = new Desk(PlanOf(1, Line(0) with { UsualHandling = Seconds(160) }));
        var call = desk.At(0).Arrives();
        desk.Answers(0).At(320).Happens(CallEventKind.CallerLeft, call);
        desk.Engine.LoadOf(0).MeanHandling.ShouldBe(Seconds(170));
        desk.At(321).Arrives();
        desk.Answers(0);
        desk.Engine.WaitOf(desk.At(322).Arrives()).ShouldBe(ExpectedWait.Of(0, 1, 0, Seconds(170)));
    }

    [Fact]
    public void A_call_on_a_line_that_does_not_exist_is_a_mistake_of_the_driver() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Desk(PlanOf(1, Line(0))).Arrives(line: 1));

    static Verdict OnlyJoin(in Situation situation) => new(VerdictKind.Join, situation.Call.Line);

    static Verdict OnlyOffer(in Situation situation) => new(VerdictKind.Offer, situation.Call.Line, Offers: Offers.Message | Offers.Callback);

    static Verdict JoinWithOffers(in Situation situation) => situation.Reason == Reason.Arrived
        ? new(VerdictKind.Join, situation.Call.Line, Offers: Offers.Message | Offers.Callback)
        : new(VerdictKind.Stay, situation.Call.Line);
}
