namespace Durchwahl.Domain.Access;

/// <summary>What somebody may do in an office. Each route states the one it needs.</summary>
public enum Permission
{
    /// <summary>See the working state of the phone book, what was never released included.</summary>
    ReadPhoneBook,

    /// <summary>Change posts, teams, numbers, hours, absences and responsibilities, and load lists.</summary>
    EditPhoneBook,

    /// <summary>Release entries and make, approve and withdraw publications.</summary>
    Publish,

    /// <summary>Give accounts and roles, change the settings of the office.</summary>
    Administer,

    /// <summary>See the list of calls, without who answered.</summary>
    ReadCalls,

    /// <summary>Take calls, pause, end the wrap-up.</summary>
    TakeCalls,

    /// <summary>Hear voice messages, see the numbers of callers to call back, settle both.</summary>
    SettleCalls,

    /// <summary>Decide how the telephone works: settings, protection from overload, blocks, moving over, announcements; see who answered a single call.</summary>
    ManageCalls,

    /// <summary>Read who changed what and why.</summary>
    ReadAudit,
}
