using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

/// <summary>An invented office for experiments: a service number and case workers with a phone hour each.</summary>
static class PlannedBooks
{
    public static readonly LocalDate Monday = new(2026, 9, 7);
    static readonly BaseNumber Own = BaseNumber.Parse("05721 98");

    public static OfficeBook Book(int seats, int caseWorkers, string phoneHours = "Mo-Fr 09:00-10:00")
    {
        var ids = 0;
        Guid NewId() => new(++ids, 0, 0, [0, 0, 0, 0, 0, 0, 0, 7]);
        var (service, officers) = (new Team(new TeamId(NewId()), "Servicecenter"), new Team(new TeamId(NewId()), "Geldleistungen"));
        Post[] posts =
        [
            .. Enumerable.Range(1, seats).Select(number => new Post { Id = new PostId(NewId()), Title = $"Platz {number}", Team = service.Id }),
            .. Enumerable.Range(1, caseWorkers).Select(number => new Post { Id = new PostId(NewId()), Title = $"Stelle {number}", Team = officers.Id, PhoneHours = Hours(phoneHours) }),
        ];
        Line[] lines =
        [
            .. seats > 0 ? [new Line { Id = new LineId(NewId()), Number = Own.NumberOf("24"), Kind = LineKind.Service, Team = service.Id }] : ImmutableArray<Line>.Empty,
            .. posts.Skip(seats).Select((post, at) => new Line { Id = new LineId(NewId()), Number = Own.NumberOf($"{200 + at}"), Kind = LineKind.DirectDial, Post = post.Id }),
        ];
        return new OfficeBook
        {
            Office = new Office { Id = new OfficeId(NewId()), Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = Own },
            Teams = [service, officers],
            Posts = [.. posts],
            Lines = [.. lines],
        };
    }

    public static PhoneHours Hours(string week) => new() { Weekly = ((HoursReading.Hours)HoursNotation.Read(week)).Weekly };

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
