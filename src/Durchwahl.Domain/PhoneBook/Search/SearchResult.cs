namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>What a query found.</summary>
/// <param name="Hits">The best entries, best first, as many as were asked for; entries that match equally well in the order in which the index got them.</param>
/// <param name="Total">How many entries match in all, those beyond <paramref name="Hits"/> included.</param>
/// <param name="AlsoUnder">Other surnames, as written, under which entries were found because they sound like a word of the query: the most frequent first, then
/// alphabetically (DIN 5007-1), at most <see cref="MostAlsoUnder"/>. For the sentence "Zu „Maier“ gibt es 3 Stellen, auch unter Meyer und Mayr."</param>
public sealed record SearchResult(IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyList<string> AlsoUnder)
{
    /// <summary>The most surnames that <see cref="AlsoUnder"/> names.</summary>
    public const int MostAlsoUnder = 5;

    /// <summary>No entry at all.</summary>
    public static SearchResult Nothing { get; } = new([], 0, []);
}
