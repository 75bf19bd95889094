using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>What the public sees of an entry.</summary>
public enum ReleaseMode
{
    /// <summary>Nothing.</summary>
    NotListed,

    /// <summary>The team and its number; not the post's own.</summary>
    TeamNumberOnly,

    /// <summary>What the post does and its number; not the person. (Function without name is still personal data.)</summary>
    FunctionAndNumber,

    /// <summary>Name, function and number.</summary>
    NameAndNumber,
}

/// <summary>The decision whether and how an entry is public. Publishing is voluntary (BVerwG, 20.10.2016, 7 C 20.15): somebody decides, for a reason, and may take it back.</summary>
public sealed record Release
{
    /// <summary>Not listed, and nobody has decided anything.</summary>
    public static Release None { get; } = new();

    /// <summary>What is shown when the release is in force.</summary>
    public ReleaseMode Mode { get; init; }

    /// <summary>Why so; null when nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>The account that approved it; null while nobody has: then nothing is shown.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When it was approved; null while it is not.</summary>
    public Instant? ApprovedAt { get; init; }

    /// <summary>The first day on which it holds; null for at once.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>The last day on which it holds; null for until further notice.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Whether the person objected for their safety: then nothing is shown, whatever was approved.</summary>
    public bool SafetyObjection { get; init; }

    /// <summary>What may ever be shown, on whatever day: not listed while unapproved or objected to.</summary>
    public ReleaseMode Granted => SafetyObjection || ApprovedBy is null ? ReleaseMode.NotListed : Mode;
}
