using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Finding;

/// <summary>When somebody wants an entry to be answered.</summary>
public enum AnswerTime
{
    /// <summary>Whenever.</summary>
    Any,

    /// <summary>At this moment.</summary>
    Now,

    /// <summary>In an ordinary week at least once after 13:00.</summary>
    Afternoon,
}

/// <summary>Which entries of the directory somebody wants to see; null and <see cref="AnswerTime.Any"/> are all.</summary>
/// <param name="Task">Key of a task that rules give the entry.</param>
/// <param name="Site">Where it receives people.</param>
/// <param name="Time">When it is answered.</param>
public sealed record DirectoryFilter(string? Task = null, SiteId? Site = null, AnswerTime Time = AnswerTime.Any)
{
    static readonly LocalTime Afternoon = new(13, 0);

    /// <summary>Every entry.</summary>
    public static DirectoryFilter None { get; } = new();

    /// <summary>Whether it leaves anything out.</summary>
    public bool IsNone => this == None;

    /// <summary>Whether an entry is wanted at <paramref name="at"/>.</summary>
    public bool Takes(PublishedPost post, PublicDirectory directory, LocalDateTime at) =>
        (Task is null || post.Tasks.Contains(Task))
        && (Site is null || directory.SiteOf(post, at.Date)?.Id == Site)
        && Time switch
        {
            AnswerTime.Now => directory.AvailabilityOf(post, at).IsOpen,
            AnswerTime.Afternoon => post.PhoneHours.Weekly.Windows.Any(entry => entry.Window.Until > Afternoon),
            _ => true,
        };
}

/// <summary>Entries that stand together in the directory.</summary>
/// <param name="Team">The team; null for entries without one.</param>
/// <param name="Site">Where the team sits; null for several sites or none.</param>
/// <param name="Entries">At least one; those in charge of ranges of surnames first, in the order of the alphabet.</param>
public sealed record DirectoryGroup(PublishedTeam? Team, Site? Site, ImmutableArray<DirectoryEntry> Entries);

/// <summary>An entry as the directory lists it.</summary>
/// <param name="Post">The entry.</param>
/// <param name="Surnames">The ranges of surnames that it is in charge of; null for all surnames.</param>
/// <param name="HasRules">Whether it is in charge of anybody at all by a rule.</param>
/// <param name="When">Whether and when it is answered.</param>
public sealed record DirectoryEntry(PublishedPost Post, SurnameRanges? Surnames, bool HasRules, Availability When);

/// <summary>A team as it can be reached today.</summary>
/// <param name="Team">The team.</param>
/// <param name="Number">Its own number; null when it has none.</param>
/// <param name="OpenPosts">How many of its entries are answered now.</param>
/// <param name="Posts">How many entries it has.</param>
/// <param name="When">The running stretch that lasts longest, else the next one that begins.</param>
public sealed record TeamToday(PublishedTeam Team, PublishedLine? Number, int OpenPosts, int Posts, Availability When);

/// <summary>How a publication is listed: grouped, filtered, by team.</summary>
public static class DirectoryListing
{
    /// <summary>All wanted entries by team, in the order of the office; entries without a team come last.</summary>
    public static ImmutableArray<DirectoryGroup> Groups(this PublicDirectory directory, LocalDateTime at, DirectoryFilter filter)
    {
        var byTeam = directory.PostsOn(at.Date).Where(post => filter.Takes(post, directory, at)).ToLookup(post => directory.FindTeam(post.Team)?.Id);
        return [.. directory.Office.Teams.Select(team => (Team: (PublishedTeam?)team, Posts: byTeam[team.Id])).Append((null, byTeam[null]))
            .Where(group => group.Posts.Any())
            .Select(group => new DirectoryGroup(group.Team, directory.FindSite(group.Team?.Site), Ordered(directory, group.Posts, at)))];
    }

    /// <summary>One entry as the directory lists it.</summary>
    public static DirectoryEntry EntryOf(this PublicDirectory directory, PublishedPost post, LocalDateTime at)
    {
        var rules = directory.RulesOf(post.Id);
        var ranges = rules.Any(rule => rule.When.Surnames is null) ? null : SurnameRanges.Of(rules.SelectMany(rule => rule.When.Surnames!.Ranges));
        return new DirectoryEntry(post, ranges is { IsEveryone: true } ? null : ranges, !rules.IsEmpty, directory.AvailabilityOf(post, at));
    }

    /// <summary>The teams that have entries or a number, in the order of the office, as they can be reached at <paramref name="at"/>.</summary>
    public static ImmutableArray<TeamToday> TeamsToday(this PublicDirectory directory, LocalDateTime at)
    {
        var byTeam = directory.PostsOn(at.Date).ToLookup(post => post.Team);
        return [.. directory.Office.Teams.Select(team => Today(directory, team, [.. byTeam[team.Id]], at)).OfType<TeamToday>()];
    }

    /// <summary>The holidays and closures in the next <paramref name="days"/> days, <paramref name="from"/> included.</summary>
    public static ImmutableArray<ClosedDay> ClosedDays(this PublicDirectory directory, LocalDate from, int days) =>
        [.. Enumerable.Range(0, days).Select(day => directory.Calendar.FindClosedDay(from.PlusDays(day))).OfType<ClosedDay>()];

    static ImmutableArray<DirectoryEntry> Ordered(PublicDirectory directory, IEnumerable<PublishedPost> posts, LocalDateTime at) =>
        [.. posts.Select(post => directory.EntryOf(post, at))
            .OrderBy(entry => entry.Surnames is null)
            .ThenBy(entry => entry.Surnames?.Ranges[0].From, StringComparer.Ordinal)];

    static TeamToday? Today(PublicDirectory directory, PublishedTeam team, ImmutableArray<PublishedPost> posts, LocalDateTime at)
    {
        var line = team.Line is { } number && number.HoldsOn(at.Date) ? number : null;
        if (posts.IsEmpty && line is null) return null;
        var all = posts.Select(post => directory.AvailabilityOf(post, at)).ToList();
        var open = all.Where(when => when.IsOpen).MaxBy(when => when.Current!.Value.Until);
        var next = all.Where(when => when.Next is not null).MinBy(when => when.Next!.Value.From);
        var when = open ?? next ?? (line is not null ? directory.ServiceHoursAt(at) : new Availability(at, null, null));
        return new TeamToday(team, line, all.Count(entry => entry.IsOpen), posts.Length, when);
    }

    /// <summary>Who carries the office on <paramref name="day"/>; null when nobody said.</summary>
    public static CarrierType? CarrierOn(this PublicDirectory directory, LocalDate day) =>
        directory.Office.Carriers.Where(period => period.FirstDay <= day).MaxBy(period => period.FirstDay)?.Type;
}
