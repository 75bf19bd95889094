using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Simulation;

/// <summary>What is due, the earliest first: a binary heap of 16 bytes an entry, made for the few dozen entries of one office.</summary>
sealed class EventHeap
{
    Entry[] _entries = new Entry[64];
    int _count;

    /// <summary>Something that is due.</summary>
    /// <param name="Key">Moment and kind: the lower of two keys comes first.</param>
    /// <param name="Place">Whom it concerns.</param>
    /// <param name="Generation">Of whoever held the place when this was planned; it is void when the place has another one.</param>
    public readonly record struct Entry(long Key, int Place, int Generation);

    /// <summary>The key of the earliest; <see cref="Ticks.Never"/> when nothing is due.</summary>
    public long NextKey
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _count == 0 ? Ticks.Never : _entries[0].Key;
    }

    public ref readonly Entry First => ref _entries[0];

    public void Add(Entry added)
    {
        if (_count == _entries.Length) Array.Resize(ref _entries, 2 * _count);
        var entries = _entries;
        var place = _count++;
        while (place > 0)
        {
            var above = (place - 1) >> 1;
            if (entries[above].Key <= added.Key) break;
            entries[place] = entries[above];
            place = above;
        }
        entries[place] = added;
    }

    public void RemoveFirst()
    {
        if (--_count > 0) Sink(_entries[_count]);
    }

    /// <summary>Something else instead of the earliest: cheaper than removing and adding.</summary>
    public void ReplaceFirst(Entry entry) => Sink(entry);

    void Sink(Entry sunk)
    {
        var entries = _entries.AsSpan(0, _count);
        var place = 0;
        for (var child = 1; child < entries.Length; child = (2 * place) + 1)
        {
            if (child + 1 < entries.Length && entries[child + 1].Key < entries[child].Key) child++;
            if (entries[child].Key >= sunk.Key) break;
            entries[place] = entries[child];
            place = child;
        }
        entries[place] = sunk;
    }
}
