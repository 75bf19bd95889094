namespace Durchwahl.Calls.Practice;

/// <summary>A call at the practice exchange. Guarded by the lock of <see cref="PracticeExchange"/>.</summary>
sealed class PracticeCall(string name, string? caller)
{
    public string Name { get; } = name;

    /// <summary>The caller's number as a carrier writes it; null when suppressed.</summary>
    public string? Caller { get; } = caller;

    /// <summary>Who calls, as the people of the practice know it.</summary>
    public object? Mind { get; set; }

    /// <summary>Names what the caller is told now; grows whenever something else happens to the call.</summary>
    public int Chapter { get; set; }

    /// <summary>What the switching calls that which is being said.</summary>
    public int Token { get; set; }

    /// <summary>The desk phone with which it talks; null for none.</summary>
    public PracticePhone? TalksWith { get; set; }

    /// <summary>The recording that runs; null for none.</summary>
    public string? Recording { get; set; }

    /// <summary>The attempt to call back that waits for an answer; null for none.</summary>
    public int? CallsBack { get; set; }

    /// <summary>Whether one of the two sides has hung up.</summary>
    public bool IsOver { get; set; }
}

/// <summary>A desk phone at the practice exchange.</summary>
sealed class PracticePhone(string extension)
{
    public string Extension { get; } = extension;

    /// <summary>The call for which it rings or with which it talks; null when it hangs.</summary>
    public PracticeCall? Call { get; set; }

    /// <summary>Which ringing.</summary>
    public int Attempt { get; set; }

    public bool IsAnswered { get; set; }

    /// <summary>What its display shows.</summary>
    public Exchange.CallerShown? Shown { get; set; }

    /// <summary>Since when it rings or talks, in ticks.</summary>
    public long Since { get; set; }

    /// <summary>Whether a person answers it: the invented agent leaves it alone.</summary>
    public bool IsTakenOver { get; set; }
}
