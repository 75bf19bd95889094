using System.Globalization;
using System.Runtime.InteropServices;

namespace Durchwahl.Domain.Statistics;

/// <summary>Whole numbers under names, as in "calls.Dialled": how running sums are stored and compared. What is zero is not there. In the order of the names.</summary>
public sealed class NamedCounts
{
    readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>Empty.</summary>
    public NamedCounts()
    {
    }

    /// <summary>As they were stored.</summary>
    public NamedCounts(IEnumerable<KeyValuePair<string, long>> stored)
    {
        foreach (var (name, count) in stored) Add(name, count);
    }

    /// <summary>All that are not zero, in the order of their names.</summary>
    public IReadOnlyDictionary<string, long> All => new SortedDictionary<string, long>(_counts, StringComparer.Ordinal);

    /// <summary>All that are not zero, in no order: for sums.</summary>
    internal IReadOnlyCollection<KeyValuePair<string, long>> Unsorted => _counts;

    /// <summary>One of them; 0 when it is not there.</summary>
    public long this[string name] => _counts.GetValueOrDefault(name);

    /// <summary>Counts up; what comes to zero is taken out.</summary>
    public void Add(string name, long count)
    {
        if (count == 0) return;
        ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _);
        if ((sum += count) == 0) _counts.Remove(name);
    }

    /// <summary>Those under a prefix whose name ends in a number, as in "waits.12".</summary>
    public IEnumerable<(int Number, long Count)> NumberedUnder(string prefix)
    {
        foreach (var (name, count) in _counts)
            if (name.Length > prefix.Length && name[prefix.Length] == '.' && name.StartsWith(prefix, StringComparison.Ordinal))
                yield return (int.Parse(name.AsSpan(prefix.Length + 1), CultureInfo.InvariantCulture), count);
    }

    /// <summary>The names under which two differ, in order, each with both numbers.</summary>
    public static IEnumerable<(string Name, long One, long Other)> Differences(NamedCounts one, NamedCounts other) =>
        one._counts.Keys.Union(other._counts.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(name => one[name] != other[name]).Select(name => (name, one[name], other[name]));
}
