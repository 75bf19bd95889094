using AngleSharp.Html.Parser;
using Durchwahl.Pages.Charts;

namespace Durchwahl.Tests.Pages.Charts;

public class ChartFrameTests
{
    public static TheoryData<string> Kinds => ["HeatMap", "Comparison", "History", "Predicted", "Bars", "Distribution", "Curve"];

    public static Task<string> Draw(string kind) => kind switch
    {
        "HeatMap" => DrawnChart.Html<HeatMap, HeatMapModel>(ExampleCharts.HeatMap),
        "Comparison" => DrawnChart.Html<Comparison, ComparisonModel>(ExampleCharts.Comparison),
        "History" => DrawnChart.Html<History, HistoryModel>(ExampleCharts.History),
        "Predicted" => DrawnChart.Html<History, HistoryModel>(ExampleCharts.Predicted),
        "Bars" => DrawnChart.Html<History, HistoryModel>(ExampleCharts.Bars),
        "Distribution" => DrawnChart.Html<Distribution, DistributionModel>(ExampleCharts.Distribution),
        _ => DrawnChart.Html<Curve, CurveModel>(ExampleCharts.Curve),
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Whoever_does_not_see_a_chart_is_told_its_title_and_its_finding(string kind)
    {
        var chart = new HtmlParser().ParseDocument(await Draw(kind));
        var drawing = chart.QuerySelector("svg[role=img]")!;
        var told = drawing.GetAttribute("aria-labelledby")!.Split(' ').Select(id => chart.GetElementById(id)!).ToList();
        told.Select(element => element.LocalName).ShouldBe(["title", "desc"]);
        told[0].TextContent.ShouldBe(chart.QuerySelector("figcaption")!.TextContent);
        told[1].TextContent.ShouldEndWith(".");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_chart_needs_no_script_no_inline_style_and_nothing_from_elsewhere(string kind)
    {
        var chart = new HtmlParser().ParseDocument(await Draw(kind));
        chart.All.ShouldAllBe(element => !element.HasAttribute("style") && !element.HasAttribute("href") && element.LocalName != "script" && element.LocalName != "style");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Everything_lies_within_the_drawing(string kind)
    {
        var drawing = new HtmlParser().ParseDocument(await Draw(kind)).QuerySelector("svg")!;
        var height = double.Parse(drawing.GetAttribute("viewBox")!.Split(' ')[3], System.Globalization.CultureInfo.InvariantCulture);
        foreach (var box in drawing.QuerySelectorAll("rect")) (box.Number("x") >= 0 && box.Number("x") + box.Number("width") <= 520 && box.Number("y") >= 0 && box.Number("height") >= 0 && box.Number("y") + box.Number("height") <= height).ShouldBeTrue(box.OuterHtml);
        foreach (var text in drawing.QuerySelectorAll("text")) (text.Number("x") is >= 0 and <= 520 && text.Number("y") >= 0 && text.Number("y") <= height).ShouldBeTrue(text.OuterHtml);
    }

    [Theory]
    [InlineData(0, 4, 1)]
    [InlineData(3, 3, 1)]
    [InlineData(512, 600, 200)]
    [InlineData(1000, 1000, 250)]
    public void The_scale_has_round_marks_and_a_place_for_the_largest(double largest, double until, double step)
    {
        var axis = ChartAxis.UpTo(largest);
        axis.Until.ShouldBeGreaterThanOrEqualTo(largest);
        axis.Step.ShouldBe(step);
        if (largest > 0) axis.Until.ShouldBe(until);
    }
}
