using Durchwahl.Domain.Access;
using NodaTime;

namespace Durchwahl.Domain.Tests.Access;

public class SessionRulesTests
{
    static readonly Instant Start = Instant.FromUtc(2026, 3, 29, 0, 30);

    [Fact]
    public void Thirty_unused_minutes_end_it_though_the_clocks_go_forward_meanwhile()
    {
        SessionRules.IsAlive(Start, Start, Start + Duration.FromMinutes(30) - Duration.Epsilon).ShouldBeTrue();
        SessionRules.IsAlive(Start, Start, Start + Duration.FromMinutes(30)).ShouldBeFalse();
    }

    [Fact]
    public void Ten_hours_end_it_however_lately_it_was_used()
    {
        var end = Start + Duration.FromHours(10);
        SessionRules.IsAlive(Start, end - Duration.FromMinutes(1), end - Duration.Epsilon).ShouldBeTrue();
        SessionRules.IsAlive(Start, end - Duration.FromMinutes(1), end).ShouldBeFalse();
    }
}
