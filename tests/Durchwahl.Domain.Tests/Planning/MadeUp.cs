using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing.Simulation;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

/// <summary>A small invented office to plan with: two at the service number, four case workers in charge, two others.</summary>
static class MadeUp
{
    static readonly BaseNumber Base = BaseNumber.Parse("05721 98");
    static readonly TeamId Service = new(Id(1)), Benefits = new(Id(2)), Management = new(Id(3));

    public static PlanBasis Office(bool withService = true) => new(Book(withService), new CallSettings(), DefaultDemand.Of(1_500), new LocalDate(2026, 12, 1));

    static OfficeBook Book(bool withService) => new()
    {
        Office = new Office { Id = new OfficeId(Id(9)), Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = Base },
        Teams = [.. withService ? (Team[])[new(Service, "Serviceteam")] : [], new(Benefits, "Geldleistungen"), new(Management, "Leitung")],
        Posts = [.. withService ? Posts(10, 2, Service) : [], .. Posts(20, 4, Benefits), .. Posts(30, 2, Management)],
        Lines =
        [
            .. withService ? (Line[])[new() { Id = new LineId(Id(99)), Number = Base.NumberOf("24"), Kind = LineKind.Service, Team = Service }] : [],
            new() { Id = new LineId(Id(98)), Number = Base.NumberOf("510"), Kind = LineKind.Team, Team = Benefits },
            .. Dials(20, 4), .. Dials(30, 2),
        ],
        Rules = [.. Enumerable.Range(20, 3).Select(at => new ResponsibilityRule(new ResponsibilityId(Id(100 + at)), "leistung", new PostId(Id(at)), new ResponsibilityConditions()))],
    };

    static IEnumerable<Post> Posts(int from, int count, TeamId team) => Enumerable.Range(from, count).Select(at => new Post
    {
        Id = new PostId(Id(at)), Title = $"Stelle {at}", Team = team,
        PhoneHours = new PhoneHours { Weekly = ((HoursReading.Hours)HoursNotation.Read("Mo-Fr 09:00-11:30")).Weekly },
        Release = new Release { Mode = ReleaseMode.NameAndNumber, ApprovedBy = at % 2 == 0 ? "leitung" : null },
    });

    static IEnumerable<Line> Dials(int from, int count) => Enumerable.Range(from, count)
        .Select(at => new Line { Id = new LineId(Id(at)), Number = Base.NumberOf($"{100 + at}"), Kind = LineKind.DirectDial, Post = new PostId(Id(at)) });

    public static ScenarioOutcome Outcome(double serviceLevel = .8, double caseworkMinutes = 10)
    {
        var none = new Estimate(0, 0);
        return new ScenarioOutcome
        {
            Replications = 2, Days = 21, ServiceLevels = [new Estimate(serviceLevel, .01), new Estimate(Math.Min(1, serviceLevel + .05), .01), new Estimate(Math.Min(1, serviceLevel + .02), .01)],
            ShareAnswered = none, ShareAbandoned = none, ShareClosed = none, MeanWait = none, WaitOfNineInTen = none, AttemptsPerNeed = none, NeedsMet = none, DialsPerDay = none, PromisesPerDay = none,
            PromisesKept = none, InterruptionsPerCaseWorkerAndDay = none, CaseworkMinutesPerCaseWorkerAndDay = new Estimate(caseworkMinutes, 1), CallbackHoursPerDay = none, ServiceHoursPerDay = none,
            Occupancy = none, GuardDiversionsPerDay = none, ServiceLevelOfDays = default, ShareAnsweredOfDays = default, HalfHours = ImmutableArray<HalfHourOutcome>.Empty, Sums = new CallSums(CountingRule.Default),
        };
    }

    static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
