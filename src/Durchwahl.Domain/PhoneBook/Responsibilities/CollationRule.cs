namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>How umlauts are filed (DIN 5007).</summary>
public enum CollationRule
{
    /// <summary>DIN 5007-1, as in dictionaries and most staff lists: ä = a, ö = o, ü = u, ß = ss.</summary>
    Dictionary,

    /// <summary>DIN 5007-2, as in telephone books: ä = ae, ö = oe, ü = ue, ß = ss.</summary>
    Telephone,
}
