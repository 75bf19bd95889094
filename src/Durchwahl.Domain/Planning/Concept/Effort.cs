using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Policies;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>The people and hours that a scenario takes.</summary>
public sealed record Effort
{
    /// <summary>Hours that a full post works in a week (§ 6 TVöD).</summary>
    public const double WeeklyHoursOfAPost = 39;

    /// <summary>Working days of a year, for what a year costs.</summary>
    public const int WorkingDaysOfAYear = 250;

    /// <summary>The most seats of the service team that are taken at the same time.</summary>
    public required int Seats { get; init; }

    /// <summary>Hours a day in which seats of the service team are taken, all seats together.</summary>
    public required double SeatHoursPerDay { get; init; }

    /// <summary>Full posts that take those seats all year, leave, illness and training included.</summary>
    public required double ServicePosts { get; init; }

    /// <summary>Case workers.</summary>
    public required int CaseWorkers { get; init; }

    /// <summary>Hours a day that telephoning takes from all case workers together.</summary>
    public required Estimate CaseworkHoursPerDay { get; init; }

    /// <summary>Hours a day that callbacks and answers take; the case workers' part of them is in <see cref="CaseworkHoursPerDay"/>.</summary>
    public required Estimate CallbackHoursPerDay { get; init; }

    /// <summary>Hours a day for telephoning, seats of the service team and case workers together.</summary>
    public double HoursPerDay => SeatHoursPerDay + CaseworkHoursPerDay.Mean;

    /// <summary>What those hours cost in a year.</summary>
    /// <param name="eurosPerHour">What a working hour costs.</param>
    public decimal EurosPerYear(decimal eurosPerHour) => (decimal)HoursPerDay * WorkingDaysOfAYear * eurosPerHour;

    /// <summary>Calculates it.</summary>
    public static Effort Of(PlannedScenario planned)
    {
        var (scenario, outcome) = planned;
        var caseWorkers = PresentState.CaseWorkersOf(scenario.Book);
        var (seats, hours) = SeatsOf(scenario);
        return new Effort
        {
            Seats = seats,
            SeatHoursPerDay = hours,
            ServicePosts = hours * 5 / (WeeklyHoursOfAPost * (1 - scenario.Shrinkage)),
            CaseWorkers = caseWorkers,
            CaseworkHoursPerDay = Times(outcome.CaseworkMinutesPerCaseWorkerAndDay, caseWorkers / 60.0),
            CallbackHoursPerDay = outcome.CallbackHoursPerDay,
        };
    }

    static (int Seats, double HoursPerDay) SeatsOf(Scenario scenario)
    {
        if (!scenario.AgentsByHalfHour.IsDefaultOrEmpty) return (scenario.AgentsByHalfHour.Max(), scenario.AgentsByHalfHour.Sum() / 2.0);
        var posts = ServicePostsOf(scenario.Book, scenario.Settings);
        // All posts of the team share the seats; each is there as long as its presence lasts.
        return (posts, posts * (1 - scenario.Shrinkage) * HoursPerDayIn(scenario.Book.Office.Settings.ServiceTime));
    }

    static int ServicePostsOf(OfficeBook book, CallSettings settings) => ServiceTeamOf(book, settings) is { } team ? book.Posts.Count(post => post.Team == team) : 0;

    /// <summary>The team that answers the service number; null for nobody.</summary>
    public static TeamId? ServiceTeamOf(OfficeBook book, CallSettings settings) =>
        book.Lines.FirstOrDefault(line => line is { Kind: LineKind.Service, LastDay: null }) is { } line ? line.Team ?? settings.Service.Team : null;

    static double HoursPerDayIn(WeeklyHours week) => week.Windows.Sum(entry => MinutesIn.All([entry.Window])) / 60.0 / 5;

    static Estimate Times(Estimate estimate, double factor) => new(estimate.Mean * factor, estimate.HalfWidth95 * factor);
}
