namespace Durchwahl.Asterisk.Tests;

public class ReconnectWaitsTests
{
    static readonly TimeSpan First = TimeSpan.FromMilliseconds(100), Longest = TimeSpan.FromSeconds(5);

    [Fact]
    public void Waits_double_up_to_the_longest_and_chance_takes_away_up_to_a_half()
    {
        var waits = new ReconnectWaits(First, Longest, new Random(1));
        foreach (var most in (double[])[100, 200, 400, 800, 1600, 3200, 5000, 5000, 5000])
            waits.Next().TotalMilliseconds.ShouldBeInRange(most / 2, most);
    }

    [Fact]
    public void Two_programs_do_not_come_back_in_the_same_moment()
    {
        var (one, other) = (new ReconnectWaits(First, Longest, new Random(1)), new ReconnectWaits(First, Longest, new Random(2)));
        one.Next().ShouldNotBe(other.Next());
    }

    [Fact]
    public void The_same_seed_gives_the_same_waits()
    {
        var (one, other) = (new ReconnectWaits(First, Longest, new Random(1)), new ReconnectWaits(First, Longest, new Random(1)));
        for (var attempt = 0; attempt < 20; attempt++) one.Next().ShouldBe(other.Next());
    }

    [Fact]
    public void After_a_good_connection_waits_are_short_again()
    {
        var waits = new ReconnectWaits(First, Longest, new Random(1));
        for (var attempt = 0; attempt < 1000; attempt++) waits.Next();
        waits.Reset();
        waits.Next().ShouldBeLessThanOrEqualTo(First);
    }
}
