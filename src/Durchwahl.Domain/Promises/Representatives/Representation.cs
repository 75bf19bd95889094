using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Promises.Representatives;

/// <summary>Identifies a representation.</summary>
public readonly record struct RepresentationId(Guid Value);

/// <summary>
/// Somebody who stands by a person before the office (§ 13 SGB X): a <see cref="Representative"/> or an <see cref="AccompanyingPerson"/>. Anybody may be one; being qualified for judicial office is no
/// condition. Personal data of two people.
/// </summary>
public abstract record Representation
{
    private protected Representation()
    {
    }

    /// <summary>Identifies it.</summary>
    public required RepresentationId Id { get; init; }

    /// <summary>The office before which it holds.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>Whom it is for.</summary>
    public required RepresentedPerson Person { get; init; }

    /// <summary>Who represents or accompanies.</summary>
    public required string Name { get; init; }

    /// <summary>For which advice centre, association or practice; null for none.</summary>
    public string? Organisation { get; init; }

    /// <summary>Their number; null when not told.</summary>
    public PhoneNumber? Number { get; init; }

    /// <summary>Their e-mail address; null unless given freely.</summary>
    public string? Email { get; init; }

    /// <summary>Where letters to them go, on one line; null when not told.</summary>
    public string? Address { get; init; }

    /// <summary>The first day.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The day after the last one; null for until it is taken back.</summary>
    public LocalDate? Until { get; init; }

    /// <summary>The day on which the office was told that it is over; from this day on it does not hold (§ 13 (1) sentence 4 SGB X). Null while it was not.</summary>
    public LocalDate? RevokedOn { get; init; }

    /// <summary>Why the office turned them away; null when it did not.</summary>
    public RepresentationRefusal? Refusal { get; init; }

    /// <summary>When it was entered.</summary>
    public required Instant EnteredAt { get; init; }

    /// <summary>Who entered it, as an account name.</summary>
    public required string EnteredBy { get; init; }

    /// <summary>The first day on which it holds no more, whatever ended it; null while no end is known.</summary>
    public LocalDate? EndsOn
    {
        get
        {
            LocalDate?[] ends = [Until, RevokedOn, Refusal is { EndsAll: true } refusal ? refusal.On : null];
            return ends.Min();
        }
    }

    /// <summary>Whether it holds on <paramref name="day"/>: from <see cref="From"/> on, before <see cref="EndsOn"/>.</summary>
    public bool HoldsOn(LocalDate day) => From <= day && !(EndsOn <= day);

    /// <summary>Whether they may speak for or beside the person on <paramref name="day"/>.</summary>
    public bool MaySpeakOn(LocalDate day) => HoldsOn(day) && !(Refusal?.On <= day);

    /// <summary>How it stands on <paramref name="day"/>.</summary>
    public RepresentationState StateOn(LocalDate day) =>
        Refusal?.On <= day ? RepresentationState.Refused
        : RevokedOn <= day ? RepresentationState.Revoked
        : Until <= day ? RepresentationState.Ended
        : From > day ? RepresentationState.NotYet
        : this is Representative { ProofSince: null } ? RepresentationState.ProofMissing
        : RepresentationState.Holds;
}

/// <summary>Acts for a person (Bevollmächtigte/r, § 13 (1) to (3) SGB X): while appointed, the office turns to them.</summary>
public sealed record Representative : Representation
{
    /// <summary>Since when the written proof is on file; null while it is not. Proof is given when asked for; without it nothing of the case is told to them (§ 35 SGB I).</summary>
    public LocalDate? ProofSince { get; init; }

    /// <summary>Whether callbacks and letters go to them on <paramref name="day"/> (§ 13 (3) SGB X): it holds, and the proof is on file.</summary>
    public bool IsAppointedOn(LocalDate day) => HoldsOn(day) && ProofSince <= day;

    /// <summary>What is promised to the person, with the contact data of the representative in place of theirs. Who may not speak gets letters only.</summary>
    /// <param name="details">As the person gave them; the name and the benefit unit stay.</param>
    /// <param name="day">On which day.</param>
    /// <returns><paramref name="details"/> as they were when the representative is not appointed on <paramref name="day"/>.</returns>
    public PromiseDetails Receiving(PromiseDetails details, LocalDate day) => !IsAppointedOn(day) ? details : details with
    {
        Number = MaySpeakOn(day) ? Number : null,
        Email = Email,
        Address = Address is null ? $"{Name}, Anschrift aus der Vollmacht" : $"{Name}, {Address}",
        Companion = Organisation is null ? $"Bevollmächtigt: {Name}" : $"Bevollmächtigt: {Name}, {Organisation}",
    };
}

/// <summary>Comes along and speaks beside a person (Beistand, § 13 (4) SGB X). What they say counts as said by the person unless contradicted at once. Letters and callbacks stay with the person.</summary>
public sealed record AccompanyingPerson : Representation;

/// <summary>Whom a representation is for.</summary>
/// <param name="Name">How the person is called.</param>
/// <param name="BenefitUnit">The digits of the benefit unit; null when not told.</param>
/// <param name="Number">The number of the person; null when not told.</param>
public sealed record RepresentedPerson(string Name, string? BenefitUnit, PhoneNumber? Number);

/// <summary>How a representation stands.</summary>
public enum RepresentationState
{
    /// <summary>It holds.</summary>
    Holds,

    /// <summary>It holds, but the written proof is not on file.</summary>
    ProofMissing,

    /// <summary>It begins later.</summary>
    NotYet,

    /// <summary>Its last day is over.</summary>
    Ended,

    /// <summary>The person took it back.</summary>
    Revoked,

    /// <summary>The office turned them away.</summary>
    Refused,
}
