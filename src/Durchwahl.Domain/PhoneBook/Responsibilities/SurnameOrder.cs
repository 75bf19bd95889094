namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>How an office files surnames. Ranges and names can only be compared when both were read in the same order.</summary>
/// <param name="Collation">How umlauts are filed.</param>
/// <param name="SkipNobilityPrefixes">
/// Whether "von der Heide" stands under H (as German lists do) instead of V. Concerns "von", "vom", "zu", "zum", "zur", "v." with what follows them ("der", "und zu")
/// and titles before them ("Freiherr von"), and only when they are words of their own with a name after them. Other prefixes ("van", "de", "al-", "El", "Mc", "O'") are
/// part of the name in either case.
/// </param>
public sealed record SurnameOrder(CollationRule Collation, bool SkipNobilityPrefixes)
{
    /// <summary>DIN 5007-1, nobility prefixes skipped.</summary>
    public static SurnameOrder Default { get; } = new(CollationRule.Dictionary, SkipNobilityPrefixes: true);
}
