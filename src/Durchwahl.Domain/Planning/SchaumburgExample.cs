using System.Collections.Immutable;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// What five people can take at the telephone, calculated by formulas alone: the figures that the Landkreis Schaumburg reported (15,000 clients, five staff, Monday to Friday 8 to 18) against the promise of the 115
/// (75 % of all calls within 30 s), and 50 direct dials with a phone hour against a pool of five. Stationary Erlang A with a mean patience of 600 s; nobody calls again.
/// </summary>
public static class SchaumburgExample
{
    /// <summary>People employed.</summary>
    public const int Staff = 5;

    /// <summary>Calls of the day in the comparison: a stress illustration, three times the default demand.</summary>
    public const int CallsPerDay = 450;

    /// <summary>Direct dials in the comparison, each with one phone hour.</summary>
    public const int DirectDials = 50;

    const double Patience = 600, Target = 30, TargetShare = .75, Handling = 240, OpenHoursPerDay = 10;

    // The share of present time in the report of five people: a fifth is away.
    const double Shrinkage = .2;

    /// <summary>How many calls an hour five people at the telephone can take, by the length of a call in seconds.</summary>
    public static ImmutableArray<(int Handling, double CallsPerHour)> LargestLoads { get; } = [.. new[] { 180, 240, 300, 360, 480, 600 }.Select(handling => (handling, LargestLoad(Staff, handling)))];

    /// <summary>How many seats five people take over 50 hours a week.</summary>
    public static double SeatsTaken { get; } = Staff * SeatPlan.FullTimeWeek * (1 - Shrinkage) / (5 * OpenHoursPerDay);

    /// <summary>How many calls an hour three at the telephone can take.</summary>
    public static double LargestLoadOfThree { get; } = LargestLoad(3, Handling);

    /// <summary>50 direct dials with one phone hour each.</summary>
    public static SteadyState Direct { get; } = new CallLoad((double)CallsPerDay / DirectDials, Handling, Patience).With(1, Target);

    /// <summary>A pool of five with the same 50 hours.</summary>
    public static SteadyState Pooled { get; } = new CallLoad(CallsPerDay / OpenHoursPerDay, Handling, Patience).With(Staff, Target);

    /// <summary>Calls a day that the pool cannot settle at once, so that somebody has to call back.</summary>
    public static double Callbacks { get; } = CallsPerDay * (1 - new Demand { NeedsPerDay = 0, DayProfile = [], WeekdayFactors = [] }.SolvedAtOnce);

    /// <summary>Hours a day that these take.</summary>
    public static double CallbackHours { get; } = Callbacks * Handling / 3600;

    static double LargestLoad(int agents, double handling) => Staffing.MostCallsPerHour(agents, new CallLoad(0, handling, Patience), Target, TargetShare, state => state.ServiceLevelOfAll);
}
