using Durchwahl.Domain.Planning;

namespace Durchwahl.Domain.Tests.Planning;

/// <summary>The figures that a plan for 15,000 clients and five staff has to show; independently computed in multi-precision arithmetic.</summary>
public sealed class SchaumburgExampleTests
{
    [Fact]
    public void Five_at_the_telephone_take_so_many_calls_an_hour_until_one_in_four_waits_longer_than_promised() =>
        Assert.Equal([(180, 71.6), (240, 53.1), (300, 42.3), (360, 35.2), (480, 26.4), (600, 21.2)], SchaumburgExample.LargestLoads.Select(load => (load.Handling, Math.Round(load.CallsPerHour, 1))));

    [Fact]
    public void Five_employed_are_three_at_the_telephone_who_take_half_as_many()
    {
        Assert.Equal(3.1, SchaumburgExample.SeatsTaken, 1);
        Assert.Equal(27.1, SchaumburgExample.LargestLoadOfThree, 1);
    }

    [Fact]
    public void Fifty_direct_dials_with_a_phone_hour_answer_half_of_the_calls_in_time()
    {
        Assert.Equal(.54, SchaumburgExample.Direct.ServiceLevelOfAll, 2);
        Assert.Equal(.178, SchaumburgExample.Direct.PAbandon, 3);
    }

    [Fact]
    public void A_pool_of_five_answers_more_and_owes_callbacks_that_count_as_hours()
    {
        Assert.Equal(.85, SchaumburgExample.Pooled.ServiceLevelOfAll, 2);
        Assert.Equal(.027, SchaumburgExample.Pooled.PAbandon, 3);
        Assert.Equal(67.5, SchaumburgExample.Callbacks, 9);
        Assert.Equal(4.5, SchaumburgExample.CallbackHours, 9);
    }
}
