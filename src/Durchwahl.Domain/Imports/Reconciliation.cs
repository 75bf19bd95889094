using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Imports;

/// <summary>How an import treats what it finds.</summary>
/// <param name="Today">Numbers that are replaced forward from this day on.</param>
/// <param name="NewPostRelease">What the public sees of posts that the list adds; unapproved by default.</param>
/// <param name="RemovesGone">Whether posts that the list no longer has are removed; they are only reported otherwise.</param>
public sealed record ReconciliationChoices(LocalDate Today, Release NewPostRelease, bool RemovesGone);

/// <summary>What becomes of a post.</summary>
public enum ListChangeKind
{
    /// <summary>The list has it, the phone book had not.</summary>
    New,

    /// <summary>Both have it, something differs.</summary>
    Changed,

    /// <summary>Both have it, another person holds it.</summary>
    Moved,

    /// <summary>The phone book has it, the list has not.</summary>
    Gone,
}

/// <summary>One difference between a list and the phone book.</summary>
/// <param name="Kind">What becomes of the post.</param>
/// <param name="Line">Where it stands in the file; null for posts that are gone.</param>
/// <param name="Post">Which post.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Facts">What differs, each with before and after; empty for new and gone posts.</param>
public sealed record ListChange(ListChangeKind Kind, int? Line, PostId Post, string Title, ImmutableArray<FactChange> Facts);

/// <summary>A fact of a post that differs.</summary>
/// <param name="What">In German: "Raum".</param>
/// <param name="Before">As the phone book has it; null for nothing.</param>
/// <param name="After">As the list has it; null for nothing.</param>
public sealed record FactChange(string What, string? Before, string? After);

/// <summary>Holds a list against the phone book: new, changed, gone, moved to another person. Nothing is written by it.</summary>
/// <remarks>A listed post is the known one with the same number; else the one whose person has the same name, when only one has; else it is new.</remarks>
public sealed class Reconciliation
{
    readonly OfficeBook _book;
    readonly ReconciliationChoices _choices;
    readonly Func<Guid> _newId;
    readonly PostMatching _matching;
    readonly NamedThings _things;
    readonly Dictionary<PostId, ImmutableArray<Line>> _linesByPost;
    readonly ILookup<PostId, ResponsibilityRule> _rulesByPost;
    readonly List<ListChange> _changes = [];
    readonly List<Post> _posts = [];
    readonly List<Line> _lines = [];
    readonly List<ResponsibilityRule> _rules = [];
    readonly List<ResponsibilityId> _removedRules = [];
    readonly List<StaffMember> _staff = [];
    readonly List<StaffMemberId> _removedStaff = [];
    readonly Dictionary<PostId, ListedPost> _listed = [];

    Reconciliation(OfficeBook book, ReconciliationChoices choices, Func<Guid> newId)
    {
        (_book, _choices, _newId) = (book, choices, newId);
        _matching = new PostMatching(book, choices.Today);
        _things = new NamedThings(book, newId);
        _linesByPost = book.Lines.Where(line => line.Post is not null).GroupBy(line => line.Post!.Value).ToDictionary(group => group.Key, group => group.ToImmutableArray());
        _rulesByPost = book.Rules.ToLookup(rule => rule.Post);
    }

    /// <summary>What would change, in the order of the list; posts that are gone last.</summary>
    public ImmutableArray<ListChange> Changes { get; private set; } = [];

    /// <summary>The change of the phone book that follows.</summary>
    public BookChange Change { get; private set; } = new();

    /// <summary>What could not be taken over although its row is good, in German: a deputy whom nobody knows.</summary>
    public ImmutableArray<string> Remarks { get; private set; } = [];

    /// <summary>Compares.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="listed">What the list says.</param>
    /// <param name="choices">How to treat it.</param>
    /// <param name="newId">Gives a new id at each call.</param>
    public static Reconciliation Of(OfficeBook book, IEnumerable<ListedPost> listed, ReconciliationChoices choices, Func<Guid> newId)
    {
        var reconciliation = new Reconciliation(book, choices, newId);
        reconciliation.Run([.. listed]);
        return reconciliation;
    }

