namespace Durchwahl.Domain.Access;

/// <summary>What a person does in an office; held for one office at a time. Not a <see cref="Permission"/>: a role is a bundle of them.</summary>
public enum Role
{
    /// <summary>Keeps the phone book: posts, numbers, hours, responsibilities, imports.</summary>
    Editor,

    /// <summary>Decides what the public may see: releases entries, publishes, withdraws.</summary>
    Publisher,

    /// <summary>Takes calls in the service centre or on a post, hears messages, calls back.</summary>
    Agent,

    /// <summary>Decides about cases: keeps promises, answers the own direct dial.</summary>
    CaseWorker,

    /// <summary>Leads those who take calls: as an agent, and decides how the telephone works.</summary>
    TeamLead,

    /// <summary>Keeps the register of freedom-of-information requests.</summary>
    DisclosureOfficer,

    /// <summary>Reads who changed what, and changes nothing.</summary>
    Auditor,

    /// <summary>Reads what is kept, what was deleted and who saw what, and changes nothing (Art. 39 GDPR).</summary>
    DataProtectionOfficer,

    /// <summary>Reads the rules that hold for staff and what was deleted, and changes nothing (§ 80 BPersVG).</summary>
    StaffCouncil,

    /// <summary>Gives accounts and roles and sets what holds for the whole office.</summary>
    Administrator,
}
