using Durchwahl.Domain;
using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Imports;

/// <summary>Holds a list found elsewhere against the phone book: stale, wrong, missing. Nothing is written and nothing published.</summary>
sealed class CompareList(HouseTime time) : IFoundLists
{
    /// <summary>The comparison, or why the file could not be read.</summary>
    public (ListComparison? Comparison, IReadOnlyList<RowRefusal> Unread, string Refusal) Compare(Stream file, string fileName, OfficeBook book, CancellationToken cancellation) =>
        ImportList.Understand(file, fileName, book.Office, new ImportList.Wishes(), cancellation) switch
        {
            (null, var refusal) => (null, [], refusal),
            (var understood, _) => (ListComparison.Of(book, understood.List.Posts, time.Today), understood.List.Refusals, ""),
        };

    async Task<FoundListVerdict> IFoundLists.Compare(FileInfo file, OfficeBook book)
    {
        if (!file.Exists) return new FoundListVerdict($"Die Datei {file.FullName} gibt es nicht.", null, [], Agrees: false);
        await using var stream = file.OpenRead();
        var (comparison, unread, refusal) = Compare(stream, file.Name, book, CancellationToken.None);
        if (comparison is null) return new FoundListVerdict(refusal, null, [], Agrees: false);
        var lines = new[] { ("veraltet", comparison.Stale), ("falsch", comparison.Wrong), ("fehlt", comparison.Missing) }
            .SelectMany(part => part.Item2.Select(finding => $"{part.Item1,-9} {(finding.Line is { } line ? $"Zeile {line}: " : "")}{finding.Text}"));
        return new FoundListVerdict(null, new { comparison.Stale, comparison.Wrong, comparison.Missing, Unread = unread }, [.. lines], comparison.Agrees);
    }
}
