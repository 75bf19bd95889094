using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Statistics;

/// <summary>What an office chose about its figures.</summary>
public sealed record FigureSettings
{
    /// <summary>As they are unless an office changes them.</summary>
    public static FigureSettings Default { get; } = new();

    /// <summary>Who leaves within so many seconds is counted apart. 0 to 60.</summary>
    public int ShortAbandonSeconds { get; init; } = 5;

    /// <summary>Answered in time is: within so many seconds. 5 to 600.</summary>
    public int TargetSeconds { get; init; } = 30;

    /// <summary>No group with fewer staff is shown apart. 3 to 100.</summary>
    public int MinimumStaff { get; init; } = 5;

    /// <summary>No group with fewer contacts, and no rating with fewer answers, is shown. 5 to 1,000.</summary>
    public int MinimumContacts { get; init; } = 10;

    /// <summary>What the office itself promises to settle at once, 0 to 1. 85 % as Schaumburg reported; answers on the next working day.</summary>
    public double OwnSolvedShare { get; init; } = .85;

    /// <summary>Which calls count as what.</summary>
    public CountingRule Rule => new(TargetSeconds * Ticks.PerSecond, ShortAbandonSeconds * Ticks.PerSecond);

    /// <summary>What was promised of a figure: by others, then by the office itself. The 115's 30 seconds say nothing of another time.</summary>
    public ImmutableArray<FigureTarget> TargetsOf(FigureDefinition figure) => figure.Key switch
    {
        FigureKeys.Solved => figure.Targets.Add(new FigureTarget(OwnSolvedShare, "eigenes Versprechen")),
        FigureKeys.InTimeOfAll when TargetSeconds != Default.TargetSeconds => [],
        _ => figure.Targets,
    };

    /// <summary>The name of a figure with the seconds that the office chose.</summary>
    public string NameOf(FigureDefinition figure) => WithSeconds(figure.Name);

    /// <summary>The definition of a figure with the seconds that the office chose.</summary>
    public string DefinitionOf(FigureDefinition figure) => WithSeconds(figure.Definition);

    string WithSeconds(string words) => words.Replace("{Ziel}", TargetSeconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{kurz}", ShortAbandonSeconds.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>What is wrong with it, in German; null when nothing is.</summary>
    public string? Fault() =>
        ShortAbandonSeconds is < 0 or > 60 ? "Kurz aufgelegt: Bitte geben Sie 0 bis 60 Sekunden an."
        : TargetSeconds is < 5 or > 600 ? "Rechtzeitig angenommen: Bitte geben Sie 5 bis 600 Sekunden an."
        : MinimumStaff is < 3 or > 100 ? "Kleinste Gruppe: Bitte geben Sie 3 bis 100 Stellen an."
        : MinimumContacts is < 5 or > 1000 ? "Kleinste Gruppe: Bitte geben Sie 5 bis 1.000 Kontakte an."
        : OwnSolvedShare is not (>= 0 and <= 1) ? "Eigenes Versprechen: Bitte geben Sie 0 bis 100 Prozent an."
        : null;
}
