using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Imports;

/// <summary>The sites and teams that a list names: known ones by their name, others are made.</summary>
sealed class NamedThings
{
    readonly Func<Guid> _newId;
    readonly Dictionary<string, SiteId> _sites = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, TeamId> _teams = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<SiteId, string> _siteNames = [];
    readonly Dictionary<TeamId, string> _teamNames = [];
    readonly List<Site> _newSites = [];
    readonly List<Team> _newTeams = [];

    public NamedThings(OfficeBook book, Func<Guid> newId)
    {
        _newId = newId;
        foreach (var site in book.Sites) Know(site.Id, site.Name);
        foreach (var team in book.Teams) Know(team.Id, team.Name);
    }

    public ImmutableArray<Site> NewSites => [.. _newSites];

    public ImmutableArray<Team> NewTeams => [.. _newTeams];

    public SiteId SiteOf(string name)
    {
        if (_sites.TryGetValue(name, out var known)) return known;
        var site = new Site { Id = new SiteId(_newId()), Name = name };
        _newSites.Add(site);
        Know(site.Id, name);
        return site.Id;
    }

    public TeamId TeamOf(string name, SiteId? site)
    {
        if (_teams.TryGetValue(name, out var known)) return known;
        var team = new Team(new TeamId(_newId()), name, site);
        _newTeams.Add(team);
        Know(team.Id, name);
        return team.Id;
    }

    public string? NameOf(SiteId? site) => site is { } id ? _siteNames.GetValueOrDefault(id) : null;

    public string? NameOf(TeamId? team) => team is { } id ? _teamNames.GetValueOrDefault(id) : null;

    void Know(SiteId id, string name) => (_sites[name], _siteNames[id]) = (id, name);

    void Know(TeamId id, string name) => (_teams[name], _teamNames[id]) = (id, name);
}
