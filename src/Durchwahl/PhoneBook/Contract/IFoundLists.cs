using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Holds a list found elsewhere against the phone book. Implemented by the room that reads lists.</summary>
interface IFoundLists
{
    /// <summary>Compares; nothing is written.</summary>
    /// <param name="file">The list.</param>
    /// <param name="book">The phone book.</param>
    Task<FoundListVerdict> Compare(FileInfo file, OfficeBook book);
}

/// <summary>What came of a comparison.</summary>
/// <param name="Refusal">Why the file could not be read; null when it was.</param>
/// <param name="Report">What differs, to be written as JSON; null when refused.</param>
/// <param name="Lines">The same for people, one line each.</param>
/// <param name="Agrees">Whether nothing differs.</param>
sealed record FoundListVerdict(string? Refusal, object? Report, IReadOnlyList<string> Lines, bool Agrees);
