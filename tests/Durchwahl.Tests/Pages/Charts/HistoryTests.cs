using Durchwahl.Pages.Charts;

namespace Durchwahl.Tests.Pages.Charts;

public class HistoryTests
{
    [Fact]
    public async Task A_missing_value_breaks_the_line_and_is_told_in_the_table()
    {
        var chart = await DrawnChart.Of<History, HistoryModel>(ExampleCharts.History);
        chart.QuerySelectorAll("polyline").Select(line => line.Points().Count).ShouldBe([4, 7]);
        chart.Rows()[4].ShouldBe(["04.2026", "nicht gezeigt"]);
    }

    [Fact]
    public async Task A_higher_value_lies_higher_on_a_scale_from_0_to_100()
    {
        var chart = await DrawnChart.Of<History, HistoryModel>(ExampleCharts.History);
        var (bottom, top) = (chart.Text("0").Number("y"), chart.Text("100\u00A0%").Number("y"));
        var points = chart.QuerySelectorAll("polyline").SelectMany(line => line.Points()).ToList();
        var values = ExampleCharts.History.Points.Where(point => point.Value is not null).Select(point => point.Value!.Value).ToList();
        foreach (var (point, value) in points.Zip(values)) point.Y.ShouldBe(bottom - 5 + ((top - bottom) * value / 100), .1);
        points.Select(point => point.X).ShouldBeInOrder();
    }

    [Fact]
    public async Task The_last_value_stands_at_its_point_and_the_target_at_its_height()
    {
        var chart = await DrawnChart.Of<History, HistoryModel>(ExampleCharts.History);
        chart.Text("71\u00A0%").Number("y").ShouldBe(chart.QuerySelector("circle.dot")!.Number("cy") + 5, .1);
        chart.QuerySelector("line.goal")!.Number("y1").ShouldBe(chart.Text("75").Number("y") - 5, .1);
        chart.Texts().ShouldContain("Versprechen der 115: 75\u00A0%");
    }

    [Fact]
    public async Task What_was_predicted_is_drawn_around_what_was_measured_and_stands_beside_it_in_the_table()
    {
        var chart = await DrawnChart.Of<History, HistoryModel>(ExampleCharts.Predicted);
        var boxes = chart.QuerySelectorAll("rect.expected").ToList();
        var dots = chart.QuerySelectorAll("circle.dot").Take(5).ToList();
        boxes.Zip(dots).Select(pair => pair.First.Number("y") <= pair.Second.Number("cy") && pair.Second.Number("cy") <= pair.First.Number("y") + pair.First.Number("height")).ShouldBe([false, true, true, true, true]);
        chart.Rows()[0].ShouldBe(["Mo", "58\u00A0%", "66 bis 74\u00A0%"]);
    }

    [Fact]
    public async Task Bars_are_as_high_as_their_values()
    {
        var chart = await DrawnChart.Of<History, HistoryModel>(ExampleCharts.Bars);
        var heights = chart.QuerySelectorAll("rect.bar").Select(bar => bar.Number("height")).ToList();
        (heights[4] / heights[0]).ShouldBe(288d / 512, .01);
        chart.Rows()[1].ShouldBe(["Di", "431"]);
    }
}
