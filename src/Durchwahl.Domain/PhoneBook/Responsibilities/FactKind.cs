namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>What a person may be asked to find the responsible post; declared in the order in which it is asked.</summary>
public enum FactKind
{
    /// <summary>The surname, or its first letters.</summary>
    Surname,

    /// <summary>More letters of a surname whose first letters are known, or that it is complete.</summary>
    MoreSurnameLetters,

    /// <summary>The postal code of the home.</summary>
    PostalCode,

    /// <summary>The municipality of the home.</summary>
    Municipality,

    /// <summary>First application or running case.</summary>
    Stage,

    /// <summary>The age, or whether under 25.</summary>
    Age,

    /// <summary>The number of the Bedarfsgemeinschaft. Asked last: one has to look it up.</summary>
    BenefitUnitNumber,
}
