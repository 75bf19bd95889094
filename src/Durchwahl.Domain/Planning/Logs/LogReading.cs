using System.Collections.Immutable;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>A line of a log that cannot be read.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="What">A German sentence: what is wrong with it.</param>
/// <param name="Value">What stands there, shortened; never a caller's number.</param>
public sealed record BrokenLine(int Line, string What, string Value);

/// <summary>What came of reading a log.</summary>
public abstract record LogReading
{
    LogReading()
    {
    }

    /// <summary>It is one. Whether to go on without broken lines decides who asked.</summary>
    /// <param name="Calls">In the order in which they came in.</param>
    /// <param name="Lines">Lines of the file, broken ones included.</param>
    /// <param name="BrokenLines">How many could not be read.</param>
    /// <param name="Broken">The first of them, at most <see cref="LogLines.MostNamed"/>.</param>
    /// <param name="Remarks">German sentences about what the log leaves open.</param>
    public sealed record Understood(IReadOnlyList<LoggedCall> Calls, int Lines, int BrokenLines, ImmutableArray<BrokenLine> Broken, ImmutableArray<string> Remarks) : LogReading;

    /// <summary>It is none, or too long.</summary>
    /// <param name="Reason">A German sentence: why and what to do.</param>
    public sealed record Refused(string Reason) : LogReading;
}

/// <summary>How a log shall be read.</summary>
public sealed record LogWishes
{
    /// <summary>Hides the callers.</summary>
    public required CallerMask Mask { get; init; }

    /// <summary>Only this queue of a queue_log, or calls of this dial plan context of a CDR file; null for all.</summary>
    public string? Only { get; init; }

    /// <summary>Whether local times in the file are UTC (<c>usegmtime=yes</c>) instead of those of the house.</summary>
    public bool IsUtc { get; init; }

    /// <summary>The columns of a plain table; null to find them by their headings.</summary>
    public TableColumns? Columns { get; init; }

    /// <summary>Longer logs are refused.</summary>
    public int MostLines { get; init; } = 10_000_000;
}
