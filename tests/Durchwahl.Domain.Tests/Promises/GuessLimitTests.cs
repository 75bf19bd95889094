using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises;

public class GuessLimitTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);

    [Fact]
    public void After_five_wrong_tries_there_is_a_pause_and_then_five_more()
    {
        var limit = GuessLimit.None;
        foreach (var left in new[] { 5, 4, 3, 2, 1 })
        {
            limit.At(Now).ShouldBe(new GuessState.MayTry(left));
            limit = limit.Missed(Now);
        }
        limit.At(Now).ShouldBe(new GuessState.Pausing(Now + GuessLimit.Pause));
        limit.At(Now + GuessLimit.Pause).ShouldBe(new GuessState.MayTry(5));
    }

    [Fact]
    public void After_twenty_tries_the_code_is_shut_until_they_are_forgotten()
    {
        var limit = new GuessLimit(GuessLimit.MostTries, Now);
        limit.At(Now + GuessLimit.Pause).ShouldBe(new GuessState.Shut());
        limit.At(Now + GuessLimit.Remembered).ShouldBe(new GuessState.MayTry(5));
        limit.Missed(Now + GuessLimit.Remembered).Tries.ShouldBe(1);
    }
}
