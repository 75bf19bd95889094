using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>Something that is going to happen in a simulation.</summary>
/// <param name="At">When, in ticks.</param>
/// <param name="Kind">What, numbered by whoever plans it.</param>
/// <param name="Id">To whom or what.</param>
public readonly record struct Planned(long At, int Kind, int Id);

/// <summary>What is going to happen, the earliest first; at the same moment in the order in which it was planned. Planning and taking cost O(log n) and allocate nothing once grown.</summary>
public sealed class Agenda
{
    Entry[] _heap = new Entry[64];
    int _count, _planned;

    /// <summary>The earliest moment in ticks; <see cref="Ticks.Never"/> when nothing is planned.</summary>
    public long NextDue { get; private set; } = Ticks.Never;

    /// <summary>How much is planned.</summary>
    public int Count => _count;

    /// <summary>Plans something; at <see cref="Ticks.Never"/> it never happens.</summary>
    public void Plan(long at, int kind, int id)
    {
        if (at == Ticks.Never) return;
        if (_count == _heap.Length) Array.Resize(ref _heap, _count * 2);
        var entry = new Entry(new Planned(at, kind, id), _planned++);
        var place = _count++;
        for (; place > 0 && IsBefore(entry, _heap[(place - 1) / 2]); place = (place - 1) / 2) _heap[place] = _heap[(place - 1) / 2];
        _heap[place] = entry;
        NextDue = _heap[0].What.At;
    }

    /// <summary>Takes out what happens first.</summary>
    /// <exception cref="InvalidOperationException">Nothing is planned.</exception>
    public Planned Take()
    {
        if (_count == 0) throw new InvalidOperationException("Nothing is planned.");
        var first = _heap[0].What;
        var last = _heap[--_count];
        var place = 0;
        for (var child = 1; child < _count; child = (2 * place) + 1)
        {
            if (child + 1 < _count && IsBefore(_heap[child + 1], _heap[child])) child++;
            if (!IsBefore(_heap[child], last)) break;
            _heap[place] = _heap[child];
            place = child;
        }
        _heap[place] = last;
        NextDue = _count == 0 ? Ticks.Never : _heap[0].What.At;
        return first;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsBefore(in Entry one, in Entry other) => one.What.At < other.What.At || (one.What.At == other.What.At && one.Order < other.Order);

    readonly record struct Entry(Planned What, int Order);
}
