using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

public sealed class DemandRulesTests
{
    static readonly Demand Sound = DefaultDemand.Of(15_000);

    static string RefusedField(Demand demand) => Assert.Single(DemandRules.Check(demand)).Field;

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void What_is_negative_or_no_number_is_refused(double value)
    {
        Assert.Equal(nameof(Demand.NeedsPerDay), RefusedField(Sound with { NeedsPerDay = value }));
        Assert.Equal(nameof(Demand.MeanPatience), RefusedField(Sound with { MeanPatience = value }));
        Assert.Equal(nameof(Demand.RedialShare), RefusedField(Sound with { RedialShare = value }));
        Assert.Equal(nameof(Demand.DayVariation), RefusedField(Sound with { DayVariation = value }));
    }

    [Fact]
    public void Nobody_can_have_no_patience_and_no_talk_can_take_no_time()
    {
        Assert.Equal(nameof(Demand.MeanPatience), RefusedField(Sound with { MeanPatience = 0 }));
        Assert.Equal(nameof(Demand.MeanTalk), RefusedField(Sound with { MeanTalk = 0 }));
    }

    [Fact]
    public void The_shares_of_a_day_add_up_to_1()
    {
        var refusal = Assert.Single(DemandRules.Check(Sound with { DayProfile = Sound.DayProfile.SetItem(20, .5) }));
        Assert.Equal(nameof(Demand.DayProfile), refusal.Field);
        Assert.Contains("1,428", refusal.Reason);
    }

    [Fact]
    public void A_day_has_48_half_hours_and_a_week_7_days()
    {
        Assert.Equal(nameof(Demand.DayProfile), RefusedField(Sound with { DayProfile = [1] }));
        Assert.Equal(nameof(Demand.DayProfile), RefusedField(Sound with { DayProfile = default }));
        Assert.Equal(nameof(Demand.WeekdayFactors), RefusedField(Sound with { WeekdayFactors = [1, 1] }));
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once() => Assert.Equal(2, DemandRules.Check(Sound with { MeanTalk = -3, SolvedAtOnce = 1.2 }).Length);

    [Fact]
    public void A_refusal_says_what_was_given_and_what_would_do() =>
        Assert.Equal("Anteil sofort erledigt: 1,2 geht nicht. Schreiben Sie eine Zahl von 0 bis 1.", Assert.Single(DemandRules.Check(Sound with { SolvedAtOnce = 1.2 })).Reason);
}
