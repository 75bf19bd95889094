using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;

namespace Durchwahl.Domain.PhoneBook.Policies;

/// <summary>"Every case worker offers at least N minutes of phone hour each working day" (motion in the Rhein-Kreis Neuss, 2020).</summary>
public sealed record DailyPhoneHour
{
    /// <summary>Makes the policy.</summary>
    /// <param name="minutes">What each post owes on each of Monday to Friday; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is less than 1 or more than a day has.</exception>
    public DailyPhoneHour(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(minutes, MinutesIn.OneDay);
        Minutes = minutes;
    }

    /// <summary>Minutes a day, in one window or several.</summary>
    public int Minutes { get; }

    /// <summary>The posts and days that fall short, in the order of the posts, Monday first.</summary>
    /// <param name="caseWorkers">The posts that owe a phone hour; others are left out by who asks.</param>
    public ImmutableArray<PolicyViolation> Check(IEnumerable<OfferedHours> caseWorkers) =>
    [
        .. from offered in caseWorkers
           from day in MinutesIn.WorkingDays
           let minutes = MinutesIn.All(offered.Hours.On(day))
           where minutes < Minutes
           select new PolicyViolation(offered.Post, day, $"{offered.Post}: {GermanDays.Adverb(day)} {minutes} von {Minutes} Minuten"),
    ];
}
