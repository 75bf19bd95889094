namespace Durchwahl.Queueing;

/// <summary>At most one moment for each id, the earliest first; equal moments in the order of the ids. Setting, clearing and taking cost O(log n) and allocate nothing once grown.</summary>
public sealed class TimerHeap
{
    int[] _heap = new int[16];
    int[] _placeOf = [];
    long[] _dueAt = [];
    int _count;

    /// <summary>The earliest moment in ticks; <see cref="Ticks.Never"/> when none is set.</summary>
    public long NextDue => _count == 0 ? Ticks.Never : _dueAt[_heap[0]];

    /// <summary>The id whose moment is the earliest.</summary>
    /// <exception cref="InvalidOperationException">No moment is set.</exception>
    public int First => _count == 0 ? throw new InvalidOperationException("No moment is set.") : _heap[0];

    /// <summary>Sets the moment of an id, in place of an earlier one; <see cref="Ticks.Never"/> clears it.</summary>
    public void Set(int id, long dueAt)
    {
        if (dueAt == Ticks.Never)
        {
            Clear(id);
            return;
        }
        if (id >= _placeOf.Length) Grow(id);
        _dueAt[id] = dueAt;
        if (_placeOf[id] < 0)
        {
            if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
            _placeOf[id] = _count;
            _heap[_count++] = id;
        }
        Settle(_placeOf[id]);
    }

    /// <summary>Clears the moment of an id; nothing happens when it has none.</summary>
    public void Clear(int id)
    {
        if (id >= _placeOf.Length || _placeOf[id] < 0) return;
        var hole = _placeOf[id];
        _placeOf[id] = -1;
        if (hole == --_count) return;
        Put(_heap[_count], hole);
        Settle(hole);
    }

    void Grow(int id)
    {
        var before = _placeOf.Length;
        Array.Resize(ref _placeOf, Math.Max(id + 1, before * 2));
        Array.Resize(ref _dueAt, _placeOf.Length);
        Array.Fill(_placeOf, -1, before, _placeOf.Length - before);
    }

    void Settle(int place)
    {
        var id = _heap[place];
        while (place > 0 && IsBefore(id, _heap[(place - 1) / 2]))
        {
            Put(_heap[(place - 1) / 2], place);
            place = (place - 1) / 2;
        }
        for (var child = (2 * place) + 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count && IsBefore(_heap[child + 1], _heap[child])) child++;
            if (!IsBefore(_heap[child], id)) break;
            Put(_heap[child], place);
            place = child;
        }
        Put(id, place);
    }

    void Put(int id, int place)
    {
        _heap[place] = id;
        _placeOf[id] = place;
    }

    bool IsBefore(int one, int other) => _dueAt[one] < _dueAt[other] || (_dueAt[one] == _dueAt[other] && one < other);
}
