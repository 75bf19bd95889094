using System.Collections.Frozen;
using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>What can be booked in an office: for the public by what was published, for agents by what the house knows.</summary>
public sealed class TalkOffer
{
    readonly FrozenDictionary<PostId, TalkTimes> _posts;
    readonly HouseCalendar _calendar;
    readonly bool _toAgents;

    TalkOffer(IEnumerable<TalkTimes> posts, HouseCalendar calendar, bool toAgents) =>
        (_posts, _calendar, _toAgents) = (posts.Where(post => post.Rules.AreBookable).ToFrozenDictionary(post => post.Post), calendar, toAgents);

    /// <summary>What agents can book: every post with bookable talks, released or not, and the slots that only they give.</summary>
    public static TalkOffer ForAgents(OfficeBook book, TalkSettings settings)
    {
        var absences = book.Absences.ToLookup(absence => absence.Post);
        var calendar = new HouseCalendar(book.Office.Land, book.Office.Municipality, book.Closures, book.Office.Settings.ServiceTime);
        return new TalkOffer(
            book.Posts.Select(post => new TalkTimes(post.Id, post.Team, settings.RulesOf(post.Id, post.Team), post.PhoneHours, day => absences[post.Id].Any(absence => absence.Covers(day)))), calendar, toAgents: true);
    }

    /// <summary>
    /// What the public can book: only entries that are released with their phone hours. While somebody is away and the office does not show for how long, nothing is offered with them, or the
    /// first free day would tell.
    /// </summary>
    /// <param name="directory">What is published.</param>
    /// <param name="settings">What the office chose.</param>
    /// <param name="today">The date in the house.</param>
    public static TalkOffer ForPublic(PublicDirectory directory, TalkSettings settings, LocalDate today)
    {
        var hides = !directory.Office.ShowsLengthOfAbsence;
        return new TalkOffer(
            directory.PostsOn(today).Where(post => post.Mode is ReleaseMode.FunctionAndNumber or ReleaseMode.NameAndNumber)
                .Select(post => new TalkTimes(
                    post.Id, post.Team, settings.RulesOf(post.Id, post.Team), post.PhoneHours, day => !post.IsListedOn(day) || post.AbsenceOn(day) is not null || (hides && post.AbsenceOn(today) is not null))),
            directory.Calendar,
            toAgents: false);
    }

    /// <summary>Whether it holds for agents.</summary>
    public bool IsForAgents => _toAgents;

    /// <summary>The posts with which talks can be booked, in no order.</summary>
    public IEnumerable<PostId> Posts => _posts.Keys;

    /// <summary>Whether talks can be booked with the post, free ones or not.</summary>
    public bool Has(PostId post) => _posts.ContainsKey(post);

    /// <summary>The rules of a post; null when no talks can be booked with it.</summary>
    public TalkRules? FindRules(PostId post) => _posts.GetValueOrDefault(post)?.Rules;

    /// <summary>Who owes a talk with the post.</summary>
    public PromiseOwner OwnerOf(PostId post) => new(post, _posts.GetValueOrDefault(post)?.Team);

    /// <summary>The slots of a post that can be booked at <paramref name="now"/> as far as the rules say, in order; empty when there are none.</summary>
    public IEnumerable<TalkSlot> Offered(PostId post, Instant now) => _posts.TryGetValue(post, out var times) ? times.Offered(_calendar, now, _toAgents) : [];

    /// <summary>The slot of a post that begins at <paramref name="from"/> and can be booked at <paramref name="now"/>; null when there is none.</summary>
    public TalkSlot? Find(PostId post, Instant from, Instant now) => _posts.TryGetValue(post, out var times) ? times.Find(_calendar, from, now, _toAgents) : null;

    /// <summary>Those of the slots that nobody has.</summary>
    /// <param name="offered">The slots.</param>
    /// <param name="taken">What is held or booked.</param>
    public static ImmutableArray<TalkSlot> Free(IEnumerable<TalkSlot> offered, IEnumerable<TalkSlot> taken)
    {
        var byPost = taken.ToLookup(slot => slot.Post);
        return [.. offered.Where(slot => !byPost[slot.Post].Any(slot.Overlaps))];
    }

    /// <summary>What is told to somebody who came too late: the free slots of the same day that are nearest, in order, or else the first free one of all.</summary>
    /// <param name="free">The free slots in order.</param>
    /// <param name="wanted">When the person wanted to talk.</param>
    /// <param name="most">How many at the most.</param>
    public static ImmutableArray<TalkSlot> Nearest(IReadOnlyCollection<TalkSlot> free, Instant wanted, int most = 2)
    {
        var day = HouseTime.LocalOf(wanted).Date;
        var same = free.Where(slot => slot.Start.Date == day).OrderBy(slot => slot.From > wanted ? slot.From - wanted : wanted - slot.From).Take(most).OrderBy(slot => slot.From);
        return [.. same.DefaultIfEmpty().Where(slot => slot != default), .. free.All(slot => slot.Start.Date != day) ? free.Take(1) : []];
    }
}
