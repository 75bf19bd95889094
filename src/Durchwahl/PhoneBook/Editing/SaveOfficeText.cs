using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.PhoneBook.Tables;

namespace Durchwahl.PhoneBook.Editing;

/// <summary>Saves a page in the office's own words; empty for the template. The public sees it with the next publication.</summary>
sealed class SaveOfficeText(Database database, HouseTime time)
{
    /// <summary>Most characters of a page.</summary>
    public const int Longest = 60_000;

    /// <summary>The pages that an office may word itself, with the languages in which they exist.</summary>
    public static ImmutableArray<(string Page, string Name, ImmutableArray<string> Languages)> Pages { get; } =
    [
        ("impressum", "Impressum", ["de", "en"]),
        ("datenschutz", "Datenschutz", ["de", "en"]),
        ("barrierefreiheit", "Erklärung zur Barrierefreiheit", ["de", "en"]),
        ("leichte-sprache", "Leichte Sprache", ["de"]),
        ("gebaerdensprache", "Gebärdensprache", ["de"]),
        ("ohne-telefon", "Ich kann nicht telefonieren", ["de", "en"]),
    ];

    /// <summary>Whether there is such a page in such a language.</summary>
    public static bool IsKnown(string page, string language) => Pages.Any(known => known.Page == page && known.Languages.Contains(language));

    /// <summary>Saves.</summary>
    public Task Save(OfficeId office, PublishedText text, Actor by) => database.Write(async transaction =>
    {
        var before = (await OfficeTextTable.Of(transaction.Connection!, office, transaction)).FirstOrDefault(known => known.Page == text.Page && known.Language == text.Language);
        if ((before?.Markdown ?? "") == text.Markdown) return;
        if (text.Markdown.Length == 0) await OfficeTextTable.Remove(transaction, office, text.Page, text.Language);
        else await OfficeTextTable.Save(transaction, office, text);
        await Audit.Append(transaction, time.Now, by, office, "Seitentext geändert", $"text:{text.Page}:{text.Language}", before: before?.Markdown, after: text.Markdown);
    });
}
