namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>How an entry matched a query, the best first. With several words the worst of them counts.</summary>
public enum MatchKind
{
    /// <summary>The whole word or the whole number, whatever the case and however umlauts are written (ä, ae or a).</summary>
    Exact,

    /// <summary>The beginning of a word; of a number any part of it, above all its end digits.</summary>
    Prefix,

    /// <summary>A name that sounds the same: Meier, Maier, Mayr.</summary>
    Phonetic,

    /// <summary>A word that differs by a slip of the keyboard. Only used when nothing better matches.</summary>
    Misspelled,
}
