using Durchwahl.Access;

namespace Durchwahl.Tests.Access;

public class HashingLaneTests
{
    [Fact]
    public async Task One_hashes_one_waits_and_the_next_is_sent_away()
    {
        using var lane = new HashingLane(lanes: 1, longestQueue: 1);
        var first = await lane.Enter();
        var second = lane.Enter();
        (await lane.Enter()).ShouldBeNull();
        second.IsCompleted.ShouldBeFalse();
        first!.Dispose();
        (await second).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_turn_that_ends_twice_frees_one_place_only()
    {
        using var lane = new HashingLane(lanes: 1, longestQueue: 0);
        var first = await lane.Enter();
        first!.Dispose();
        first.Dispose();
        (await lane.Enter()).ShouldNotBeNull();
        (await lane.Enter()).ShouldBeNull();
    }
}
