namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>What the public may find one post by. Holds released values only: what is not here cannot be found.</summary>
/// <param name="Id">The caller's own number for the entry; comes back in the <see cref="SearchHit"/>. Need not be consecutive.</param>
/// <param name="Name">The name as shown ("Frank von der Heide"); null where it is not released.</param>
/// <param name="Surname">The surname in it ("von der Heide"), as it is to be shown in <see cref="SearchResult.AlsoUnder"/>; null means the last word of <paramref name="Name"/>.</param>
/// <param name="Title">What the post is called ("Geldleistungen, Stelle 8"); may be empty.</param>
/// <param name="Keywords">Tasks, team, site, room, languages; each may have several words.</param>
/// <param name="Numbers">Telephone numbers in E.164 (49572198213, a plus and separators are allowed) and short codes (115).</param>
public sealed record SearchEntry(int Id, string? Name, string? Surname, string Title, IReadOnlyList<string> Keywords, IReadOnlyList<string> Numbers);
