using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.Statistics;

/// <summary>Figures as an office released them: all that the public sees of figures. It holds nothing that was not released, so that nothing else can leak, and never changes.</summary>
/// <param name="Number">Counts up within the office, from 1.</param>
/// <param name="ReleasedAt">When it was released.</param>
/// <param name="Basis">From what contacts.</param>
/// <param name="TargetSeconds">Answered in time was: within so many seconds.</param>
/// <param name="ShortAbandonSeconds">Who left within so many seconds was counted apart.</param>
/// <param name="MinimumContacts">What rests on fewer contacts is not shown.</param>
/// <param name="OwnSolvedShare">What the office itself promised to settle at once, 0 to 1.</param>
/// <param name="Months">The months in order, as in "2026-11"; at least one.</param>
/// <param name="Figures">In the order of <see cref="FigureCatalogue"/>; at least one.</param>
public sealed record FigureRelease(
    int Number, Instant ReleasedAt, FigureBasis Basis, int TargetSeconds, int ShortAbandonSeconds, int MinimumContacts, double OwnSolvedShare, ImmutableArray<string> Months, ImmutableArray<ReleasedFigure> Figures)
{
    /// <summary>The figures that stand first where they were released: what was promised to people.</summary>
    /// <summary>The figures that people ask for first, in their order; at least three.</summary>
    public static ImmutableArray<string> Leading { get; } = [FigureKeys.PromisesKept, FigureKeys.InTimeOfAll, FigureKeys.Solved, FigureKeys.ShareAnswered, FigureKeys.CallbacksKept];

    /// <summary>So many of them stand first.</summary>
    public const int MostLeading = 3;

    /// <summary>A wait of so many seconds stands for itself and for all that are longer: beyond it waits are not told apart.</summary>
    public const double LongestWait = 3600;

    /// <summary>Takes the chosen figures out of those of whole months, and nothing else.</summary>
    /// <param name="number">The number of the release.</param>
    /// <param name="at">When it is released.</param>
    /// <param name="settings">By which the figures were counted.</param>
    /// <param name="months">Whole months in order; at least one, all of one basis.</param>
    /// <param name="chosen">The keys of the figures; at least one.</param>
    public static FigureRelease Of(int number, Instant at, FigureSettings settings, IReadOnlyList<PeriodFigures> months, IReadOnlySet<string> chosen) => new(
        number, at, months[0].Basis, settings.TargetSeconds, settings.ShortAbandonSeconds, settings.MinimumContacts, settings.OwnSolvedShare,
        [.. months.Select(month => FigurePeriod.NameOf(month.Period.From, PeriodLength.Month))],
        [.. FigureCatalogue.All.Where(figure => chosen.Contains(figure.Key)).Select(figure => ReleasedFigure.Of(figure, settings, months))]);

    /// <summary>A figure; null when it was not released.</summary>
    public ReleasedFigure? Find(string key) => Figures.FirstOrDefault(figure => figure.Key == key);

    /// <summary>The figures that stand first, at most three: promised ones before others.</summary>
    public ImmutableArray<ReleasedFigure> First() =>
        [.. Leading.Select(Find).OfType<ReleasedFigure>().Concat(Figures).DistinctBy(figure => figure.Key).Take(MostLeading)];
}

/// <summary>A released figure: what it was, and its values.</summary>
/// <param name="Key">Of which <see cref="FigureDefinition"/>.</param>
/// <param name="Name">Its German name at the time of the release.</param>
/// <param name="Definition">What counted and what did not, in German, at the time of the release.</param>
/// <param name="Unit">In what it is told.</param>
/// <param name="MoreIsBetter">Whether more is better, less is better, or neither (null).</param>
/// <param name="Targets">What was promised of it.</param>
/// <param name="Values">One for each month of the release, in order; those that are withheld as well.</param>
public sealed record ReleasedFigure(string Key, string Name, string Definition, FigureUnit Unit, bool? MoreIsBetter, ImmutableArray<FigureTarget> Targets, ImmutableArray<FigureValue> Values)
{
    /// <summary>The value of the newest month.</summary>
    public FigureValue Newest => Values[^1];

    /// <summary>A figure out of the months; what rests on too few cases is withheld, whoever counted.</summary>
    public static ReleasedFigure Of(FigureDefinition figure, FigureSettings settings, IReadOnlyList<PeriodFigures> months) => new(
        figure.Key, settings.NameOf(figure), settings.DefinitionOf(figure), figure.Unit, figure.MoreIsBetter, settings.TargetsOf(figure), [.. months.Select(month => Guarded(month[figure.Key], settings.MinimumContacts))]);

    // No calls at all tell of nobody.
    static FigureValue Guarded(FigureValue value, int minimum) => value is { Value: not null, Denominator: > 0 } && value.Denominator < minimum ? FigureValue.Hidden(value.Key, Withheld.TooFew)
        : value.Value is double.PositiveInfinity ? value with { Value = FigureRelease.LongestWait } : value;

    /// <summary>Whether a value keeps a promise; null when neither more nor less is better.</summary>
    public bool? Reaches(double value, FigureTarget target) => MoreIsBetter switch
    {
        true => value >= target.Value,
        false => value <= target.Value,
        null => null,
    };
}