    void Run(ImmutableArray<ListedPost> listed)
    {
        foreach (var (row, known) in _matching.Match(listed))
        {
            if (ServiceLine(row)) continue;
            if (known is null) Add(row);
            else Compare(row, known);
        }
        var gone = _book.Posts.Where(post => !_listed.ContainsKey(post.Id)).ToList();
        _changes.AddRange(gone.Select(post => new ListChange(ListChangeKind.Gone, null, post.Id, post.Title, [])));
        var deputies = new DeputyWishes(_book, _posts, _staff, _listed);
        deputies.Grant();
        Remarks = deputies.Remarks;
        Changes = [.. _changes];
        Change = new BookChange
        {
            Sites = _things.NewSites,
            Teams = _things.NewTeams,
            Staff = [.. _staff],
            Posts = [.. _posts],
            Lines = [.. _lines],
            Rules = [.. _rules],
            RemovedRules = [.. _removedRules],
            RemovedStaff = [.. _removedStaff, .. _choices.RemovesGone ? gone.Select(post => post.Holder).OfType<StaffMemberId>() : []],
            RemovedPosts = _choices.RemovesGone ? [.. gone.Select(post => post.Id)] : [],
        };
    }

    // The number for all concerns is no post; the list's row for it becomes the line of the service centre, once.
    bool ServiceLine(ListedPost row)
    {
        if (!PostMatching.IsServiceRow(row) || row.Numbers.IsEmpty) return false;
        if (_book.Lines.Concat(_lines).Any(line => line.Kind == LineKind.Service)) return _book.Lines.Concat(_lines).Any(line => line.Kind == LineKind.Service && line.Number == row.Numbers[0]);
        _lines.Add(new Line { Id = new LineId(_newId()), Number = row.Numbers[0], Kind = LineKind.Service });
        return true;
    }

    void Add(ListedPost row)
    {
        var id = new PostId(_newId());
        var post = Updated(new Post { Id = id, Title = ListedWords.TitleOf(row), Release = _choices.NewPostRelease }, row) with { Holder = NewHolder(row) };
        _posts.Add(post);
        _listed[id] = row;
        _lines.AddRange(row.Numbers.Select(number => new Line { Id = new LineId(_newId()), Number = number, Kind = LineKind.DirectDial, Post = id }));
        _rules.AddRange(row.Responsibilities.Select(listed => new ResponsibilityRule(new ResponsibilityId(_newId()), listed.Task, id, listed.When)));
        _changes.Add(new ListChange(ListChangeKind.New, row.Line, id, post.Title, []));
    }

    void Compare(ListedPost row, Post known)
    {
        _listed[known.Id] = row;
        var facts = new List<FactChange>();
        var holder = HolderAfter(row, known, facts);
        var updated = Updated(known, row) with { Holder = holder };
        AddFacts(known, updated, facts);
        CompareNumbers(row, known, facts);
        CompareRules(row, known, facts);
        if (facts.Count == 0) return;
        _posts.Add(updated);
        var kind = holder != known.Holder ? ListChangeKind.Moved : ListChangeKind.Changed;
        _changes.Add(new ListChange(kind, row.Line, known.Id, updated.Title, [.. facts]));
    }

    Post Updated(Post post, ListedPost row)
    {
        var site = row.Site is { } siteName ? _things.SiteOf(siteName) : (SiteId?)null;
        var team = row.Team is { } teamName ? _things.TeamOf(teamName, site) : post.Team;
        var place = post.PlacementOn(_choices.Today);
        var after = place with { Site = site ?? place.Site, Room = row.Room ?? place.Room };
        return post with
        {
            Title = row.Function is { Length: > 0 } ? row.Function : post.Title,
            Team = team,
            Email = row.Email ?? post.Email,
            LeadsTeam = post.LeadsTeam || ListedWords.IsLead(row),
            Placements = after == place ? post.Placements : [.. post.Placements.Where(placement => placement.FirstDay != place.FirstDay), after],
            Languages = row.Languages is { } languages && ListedWords.Languages(languages) is { IsEmpty: false } codes ? codes : post.Languages,
            PhoneHours = row.PhoneHours is { } phone ? post.PhoneHours with { Weekly = phone } : post.PhoneHours,
            VisitingHours = row.VisitingHours is { } visits ? post.VisitingHours with { Weekly = visits } : post.VisitingHours,
            ByAppointmentOnly = post.ByAppointmentOnly || row.ByAppointment,
        };
    }

