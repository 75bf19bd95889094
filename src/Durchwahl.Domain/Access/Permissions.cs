using System.Collections.Immutable;

namespace Durchwahl.Domain.Access;

/// <summary>Which role brings which permissions.</summary>
public static class Permissions
{
    /// <summary>The permissions of one role; never empty.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="role"/> is not one of the named roles.</exception>
    public static ImmutableArray<Permission> Of(Role role) => role switch
    {
        Role.Editor => [Permission.ReadPhoneBook, Permission.EditPhoneBook],
        Role.Publisher => [Permission.ReadPhoneBook, Permission.Publish],
        Role.Agent => [Permission.ReadPhoneBook, Permission.ReadCalls, Permission.TakeCalls, Permission.SettleCalls],
        Role.TeamLead => [Permission.ReadPhoneBook, Permission.ReadCalls, Permission.TakeCalls, Permission.SettleCalls, Permission.ManageCalls],
        Role.Administrator =>
        [
            Permission.ReadPhoneBook, Permission.EditPhoneBook, Permission.Publish, Permission.Administer, Permission.ReadCalls, Permission.TakeCalls, Permission.SettleCalls, Permission.ManageCalls,
            Permission.ReadAudit,
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };
}
