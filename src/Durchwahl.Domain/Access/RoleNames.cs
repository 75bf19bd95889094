using System.Collections.Immutable;

namespace Durchwahl.Domain.Access;

/// <summary>What the roles are called: in German for people, in English where a program reads them.</summary>
public static class RoleNames
{
    /// <summary>All roles in the order in which lists show them.</summary>
    public static ImmutableArray<Role> All { get; } = [Role.Editor, Role.Publisher, Role.Agent, Role.TeamLead, Role.Administrator];

    /// <summary>The German name for pages, as in "Redaktion".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static string German(Role role) => role switch
    {
        Role.Editor => "Redaktion",
        Role.Publisher => "Veröffentlichung",
        Role.Agent => "Service",
        Role.TeamLead => "Teamleitung",
        Role.Administrator => "Administration",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>What the role may do, in one German sentence for the page that gives roles.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static string Explained(Role role) => role switch
    {
        Role.Editor => "pflegt Stellen, Nummern, Zeiten und Zuständigkeiten",
        Role.Publisher => "gibt Einträge frei und veröffentlicht",
        Role.Agent => "nimmt Anrufe an, hört Nachrichten und ruft zurück",
        Role.TeamLead => "macht das auch und stellt ein, wie das Telefon arbeitet",
        Role.Administrator => "vergibt Konten und darf alles in dieser Dienststelle",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The English word under which the role is stored and printed as JSON.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static string Word(Role role) => role switch
    {
        Role.Editor => "editor",
        Role.Publisher => "publisher",
        Role.Agent => "agent",
        Role.TeamLead => "team-lead",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The role that a person means, in English or German, capitals or not; null when it is none.</summary>
    public static Role? Find(string text) => text.Trim().ToLowerInvariant() switch
    {
        "editor" or "redaktion" or "redakteur" or "redakteurin" => Role.Editor,
        "publisher" or "veröffentlicher" or "veroeffentlicher" or "veröffentlicherin" or "veröffentlichung" => Role.Publisher,
        "agent" or "agentin" or "service" or "serviceteam" => Role.Agent,
        "team-lead" or "teamlead" or "teamleitung" or "teamleiter" or "teamleiterin" => Role.TeamLead,
        "administrator" or "administratorin" or "administration" or "admin" => Role.Administrator,
        _ => null,
    };
}
