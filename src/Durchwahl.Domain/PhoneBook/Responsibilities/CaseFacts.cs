namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>What is known of a case. Null is unknown, not "none".</summary>
/// <param name="Task">Key of the task.</param>
public sealed record CaseFacts(string Task)
{
    /// <summary>The surname or its first letters.</summary>
    public Surname? Surname { get; init; }

    /// <summary>The age group.</summary>
    public AgeGroup? Age { get; init; }

    /// <summary>Postal code of the home, five digits.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Municipality of the home; a name that no rule knows is one of "the other places".</summary>
    public string? Municipality { get; init; }

    /// <summary>Number of the Bedarfsgemeinschaft.</summary>
    public BenefitUnitNumber? BenefitUnitNumber { get; init; }

    /// <summary>First application or running case.</summary>
    public CaseStage? Stage { get; init; }

    /// <summary>The group of an age in completed years.</summary>
    public static AgeGroup AgeGroupOf(int years) => years < 25 ? AgeGroup.Under25 : AgeGroup.From25;
}
