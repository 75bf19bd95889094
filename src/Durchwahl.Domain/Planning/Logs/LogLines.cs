using System.Collections.Immutable;
using System.Globalization;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>The lines of a log one by one, with their numbers, their limit and a note of those that cannot be read.</summary>
public sealed class LogLines
{
    /// <summary>So many broken lines are named; the others are counted.</summary>
    public const int MostNamed = 200;

    // Shown so that the line is found again; whatever is longer is no field of a log.
    const int LongestShown = 40;

    // Looking at the token costs more than reading a short line.
    const int LinesPerLook = 4096;

    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    readonly List<BrokenLine> _broken = [];
    int _lastBroken;

    /// <summary>The number of the line that is being read, from 1; after reading, how many there were.</summary>
    public int Number { get; private set; }

    /// <summary>How many could not be read.</summary>
    public int BrokenCount { get; private set; }

    /// <summary>The first broken lines.</summary>
    public ImmutableArray<BrokenLine> Broken => [.. _broken];

    /// <summary>Whether the log was longer than allowed.</summary>
    public bool AreTooMany { get; private set; }

    /// <summary>The lines that are not blank. Ends early when there are too many.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="most">More are too many.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public IEnumerable<string> In(IEnumerable<string> lines, int most, CancellationToken cancellation)
    {
        foreach (var line in lines)
        {
            if (Number == most)
            {
                AreTooMany = true;
                yield break;
            }
            if (Number++ % LinesPerLook == 0) cancellation.ThrowIfCancellationRequested();
            if (!string.IsNullOrWhiteSpace(line)) yield return line;
        }
    }

    /// <summary>Notes that the line cannot be read; of several faults the first.</summary>
    /// <param name="what">A German sentence.</param>
    /// <param name="value">The field that is wrong; never a caller's number.</param>
    public void Break(string what, string value)
    {
        if (_lastBroken == Number) return;
        _lastBroken = Number;
        BrokenCount++;
        if (_broken.Count < MostNamed) _broken.Add(new(Number, what, value.Length <= LongestShown ? value : value[..(LongestShown - 1)] + "…"));
    }

    /// <summary>The end of a reading.</summary>
    /// <param name="calls">In any order.</param>
    /// <param name="most">How many lines were allowed.</param>
    /// <param name="remarks">German sentences; empty ones are left out.</param>
    public LogReading Close(List<LoggedCall> calls, int most, params IEnumerable<string> remarks)
    {
        if (AreTooMany) return new LogReading.Refused($"Die Datei hat mehr als {most.ToString("N0", German)} Zeilen. Teilen Sie sie, zum Beispiel nach Monaten.");
        calls.Sort((one, other) => one.Arrived.CompareTo(other.Arrived));
        return new LogReading.Understood(calls, Number, BrokenCount, Broken, [.. remarks.Where(remark => remark.Length > 0)]);
    }
}
