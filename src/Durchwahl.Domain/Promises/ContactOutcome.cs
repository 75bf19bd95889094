using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>How a contact ended for the person: solved, or with promises. Beside the <see cref="ContactRecord"/>, which tells how the call ended.</summary>
/// <param name="Contact">The contact.</param>
/// <param name="Office">The office.</param>
/// <param name="Topic">The key of an <see cref="EnquiryTopic"/>; null when nobody said.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Promises">What was promised; empty when it was solved.</param>
/// <param name="WasIdentified">Whether the person was identified, so that the case could be spoken of; otherwise only general information was given.</param>
/// <param name="At">When that was noted.</param>
/// <param name="By">Who noted it, as an account name. Protected like <see cref="ContactRecord.AnsweredBy"/>.</param>
public sealed record ContactOutcome(
    ContactId Contact, OfficeId Office, string? Topic, ContactResult Result, ImmutableArray<PromiseId> Promises, bool WasIdentified, Instant At, string By);

/// <summary>How a contact ended for the person.</summary>
public enum ContactResult
{
    /// <summary>Nothing is left to do.</summary>
    Solved,

    /// <summary>The office owes something.</summary>
    Promised,
}

/// <summary>What is known of the person in a contact, in words. Personal data: kept apart, deleted earlier.</summary>
public sealed record ContactDetails
{
    /// <summary>What the person reported or asked, as the confirmation repeats it; null for nothing.</summary>
    public string? Reported { get; init; }

    /// <summary>How the person is called; null when not told.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the benefit unit, as told; null when not told.</summary>
    public string? BenefitUnit { get; init; }

    /// <summary>Who sat by or acted for the person (§ 13 SGB X), in words; null for nobody.</summary>
    public string? Companion { get; init; }
}
