using System.Collections.Immutable;

namespace Durchwahl.Domain.Access;

/// <summary>What the roles are called: in German for people, in English where a program reads them.</summary>
public static class RoleNames
{
    /// <summary>All roles in the order in which lists show them.</summary>
    public static ImmutableArray<Role> All { get; } =
    [
        Role.Editor, Role.Publisher, Role.Agent, Role.CaseWorker, Role.TeamLead, Role.DisclosureOfficer, Role.Auditor, Role.DataProtectionOfficer, Role.StaffCouncil, Role.Administrator,
    ];

    /// <summary>The German name for pages, as in "Redaktion".</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static string German(Role role) => role switch
    {
        Role.Editor => "Redaktion",
        Role.Publisher => "Veröffentlichung",
        Role.Agent => "Service",
        Role.CaseWorker => "Sachbearbeitung",
        Role.TeamLead => "Teamleitung",
        Role.DisclosureOfficer => "Informationsfreiheit",
        Role.Auditor => "Revision",
        Role.DataProtectionOfficer => "Datenschutz",
        Role.StaffCouncil => "Personalrat",
        Role.Administrator => "Administration",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>What the role may do, in one German sentence for the page that gives roles.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static string Explained(Role role) => role switch
    {
        Role.Editor => "pflegt Stellen, Nummern, Zeiten und Zuständigkeiten",
        Role.Publisher => "gibt Einträge frei und veröffentlicht",
        Role.Agent => "nimmt Anrufe an, löst Anliegen oder gibt Zusagen, ruft zurück",
        Role.CaseWorker => "hält Zusagen der eigenen Stellen ein und nimmt die eigene Durchwahl ab",
        Role.TeamLead => "macht das auch und stellt ein, wie Telefon und Zusagen arbeiten",
        Role.DisclosureOfficer => "führt das Verzeichnis der Anträge auf Informationen",
        Role.Auditor => "liest, wer was geändert hat",
        Role.DataProtectionOfficer => "liest, was gespeichert ist, was gelöscht wurde und wer was gesehen hat",
        Role.StaffCouncil => "liest die Regeln, die für Beschäftigte gelten",
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
        Role.CaseWorker => "case-worker",
        Role.TeamLead => "team-lead",
        Role.DisclosureOfficer => "disclosure-officer",
        Role.Auditor => "auditor",
        Role.DataProtectionOfficer => "data-protection-officer",
        Role.StaffCouncil => "staff-council",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>The role that a person means, in English or German, capitals or not; null when it is none.</summary>
    public static Role? Find(string text) => text.Trim().ToLowerInvariant() switch
    {
        "editor" or "redaktion" or "redakteur" or "redakteurin" => Role.Editor,
        "publisher" or "veröffentlicher" or "veroeffentlicher" or "veröffentlicherin" or "veröffentlichung" => Role.Publisher,
        "agent" or "agentin" or "service" or "serviceteam" => Role.Agent,
        "case-worker" or "caseworker" or "sachbearbeitung" or "sachbearbeiter" or "sachbearbeiterin" => Role.CaseWorker,
        "disclosure-officer" or "informationsfreiheit" or "ifg" => Role.DisclosureOfficer,
        "auditor" or "revision" or "revisorin" or "revisor" => Role.Auditor,
        "data-protection-officer" or "datenschutz" or "datenschutzbeauftragte" or "datenschutzbeauftragter" => Role.DataProtectionOfficer,
        "staff-council" or "personalrat" => Role.StaffCouncil,
        "team-lead" or "teamlead" or "teamleitung" or "teamleiter" or "teamleiterin" => Role.TeamLead,
        "administrator" or "administratorin" or "administration" or "admin" => Role.Administrator,
        _ => null,
    };
}
