using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>A set of surnames as lists write it: one range or several, ordered, apart from one another; touching ones are merged. Never empty.</summary>
public sealed class SurnameRanges : IEquatable<SurnameRanges>
{
    SurnameRanges(ImmutableArray<SurnameRange> ranges) => Ranges = ranges;

    /// <summary>Every name.</summary>
    public static SurnameRanges Everyone { get; } = new([SurnameRange.Everyone]);

    /// <summary>The ranges in the order of the alphabet, at least one.</summary>
    public ImmutableArray<SurnameRange> Ranges { get; }

    /// <summary>Whether every name is in.</summary>
    public bool IsEveryone => Ranges[0] == SurnameRange.Everyone;

    /// <summary>The names of all <paramref name="ranges"/>.</summary>
    /// <returns>Null when there is no range.</returns>
    public static SurnameRanges? Of(IEnumerable<SurnameRange> ranges)
    {
        var merged = new List<SurnameRange>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && (merged[^1].Until is null || string.CompareOrdinal(range.From, merged[^1].Until) <= 0)) merged[^1] = Hull(merged[^1], range);
            else merged.Add(range);
        }
        return merged.Count == 0 ? null : new SurnameRanges([.. merged]);
    }

    /// <summary>Reads the notation of real lists: "A-Di", "A–Di, M, Sch-St", "S (ohne Sch, St)", "Buchstabe A bis F", "alle". "Müller-Schulz" is a range from one name to the other.</summary>
    /// <param name="text">What the list says.</param>
    /// <param name="order">How the office files; <see cref="SurnameOrder.Default"/> when absent.</param>
    /// <exception cref="FormatException">The text is no such notation; the message is a German sentence.</exception>
    public static SurnameRanges Read(string text, SurnameOrder? order = null) =>
        TryRead(text, order, out var ranges, out var refusal) ? ranges : throw new FormatException(refusal);

    /// <summary>As <see cref="Read"/>, with the German sentence as a result.</summary>
    public static bool TryRead(string text, SurnameOrder? order, [NotNullWhen(true)] out SurnameRanges? ranges, [NotNullWhen(false)] out string? refusal) =>
        new SurnameRangesReader(order ?? SurnameOrder.Default).TryRead(text, out ranges, out refusal);

    /// <summary>Whether the name is in; a beginning, when all names that begin so are.</summary>
    public bool Contains(Surname surname)
    {
        foreach (var range in Ranges)
            if (range.Contains(surname)) return true;
        return false;
    }

    /// <summary>The names of this set that are not in <paramref name="others"/>; null when none is left.</summary>
    public SurnameRanges? Without(SurnameRanges others)
    {
        IEnumerable<SurnameRange> left = Ranges;
        foreach (var other in others.Ranges) left = left.SelectMany(range => Cut(range, other));
        return Of(left);
    }

    /// <summary>The canonical notation, which <see cref="Read"/> reads back: "A–Di, Sch–St", "S (ohne Sch, St)", "A–Z" for everyone.</summary>
    public string Write()
    {
        var parts = new List<string>();
        for (var first = 0; first < Ranges.Length;)
        {
            var last = LastToWriteTogether(first);
            parts.Add(last == first ? Ranges[first].Write() : WithExceptions(first, last));
            first = last + 1;
        }
        return string.Join(", ", parts);
    }

    /// <inheritdoc/>
    public override string ToString() => Write();

    /// <inheritdoc/>
    public bool Equals(SurnameRanges? other) => other is not null && Ranges.SequenceEqual(other.Ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SurnameRanges);

    /// <inheritdoc/>
    public override int GetHashCode() => Ranges.Aggregate(0, HashCode.Combine);

    static SurnameRange Hull(SurnameRange first, SurnameRange second) =>
        SurnameRange.Of(first.From, first.Until is null || second.Until is null ? null : SurnameRange.IsBefore(first.Until, second.Until) ? second.Until : first.Until);

    static IEnumerable<SurnameRange> Cut(SurnameRange range, SurnameRange hole)
    {
        if (!SurnameRange.IsBefore(range.From, hole.Until) || !SurnameRange.IsBefore(hole.From, range.Until)) return [range];
        var before = SurnameRange.Of(range.From, hole.From);
        IEnumerable<SurnameRange> after = hole.Until is null || !SurnameRange.IsBefore(hole.Until, range.Until) ? [] : [SurnameRange.Of(hole.Until, range.Until)];
        return before.IsEmpty ? after : after.Prepend(before);
    }

    // "S (ohne Sch, St)" and "A–T (ohne Sch, St)" read better than "A–Scg, Sci–Ss, Su–T".
    int LastToWriteTogether(int first)
    {
        for (var last = Ranges.Length - 1; last > first; last--)
            if (SurnameRange.Of(Ranges[first].From, Ranges[last].Until).IsOneBeginning) return last;
        var end = first;
        while (end + 1 < Ranges.Length && Hole(end) is { IsOneBeginning: true, From.Length: > 1 }) end++;
        return end;
    }

    SurnameRange Hole(int index) => SurnameRange.Of(Ranges[index].Until!, Ranges[index + 1].From);

    string WithExceptions(int first, int last)
    {
        var holes = Enumerable.Range(first, last - first).Select(index => Hole(index).Write());
        return $"{SurnameRange.Of(Ranges[first].From, Ranges[last].Until).Write()} (ohne {string.Join(", ", holes)})";
    }
}
