using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>
/// How many people call, hour by hour, as <see cref="UsualCalls"/> says; the first days of a month are like others. What comes outside the service hours is an assumption.
/// </summary>
/// <param name="Clients">Whom the office serves.</param>
/// <param name="Liveliness">How many times more calls than that, so that there is something to see.</param>
sealed record PracticeDemand(int Clients, double Liveliness = 1)
{
    const double MeanFactor = (UsualCalls.MondayFactor + 4) / 5;
    const double EarlyAndLatePerHour = .01;
    const double WeekendPerHour = .004;

    double CallsPerDay => Math.Max(Clients, 500) * UsualCalls.PerClientAndMonth / UsualCalls.WorkingDaysPerMonth / MeanFactor * Liveliness;

    /// <summary>Calls per hour at a moment of the clock in the house.</summary>
    public double CallsPerHour(LocalDateTime at) => CallsPerDay * at switch
    {
        { DayOfWeek: IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday } => at.Hour is >= 8 and < 20 ? WeekendPerHour : WeekendPerHour / 10,
        { Hour: >= UsualCalls.ProfileBeginsAt and < 18 } => UsualCalls.Profile[((at.Hour - UsualCalls.ProfileBeginsAt) * 2) + (at.Minute / 30)] * 2 * (at.DayOfWeek == IsoDayOfWeek.Monday ? UsualCalls.MondayFactor : 1),
        { Hour: >= 6 and < 21 } => EarlyAndLatePerHour,
        _ => EarlyAndLatePerHour / 10,
    };

    /// <summary>When the next call comes: a Poisson process whose rate changes over the day, thinned from the busiest half hour (Lewis and Shedler 1979).</summary>
    /// <param name="now">In ticks.</param>
    /// <param name="chance">The chance.</param>
    public long NextAfter(long now, Random chance)
    {
        var most = CallsPerDay * UsualCalls.Profile.Max() * 2 * UsualCalls.MondayFactor;
        do now += chance.Exponential(3600 / most);
        while (!chance.Happens(CallsPerHour(HouseTime.LocalOf(Instant.FromUnixTimeTicks(now))) / most));
        return now;
    }
}
