using Durchwahl.Calls.Contract;
using static Durchwahl.Tests.Calls.Live.LiveHouse;

namespace Durchwahl.Tests.Calls.Live;

public class LiveBoardTests
{
    [Fact]
    public async Task Everybody_who_looks_sees_the_same_drawing_made_once()
    {
        await using var live = await LiveHouse.Open();
        var drawn = 0;
        var board = new LiveBoard(() => live.Telephone.Changed, () => Task.FromResult($"{Interlocked.Increment(ref drawn)}"));
        var first = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => board.After(0)));
        first.ShouldAllBe(drawing => ReferenceEquals(drawing, first[0]));
        live.Call("213");
        var second = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => board.After(first[0].Number)));
        second.ShouldAllBe(drawing => drawing.Html == "2");
        drawn.ShouldBe(2);
    }

    [Fact]
    public async Task A_drawing_that_fails_does_not_stop_the_next()
    {
        await using var live = await LiveHouse.Open();
        var tries = 0;
        var board = new LiveBoard(() => live.Telephone.Changed, () => tries++ == 0 ? throw new InvalidOperationException("Test") : Task.FromResult("da"));
        await Should.ThrowAsync<InvalidOperationException>(() => board.After(0));
        (await board.After(0)).Html.ShouldBe("da");
    }
}
