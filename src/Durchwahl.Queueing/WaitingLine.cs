namespace Durchwahl.Queueing;

/// <summary>
/// Calls in the order in which they are served: a higher priority stands before a lower one, and within a priority the one that came first, unless a place
/// was wished for. Places count from 1.
/// </summary>
public sealed class WaitingLine
{
    Entry[] _entries = new Entry[16];

    /// <summary>An empty line.</summary>
    /// <param name="capacity">The most calls that may wait.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is negative.</exception>
    public WaitingLine(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Capacity = capacity;
    }

    /// <summary>The most calls that may wait; lowering it sends nobody away.</summary>
    public int Capacity { get; set; }

    /// <summary>How many calls wait.</summary>
    public int Count { get; private set; }

    /// <summary>The call at a place.</summary>
    /// <param name="place">From 1 to <see cref="Count"/>.</param>
    public int this[int place] => _entries[place - 1].Call;

    /// <summary>Puts a call behind all calls of its priority that came no later.</summary>
    /// <param name="call">Not in the line yet.</param>
    /// <param name="priority">Higher goes first; 0 is ordinary.</param>
    /// <param name="since">When it came, in ticks; a caller who kept a place brings the first arrival.</param>
    /// <returns>The place; 0 when the line is full.</returns>
    public int Join(int call, int priority, long since)
    {
        return Count >= Capacity ? 0 : Insert(BehindEquals(priority, since), new Entry(call, priority, since));
    }

    /// <summary>Puts a call at a wished place, or at the nearest admissible one: nobody stands before a higher priority or behind a lower one.</summary>
    /// <param name="call">Not in the line yet.</param>
    /// <param name="priority">Higher goes first; 0 is ordinary.</param>
    /// <param name="since">When it came, in ticks.</param>
    /// <param name="wished">The wished place, at least 1.</param>
    /// <returns>The place; 0 when the line is full.</returns>
    public int JoinAt(int call, int priority, long since, int wished)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(wished, 1);
        if (Count >= Capacity) return 0;
        var first = 0;
        while (first < Count && _entries[first].Priority > priority) first++;
        var last = first;
        while (last < Count && _entries[last].Priority == priority) last++;
        return Insert(Math.Clamp(wished - 1, first, last), new Entry(call, priority, since));
    }

    /// <summary>Gives a call that stands in the line another priority: it moves behind all calls of that priority that came no later. Works in a full line, too.</summary>
    /// <param name="call">In the line.</param>
    /// <param name="priority">Higher goes first; 0 is ordinary.</param>
    /// <param name="since">When it came, in ticks.</param>
    /// <returns>The place; 0 when the call does not wait here.</returns>
    public int Move(int call, int priority, long since)
    {
        return Remove(call) ? Insert(BehindEquals(priority, since), new Entry(call, priority, since)) : 0;
    }

    /// <summary>Where a call stands; 0 when it does not wait here.</summary>
    public int PlaceOf(int call)
    {
        for (var at = 0; at < Count; at++)
            if (_entries[at].Call == call) return at + 1;
        return 0;
    }

    /// <summary>Takes a call out; false when it does not wait here.</summary>
    public bool Remove(int call)
    {
        var place = PlaceOf(call);
        if (place == 0) return false;
        if (place < Count) Array.Copy(_entries, place, _entries, place - 1, Count - place);
        Count--;
        return true;
    }

    int BehindEquals(int priority, long since)
    {
        var at = Count;
        while (at > 0 && StandsBefore(priority, since, _entries[at - 1])) at--;
        return at;
    }

    static bool StandsBefore(int priority, long since, in Entry other) => priority > other.Priority || (priority == other.Priority && since < other.Since);

    int Insert(int at, Entry entry)
    {
        if (Count == _entries.Length) Array.Resize(ref _entries, Count * 2);
        if (at < Count) Array.Copy(_entries, at, _entries, at + 1, Count - at);
        _entries[at] = entry;
        Count++;
        return at + 1;
    }

    readonly record struct Entry(int Call, int Priority, long Since);
}
