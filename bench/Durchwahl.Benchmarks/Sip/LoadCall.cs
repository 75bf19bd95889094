namespace Durchwahl.Benchmarks.Sip;

/// <summary>What happened to one call of a load; moments as the stopwatch counts them, 0 for never.</summary>
sealed class LoadCall(int id)
{
    /// <summary>The caller's number ends with it.</summary>
    public int Id { get; } = id;

    /// <summary>The caller dialled.</summary>
    public long Invited { get; set; }

    /// <summary>The exchange picked up.</summary>
    public long PickedUp { get; set; }

    /// <summary>A desk phone began to ring for it.</summary>
    public long Rang { get; set; }

    /// <summary>The desk phone was answered.</summary>
    public long Answered { get; set; }

    /// <summary>The exchange ended it.</summary>
    public long Ended { get; set; }

    /// <summary>How the exchange refused it, as in "503 Service Unavailable"; null when it did not.</summary>
    public string? Refusal { get; set; }

    /// <summary>Whether all went well.</summary>
    public bool IsDone => PickedUp != 0 && Answered != 0 && Ended != 0 && Refusal is null;
}
