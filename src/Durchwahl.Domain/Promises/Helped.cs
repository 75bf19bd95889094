namespace Durchwahl.Domain.Promises;

/// <summary>The answer to the one voluntary question when a promise has ended: did it help?</summary>
public enum Helped
{
    /// <summary>Yes.</summary>
    Yes,

    /// <summary>In part.</summary>
    Partly,

    /// <summary>No.</summary>
    No,
}
