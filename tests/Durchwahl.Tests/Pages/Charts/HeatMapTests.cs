using System.Globalization;
using AngleSharp.Dom;
using Durchwahl.Pages.Charts;

namespace Durchwahl.Tests.Pages.Charts;

public class HeatMapTests
{
    [Fact]
    public async Task Every_value_stands_in_its_cell_and_in_the_table()
    {
        var chart = await DrawnChart.Of<HeatMap, HeatMapModel>(ExampleCharts.HeatMap);
        var rows = chart.Rows();
        rows.Count.ShouldBe(20);
        rows[0].ShouldBe(["08:00", "66", "33", "22", "16", "13"]);
        rows[16][5].ShouldBe("–");
        Cells(chart).Select(cell => cell.Text).ShouldBe(rows.SelectMany(row => row.Skip(1)));
    }

    [Fact]
    public async Task The_more_the_darker_and_the_darkest_is_used()
    {
        var cells = Cells(await DrawnChart.Of<HeatMap, HeatMapModel>(ExampleCharts.HeatMap)).Where(cell => cell.Text != "–").Select(cell => (Value: int.Parse(cell.Text, CultureInfo.InvariantCulture), cell.Shade)).ToList();
        foreach (var one in cells)
            foreach (var other in cells.Where(other => other.Value >= one.Value)) other.Shade.ShouldBeGreaterThanOrEqualTo(one.Shade);
        cells.Max(cell => cell.Shade).ShouldBe(4);
        cells.Min(cell => cell.Shade).ShouldBe(0);
    }

    [Fact]
    public async Task The_shades_say_where_they_begin()
    {
        var chart = await DrawnChart.Of<HeatMap, HeatMapModel>(ExampleCharts.HeatMap);
        chart.Texts().TakeLast(5).ShouldBe(["unter 10", "ab 10", "ab 20", "ab 30", "ab 40\u00A0s"]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Words_can_be_read_on_every_shade_in_both_themes(bool isDark)
    {
        var theme = new ThemeColours(isDark);
        for (var shade = 0; shade <= 4; shade++)
            ThemeColours.Contrast(theme.FillOf($"h{shade}"), shade >= 3 ? theme.FillOf("inv") : theme.Read("var(--dw-ink)")).ShouldBeGreaterThanOrEqualTo(4.5, $"shade {shade}");
    }

    [Fact]
    public void Contrast_is_computed_as_WCAG_does()
    {
        var theme = new ThemeColours(isDark: false);
        ThemeColours.Contrast(theme.Read("var(--kern-color-black)"), theme.Read("var(--kern-color-white)")).ShouldBe(21, 1e-6);
    }

    static IReadOnlyList<(string Text, int Shade)> Cells(IElement chart) =>
        [.. chart.QuerySelectorAll("svg g").Where(cell => !cell.QuerySelector("rect")!.ClassList.Contains("key")).Select(cell => (cell.QuerySelector("text")!.TextContent, cell.QuerySelector("rect")!.ClassName![1] - '0'))];
}
