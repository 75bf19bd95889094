using System.Collections.Immutable;

namespace Durchwahl.Domain.Access;

/// <summary>Which role brings which permissions.</summary>
public static class Permissions
{
    static readonly ImmutableArray<Permission> OfAgents =
        [Permission.ReadHouseRules, Permission.ReadPhoneBook, Permission.ReadCalls, Permission.TakeCalls, Permission.SettleCalls, Permission.TakeEnquiries, Permission.KeepPromises];

    static readonly ImmutableArray<Permission> OfTeamLeads = OfAgents.AddRange(Permission.ManageCalls, Permission.LeadPromises, Permission.SetUpPromises, Permission.EditGuides, Permission.ReadFigures, Permission.Plan);

    // Who saw what is not among them: whoever gives the rights is not the one who watches over their use.
    static readonly ImmutableArray<Permission> OfAdministrators = [.. Enum.GetValues<Permission>().Where(permission => permission != Permission.ReadAccessLog)];

    /// <summary>The permissions of one role; never empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static ImmutableArray<Permission> Of(Role role) => role switch
    {
        Role.Editor => [Permission.ReadHouseRules, Permission.ReadPhoneBook, Permission.EditPhoneBook, Permission.EditGuides],
        Role.Publisher => [Permission.ReadHouseRules, Permission.ReadPhoneBook, Permission.Publish, Permission.ReadFigures, Permission.ReleaseFigures, Permission.Plan],
        Role.Agent => OfAgents,
        Role.CaseWorker => [Permission.ReadHouseRules, Permission.ReadPhoneBook, Permission.TakeCalls, Permission.TakeEnquiries, Permission.KeepPromises],
        Role.TeamLead => OfTeamLeads,
        Role.DisclosureOfficer => [Permission.ReadHouseRules, Permission.ManageDisclosure, Permission.ReadDisclosure],
        Role.Auditor => [Permission.ReadHouseRules, Permission.ReadAudit, Permission.ReadDisclosure, Permission.ReadRetention, Permission.ReadFigures],
        Role.DataProtectionOfficer => [Permission.ReadHouseRules, Permission.ReadAudit, Permission.ReadAccessLog, Permission.ReadRetention, Permission.ReadFigures],
        Role.StaffCouncil => [Permission.ReadHouseRules, Permission.ReadRetention, Permission.ReadFigures],
        Role.Administrator => OfAdministrators,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
