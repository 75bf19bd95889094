namespace Durchwahl.Queueing.Tests;

public class WaitingLineTests
{
    [Fact]
    public void Twelve_calls_join_a_line_for_eleven_by_priority_and_wished_place()
    {
        var line = new WaitingLine(11);
        (int Call, int Priority, int? Wished, int Place)[] rows =
        [
            (1, 0, null, 1), (2, 0, null, 2), (3, 1, null, 1), (4, 1, null, 2), (5, 2, null, 1), (6, 0, 5, 5),
            (7, 0, 200, 7), (8, 0, 1, 4), (9, 8, 3, 1), (10, 1, 7, 5), (11, 1, 4, 4), (12, 2, 5, 0),
        ];
        foreach (var (call, priority, wished, place) in rows)
            (wished is { } at ? line.JoinAt(call, priority, call, at) : line.Join(call, priority, call)).ShouldBe(place, $"call {call}");
        Calls(line).ShouldBe([9, 5, 3, 11, 4, 10, 8, 1, 6, 2, 7]);
    }

    [Fact]
    public void Who_came_first_stands_before_others_of_the_same_priority_even_when_joining_later()
    {
        var line = new WaitingLine(5);
        line.Join(1, 0, since: 20);
        line.Join(2, 0, since: 30);
        line.Join(3, 0, since: 10).ShouldBe(1);
        line.Join(4, 0, since: 20).ShouldBe(3, "behind one that came at the same moment");
    }

    [Fact]
    public void A_wished_place_begins_at_one() => Should.Throw<ArgumentOutOfRangeException>(() => new WaitingLine(5).JoinAt(1, 0, 0, 0));

    [Fact]
    public void A_line_has_no_negative_capacity() => Should.Throw<ArgumentOutOfRangeException>(() => new WaitingLine(-1));

    [Fact]
    public void A_call_that_moves_up_keeps_its_place_in_a_line_that_has_become_too_small()
    {
        var line = LineOf(1, 2, 3);
        line.Capacity = 1;
        line.Move(3, priority: 5, since: 3).ShouldBe(1);
        Calls(line).ShouldBe([3, 1, 2]);
        line.Move(9, 5, 0).ShouldBe(0);
    }

    [Fact]
    public void Who_leaves_closes_the_gap_and_nobody_leaves_twice()
    {
        var line = LineOf(1, 2, 3);
        line.Remove(2).ShouldBeTrue();
        line.Remove(2).ShouldBeFalse();
        Calls(line).ShouldBe([1, 3]);
        line.PlaceOf(3).ShouldBe(2);
        line.PlaceOf(2).ShouldBe(0);
    }

    [Fact]
    public void However_calls_join_nobody_stands_before_a_higher_priority()
    {
        var random = new Random(11);
        for (var round = 0; round < 500; round++)
        {
            var line = new WaitingLine(40);
            var priorities = new Dictionary<int, int>();
            for (var call = 1; call <= 60; call++)
            {
                priorities[call] = random.Next(4);
                var place = random.Next(2) == 0 ? line.Join(call, priorities[call], random.Next(20)) : line.JoinAt(call, priorities[call], random.Next(20), random.Next(1, 70));
                place.ShouldBe(line.PlaceOf(call));
                if (random.Next(4) == 0) line.Remove(random.Next(1, call + 1));
                Calls(line).Select(waiting => priorities[waiting]).ShouldBeInOrder(SortDirection.Descending);
            }
            line.Count.ShouldBeLessThanOrEqualTo(40);
        }
    }

    static WaitingLine LineOf(params int[] calls)
    {
        var line = new WaitingLine(calls.Length);
        foreach (var call in calls) line.Join(call, 0, call);
        return line;
    }

    static int[] Calls(WaitingLine line) => [.. Enumerable.Range(1, line.Count).Select(place => line[place])];
}
