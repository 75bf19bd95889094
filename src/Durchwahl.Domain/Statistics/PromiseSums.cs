using Durchwahl.Domain.Promises;

namespace Durchwahl.Domain.Statistics;

/// <summary>What is counted of promises; each on its own day.</summary>
public enum PromiseCount
{
    /// <summary>Given, on the day on which they were given.</summary>
    Opened,

    /// <summary>Passed on to another owner because they had come to the wrong one, on the day of that.</summary>
    PassedOn,

    /// <summary>Kept in time, on the day by which they were owed, like all that follow.</summary>
    Kept,

    /// <summary>Kept after their time.</summary>
    KeptLate,

    /// <summary>The person was called in vain and written to.</summary>
    NotReached,

    /// <summary>Not kept, and the office says so.</summary>
    Broken,

    /// <summary>The person no longer needs it.</summary>
    Withdrawn,

    /// <summary>Still owed; overdue from the following day on.</summary>
    Open,
}

/// <summary>Running sums over promises, by kind. Whole numbers only. Not safe for several threads.</summary>
public sealed class PromiseSums
{
    const string Prefix = "promises.";
    readonly NamedCounts _counts = new();

    /// <summary>How many of a kind.</summary>
    /// <param name="kind">The key of a <see cref="PromiseKind"/>.</param>
    /// <param name="what">What of them.</param>
    public long Of(string kind, PromiseCount what) => _counts[Name(kind, what)];

    /// <summary>How many of all kinds; the office's own target for a request for information stands beside a promise of the law and is not counted twice.</summary>
    public long Of(PromiseCount what) =>
        _counts.Unsorted.Where(entry => entry.Key.EndsWith($".{what}", StringComparison.Ordinal) && entry.Key != Name(PromiseKinds.DisclosureTarget, what)).Sum(entry => entry.Value);

    /// <summary>Counts promises.</summary>
    public void Add(string kind, PromiseCount what, long count = 1) => _counts.Add(Name(kind, what), count);

    /// <summary>Counts all that others have counted.</summary>
    public void Add(PromiseSums others)
    {
        foreach (var (name, count) in others._counts.Unsorted) _counts.Add(name, count);
    }

    /// <summary>As <see cref="CallSums.Write"/>.</summary>
    public void Write(NamedCounts into)
    {
        foreach (var (name, count) in _counts.Unsorted) into.Add(name, count);
    }

    /// <summary>Adds what <see cref="Write"/> has written.</summary>
    public void Read(NamedCounts from)
    {
        foreach (var (name, count) in from.Unsorted)
            if (name.StartsWith(Prefix, StringComparison.Ordinal)) _counts.Add(name, count);
    }

    /// <summary>As what a promise counts on the day by which it is owed.</summary>
    public static PromiseCount CountOf(PromiseOutcome? outcome) => outcome switch
    {
        null => PromiseCount.Open,
        PromiseOutcome.Kept => PromiseCount.Kept,
        PromiseOutcome.KeptLate => PromiseCount.KeptLate,
        PromiseOutcome.Withdrawn => PromiseCount.Withdrawn,
        PromiseOutcome.NotReached => PromiseCount.NotReached,
        PromiseOutcome.Broken => PromiseCount.Broken,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "There is no such outcome."),
    };

    static string Name(string kind, PromiseCount what) => $"{Prefix}{kind}.{what}";
}
