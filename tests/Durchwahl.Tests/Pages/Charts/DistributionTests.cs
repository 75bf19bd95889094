using Durchwahl.Domain.Statistics;
using Durchwahl.Pages.Charts;
using Durchwahl.Queueing;

namespace Durchwahl.Tests.Pages.Charts;

public class DistributionTests
{
    [Fact]
    public void Every_wait_is_in_one_bin_and_what_is_beyond_in_the_last()
    {
        var waits = new WaitHistogram();
        foreach (var seconds in new[] { 0, 14, 15, 29, 30, 299, 300, 4000 }) waits.Add(seconds * Ticks.PerSecond);
        var bins = DistributionModel.BinsOf(waits, 15, 300);
        bins.Length.ShouldBe(21);
        (bins[0].Count, bins[1].Count, bins[2].Count, bins[19].Count, bins[20].Count).ShouldBe((2, 2, 1, 1, 2));
        (bins[0].Label, bins[20].Label).ShouldBe(("0 bis unter 15\u00A0s", "ab 300\u00A0s"));
    }

    [Fact]
    public async Task Bars_are_as_high_as_their_counts_and_the_table_says_them()
    {
        var chart = await DrawnChart.Of<Distribution, DistributionModel>(ExampleCharts.Distribution);
        var bars = chart.QuerySelectorAll("rect.bar").Select(bar => bar.Number("height")).ToList();
        var bins = ExampleCharts.Distribution.Bins;
        for (var bin = 1; bin < bars.Count; bin++) (bars[bin] / bars[0]).ShouldBe(bins[bin].Count / bins[0].Count, .01);
        chart.Rows().Select(row => row[1]).ShouldBe(bins.Select(bin => bin.Text));
    }

    [Fact]
    public async Task The_target_and_the_percentile_stand_where_they_belong_with_names_that_do_not_cover_each_other()
    {
        var chart = await DrawnChart.Of<Distribution, DistributionModel>(ExampleCharts.Distribution);
        var goals = chart.QuerySelectorAll("line.goal").ToList();
        goals[0].Number("x1").ShouldBe(chart.QuerySelectorAll("rect.bar")[2].Number("x") - 1, .1);
        (goals[1].Number("x1") > goals[0].Number("x1")).ShouldBeTrue();
        chart.Text("30\u00A0s").Number("y").ShouldBeLessThan(chart.Texts().Where(text => text.StartsWith("9 von 10", StringComparison.Ordinal)).Select(text => chart.Text(text).Number("y")).Single() - 20);
    }
}
