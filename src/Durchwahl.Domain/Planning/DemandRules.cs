using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Domain.Planning;

/// <summary>Which demands can be.</summary>
public static class DemandRules
{
    /// <summary>The most needs of a day that are planned for: those of the largest office in a hundred, tenfold.</summary>
    public const double MostNeedsPerDay = 1_000_000;

    // A profile that was typed or read from a file is rounded.
    const double SumTolerance = 1e-6;
    const double DaySeconds = 86_400;

    /// <summary>Looks at every parameter.</summary>
    /// <param name="demand">Any demand, also one that somebody typed or that was read from a file.</param>
    /// <returns>What cannot be, by the names of the parameters; empty when the demand can be planned with.</returns>
    public static ImmutableArray<FieldRefusal> Check(Demand demand) =>
    [
        .. Within(nameof(demand.NeedsPerDay), "Anliegen am Tag", demand.NeedsPerDay, 0, MostNeedsPerDay),
        .. Profile(demand.DayProfile),
        .. Factors(demand.WeekdayFactors),
        .. Within(nameof(demand.MonthStartFactor), "Faktor am Monatsanfang", demand.MonthStartFactor, 0, 10),
        .. Within(nameof(demand.AfterHolidayFactor), "Faktor nach Feiertagen", demand.AfterHolidayFactor, 0, 10),
        .. Within(nameof(demand.DayVariation), "Schwankung der Tage", demand.DayVariation, 0, 2),
        .. Positive(nameof(demand.MeanTalk), "Gesprächsdauer in Sekunden", demand.MeanTalk, DaySeconds),
        .. Within(nameof(demand.TalkVariation), "Streuung der Gespräche", demand.TalkVariation, 0, 10),
        .. Positive(nameof(demand.MeanPatience), "Geduld in Sekunden", demand.MeanPatience, DaySeconds),
        .. Within(nameof(demand.RedialShare), "Anteil, der wieder anruft", demand.RedialShare, 0, 1),
        .. Positive(nameof(demand.MedianRedial), "Zeit bis zum neuen Anruf in Sekunden", demand.MedianRedial, 30 * DaySeconds),
        .. Within(nameof(demand.SolvedAtOnce), "Anteil sofort erledigt", demand.SolvedAtOnce, 0, 1),
        .. Positive(nameof(demand.ReachedPerAttempt), "Anteil erreicht je Rückruf", demand.ReachedPerAttempt, 1),
    ];

    static IEnumerable<FieldRefusal> Within(string field, string name, double value, double least, double most)
    {
        if (!(value >= least && value <= most)) yield return new(field, $"{name}: {GermanFigures.Plain(value)} geht nicht. Schreiben Sie eine Zahl von {GermanFigures.Plain(least)} bis {GermanFigures.Plain(most)}.");
    }

    static IEnumerable<FieldRefusal> Positive(string field, string name, double value, double most)
    {
        if (!(value > 0 && value <= most)) yield return new(field, $"{name}: {GermanFigures.Plain(value)} geht nicht. Schreiben Sie eine Zahl über 0 bis {GermanFigures.Plain(most)}.");
    }

    static IEnumerable<FieldRefusal> Profile(ImmutableArray<double> shares)
    {
        const string Field = nameof(Demand.DayProfile);
        if (shares.IsDefault || shares.Length != Demand.HalfHours) return [new(Field, $"Tagesgang: Es sind {Length(shares)} Werte. Nötig sind {Demand.HalfHours}, einer je halbe Stunde.")];
        if (shares.Any(share => !(share is >= 0 and <= 1))) return [new(Field, "Tagesgang: Jeder Wert ist ein Anteil von 0 bis 1.")];
        return Math.Abs(shares.Sum() - 1) <= SumTolerance ? [] : [new(Field, $"Tagesgang: Die Anteile ergeben zusammen {GermanFigures.Plain(shares.Sum())}. Zusammen müssen sie 1 ergeben.")];
    }

    static IEnumerable<FieldRefusal> Factors(ImmutableArray<double> factors)
    {
        const string Field = nameof(Demand.WeekdayFactors);
        if (factors.IsDefault || factors.Length != 7) return [new(Field, $"Wochentage: Es sind {Length(factors)} Werte. Nötig sind 7, Montag bis Sonntag.")];
        return factors.All(factor => factor is >= 0 and <= 10) ? [] : [new(Field, "Wochentage: Jeder Faktor ist eine Zahl von 0 bis 10.")];
    }

    static int Length(ImmutableArray<double> values) => values.IsDefault ? 0 : values.Length;
}
