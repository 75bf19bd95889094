using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>What a decision changes in the working state of an office: facts that are new or replace the one with the same id, and facts that go.</summary>
public sealed record BookChange
{
    /// <summary>The office itself, when it changes.</summary>
    public Office? Office { get; init; }

    /// <summary>Sites, new or changed.</summary>
    public ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>Teams, new or changed.</summary>
    public ImmutableArray<Team> Teams { get; init; } = [];

    /// <summary>People, new or changed.</summary>
    public ImmutableArray<StaffMember> Staff { get; init; } = [];

    /// <summary>Posts, new or changed.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>Numbers, new or changed.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>Absences, new or changed.</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>Rules, new or changed.</summary>
    public ImmutableArray<ResponsibilityRule> Rules { get; init; } = [];

    /// <summary>All carriers, when they change; null otherwise.</summary>
    public ImmutableArray<CarrierPeriod>? Carriers { get; init; }

    /// <summary>All closures of the house, when they change; null otherwise.</summary>
    public ImmutableArray<HouseClosure>? Closures { get; init; }

    /// <summary>Posts that go, with their numbers, rules and absences.</summary>
    public ImmutableArray<PostId> RemovedPosts { get; init; } = [];

    /// <summary>People who go.</summary>
    public ImmutableArray<StaffMemberId> RemovedStaff { get; init; } = [];

    /// <summary>Numbers that go and do not forward.</summary>
    public ImmutableArray<LineId> RemovedLines { get; init; } = [];

    /// <summary>Absences that go.</summary>
    public ImmutableArray<AbsenceId> RemovedAbsences { get; init; } = [];

    /// <summary>Rules that go.</summary>
    public ImmutableArray<ResponsibilityId> RemovedRules { get; init; } = [];

    /// <summary>Teams that go; no post belongs to them any more.</summary>
    public ImmutableArray<TeamId> RemovedTeams { get; init; } = [];

    /// <summary>Sites that go; nothing is there any more.</summary>
    public ImmutableArray<SiteId> RemovedSites { get; init; } = [];

    /// <summary>The working state after the change: changed facts keep their place, new ones come last.</summary>
    public OfficeBook ApplyTo(OfficeBook book)
    {
        var gone = RemovedPosts.ToHashSet();
        return book with
        {
            Office = Office ?? book.Office,
            Carriers = Carriers ?? book.Carriers,
            Closures = Closures ?? book.Closures,
            Sites = Merge(book.Sites, Sites, site => site.Id, RemovedSites),
            Teams = Merge(book.Teams, Teams, team => team.Id, RemovedTeams),
            Staff = Merge(book.Staff, Staff, person => person.Id, RemovedStaff),
            Posts = [.. Merge(book.Posts, Posts, post => post.Id, RemovedPosts).Select(post => post.Deputy is { } deputy && gone.Contains(deputy) ? post with { Deputy = null } : post)],
            Lines = [.. Merge(book.Lines, Lines, line => line.Id, RemovedLines).Where(line => line.Post is not { } post || !gone.Contains(post))],
            Absences = [.. Merge(book.Absences, Absences, absence => absence.Id, RemovedAbsences).Where(absence => !gone.Contains(absence.Post))],
            Rules = [.. Merge(book.Rules, Rules, rule => rule.Id, RemovedRules).Where(rule => !gone.Contains(rule.Post))],
        };
    }

    static ImmutableArray<T> Merge<T, TId>(ImmutableArray<T> facts, ImmutableArray<T> changed, Func<T, TId> id, ImmutableArray<TId> removed) where TId : notnull
    {
        if (changed.IsEmpty && removed.IsEmpty) return facts;
        var replacements = changed.ToDictionary(id);
        var gone = removed.ToHashSet();
        var merged = ImmutableArray.CreateBuilder<T>(facts.Length + changed.Length);
        foreach (var fact in facts)
            if (!gone.Contains(id(fact))) merged.Add(replacements.Remove(id(fact), out var replacement) ? replacement : fact);
        merged.AddRange(changed.Where(fact => replacements.ContainsKey(id(fact))));
        return merged.ToImmutable();
    }
}
