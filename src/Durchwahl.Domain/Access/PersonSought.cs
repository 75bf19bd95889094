namespace Durchwahl.Domain.Access;

/// <summary>Of whom everything is looked up (Art. 15 and 17 GDPR): what the person told to find it by. Each that is given finds on its own.</summary>
/// <param name="Number">A telephone number in E.164; null when not told.</param>
/// <param name="Name">A name as written down; found wherever it occurs, capitals or not. Null when not told.</param>
/// <param name="BenefitUnit">The number of the benefit unit as written down; null when not told.</param>
/// <param name="Email">An e-mail address, capitals or not; null when not told.</param>
public sealed record PersonSought(string? Number, string? Name, string? BenefitUnit, string? Email)
{
    /// <summary>Fewest characters of a name: shorter ones would find everybody.</summary>
    public const int ShortestName = 3;

    /// <summary>Whether there is nothing to look up by.</summary>
    public bool IsEmpty => Number is null && Name is null && BenefitUnit is null && Email is null;
}

/// <summary>Something that is kept of a person.</summary>
/// <param name="Store">Who keeps it: a word, as in "promise".</param>
/// <param name="Id">Identifies it there.</param>
/// <param name="At">When it came about.</param>
/// <param name="Title">What it is, in German: "Zusage Z-7KQ4M2P".</param>
/// <param name="Fields">What is kept, name and value.</param>
/// <param name="Hindrance">Why it cannot be deleted yet, in one German sentence; null when it can.</param>
public sealed record PersonalEntry(string Store, Guid Id, NodaTime.Instant At, string Title, IReadOnlyList<PersonalField> Fields, string? Hindrance = null);

/// <summary>One thing that is kept of a person.</summary>
/// <param name="Name">In German: "Telefonnummer".</param>
/// <param name="Value">As it is kept.</param>
public sealed record PersonalField(string Name, string Value);
