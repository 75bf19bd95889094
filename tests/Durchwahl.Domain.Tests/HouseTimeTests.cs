using NodaTime;

namespace Durchwahl.Domain.Tests;

public class HouseTimeTests
{
    [Fact]
    public void The_hour_that_is_missing_on_29_March_2026_is_read_as_the_instant_of_the_change() =>
        HouseTime.InstantOf(new LocalDateTime(2026, 3, 29, 2, 30)).ShouldBe(Instant.FromUtc(2026, 3, 29, 1, 0));

    [Fact]
    public void The_hour_that_comes_twice_on_25_October_2026_is_read_as_the_first() =>
        HouseTime.InstantOf(new LocalDateTime(2026, 10, 25, 2, 30)).ShouldBe(Instant.FromUtc(2026, 10, 25, 0, 30));
}
