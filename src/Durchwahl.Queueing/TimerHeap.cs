using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing;

/// <summary>At most one moment for each id, the earliest first; equal moments in the order of the ids. Setting, clearing and taking cost O(log n) and allocate nothing once grown.</summary>
public sealed class TimerHeap
{
    Timer[] _heap = new Timer[16];
    int[] _placeOf = [];
    int _count;

    /// <summary>The earliest moment in ticks; <see cref="Ticks.Never"/> when none is set.</summary>
    public long NextDue { get; private set; } = Ticks.Never;

    /// <summary>The id whose moment is the earliest.</summary>
    /// <exception cref="InvalidOperationException">No moment is set.</exception>
    public int First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            if (_count == 0) ThrowNothingSet();
            return _heap[0].Id;
        }
    }

    static void ThrowNothingSet() => throw new InvalidOperationException("No moment is set.");

    /// <summary>Sets the moment of an id, in place of an earlier one; <see cref="Ticks.Never"/> clears it.</summary>
    public void Set(int id, long dueAt)
    {
        if (dueAt == Ticks.Never)
        {
            Clear(id);
            return;
        }
        if (id >= _placeOf.Length) Grow(id);
        var place = _placeOf[id];
        if (place < 0)
        {
            if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
            place = _count++;
        }
        Settle(new Timer(dueAt, id), place);
    }

    /// <summary>Clears the moment of an id; nothing happens when it has none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Clear(int id)
    {
        var placeOf = _placeOf;
        if ((uint)id < (uint)placeOf.Length && placeOf[id] >= 0) TakeOut(id, placeOf[id]);
    }

    void TakeOut(int id, int hole)
    {
        _placeOf[id] = -1;
        if (hole != --_count) Settle(_heap[_count], hole);
        else if (_count == 0) NextDue = Ticks.Never;
    }

    void Grow(int id)
    {
        var before = _placeOf.Length;
        Array.Resize(ref _placeOf, Math.Max(id + 1, before * 2));
        Array.Fill(_placeOf, -1, before, _placeOf.Length - before);
    }

    // Moves a timer from a free place up or down to where it belongs.
    void Settle(Timer timer, int place)
    {
        var (heap, placeOf, count) = (_heap, _placeOf, _count);
        for (var parent = (place - 1) >> 1; place > 0 && timer.IsBefore(heap[parent]); parent = (place - 1) >> 1)
        {
            Move(ref heap[place], heap[parent], placeOf, place);
            place = parent;
        }
        for (var child = (2 * place) + 1; child < count; child = (2 * place) + 1)
        {
            if (child + 1 < count && heap[child + 1].IsBefore(heap[child])) child++;
            if (!heap[child].IsBefore(timer)) break;
            Move(ref heap[place], heap[child], placeOf, place);
            place = child;
        }
        Move(ref heap[place], timer, placeOf, place);
        NextDue = heap[0].DueAt;
    }

    // Field by field: a processor waits when it reads as one what was just written as two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Move(ref Timer to, in Timer timer, int[] placeOf, int place)
    {
        (to.DueAt, to.Id) = (timer.DueAt, timer.Id);
        placeOf[timer.Id] = place;
    }

    struct Timer(long dueAt, int id)
    {
        public long DueAt = dueAt;
        public int Id = id;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public readonly bool IsBefore(in Timer other) => DueAt < other.DueAt || (DueAt == other.DueAt && Id < other.Id);
    }
}
