using System.Collections.Immutable;

namespace Durchwahl.Domain.Statistics;

/// <summary>In what a figure is told.</summary>
public enum FigureUnit
{
    /// <summary>0 to 1, shown in percent.</summary>
    Share,

    /// <summary>Seconds.</summary>
    Duration,

    /// <summary>A number of cases.</summary>
    Count,

    /// <summary>Cases per 1,000 calls.</summary>
    PerThousand,
}

/// <summary>What was promised of a figure.</summary>
/// <param name="Value">In the unit of the figure; at least so much, or at most where less is better.</param>
/// <param name="Whose">Whose promise it is, in German, as in "Behördennummer 115".</param>
public readonly record struct FigureTarget(double Value, string Whose);

/// <summary>Why a figure is not shown.</summary>
public enum Withheld
{
    /// <summary>It is shown.</summary>
    No,

    /// <summary>Nothing happened that it could be computed of.</summary>
    Nothing,

    /// <summary>It would rest on so few cases that people could be recognised.</summary>
    TooFew,

    /// <summary>It cannot be told for this period: answers are kept by month only, what is open holds now only.</summary>
    NotForThisPeriod,
}

/// <summary>A figure of a period.</summary>
/// <param name="Key">Of which <see cref="FigureDefinition"/>.</param>
/// <param name="Value">In its unit; null when it is withheld.</param>
/// <param name="Numerator">What was counted; for a duration the ticks together, 0 when it is withheld.</param>
/// <param name="Denominator">Out of how many; for a count the same as the numerator, 0 when it is withheld.</param>
/// <param name="Why">Why it is withheld.</param>
public readonly record struct FigureValue(string Key, double? Value, long Numerator, long Denominator, Withheld Why = Withheld.No)
{
    /// <summary>A figure that is not shown; nothing of what it rests on is told either.</summary>
    public static FigureValue Hidden(string key, Withheld why) => new(key, null, 0, 0, why);
}

/// <summary>What a figure is, in words and as a function of sums; there is no other way to compute it.</summary>
/// <param name="Key">Names it in addresses and files, as in "erreichbarkeit". Never changes.</param>
/// <param name="Name">Its German name.</param>
/// <param name="Definition">What counts and what does not, in plain German.</param>
/// <param name="Unit">In what it is told.</param>
/// <param name="Of">Computes it.</param>
public sealed record FigureDefinition(string Key, string Name, string Definition, FigureUnit Unit, Func<FigureSums, FigureValue> Of)
{
    /// <summary>What others have promised of it; the office's own promise stands in <see cref="FigureSettings"/>.</summary>
    public ImmutableArray<FigureTarget> Targets { get; init; } = [];

    /// <summary>Whether more is better, less is better, or neither (null).</summary>
    public bool? MoreIsBetter { get; init; }

    /// <summary>Under which heading it stands.</summary>
    public required FigureTheme Theme { get; init; }
}

/// <summary>The headings of the figures, in the order of the page.</summary>
public enum FigureTheme
{
    /// <summary>How many called, and what became of it.</summary>
    Calls,

    /// <summary>How long people waited and talked.</summary>
    Waiting,

    /// <summary>Whether the concern was settled.</summary>
    Solving,

    /// <summary>Whether promises were kept.</summary>
    Promises,

    /// <summary>What protects staff and what went wrong.</summary>
    Care,
}
