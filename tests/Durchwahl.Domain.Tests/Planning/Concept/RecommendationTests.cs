using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using static Durchwahl.Domain.Planning.ReadyScenarios;

namespace Durchwahl.Domain.Tests.Planning.Concept;

public class RecommendationTests
{
    static Recommendation? Recommend(string? wished, params (string Key, ScenarioOutcome Outcome)[] outcomes) =>
        Recommendation.Of([.. Outcomes.Compared(Outcomes.Office(), outcomes).Scenarios.Select(ScenarioEffect.Of)], wished);

    [Fact]
    public void The_way_that_meets_both_conditions_is_recommended()
    {
        var found = Recommend(null, (Today, Outcomes.Of(.6)), (PhoneHour, Outcomes.Of(.5)), (ThirdWay, Outcomes.Of(.8)))!;
        (found.Key, found.ReachesTarget, found.SparesCasework, found.IsChosen, found.IsToday).ShouldBe((ThirdWay, true, true, false, false));
    }

    [Fact]
    public void Casework_goes_before_callers_when_no_way_meets_both() =>
        Recommend(null, (Today, Outcomes.Of(.6)), (PhoneHour, Outcomes.Of(.9, casework: 40)), (ThirdWay, Outcomes.Of(.7)))!.Key.ShouldBe(ThirdWay);

    [Fact]
    public void A_way_without_direct_dials_is_not_what_was_asked_for_however_well_it_does()
    {
        var found = Recommend(null, (Today, Outcomes.Of(.6)), (OneNumber, Outcomes.Of(.99, casework: 1, interruptions: 0)), (ThirdWay, Outcomes.Of(.5, casework: 40)))!;
        (found.Key, found.ReachesTarget, found.SparesCasework).ShouldBe((ThirdWay, false, false));
    }

    [Fact]
    public void More_within_what_today_is_sure_of_is_not_more() =>
        Recommend(null, (Today, Outcomes.Of(.6, casework: 20)), (ThirdWay, Outcomes.Of(casework: 20.4)))!.SparesCasework.ShouldBe(true);

    [Fact]
    public void More_interruptions_burden_casework_even_when_they_take_no_more_minutes() =>
        Recommend(null, (Today, Outcomes.Of(.6)), (ThirdWay, Outcomes.Of(interruptions: 5)))!.SparesCasework.ShouldBe(false);

    [Fact]
    public void Of_two_that_are_alike_the_one_that_helps_more_people_is_recommended() =>
        Recommend(null, (Today, Outcomes.Of(.6)), (PhoneHour, Outcomes.Of(met: .9)), (ThirdWay, Outcomes.Of(met: .97)))!.Key.ShouldBe(ThirdWay);

    [Fact]
    public void What_somebody_chose_is_recommended_and_judged_all_the_same()
    {
        var found = Recommend(PhoneHour, (Today, Outcomes.Of(.6)), (PhoneHour, Outcomes.Of(.5)), (ThirdWay, Outcomes.Of(.8)))!;
        (found.Key, found.IsChosen, found.ReachesTarget).ShouldBe((PhoneHour, true, false));
    }

    [Fact]
    public void A_choice_that_was_not_compared_is_left_to_the_rule() =>
        Recommend(PhoneHour, (Today, Outcomes.Of(.6)), (ThirdWay, Outcomes.Of(.8)))!.ShouldSatisfyAllConditions(found => found.Key.ShouldBe(ThirdWay), found => found.IsChosen.ShouldBeFalse());

    [Fact]
    public void Today_is_recommended_only_when_nothing_else_was_compared()
    {
        Recommend(null, (Today, Outcomes.Of(.99)))!.IsToday.ShouldBeTrue();
        Recommend(null, (Today, Outcomes.Of(.99)), (ThirdWay, Outcomes.Of(.1, casework: 90)))!.IsToday.ShouldBeFalse();
    }

    [Fact]
    public void Of_nothing_nothing_is_recommended() => Recommend(null).ShouldBeNull();
}
