using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Statistics;

/// <summary>From what contacts figures come. The two are never mixed, and a page says which it shows.</summary>
public enum FigureBasis
{
    /// <summary>Real calls, and contacts that were entered by hand.</summary>
    Measured,

    /// <summary>Calls of the practice exchange: invented. A house that practises shows these.</summary>
    Practised,
}

/// <summary>The figures of an office, or of a group in it, for a period.</summary>
/// <param name="Period">Whole days in house time.</param>
/// <param name="Basis">From what contacts.</param>
/// <param name="Figures">Every figure of <see cref="FigureCatalogue"/> in its order, those that are withheld as well.</param>
/// <param name="CountedAt">When the sums were last brought up to date: the age of what is shown.</param>
public sealed record PeriodFigures(FigurePeriod Period, FigureBasis Basis, ImmutableArray<FigureValue> Figures, Instant CountedAt)
{
    /// <summary>One of them.</summary>
    /// <exception cref="ArgumentException">There is no such figure.</exception>
    public FigureValue this[string key] => Figures.FirstOrDefault(figure => figure.Key == key) is { Key: not null } found ? found : throw new ArgumentException($"There is no figure {key}.", nameof(key));
}

/// <summary>The figures of a group that is shown apart, or of all small ones together.</summary>
/// <param name="Team">The team; null for the small ones together, and for what belongs to no team.</param>
/// <param name="Name">As people call it; "übrige" for the small ones together.</param>
/// <param name="Figures">Its figures.</param>
public sealed record GroupFigures(TeamId? Team, string Name, PeriodFigures Figures);

/// <summary>What a plan says a figure will be, to be read beside what is measured.</summary>
/// <param name="Office">The office.</param>
/// <param name="Figure">The key of a <see cref="FigureDefinition"/>.</param>
/// <param name="Period">For which days.</param>
/// <param name="Mean">What is expected, in the unit of the figure.</param>
/// <param name="From">One period in ten is below.</param>
/// <param name="Until">One period in ten is above.</param>
/// <param name="MadeAt">When the plan was made.</param>
/// <param name="Scenario">The name of the scenario.</param>
public sealed record Prediction(OfficeId Office, string Figure, FigurePeriod Period, double Mean, double From, double Until, Instant MadeAt, string Scenario);
