using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Statistics;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

/// <summary>An invented office for experiments: a service number and case workers with a phone hour each.</summary>
static class PlannedBooks
{
    public static readonly LocalDate Monday = new(2026, 9, 7);

    public static OfficeBook Book(int seats, int caseWorkers, string phoneHours = "Mo-Fr 09:00-10:00") =>
        InventedOffice.Book(seats, caseWorkers, ((HoursReading.Hours)HoursNotation.Read(phoneHours)).Weekly);

    public static Demand Demand(double needsPerDay) => new()
    {
        NeedsPerDay = needsPerDay,
        DayProfile = [.. Enumerable.Range(0, 48).Select(halfHour => halfHour is >= 16 and < 36 ? .05 : 0)],
        WeekdayFactors = [1.25, 1, 1, 1, 1, 0, 0],
    };

    public static Scenario Scenario(OfficeBook book, double needsPerDay = 150) => new() { Key = "heute", Name = "Heute", Book = book, Settings = new CallSettings(), Demand = Demand(needsPerDay) };

    public static ExperimentPlan Plan(int days = 7, int replications = 1, int threads = 1, ulong seed = 1) => new(Monday, days, replications, seed, threads, CountingRule.Default);

    public static ImmutableArray<ScenarioOutcome> Run(ExperimentPlan plan, params Scenario[] scenarios) => Experiment.Run(scenarios, plan, stop: TestContext.Current.CancellationToken);
}
