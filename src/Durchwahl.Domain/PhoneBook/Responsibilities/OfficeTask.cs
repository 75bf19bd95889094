using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>Something that an office does for people and for which somebody is in charge.</summary>
/// <param name="Key">As in rules and addresses: "leistung". Lower case, a-z.</param>
/// <param name="Name">As people read it: "Leistung".</param>
/// <param name="Synonyms">What real lists call it, abbreviations included; compared without regard to case.</param>
public sealed record OfficeTask(string Key, string Name, ImmutableArray<string> Synonyms)
{
    /// <summary>The name and all synonyms, the longest first, so that "Leistungsgewährung" is not taken for "Leistung".</summary>
    public IEnumerable<string> Words => Synonyms.Prepend(Name).Append(Key).Distinct(StringComparer.OrdinalIgnoreCase).OrderByDescending(word => word.Length);
}
