using Durchwahl.Domain.Planning.Fitting;

namespace Durchwahl.Domain.Tests.Planning.Fitting;

public sealed class SurvivalCurveTests
{
    // Remission of leukaemia under 6-mercaptopurine in weeks (Freireich and others 1963), the example of many textbooks; true where the remission ended.
    static readonly (double, bool)[] Remissions =
    [
        (6, true), (6, true), (6, true), (6, false), (7, true), (9, false), (10, true), (10, false), (11, false), (13, true), (16, true), (17, false), (19, false), (20, false), (22, true), (23, true),
        (25, false), (32, false), (32, false), (34, false), (35, false),
    ];

    static readonly SurvivalCurve Curve = SurvivalCurve.Of(Remissions);

    // By hand: products of (n - d) / n, and the root of the sum of d / (n (n - d)) times the product.
    [Theory]
    [InlineData(0, 6, 21, 3, 0.857142857142857, 0.0763603548321213)]
    [InlineData(1, 7, 17, 1, 0.80672268907563, 0.0869352851800572)]
    [InlineData(2, 10, 15, 1, 0.752941176470588, 0.0963496529943205)]
    [InlineData(3, 13, 12, 1, 0.690196078431373, 0.10681470777501)]
    [InlineData(4, 16, 11, 1, 0.627450980392157, 0.114053865256752)]
    [InlineData(5, 22, 7, 1, 0.53781512605042, 0.128233751693034)]
    [InlineData(6, 23, 6, 1, 0.448179271708683, 0.13459145675576)]
    public void The_curve_and_its_band_are_those_of_the_textbook(int step, double time, int atRisk, int events, double survival, double deviation)
    {
        var found = Curve.Steps[step];
        Assert.Equal((time, atRisk, events), (found.Time, found.AtRisk, found.Events));
        Assert.Equal(survival, found.Survival, 1e-12);
        Assert.Equal(survival - 1.959963984540054 * deviation, found.From, 1e-9);
        Assert.Equal(Math.Min(1, survival + 1.959963984540054 * deviation), found.Until, 1e-9);
    }

    [Fact]
    public void The_curve_is_1_before_the_first_step_and_constant_after_the_last()
    {
        Assert.Equal(7, Curve.Steps.Length);
        Assert.Equal(1, Curve.At(5.9));
        Assert.Equal(.857142857142857, Curve.At(6.5), 1e-12);
        Assert.Equal(.448179271708683, Curve.At(35), 1e-12);
        Assert.Equal(35, Curve.Longest);
    }

    [Fact]
    public void The_restricted_mean_is_the_area_under_the_curve() => Assert.Equal(23.287394957983, Curve.RestrictedMean(35), 1e-9);

    [Fact]
    public void Without_an_answer_the_curve_is_the_share_that_waited_longer()
    {
        var curve = SurvivalCurve.Of([(1, true), (2, true), (3, true), (4, true)]);
        Assert.Equal([.75, .5, .25, 0], curve.Steps.Select(step => step.Survival));
        Assert.Equal(2.5, curve.RestrictedMean(10), 1e-12);
    }

    [Fact]
    public void A_thinned_curve_keeps_its_end()
    {
        var thin = Curve.Thinned(3);
        Assert.Equal(3, thin.Steps.Length);
        Assert.Equal(Curve.Steps[^1], thin.Steps[^1]);
    }

    [Fact]
    public void Nobody_who_waited_is_an_empty_curve() => Assert.Equal((1, 0), (SurvivalCurve.Of([]).At(10), SurvivalCurve.Of([]).Longest));
}
