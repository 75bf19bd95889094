using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Tests.Statistics;

public class WaitHistogramTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(119.9, 120)]
    [InlineData(120, 125)]
    [InlineData(600, 630)]
    [InlineData(3600, double.PositiveInfinity)]
    public void A_percentile_is_the_upper_end_of_its_bin(double seconds, double expected)
    {
        var waits = new WaitHistogram();
        waits.Add((long)(seconds * Ticks.PerSecond));
        waits.Percentile(.5).ShouldBe(expected);
    }

    [Fact]
    public void Nine_in_ten_is_the_ninth_of_ten()
    {
        var waits = new WaitHistogram();
        for (var seconds = 0; seconds < 10; seconds++) waits.Add(seconds * Ticks.PerSecond);
        (waits.Percentile(.5), waits.Percentile(.9), waits.Percentile(.95), waits.Percentile(1)).ShouldBe((5, 9, 10, 10));
    }
}
