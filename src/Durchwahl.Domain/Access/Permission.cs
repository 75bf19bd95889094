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

    /// <summary>Work at the desk: enter contacts, read the guides, open promises, hand enquiries over, book talks.</summary>
    TakeEnquiries,

    /// <summary>Keep the promises of the own posts: see whom they are for, take, answer, pass on.</summary>
    KeepPromises,

    /// <summary>See the promises of all posts, pass them on, end what cannot be kept.</summary>
    LeadPromises,

    /// <summary>Decide about kinds of promises, topics, bookable talks and mail.</summary>
    SetUpPromises,

    /// <summary>Write and publish conversation guides.</summary>
    EditGuides,

    /// <summary>Keep the register of freedom-of-information requests.</summary>
    ManageDisclosure,

    /// <summary>Read the register of freedom-of-information requests.</summary>
    ReadDisclosure,

    /// <summary>Read the figures of the office, never of a person, and beside them what was promised and predicted.</summary>
    ReadFigures,

    /// <summary>Decide which figures the public sees.</summary>
    ReleaseFigures,

    /// <summary>Plan: ask what would happen, load a log of demand, make the concept.</summary>
    Plan,

    /// <summary>Read who changed what and why.</summary>
    ReadAudit,

    /// <summary>Read who saw personal data of whom.</summary>
    ReadAccessLog,

    /// <summary>Read what is kept for how long and what was deleted.</summary>
    ReadRetention,

    /// <summary>Export and delete what is kept of one person (Art. 15 and 17 GDPR), and set how long things are kept.</summary>
    AnswerPersons,

    /// <summary>Read what holds for everybody who works in the office: which figure about whom is visible to whom.</summary>
    ReadHouseRules,
}
