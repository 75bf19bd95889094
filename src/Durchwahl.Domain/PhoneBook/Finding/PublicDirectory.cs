using System.Collections.Frozen;
using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.PhoneBook.Search;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Finding;

/// <summary>A publication made ready to be asked: prepared once, safe to share, never changed.</summary>
public sealed class PublicDirectory
{
    readonly FrozenDictionary<PostId, PublishedPost> _posts;
    readonly FrozenDictionary<TeamId, PublishedTeam> _teams;
    readonly FrozenDictionary<SiteId, Site> _sites;
    readonly bool _isAlwaysListed; // every entry on every day: then a search need not ask each
    readonly Lazy<FrozenDictionary<ResponsibilityId, PublishedRule>> _rulesById;
    readonly Lazy<ResponsibilityRules> _rules;
    readonly Lazy<ILookup<PostId, ResponsibilityRule>> _rulesOfPost;
    readonly Lazy<DirectoryIndex> _search;

    /// <summary>Makes a publication ready.</summary>
    public PublicDirectory(Publication publication)
    {
        Publication = publication;
        Calendar = new HouseCalendar(Office.Land, Office.Municipality, Office.Closures, Office.ServiceTime);
        _posts = Office.Posts.ToFrozenDictionary(post => post.Id);
        _isAlwaysListed = Office.Posts.All(post => post is { FirstDay: null, LastDay: null });
        _teams = Office.Teams.ToFrozenDictionary(team => team.Id);
        _sites = Office.Sites.ToFrozenDictionary(site => site.Id);
        _rulesById = new(() => Office.Rules.ToFrozenDictionary(published => published.Rule.Id));
        _search = new(() => new DirectoryIndex([.. Office.Posts.Select(Searchable)]));
        _rulesOfPost = new(() => Office.Rules.Where(published => published.Listed).ToLookup(published => published.Rule.Post, published => published.Rule));
        _rules = new(() => new ResponsibilityRules(Office.Rules.Select(published => published.Rule)));
    }

    /// <summary>The publication.</summary>
    public Publication Publication { get; }

    /// <summary>What the public may know of the office.</summary>
    public PublishedOffice Office => Publication.Content;

    /// <summary>Which days the house works and when it can be reached.</summary>
    public HouseCalendar Calendar { get; }

    /// <summary>Who is in charge of whom.</summary>
    public ResponsibilityRules Rules => _rules.Value;

    /// <summary>The rules that name a released entry, in the order of the list; empty when none does.</summary>
    public ImmutableArray<ResponsibilityRule> RulesOf(PostId post) => [.. _rulesOfPost.Value[post]];

    /// <summary>The entries that may be seen on <paramref name="day"/>, in the order of the list.</summary>
    public IEnumerable<PublishedPost> PostsOn(LocalDate day) => Office.Posts.Where(post => post.IsListedOn(day));

    /// <summary>The entries that match <paramref name="query"/> and may be seen on <paramref name="day"/>, best first, with their places in <see cref="PublishedOffice.Posts"/> as ids.</summary>
    /// <param name="query">What somebody typed: names, tasks, teams, sites, rooms, numbers.</param>
    /// <param name="most">How many entries at the most.</param>
    /// <param name="day">The day.</param>
    /// <param name="filter">Which entries count; null for all.</param>
    public SearchResult Search(string query, int most, LocalDate day, Func<PublishedPost, bool>? filter = null) =>
        _search.Value.Find(query, most, _isAlwaysListed && filter is null ? null : place => Office.Posts[place].IsListedOn(day) && (filter is null || filter(Office.Posts[place])));

    /// <summary>An entry that may be seen on <paramref name="day"/>; null when there is none.</summary>
    public PublishedPost? FindPost(PostId id, LocalDate day) => _posts.TryGetValue(id, out var post) && post.IsListedOn(day) ? post : null;

    /// <summary>A team; null when there is none.</summary>
    public PublishedTeam? FindTeam(TeamId? id) => id is { } team ? _teams.GetValueOrDefault(team) : null;

    /// <summary>A site; null when there is none.</summary>
    public Site? FindSite(SiteId? id) => id is { } site ? _sites.GetValueOrDefault(site) : null;

    /// <summary>Where an entry receives people on <paramref name="day"/>: its own site, else its team's; null when nobody said.</summary>
    public Site? SiteOf(PublishedPost post, LocalDate day) => FindSite(post.PlacementOn(day).Site) ?? FindSite(FindTeam(post.Team)?.Site);

    /// <summary>Whether and when an entry is answered; during an absence whether and when its deputy is.</summary>
    public Availability AvailabilityOf(PublishedPost post, LocalDateTime at)
    {
        if (post.Mode == ReleaseMode.TeamNumberOnly) return ServiceHoursAt(at);
        if (post.AbsenceOn(at.Date) is not { } absence) return HoursAt(post, at, null, null);
        return PresentDeputy(post, at.Date) is { } deputy
            ? HoursAt(deputy, at, absence, deputy)
            : new Availability(at, null, NextAfter(post, at), absence);
    }

