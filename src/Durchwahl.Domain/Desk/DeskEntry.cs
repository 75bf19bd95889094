using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.Desk;

/// <summary>What an agent has typed into the form that ends a contact; every text as typed, empty for nothing. The names of the properties are those of the fields.</summary>
public sealed record DeskEntry
{
    /// <summary>The key of an <see cref="Promises.EnquiryTopic"/>.</summary>
    public string Topic { get; init; } = "";

    /// <summary>How the person is called.</summary>
    public string Name { get; init; } = "";

    /// <summary>The number to call.</summary>
    public string Number { get; init; } = "";

    /// <summary>The number of the benefit unit.</summary>
    public string BenefitUnit { get; init; } = "";

    /// <summary>Postal code or municipality of the home.</summary>
    public string Home { get; init; } = "";

    /// <summary>"24" for under 25, "25" for older, empty for unknown.</summary>
    public string Age { get; init; } = "";

    /// <summary>Whether the person was identified.</summary>
    public bool IsIdentified { get; init; }

    /// <summary>What the person asked or reported.</summary>
    public string Reported { get; init; } = "";

    /// <summary>Who sat by or acted for the person (§ 13 SGB X).</summary>
    public string Companion { get; init; } = "";

    /// <summary>What is promised.</summary>
    public string What { get; init; } = "";

    /// <summary>Who will owe it: a name from <see cref="OwnerNames"/>; empty for whoever is in charge.</summary>
    public string Owner { get; init; } = "";

    /// <summary>By when: "28.12.2026" or "28.12.2026, 12:00 Uhr"; empty for what the rule says.</summary>
    public string Due { get; init; } = "";

    /// <summary>The name of an <see cref="Promises.AnswerWay"/>; empty for the telephone.</summary>
    public string Way { get; init; } = "";

    /// <summary>An e-mail address, if given freely.</summary>
    public string Email { get; init; } = "";

    /// <summary>Where a letter goes; empty for the address in the file.</summary>
    public string Address { get; init; } = "";

    /// <summary>What is known of the case. What cannot be read for this (a name in another script, say) counts as unknown.</summary>
    /// <param name="task">The key of the task.</param>
    public CaseFacts FactsFor(string task) => new(task)
    {
        Surname = SurnameIn(Name) is { Length: > 0 } name && Surname.TryRead(name, null, out var surname, out _) ? surname : null,
        BenefitUnitNumber = BenefitUnit.Length > 0 && BenefitUnitNumber.TryRead(BenefitUnit, out var number, out _) ? number : null,
        PostalCode = IsPostalCode(Home) ? Home.Trim() : null,
        Municipality = IsPostalCode(Home) || string.IsNullOrWhiteSpace(Home) ? null : Home.Trim(),
        Age = Age switch { "24" => AgeGroup.Under25, "25" => AgeGroup.From25, _ => null },
    };

    // "Hagedorn, Anna" or "Frau Anna Hagedorn"; prefixes of nobility do not count in lists.
    static string SurnameIn(string name) => name.Contains(',', StringComparison.Ordinal) ? name.Split(',')[0].Trim() : name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";

    static bool IsPostalCode(string text) => text.Trim() is { Length: 5 } code && code.All(char.IsAsciiDigit);
}
