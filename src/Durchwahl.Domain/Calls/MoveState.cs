namespace Durchwahl.Domain.Calls;

/// <summary>How far a number has moved from the old telephone system.</summary>
public enum MoveState
{
    /// <summary>The old system has the number; a call that reaches us is handed to it.</summary>
    Old,

    /// <summary>Our rules route it, and any trouble leads to the old system.</summary>
    Parallel,

    /// <summary>Ours.</summary>
    New,
}
