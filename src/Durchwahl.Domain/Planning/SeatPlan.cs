using System.Collections.Immutable;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>How many agents are at the telephone in each half-hour, and how many people that takes. A seat is a place at the telephone that is taken, not a person employed.</summary>
public static class SeatPlan
{
    /// <summary>Hours of a full-time week.</summary>
    public const double FullTimeWeek = 39;

    /// <summary>The same number in every half-hour of the service time.</summary>
    /// <param name="seats">How many, 0 or more.</param>
    /// <param name="serviceTime">When the service number is answered.</param>
    /// <returns>48 values from midnight; 0 outside the service time of every day.</returns>
    public static ImmutableArray<int> AllDay(int seats, WeeklyHours serviceTime) => [.. Enumerable.Range(0, Demand.HalfHours).Select(half => HoursOf(half, serviceTime) > 0 ? seats : 0)];

    /// <summary>As many seats as these people can take on average: in the busiest half-hours one more than in the others.</summary>
    /// <param name="people">Employed full-time.</param>
    /// <param name="shrinkage">The share of their time in which they are not there, 0 to 1.</param>
    /// <param name="serviceTime">When the service number is answered.</param>
    /// <param name="profile">48 values: which half-hours are busy.</param>
    public static ImmutableArray<int> Taken(int people, double shrinkage, WeeklyHours serviceTime, ImmutableArray<double> profile)
    {
        var open = Enumerable.Range(0, Demand.HalfHours).Where(half => HoursOf(half, serviceTime) > 0).ToList();
        if (open.Count == 0) return AllDay(0, serviceTime);
        var seats = Math.Min(people, people * FullTimeWeek * (1 - shrinkage) / open.Sum(half => HoursOf(half, serviceTime)));
        var fuller = (int)Math.Round((seats - Math.Floor(seats)) * open.Count);
        var busiest = open.OrderByDescending(half => profile[half]).ThenBy(half => half).Take(fuller).ToHashSet();
        return [.. AllDay((int)seats, serviceTime).Select((number, half) => busiest.Contains(half) ? number + 1 : number)];
    }

    /// <summary>Hours at the telephone in a week, all seats together.</summary>
    /// <param name="seats">48 values; empty for none.</param>
    /// <param name="serviceTime">When the service number is answered.</param>
    public static double HoursPerWeek(ImmutableArray<int> seats, WeeklyHours serviceTime) => seats.Select((number, half) => number * HoursOf(half, serviceTime)).Sum();

    /// <summary>How many full-time people it takes to be at the telephone for so many hours a week.</summary>
    /// <param name="hoursPerWeek">Hours at the telephone.</param>
    /// <param name="shrinkage">The share of their time in which people are not there; 0 to less than 1.</param>
    public static double FullTimeEquivalents(double hoursPerWeek, double shrinkage) => hoursPerWeek / FullTimeWeek / (1 - shrinkage);

    /// <summary>The hours of a week that lie in one half-hour of the day and within these weekly hours.</summary>
    internal static double HoursOf(int halfHour, WeeklyHours hours) => hours.Windows.Sum(entry => Math.Max(0, Math.Min(MinuteOf(entry.Window.Until), (halfHour + 1) * 30) - Math.Max(MinuteOf(entry.Window.From), halfHour * 30))) / 60.0;

    internal static int MinuteOf(LocalTime time) => (int)Math.Round(time.TickOfDay / (double)NodaConstants.TicksPerMinute);
}
