using Durchwahl.Pages.Charts;

namespace Durchwahl.Tests.Pages.Charts;

public class CurveTests
{
    [Fact]
    public void Between_two_observations_the_earlier_share_holds_and_the_line_is_straight_between_its_points()
    {
        var curve = new CurveModel("c", "t", "f", "Wartezeit", [new(0, 1), new(10, .5)], [new(0, 1), new(10, .5)], "s");
        curve.ObservedAt(9.9).ShouldBe(1);
        curve.ObservedAt(10).ShouldBe(.5);
        curve.FittedAt(5).ShouldBe(.75);
        curve.FittedAt(30).ShouldBe(.5);
    }

    [Fact]
    public async Task Observed_are_steps_and_fitted_is_a_line_each_with_its_name_where_it_ends()
    {
        var chart = await DrawnChart.Of<Curve, CurveModel>(ExampleCharts.Curve);
        var steps = chart.QuerySelector("polyline.seen")!.Points();
        steps.Zip(steps.Skip(1)).ShouldAllBe(pair => pair.First.X == pair.Second.X || pair.First.Y == pair.Second.Y);
        chart.QuerySelector("polyline.fit")!.Points().Count.ShouldBe(61);
        Math.Abs(chart.Text("gemessen").Number("y") - chart.Text("angepasst").Number("y")).ShouldBeGreaterThanOrEqualTo(22 - .1);
    }

    [Fact]
    public async Task The_table_holds_both_shares_at_every_mark()
    {
        var rows = (await DrawnChart.Of<Curve, CurveModel>(ExampleCharts.Curve)).Rows();
        rows.Select(row => row[0]).ShouldBe(["0\u00A0s", "200\u00A0s", "400\u00A0s", "600\u00A0s"]);
        rows[3][2].ShouldBe("37\u00A0%");
    }
}
