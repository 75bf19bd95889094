using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.Promises.Representatives;

/// <summary>That the office turned somebody away, why, and whether both were told in writing (§ 13 (7) SGB X).</summary>
/// <param name="Basis">The legal basis.</param>
/// <param name="Reason">What happened, as both read it. Personal.</param>
/// <param name="On">From which day on it holds.</param>
/// <param name="By">Who decided, as an account name.</param>
/// <param name="NoticesSentOn">When the written notices went to both; null while they did not.</param>
public sealed record RepresentationRefusal(RefusalBasis Basis, string Reason, LocalDate On, string By, LocalDate? NoticesSentOn = null)
{
    /// <summary>Whether they can do nothing more for the person. Who only cannot speak properly still writes and receives letters.</summary>
    public bool EndsAll => Basis != RefusalBasis.UnableToSpeakProperly;
}

/// <summary>On which law a refusal can rest. There is no other: being unqualified for judicial office is none.</summary>
public enum RefusalBasis
{
    /// <summary>§ 13 (5) SGB X: provides legal services against § 3 RDG; must be refused.</summary>
    UnlawfulLegalService,

    /// <summary>§ 13 (6) sentence 1, first half, SGB X: unsuited to present; may be refused.</summary>
    UnsuitedToPresent,

    /// <summary>§ 13 (6) sentence 1, second half, SGB X: not able to speak properly; may be refused for speaking only.</summary>
    UnableToSpeakProperly,
}

/// <summary>What the bases are called.</summary>
public static class RefusalBases
{
    /// <summary>All bases in the order of the law.</summary>
    public static ImmutableArray<RefusalBasis> All { get; } = [RefusalBasis.UnlawfulLegalService, RefusalBasis.UnsuitedToPresent, RefusalBasis.UnableToSpeakProperly];

    /// <summary>Where it stands: "§ 13 Abs. 5 SGB X".</summary>
    public static string Source(RefusalBasis basis) => basis switch
    {
        RefusalBasis.UnlawfulLegalService => "§ 13 Abs. 5 SGB X",
        RefusalBasis.UnsuitedToPresent => "§ 13 Abs. 6 Satz 1 Halbsatz 1 SGB X",
        _ => "§ 13 Abs. 6 Satz 1 Halbsatz 2 SGB X",
    };

    /// <summary>What it says, after the name of the source.</summary>
    public static string Words(RefusalBasis basis) => basis switch
    {
        RefusalBasis.UnlawfulLegalService => "erbringt Rechtsdienstleistungen entgegen § 3 des Rechtsdienstleistungsgesetzes",
        RefusalBasis.UnsuitedToPresent => "ist zum Vortrag ungeeignet",
        _ => "ist zum sachgemäßen mündlichen Vortrag nicht fähig",
    };
}
