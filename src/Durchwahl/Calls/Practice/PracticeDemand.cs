using Durchwahl.Domain;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Calls.Practice;

/// <summary>
/// How many people call, hour by hour. Defaults: 0.2 calls per client and month and the Monday factor 1.25 (Berlin service centre, February 2013: Monday to Tuesday
/// 1.23 and 1.33); the profile of the day is an assumption shaped by the same table (more at 9 than at 8, peak before noon, dip at lunch). What comes outside the
/// service hours is an assumption.
/// </summary>
/// <param name="Clients">Whom the office serves.</param>
/// <param name="Liveliness">How many times more calls than that, so that there is something to see.</param>
sealed record PracticeDemand(int Clients, double Liveliness = 1)
{
    const double CallsPerClientAndMonth = .2;
    const double WorkingDaysPerMonth = 21;
    const double MondayFactor = 1.25;
    const double MeanFactor = (MondayFactor + 4) / 5;
    const double EarlyAndLatePerHour = .01;
    const double WeekendPerHour = .004;

    // Share of the day per half hour from 8:00 to 18:00.
    static readonly double[] Profile = [.045, .055, .068, .072, .072, .070, .064, .058, .050, .046, .048, .050, .048, .046, .044, .040, .036, .033, .029, .026];

    double CallsPerDay => Math.Max(Clients, 500) * CallsPerClientAndMonth / WorkingDaysPerMonth / MeanFactor * Liveliness;

    /// <summary>Calls per hour at a moment of the clock in the house.</summary>
    public double CallsPerHour(LocalDateTime at) => CallsPerDay * at switch
    {
        { DayOfWeek: IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday } => at.Hour is >= 8 and < 20 ? WeekendPerHour : WeekendPerHour / 10,
        { Hour: >= 8 and < 18 } => Profile[((at.Hour - 8) * 2) + (at.Minute / 30)] * 2 * (at.DayOfWeek == IsoDayOfWeek.Monday ? MondayFactor : 1),
        { Hour: >= 6 and < 21 } => EarlyAndLatePerHour,
        _ => EarlyAndLatePerHour / 10,
    };

    /// <summary>When the next call comes: a Poisson process whose rate changes over the day, thinned from the busiest half hour (Lewis and Shedler 1979).</summary>
    /// <param name="now">In ticks.</param>
    /// <param name="chance">The chance.</param>
    public long NextAfter(long now, Random chance)
    {
        var most = CallsPerDay * Profile.Max() * 2 * MondayFactor;
        do now += chance.Exponential(3600 / most);
        while (!chance.Happens(CallsPerHour(HouseTime.LocalOf(Instant.FromUnixTimeTicks(now))) / most));
        return now;
    }
}
