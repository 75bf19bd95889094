using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Statistics.Jobs;

public class CountingJobTests
{
    static readonly TimeSpan LessThanABeat = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Right_after_the_start_figures_are_counted_and_not_only_half_a_minute_later()
    {
        await using var house = await TestHouse.Open();
        using var patience = new CancellationTokenSource(LessThanABeat);
        var (book, today) = (house.Get<FigureBook>(), new LocalDate(2026, 9, 14));
        while ((await book.Of(ExampleCalls.Musterkreis, today, today)).CountedAt == Instant.MinValue) patience.Token.ThrowIfCancellationRequested();
    }
}
