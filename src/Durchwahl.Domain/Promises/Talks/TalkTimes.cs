using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>From what the slots of a post are cut.</summary>
/// <param name="Post">The post.</param>
/// <param name="Team">Its team; null when it belongs to none.</param>
/// <param name="Rules">The rules that hold for it.</param>
/// <param name="Hours">When its telephone is answered.</param>
/// <param name="IsAway">Whether it is away on a day: then nothing is offered, not with the deputy either.</param>
public sealed record TalkTimes(PostId Post, TeamId? Team, TalkRules Rules, PhoneHours Hours, Func<LocalDate, bool> IsAway)
{
    const int SearchedDays = 366; // a calendar may be closed for long, but not for ever

    /// <summary>
    /// All slots of a day in order, booked or not; none on holidays, on closures and while the post is away. They never overlap and lie wholly within the phone hours. When the clocks go back, no
    /// slot begins in the hour that is shown a second time: the time on the clock names one moment.
    /// </summary>
    public ImmutableArray<TalkSlot> On(LocalDate day, HouseCalendar calendar)
    {
        if (!Rules.AreBookable || calendar.IsClosed(day) || IsAway(day)) return [];
        var slots = ImmutableArray.CreateBuilder<TalkSlot>();
        var earliest = Instant.MinValue;
        foreach (var window in Hours.WindowsOn(day, calendar).Select(window => new DatedWindow(day, window)))
        {
            var until = HouseTime.InstantOf(window.Until);
            for (var from = Instant.Max(HouseTime.InstantOf(window.From), earliest); from + Rules.Length <= until; from += Rules.Step)
            {
                if (IsShownAgain(from)) continue;
                slots.Add(new TalkSlot(Post, from, from + Rules.Length, Rules.AgentsEvery > 0 && (slots.Count + 1) % Rules.AgentsEvery == 0));
                earliest = from + Rules.Step;
            }
        }
        return slots.ToImmutable();
    }

    static bool IsShownAgain(Instant at) => HouseTime.InstantOf(HouseTime.LocalOf(at)) != at;

    /// <summary>The slots that can be booked now as far as the rules say, whether somebody has them or not, in order: late enough, not too far ahead.</summary>
    /// <param name="calendar">The calendar of the office.</param>
    /// <param name="now">The moment.</param>
    /// <param name="toAgents">Whether the slots that only agents give are among them.</param>
    public IEnumerable<TalkSlot> Offered(HouseCalendar calendar, Instant now, bool toAgents) =>
        Days(calendar, HouseTime.LocalOf(now).Date).SelectMany(day => On(day, calendar)).Where(slot => IsOffered(slot, now, toAgents));

    /// <summary>The one of <see cref="Offered"/> that begins at <paramref name="from"/>; null when there is none. Looks at its day only.</summary>
    public TalkSlot? Find(HouseCalendar calendar, Instant from, Instant now, bool toAgents)
    {
        var day = HouseTime.LocalOf(from).Date;
        if (!Days(calendar, HouseTime.LocalOf(now).Date).Contains(day)) return null;
        return On(day, calendar).Where(slot => slot.From == from && IsOffered(slot, now, toAgents)).Select(slot => (TalkSlot?)slot).FirstOrDefault();
    }

    bool IsOffered(TalkSlot slot, Instant now, bool toAgents) => slot.From >= now + Duration.FromHours(Rules.LeadHours) && (toAgents || !slot.IsForAgents);

    // Up to and with the last working day ahead; Saturdays between with phone hours are among them.
    IEnumerable<LocalDate> Days(HouseCalendar calendar, LocalDate today)
    {
        if (!Rules.AreBookable) yield break;
        var ahead = 0;
        for (var days = 0; days <= SearchedDays && ahead < Rules.WorkingDaysAhead; days++)
        {
            var day = today.PlusDays(days);
            if (days > 0 && calendar.IsWorkingDay(day)) ahead++;
            yield return day;
        }
    }
}
