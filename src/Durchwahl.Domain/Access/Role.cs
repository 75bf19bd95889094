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

    /// <summary>Leads those who take calls: as an agent, and decides how the telephone works.</summary>
    TeamLead,

    /// <summary>Gives accounts and roles and sets what holds for the whole office.</summary>
    Administrator,
}
