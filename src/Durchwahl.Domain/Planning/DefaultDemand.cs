using System.Collections.Immutable;
using Durchwahl.Domain.Calls;

namespace Durchwahl.Domain.Planning;

/// <summary>The demand of an office that has measured nothing: values found elsewhere, and assumptions that are named as such.</summary>
public static class DefaultDemand
{
    /// <summary>How many clients an office has that did not say.</summary>
    public const int AssumedClients = 10_000;

    // The first three working days of a month have the factor of its start.
    const int MonthStartDays = 3;
    const double MonthStartFactor = 1.3;
    const int Before = UsualCalls.ProfileBeginsAt * 2;

    /// <summary>The day's profile from midnight: calls from 8:00 to 18:00, most between 9:30 and 11:00.</summary>
    public static ImmutableArray<double> DayProfile { get; } = [.. Enumerable.Repeat(0.0, Before), .. UsualCalls.Profile, .. Enumerable.Repeat(0.0, Demand.HalfHours - Before - UsualCalls.Profile.Length)];

    /// <summary>Monday 1.25, Tuesday to Friday 1, no calls on Saturday and Sunday.</summary>
    public static ImmutableArray<double> WeekdayFactors { get; } = [UsualCalls.MondayFactor, 1, 1, 1, 1, 0, 0];

    /// <summary>Where the values come from, by the names of the parameters.</summary>
    public static ImmutableDictionary<string, ParameterSource> Sources { get; } = new Dictionary<string, ParameterSource>
    {
        [nameof(Demand.NeedsPerDay)] = new(ParameterBasis.Derived, "0,2 Anrufe je Kundin oder Kunde und Monat bei 21 Arbeitstagen, abgeleitet aus Stundenzahlen des Berliner Servicecenters im Februar 2013 (Drs. 17/11806); die Spanne reicht von 0,1 bis 0,45."),
        [nameof(Demand.DayProfile)] = new(ParameterBasis.Assumption, "Annahme, geformt nach Berliner Stundenzahlen vom Februar 2013: Spitze zwischen 9:30 und 11 Uhr, Delle am Mittag, wenig nach 16 Uhr."),
        [nameof(Demand.WeekdayFactors)] = new(ParameterBasis.Source, "Montag 1,25-mal so viel wie Dienstag bis Donnerstag: Berlin, Februar 2013, gemessen 1,23 und 1,33; Freitag wie Dienstag ist eine Annahme."),
        [nameof(Demand.MonthStartFactor)] = new(ParameterBasis.Assumption, "Annahme für die ersten drei Arbeitstage eines Monats; Berlin nennt ohne Zahl mehr Anrufe zum Wechsel von Jahr und Quartal."),
        [nameof(Demand.AfterHolidayFactor)] = new(ParameterBasis.Assumption, "Annahme: Für Tage nach Feiertagen und Brückentagen ist keine Zahl bekannt, deshalb gelten sie wie andere Tage."),
        [nameof(Demand.DayVariation)] = new(ParameterBasis.Source, "Tage schwanken um rund 10 % stärker, als der Zufall der einzelnen Anrufe erklärt: Brown, Zhao, Shen und Mandelbaum 2004."),
        [nameof(Demand.MeanTalk)] = new(ParameterBasis.Source, "Servicecenter der Berliner Jobcenter, Februar 2013: Gespräche dauerten im Mittel 3:15 und 3:31 Minuten (Drs. 17/11806)."),
        [nameof(Demand.TalkVariation)] = new(ParameterBasis.Source, "Gesprächsdauern sind lognormal verteilt mit einer Streuung nahe dem Mittelwert: Brown und andere 2005."),
        [nameof(Demand.MeanPatience)] = new(ParameterBasis.Derived, "Aus Wartezeiten und Abbrüchen britischer Jobcentre-Plus-Anrufe von Juli bis September 2008 abgeleitet: 11 bis 20 Minuten; vorsichtig gerechnet mit 10 Minuten."),
        [nameof(Demand.RedialShare)] = new(ParameterBasis.Assumption, "Annahme: Das Anliegen duldet keinen Verzicht, also rufen sechs von zehn wieder an; die einzige genannte Zahl aus anderen Branchen ist 33 %."),
        [nameof(Demand.MedianRedial)] = new(ParameterBasis.Assumption, "Annahme: Die Hälfte derer, die wieder anrufen, tut es binnen 10 Minuten."),
        [nameof(Demand.SolvedAtOnce)] = new(ParameterBasis.Source, "Jobcenter Schaumburg: 85 % beim ersten Kontakt erledigt; Hamburg nennt über 80 %, das Ziel der 115 ist 65 %."),
        [nameof(Demand.ReachedPerAttempt)] = new(ParameterBasis.Assumption, "Annahme: Gut jeder zweite Rückruf erreicht den Menschen beim ersten Versuch; die Spanne reicht von 35 bis 75 %."),
    }.ToImmutableDictionary();

    /// <summary>The demand of an office with this many clients: over a month of 21 working days, Mondays and the month's start included, 0.2 calls per client.</summary>
    /// <param name="clients">People in the office's care, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than none.</exception>
    public static Demand Of(int clients)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(clients);
        return new()
        {
            NeedsPerDay = clients * UsualCalls.PerClientAndMonth / (UsualCalls.WorkingDaysPerMonth * MeanFactor),
            DayProfile = DayProfile,
            WeekdayFactors = WeekdayFactors,
            MonthStartFactor = MonthStartFactor,
            Sources = Sources,
        };
    }

    /// <summary>The demand of an office that may not have said how many clients it has; then <see cref="AssumedClients"/>, named as an assumption.</summary>
    /// <param name="clients">Null when it has not said.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than none.</exception>
    public static Demand OfOffice(int? clients) => clients is { } known ? Of(known) : Of(AssumedClients) with { Sources = Sources.SetItem(nameof(Demand.NeedsPerDay), UnknownClients) };

    static readonly ParameterSource UnknownClients = new(ParameterBasis.Assumption, "Annahme: 10.000 betreute Menschen, denn ihre Zahl ist in den Angaben zum Haus nicht eingetragen; dazu 0,2 Anrufe je Mensch und Monat.");

    // How many times an ordinary Tuesday an average working day of a month is.
    static double MeanFactor => WeekdayFactors.Sum() / 5 * (1 + (MonthStartFactor - 1) * MonthStartDays / UsualCalls.WorkingDaysPerMonth);
}