    /// <summary>Whether and when the service number is answered.</summary>
    public Availability ServiceHoursAt(LocalDateTime at)
    {
        var next = Enumerable.Range(0, HouseCalendar.LongestClosedDays).Select(days => at.Date.PlusDays(days))
            .SelectMany(day => Calendar.ServiceWindowsOn(day).Select(window => new DatedWindow(day, window)))
            .Where(window => window.Until > at).Select(window => (DatedWindow?)window).Take(2).ToList();
        return next is [{ } first, ..] && first.From <= at ? new Availability(at, first, next.ElementAtOrDefault(1)) : new Availability(at, null, next.FirstOrDefault());
    }

    /// <summary>The windows of an entry on one day, absence and closed days taken into account.</summary>
    public ImmutableArray<TimeWindow> WindowsOf(PublishedPost post, LocalDate day) =>
        post.AbsenceOn(day) is null ? post.PhoneHours.WindowsOn(day, Calendar) : [];

    /// <summary>Who is in charge, when and on which number, and what happens otherwise.</summary>
    public FinderAnswer Answer(CaseFacts facts, LocalDateTime at) => Rules.Find(facts) switch
    {
        Responsible responsible => AnswerOf(responsible, at),
        NeedsMore more => new FinderAnswer.AsksMore(more.Missing, OtherWays(null, at)),
        Several several => new FinderAnswer.Unclear([.. several.Posts.Select(post => FindPost(post, at.Date)).OfType<PublishedPost>()], OtherWays(null, at)),
        _ => new FinderAnswer.Unclear([], OtherWays(null, at)),
    };

    /// <summary>Further ways to reach the office, the best first; never empty.</summary>
    /// <param name="team">The team in charge, when one is known.</param>
    /// <param name="at">The moment from which hours are told.</param>
    public ImmutableArray<OtherWay> OtherWays(PublishedTeam? team, LocalDateTime at)
    {
        var ways = ImmutableArray.CreateBuilder<OtherWay>();
        if (team?.Line is { } line && line.HoldsOn(at.Date)) ways.Add(new(OtherWayKind.Team, team.Name, line.Number, ServiceHoursAt(at)));
        if (Office.ServiceLine is { } service) ways.Add(new(OtherWayKind.Service, Office.Name, service.Number, ServiceHoursAt(at)));
        if ((team?.Mailbox ?? Office.Email) is { } mailbox) ways.Add(new(OtherWayKind.Mailbox, mailbox));
        if (FindSite(team?.Site) is { } site) ways.Add(new(OtherWayKind.Visit, site.Address));
        else foreach (var house in Office.Sites) ways.Add(new(OtherWayKind.Visit, house.Address));
        if (Office.PostalAddress is { } letter) ways.Add(new(OtherWayKind.Letter, letter));
        if (ways.Count == 0) ways.Add(new(OtherWayKind.Visit, Office.Name));
        return ways.ToImmutable();
    }

    FinderAnswer AnswerOf(Responsible responsible, LocalDateTime at)
    {
        var team = FindTeam(_rulesById.Value[responsible.Rule.Id].Team);
        return FindPost(responsible.Post, at.Date) is { } post
            ? new FinderAnswer.Found(post, AvailabilityOf(post, at), OtherWays(team, at))
            : new FinderAnswer.NotListed(team, OtherWays(team, at));
    }

    Availability HoursAt(PublishedPost post, LocalDateTime at, PublishedAbsence? absence, PublishedPost? deputy)
    {
        var current = post.PhoneHours.FindWindowAt(at, day => !Calendar.IsClosed(day));
        return new Availability(at, current, NextAfter(post, at), absence, deputy);
    }

    // An absence without an end hides every later hour; one with an end only those within it, and none after it where its length is nobody's business.
    DatedWindow? NextAfter(PublishedPost post, LocalDateTime at)
    {
        var from = at;
        for (var tries = 0; tries <= post.Absences.Length; tries++)
        {
            if (post.PhoneHours.NextWindow(from, Calendar) is not { } next) return null;
            if (post.AbsenceOn(next.Date) is not { } absence) return next;
            if (absence.LastDay is not { } last || !Office.ShowsLengthOfAbsence) return null;
            from = last.At(LocalTime.MaxValue);
        }
        return null;
    }

    PublishedPost? PresentDeputy(PublishedPost post, LocalDate day)
    {
        var seen = new HashSet<PostId> { post.Id };
        for (var next = post.Deputy; next is { } id && seen.Add(id); next = _posts.GetValueOrDefault(id)?.Deputy)
            if (FindPost(id, day) is { } deputy && deputy.AbsenceOn(day) is null) return deputy;
        return null;
    }

    SearchEntry Searchable(PublishedPost post, int place) => new(
        place,
        post.Name,
        post.SortName?.Split(',')[0],
        post.Title,
        [
            .. post.Tasks, .. Office.Tasks.Where(task => post.Tasks.Contains(task.Key)).Select(task => task.Name), .. Words(FindTeam(post.Team)?.Name),
            .. post.Placements.SelectMany(placement => Words(placement.Room).Concat(Words(FindSite(placement.Site)?.Name))), .. post.Languages,
        ],
        [.. post.Lines.Select(line => line.Number.Value)]);

    static IEnumerable<string> Words(string? text) => string.IsNullOrWhiteSpace(text) ? [] : [text];
}
