using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Policies;

/// <summary>"The afternoon is covered": somebody of each group is at the telephone in the afternoon of each working day (citizens' report, Märkischer Kreis 2014).</summary>
public sealed record CoveredAfternoon
{
    /// <summary>Makes the policy.</summary>
    /// <param name="afternoon">The stretch that counts.</param>
    /// <param name="minutes">How many minutes of it at least one post must be open, the posts taken together; null for all of them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="minutes"/> is less than 1 or more than <paramref name="afternoon"/> has.</exception>
    public CoveredAfternoon(TimeWindow afternoon, int? minutes = null)
    {
        var whole = MinutesIn.All([afternoon]);
        Minutes = minutes ?? whole;
        ArgumentOutOfRangeException.ThrowIfLessThan(Minutes, 1, nameof(minutes));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Minutes, whole, nameof(minutes));
        Afternoon = afternoon;
    }

    /// <summary>From 13 to 16 without a gap.</summary>
    public static CoveredAfternoon From13To16 { get; } = new(new TimeWindow(new LocalTime(13, 0), new LocalTime(16, 0)));

    /// <summary>The stretch that counts.</summary>
    public TimeWindow Afternoon { get; }

    /// <summary>How many minutes of it somebody must be reachable.</summary>
    public int Minutes { get; }

    /// <summary>The groups and days that fall short, in the order of the groups, Monday first.</summary>
    /// <param name="groups">The groups that owe an afternoon; one without any post falls short on every day.</param>
    /// <param name="posts">All posts with their hours; those of other groups are left out.</param>
    public ImmutableArray<PolicyViolation> Check(IEnumerable<string> groups, IEnumerable<OfferedHours> posts)
    {
        var byGroup = posts.ToLookup(post => post.Group, post => post.Hours, StringComparer.Ordinal);
        return
        [
            .. from name in groups
               let together = new WeeklyHours(byGroup[name].SelectMany(hours => hours.Windows))
               from day in MinutesIn.WorkingDays
               let minutes = MinutesIn.Within(Afternoon, together.On(day))
               where minutes < Minutes
               select new PolicyViolation(name, day, Sentence(name, day, minutes)),
        ];
    }

    string Sentence(string group, IsoDayOfWeek day, int minutes)
    {
        var when = $"{group}: {GermanDays.Adverb(day)} ist von {HoursNotation.WriteTime(Afternoon.From)} bis {HoursNotation.WriteTime(Afternoon.Until)} Uhr";
        return minutes == 0 ? $"{when} niemand am Telefon" : $"{when} nur {minutes} von {Minutes} Minuten jemand am Telefon";
    }
}
