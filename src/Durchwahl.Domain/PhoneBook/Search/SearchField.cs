namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>Where a word stands in an entry. The number is its weight among matches of the same kind: the lower, the better.</summary>
enum SearchField
{
    Surname,
    GivenName,
    Title,
    Keyword,
    Number,
}
