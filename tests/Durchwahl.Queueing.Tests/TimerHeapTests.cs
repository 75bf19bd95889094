namespace Durchwahl.Queueing.Tests;

public class TimerHeapTests
{
    [Fact]
    public void An_empty_heap_is_never_due()
    {
        var heap = new TimerHeap();
        heap.NextDue.ShouldBe(Ticks.Never);
        Should.Throw<InvalidOperationException>(() => heap.First);
        heap.Clear(7);
    }

    [Fact]
    public void Setting_never_clears()
    {
        var heap = new TimerHeap();
        heap.Set(3, 100);
        heap.Set(3, Ticks.Never);
        heap.NextDue.ShouldBe(Ticks.Never);
    }

    [Fact]
    public void The_heap_agrees_with_a_sorted_list()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var heap = new TimerHeap();
            var sorted = new SortedDictionary<int, long>();
            for (var step = 0; step < 300; step++)
            {
                var id = random.Next(60);
                if (random.Next(3) == 0)
                {
                    heap.Clear(id);
                    sorted.Remove(id);
                }
                else heap.Set(id, sorted[id] = random.Next(40));
                var first = sorted.OrderBy(entry => entry.Value).ThenBy(entry => entry.Key).Select(entry => ((int Id, long DueAt)?)(entry.Key, entry.Value)).FirstOrDefault();
                heap.NextDue.ShouldBe(first?.DueAt ?? Ticks.Never);
                if (first is { } next) heap.First.ShouldBe(next.Id);
            }
        }
    }
}
