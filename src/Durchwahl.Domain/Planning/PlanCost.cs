using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Planning;

/// <summary>What a scenario takes of people's working time. Whatever somebody does on the telephone counts, callbacks too, whoever makes them.</summary>
public sealed record PlanCost
{
    // A day in the middle of the week stands for all five.
    const double WorkingDays = 5;

    /// <summary>Working days of a month.</summary>
    public const double WorkingDaysOfMonth = 21;

    /// <summary>The most agents of the service number at once.</summary>
    public required int MostSeats { get; init; }

    /// <summary>Hours a day that all seats of the service number are taken.</summary>
    public required double SeatHoursPerDay { get; init; }

    /// <summary>Full-time people that these seats take, at 39 hours a week less <see cref="Scenario.Shrinkage"/>.</summary>
    public required double FullTimeEquivalents { get; init; }

    /// <summary>Case workers with a direct dial that is answered.</summary>
    public required int DirectDials { get; init; }

    /// <summary>Hours a day in which case workers are at the telephone, whether it rings or not; all together.</summary>
    public required double ReservedHoursPerDay { get; init; }

    /// <summary>Hours a day that telephoning takes from casework, callbacks and answers owed included; all case workers together.</summary>
    public required double CaseworkHoursPerDay { get; init; }

    /// <summary>Euros a month for the seats and the casework lost; null when nobody said what an hour costs.</summary>
    public required double? EurosPerMonth { get; init; }

    /// <summary>Hours a day of both together: of the seats and of casework.</summary>
    public double HoursPerDay => SeatHoursPerDay + CaseworkHoursPerDay;

    /// <summary>Counts.</summary>
    /// <param name="scenario">What was simulated.</param>
    /// <param name="outcome">What came out.</param>
    /// <param name="caseWorkers">How many people do casework.</param>
    /// <param name="eurosPerHour">What an hour of work costs; null when nobody said.</param>
    public static PlanCost Of(Scenario scenario, ScenarioOutcome outcome, int caseWorkers, double? eurosPerHour)
    {
        var serviceTime = scenario.Book.Office.Settings.ServiceTime;
        var weekly = SeatPlan.HoursPerWeek(scenario.AgentsByHalfHour, serviceTime);
        var casework = outcome.CaseworkMinutesPerCaseWorkerAndDay.Mean * caseWorkers / 60;
        var answered = AnsweredDirectly(scenario.Book).ToList();
        return new PlanCost
        {
            MostSeats = scenario.AgentsByHalfHour.DefaultIfEmpty(0).Max(),
            SeatHoursPerDay = weekly / WorkingDays,
            FullTimeEquivalents = SeatPlan.FullTimeEquivalents(weekly, scenario.Shrinkage),
            DirectDials = answered.Count,
            ReservedHoursPerDay = answered.Sum(post => Enumerable.Range(0, Demand.HalfHours).Sum(half => SeatPlan.HoursOf(half, post.PhoneHours.Weekly))) / WorkingDays,
            CaseworkHoursPerDay = casework,
            EurosPerMonth = eurosPerHour * WorkingDaysOfMonth * ((weekly / WorkingDays / (1 - scenario.Shrinkage)) + casework),
        };
    }

    static IEnumerable<Post> AnsweredDirectly(OfficeBook book)
    {
        var dialled = book.Lines.Where(line => line.Kind == LineKind.DirectDial).Select(line => line.Post).ToHashSet();
        var serving = book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service)?.Team;
        return book.Posts.Where(post => dialled.Contains(post.Id) && (serving is null || post.Team != serving) && !post.PhoneHours.Weekly.IsEmpty);
    }
}
