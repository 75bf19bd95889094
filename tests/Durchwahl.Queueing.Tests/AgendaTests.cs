using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Queueing.Tests;

public class AgendaTests
{
    readonly Agenda _agenda = new();

    [Fact]
    public void What_is_planned_first_for_a_moment_happens_first()
    {
        for (var id = 0; id < 40; id++) _agenda.Plan(id % 3, 7, id);
        var taken = Enumerable.Range(0, 40).Select(_ => _agenda.Take()).ToList();
        taken.ShouldBe([.. taken.OrderBy(what => what.At).ThenBy(what => what.Id)]);
        taken.ShouldAllBe(what => what.Kind == 7);
    }

    [Fact]
    public void Planning_and_taking_in_any_order_gives_the_earliest()
    {
        var (chance, expected) = (new Random(3), new PriorityQueue<int, (long, int)>());
        for (var id = 0; id < 5_000; id++)
        {
            if (chance.Next(3) > 0)
            {
                var at = chance.Next(100);
                _agenda.Plan(at, 0, id);
                expected.Enqueue(id, (at, id));
            }
            else if (expected.TryDequeue(out var first, out var moment))
            {
                _agenda.NextDue.ShouldBe(moment.Item1);
                _agenda.Take().Id.ShouldBe(first);
            }
            _agenda.Count.ShouldBe(expected.Count);
        }
    }

    [Fact]
    public void Where_nothing_is_planned_nothing_is_due_and_nothing_can_be_taken()
    {
        _agenda.Plan(Ticks.Never, 0, 1);
        _agenda.NextDue.ShouldBe(Ticks.Never);
        Should.Throw<InvalidOperationException>(() => _agenda.Take());
    }
}
