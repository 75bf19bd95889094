using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing.Simulation;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Planning.Scenarios;

/// <summary>An invented office under the full rulebook of the calls.</summary>
sealed record OfficeModel(Scenario Office, LocalDate From, int Days) : SimulationModel
{
    public const string Name = "office";
    const int MostSeats = 200;
    const int MostDays = 3660;
    const double LongestSeconds = 86_400;
    static readonly LocalDate UsualBegin = new(2026, 9, 7);
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static SimulationModel? Read(ScenarioFields fields)
    {
        var demand = DemandOf(fields);
        var seats = fields.IsList("agents") ? fields.Wholes("agents", Demand.HalfHours, 0, MostSeats) : SeatsOf(fields.Whole("agents", 0, MostSeats));
        var caseWorkers = fields.Has("caseWorkers") ? fields.Whole("caseWorkers", 0, InventedOffice.MostCaseWorkers) : 0;
        var phoneHours = PhoneHoursOf(fields);
        var settings = SettingsOf(fields);
        var (dialsDirect, waits, shrinkage) = (Share(fields, "dialsDirect", .7), Share(fields, "waitsForPhoneHour", .8), Share(fields, "shrinkage", .3));
        var (from, days) = (FromOf(fields), fields.Has("days") ? fields.Whole("days", 1, MostDays) : 28);
        if (!fields.AreFine) return null;
        var hasService = seats.Max() > 0;
        if (!hasService && (caseWorkers == 0 || phoneHours is null)) fields.Refuse("agents", "ist 0, und Durchwahlen gibt es auch nicht. So kann niemand anrufen.");
        var book = InventedOffice.Book(hasService ? seats.Max() : 0, caseWorkers, phoneHours);
        return new OfficeModel(
            new Scenario
            {
                Key = Name, Name = book.Office.Name, Book = book, Settings = settings, Demand = demand,
                DialsDirect = dialsDirect, WaitsForPhoneHour = waits, Shrinkage = shrinkage, AgentsByHalfHour = hasService ? seats : [],
            },
            from, days);
    }

    static Demand DemandOf(ScenarioFields fields)
    {
        var usual = DefaultDemand.Of(fields.Whole("clients", 0, 1_000_000));
        return usual with
        {
            NeedsPerDay = usual.NeedsPerDay * (fields.Has("growth") ? fields.NumberFromZero("growth", 10) : 1),
            MeanTalk = fields.Has("talk") ? fields.NumberAboveZero("talk", LongestSeconds) : usual.MeanTalk,
            MeanPatience = fields.Has("patience") ? fields.NumberAboveZero("patience", LongestSeconds) : usual.MeanPatience,
            RedialShare = Share(fields, "redial", usual.RedialShare),
            SolvedAtOnce = Share(fields, "solvedAtOnce", usual.SolvedAtOnce),
        };
    }

    static double Share(ScenarioFields fields, string name, double usual) => fields.Has(name) ? fields.NumberFromZero(name, 1) : usual;

    static ImmutableArray<int> SeatsOf(int agents) => [.. Enumerable.Repeat(agents, Demand.HalfHours)];

    static WeeklyHours? PhoneHoursOf(ScenarioFields fields)
    {
        if (!fields.Has("phoneHours") || fields.Text("phoneHours") is not { } typed) return null;
        if (HoursNotation.Read(typed) is HoursReading.Hours hours) return hours.Weekly;
        fields.Refuse("phoneHours", HoursNotation.Read(typed) is HoursReading.Refused refused ? $"geht nicht: {refused.Reason}" : "nennt keine Zeiten. Schreiben Sie zum Beispiel „Mo-Fr 9:00-10:00“, oder lassen Sie das Feld weg.");
        return null;
    }

    static CallSettings SettingsOf(ScenarioFields fields)
    {
        var elsewhere = fields.Has("overflow") ? ElsewhereOf(fields) : Elsewhere.Everywhere;
        var talksPerHour = fields.Has("talksPerHour") ? fields.Whole("talksPerHour", 1, 60) : (int?)null;
        return new CallSettings
        {
            DirectDials = new DirectDialSettings { WhenBusy = elsewhere, WhenGuarded = elsewhere, WhenAbsent = elsewhere },
            Guard = LoadGuard.None with { TalksPerHour = talksPerHour },
        };
    }

    static Elsewhere ElsewhereOf(ScenarioFields fields)
    {
        switch (fields.Text("overflow"))
        {
            case "everywhere": return Elsewhere.Everywhere;
            case "deputy": return Elsewhere.Deputy;
            case "nowhere" or null: return Elsewhere.Nowhere;
            default:
                fields.Refuse("overflow", "kann „everywhere“, „deputy“ oder „nowhere“ sein.");
                return Elsewhere.Nowhere;
        }
    }

