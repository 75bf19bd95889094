namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>For whom a rule of responsibility holds. Each condition that is null holds for everyone; all that are given must hold together.</summary>
public sealed record ResponsibilityConditions
{
    /// <summary>No condition at all.</summary>
    public static ResponsibilityConditions Everyone { get; } = new();

    /// <summary>Surnames.</summary>
    public SurnameRanges? Surnames { get; init; }

    /// <summary>Where the person lives.</summary>
    public PlaceSelector? Places { get; init; }

    /// <summary>End digits of the number of the Bedarfsgemeinschaft.</summary>
    public BenefitUnitEndDigits? EndDigits { get; init; }

    /// <summary>Age.</summary>
    public AgeGroup? Age { get; init; }

    /// <summary>First application or running case.</summary>
    public CaseStage? Stage { get; init; }

    /// <summary>Whether the office declared the rule an exception: it then beats every rule that is none.</summary>
    public bool IsException { get; init; }

    /// <summary>
    /// How far the rule goes before others, 0 to 15; of the rules that fit a case, those of the highest rank decide. A declared exception (8) goes before age (4) before stage (2) before
    /// place (1), and the parts add up, so that a rule with more of these conditions always beats one with only some of them. Surnames and end digits divide the work among equals and
    /// give no rank. See docs/decisions/0004-precedence-of-responsibility.md.
    /// </summary>
    public int Rank => (IsException ? 8 : 0) + (Age is null ? 0 : 4) + (Stage is null ? 0 : 2) + (Places is null ? 0 : 1);
}
