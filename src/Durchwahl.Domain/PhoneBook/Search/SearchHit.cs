namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>An entry that matches.</summary>
/// <param name="Id">The <see cref="SearchEntry.Id"/>.</param>
/// <param name="Rank">How well; lower is better. Only comparable within one result.</param>
/// <param name="Kind">How: the worst kind among the words of the query.</param>
public readonly record struct SearchHit(int Id, int Rank, MatchKind Kind);