    static LocalDate FromOf(ScenarioFields fields)
    {
        if (!fields.Has("from")) return UsualBegin;
        if (fields.Text("from") is { } typed && LocalDatePattern.Iso.Parse(typed) is { Success: true, Value: { Year: >= 2000 and <= 2090 } day }) return day;
        fields.Refuse("from", "ist kein Tag von 2000 bis 2090. Schreiben Sie ihn wie „2026-09-07“.");
        return UsualBegin;
    }

    public override string? RefusalOf(SimulationWishes wishes) => wishes.Warmup > 0 ? "--warmup gibt es nur für die einfache Warteschlange: Ein Amt ist jeden Morgen leer." : null;

    public override SimulationAnswer Simulate(SimulationWishes wishes, IProgress<int> finished, CancellationToken cancellation)
    {
        var plan = new ExperimentPlan(From, Days, wishes.Replications, wishes.Seed, wishes.Threads, CountingRule.Default);
        var outcome = Experiment.Run([Office], plan, finished.Report, cancellation)[0];
        return new SimulationAnswer(outcome.Replications, outcome.Sums.Dialled, FiguresOf(outcome), [.. Lines(outcome)]);
    }

    static object FiguresOf(ScenarioOutcome outcome) => new
    {
        outcome.Replications,
        WorkingDays = outcome.Days,
        ServiceLevelOfAll = Shown(outcome.ServiceLevels[0]),
        ServiceLevelOfServed = Shown(outcome.ServiceLevels[1]),
        ServiceLevelWithoutShortAbandons = Shown(outcome.ServiceLevels[2]),
        ShareAnswered = Shown(outcome.ShareAnswered),
        ShareAbandoned = Shown(outcome.ShareAbandoned),
        ShareClosed = Shown(outcome.ShareClosed),
        MeanWait = Shown(outcome.MeanWait),
        WaitOfNineInTen = Shown(outcome.WaitOfNineInTen),
        AttemptsPerNeed = Shown(outcome.AttemptsPerNeed),
        NeedsMet = Shown(outcome.NeedsMet),
        DialsPerDay = Shown(outcome.DialsPerDay),
        PromisesPerDay = Shown(outcome.PromisesPerDay),
        PromisesKept = Shown(outcome.PromisesKept),
        InterruptionsPerCaseWorkerAndDay = Shown(outcome.InterruptionsPerCaseWorkerAndDay),
        CaseworkMinutesPerCaseWorkerAndDay = Shown(outcome.CaseworkMinutesPerCaseWorkerAndDay),
        CallbackHoursPerDay = Shown(outcome.CallbackHoursPerDay),
        ServiceHoursPerDay = Shown(outcome.ServiceHoursPerDay),
        Occupancy = Shown(outcome.Occupancy),
        GuardDiversionsPerDay = Shown(outcome.GuardDiversionsPerDay),
    };

    // JSON knows neither NaN nor infinity: a share of nothing, a wait beyond the histogram.
    static object Shown(Estimate estimate) => new { Mean = Finite(estimate.Mean), HalfWidth95 = estimate.HalfWidth95 is { } half ? Finite(half) : null };

    static double? Finite(double value) => double.IsFinite(value) ? value : null;

    static IEnumerable<string> Lines(ScenarioOutcome outcome)
    {
        yield return Said($"{outcome.Replications:#,0} Wiederholungen mit je {outcome.Days:#,0} Arbeitstagen; ± ist das 95-%-Intervall über die Wiederholungen.");
        yield return Line("Angenommen in 30 s, von allen", outcome.ServiceLevels[0], 100, "%");
        yield return Line("Erreichbarkeit", outcome.ShareAnswered, 100, "%");
        yield return Line("Aufgelegt beim Warten", outcome.ShareAbandoned, 100, "%");
        yield return Line("Mittlere Wartezeit", outcome.MeanWait, 1, "s");
        yield return Line("Anrufe je Anliegen", outcome.AttemptsPerNeed, 1, "");
        yield return Line("Anrufe am Tag", outcome.DialsPerDay, 1, "");
        yield return Line("Zusagen am Tag", outcome.PromisesPerDay, 1, "");
        yield return Line("Zusagen gehalten", outcome.PromisesKept, 100, "%");
        yield return Line("Unterbrechungen je Stelle und Tag", outcome.InterruptionsPerCaseWorkerAndDay, 1, "");
        yield return Line("Minuten je Stelle und Tag", outcome.CaseworkMinutesPerCaseWorkerAndDay, 1, "");
        yield return Line("Stunden für Rückrufe am Tag", outcome.CallbackHoursPerDay, 1, "");
        yield return Line("Auslastung der Plätze", outcome.Occupancy, 100, "%");
    }

    static string Line(string name, Estimate estimate, double factor, string unit) => double.IsFinite(estimate.Mean)
        ? Said($"{name,-36}{estimate.Mean * factor:0.00}{(estimate.HalfWidth95 is { } half ? Said($" ± {half * factor:0.00}") : "")} {unit}").TrimEnd()
        : Said($"{name,-36}keine Angabe");

    static string Said(FormattableString text) => text.ToString(German);
}
