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

    /// <summary>Read who changed what and why.</summary>
    ReadAudit,
}
