namespace Durchwahl.Domain.Access;

/// <summary>The values of a row of the audit trail that could be personal: the chain holds only salted digests of them.</summary>
public enum AuditField
{
    /// <summary>Who did it: the name of an account, the command line, the program.</summary>
    Actor,

    /// <summary>The reason that was given.</summary>
    Why,

    /// <summary>The changed facts before.</summary>
    Before,

    /// <summary>The changed facts after.</summary>
    After,
}