    void AddFacts(Post before, Post after, List<FactChange> facts)
    {
        var (from, to) = (before.PlacementOn(_choices.Today), after.PlacementOn(_choices.Today));
        Add("Funktion", before.Title, after.Title);
        Add("Team", _things.NameOf(before.Team), _things.NameOf(after.Team));
        Add("Standort", _things.NameOf(from.Site), _things.NameOf(to.Site));
        Add("Raum", from.Room, to.Room);
        Add("E-Mail", before.Email, after.Email);
        Add("Telefonzeiten", HoursNotation.Write(before.PhoneHours.Weekly), HoursNotation.Write(after.PhoneHours.Weekly));
        Add("Besuchszeiten", HoursNotation.Write(before.VisitingHours.Weekly), HoursNotation.Write(after.VisitingHours.Weekly));
        Add("Sprachen", string.Join(", ", before.Languages), string.Join(", ", after.Languages));
        Add("nach Vereinbarung", before.ByAppointmentOnly ? "ja" : "nein", after.ByAppointmentOnly ? "ja" : "nein");

        void Add(string what, string? was, string? becomes)
        {
            if (was != becomes) facts.Add(new FactChange(what, was, becomes));
        }
    }

    StaffMemberId? HolderAfter(ListedPost row, Post known, List<FactChange> facts)
    {
        var before = known.Holder is { } holder ? _matching.PersonOf(holder) : null;
        switch (row.Person)
        {
            case null:
                return known.Holder;
            case PersonName.Named named when before is not null && PostMatching.IsSamePerson(before, named):
                // The same person, perhaps now with a given name or another title.
                var completed = ListedWords.PersonOf(before.Id, named);
                if (completed.DisplayName == before.DisplayName || named.GivenName is null) return known.Holder;
                _staff.Add(completed);
                facts.Add(new FactChange("Name", before.DisplayName, completed.DisplayName));
                return known.Holder;
            default:
                var after = NewHolder(row);
                if (after is null && before is null) return null;
                if (before is not null) _removedStaff.Add(before.Id);
                facts.Add(new FactChange("Name", before?.DisplayName, after is null ? null : _staff[^1].DisplayName));
                return after;
        }
    }

    StaffMemberId? NewHolder(ListedPost row)
    {
        if (row.Person is not PersonName.Named named) return null;
        var person = ListedWords.PersonOf(new StaffMemberId(_newId()), named);
        _staff.Add(person);
        return person.Id;
    }

    // A number that is replaced stops being the number to call and forwards: it stands on letters.
    void CompareNumbers(ListedPost row, Post known, List<FactChange> facts)
    {
        if (row.Numbers.IsEmpty) return;
        var current = _linesByPost.GetValueOrDefault(known.Id, []).Where(line => line.HoldsOn(_choices.Today)).ToList();
        if (current.Select(line => line.Number).ToHashSet().SetEquals(row.Numbers)) return;
        _lines.AddRange(current.Where(line => !row.Numbers.Contains(line.Number)).Select(line => line with { LastDay = _choices.Today.PlusDays(-1) }));
        _lines.AddRange(row.Numbers.Where(number => current.All(line => line.Number != number))
            .Select(number => new Line { Id = new LineId(_newId()), Number = number, Kind = LineKind.DirectDial, Post = known.Id, FirstDay = _choices.Today }));
        facts.Add(new FactChange("Durchwahl", Shown(current.Select(line => line.Number.Display(_book.Office.BaseNumber))), Shown(row.Numbers.Select(number => number.Display(_book.Office.BaseNumber)))));
    }

    void CompareRules(ListedPost row, Post known, List<FactChange> facts)
    {
        if (row.Responsibilities.IsEmpty) return;
        var before = _rulesByPost[known.Id].ToList();
        var listed = row.Responsibilities.ToList();
        var stale = before.Where(rule => !listed.Remove(new ListedResponsibility(rule.Task, rule.When))).ToList();
        if (stale.Count == 0 && listed.Count == 0) return;
        _removedRules.AddRange(stale.Select(rule => rule.Id));
        _rules.AddRange(listed.Select(rule => new ResponsibilityRule(new ResponsibilityId(_newId()), rule.Task, known.Id, rule.When)));
        facts.Add(new FactChange("Zuständigkeit", Shown(before.Select(rule => ListedWords.Notation.Write(rule))), Shown(row.Responsibilities.Select(rule => ListedWords.Notation.Write(rule.Task, rule.When)))));
    }

    static string? Shown(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } text ? text : null;
}
