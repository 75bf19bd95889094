using Durchwahl.Pages.Charts;
using Durchwahl.Queueing.Simulation;
using Durchwahl.Texts;

namespace Durchwahl.Tests.Pages.Charts;

public class ComparisonTests
{
    [Fact]
    public async Task The_larger_value_lies_further_right_and_inside_its_whisker()
    {
        var chart = await DrawnChart.Of<Comparison, ComparisonModel>(ExampleCharts.Comparison);
        var dots = chart.QuerySelectorAll("circle").Select(dot => dot.Number("cx")).ToList();
        (dots[0] < dots[2] && dots[2] < dots[3] && dots[3] < dots[1]).ShouldBeTrue();
        var whiskers = chart.QuerySelectorAll("line.whisk").Where(line => line.Number("y1") == line.Number("y2")).ToList();
        whiskers.Zip(dots).ShouldAllBe(pair => pair.First.Number("x1") < pair.Second && pair.Second < pair.First.Number("x2"));
    }

    [Fact]
    public async Task Value_and_interval_stand_beside_the_mark_and_in_the_table()
    {
        var chart = await DrawnChart.Of<Comparison, ComparisonModel>(ExampleCharts.Comparison);
        chart.Texts().ShouldContain("81 bis 85\u00A0%");
        chart.Text("83\u00A0%").Number("y").ShouldBe(chart.QuerySelector("circle.dot")!.Number("cy") + 5);
        chart.Rows()[3].ShouldBe(["D Dritter Weg", "83\u00A0%", "81 bis 85\u00A0%"]);
    }

    [Fact]
    public async Task The_target_is_a_dashed_line_at_its_value_with_its_name()
    {
        var chart = await DrawnChart.Of<Comparison, ComparisonModel>(ExampleCharts.Comparison);
        var goal = chart.QuerySelector("line.goal")!;
        goal.Number("x1").ShouldBe(chart.Text("75").Number("x"));
        chart.Text("Versprechen der 115: 75\u00A0%").Number("x").ShouldBe(goal.Number("x1"));
    }

    [Fact]
    public async Task A_value_that_is_fixed_has_no_whisker_and_says_so()
    {
        var model = ExampleCharts.Comparison with { Values = [ComparedValue.Of("C", new Estimate(.6, null), 100, number => $"{number}", "%")], Language = Language.English };
        var chart = await DrawnChart.Of<Comparison, ComparisonModel>(model);
        chart.QuerySelectorAll("line.whisk").ShouldBeEmpty();
        chart.Rows()[0].ShouldBe(["C", "60\u00A0%", "fixed"]);
    }
}
