using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Publishing;

/// <summary>What a publication shows that the one before did not, and what it shows no longer.</summary>
/// <param name="Added">Entries that were not public before.</param>
/// <param name="Removed">Entries that are public no more.</param>
/// <param name="Changed">Entries of which something else is shown now.</param>
/// <param name="NewNumbers">Numbers that were not public before.</param>
/// <param name="RemovedNumbers">Numbers that are public no more.</param>
/// <param name="OtherChanges">What else differs, in German: "Zuständigkeiten", "Standorte".</param>
public sealed record PublicationDifference(
    ImmutableArray<PostId> Added, ImmutableArray<PostId> Removed, ImmutableArray<PostId> Changed, int NewNumbers, int RemovedNumbers, ImmutableArray<string> OtherChanges)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsNone => Added.IsEmpty && Removed.IsEmpty && Changed.IsEmpty && NewNumbers == 0 && RemovedNumbers == 0 && OtherChanges.IsEmpty;

    /// <summary>What differs between two contents.</summary>
    /// <param name="before">The last publication; null for the first.</param>
    /// <param name="after">The next.</param>
    /// <param name="written">How a fact is written in a publication: two facts are the same when they are written alike.</param>
    public static PublicationDifference Between(PublishedOffice? before, PublishedOffice after, Func<object?, string> written)
    {
        var old = (before?.Posts ?? []).ToDictionary(post => post.Id, written);
        var now = after.Posts.ToDictionary(post => post.Id, written);
        var oldNumbers = Numbers(before);
        var newNumbers = Numbers(after);
        return new PublicationDifference(
            [.. now.Keys.Where(id => !old.ContainsKey(id))],
            [.. old.Keys.Where(id => !now.ContainsKey(id))],
            [.. now.Where(entry => old.TryGetValue(entry.Key, out var was) && was != entry.Value).Select(entry => entry.Key)],
            newNumbers.Count(number => !oldNumbers.Contains(number)),
            oldNumbers.Count(number => !newNumbers.Contains(number)),
            before is null ? [] : [.. Others(before, after, written)]);
    }

    /// <summary>In one German line: "3 Nummern neu, 1 entfernt; 2 Einträge geändert".</summary>
    public string InWords()
    {
        if (IsNone) return "keine Änderung";
        var parts = new List<string>();
        Count(parts, "Nummer", "Nummern", (NewNumbers, "neu"), (RemovedNumbers, "entfernt"));
        Count(parts, "Eintrag", "Einträge", (Added.Length, "neu"), (Changed.Length, "geändert"), (Removed.Length, "entfernt"));
        if (!OtherChanges.IsEmpty) parts.Add($"auch geändert: {string.Join(", ", OtherChanges)}");
        return string.Join("; ", parts);
    }

    static void Count(List<string> parts, string one, string many, params (int Count, string What)[] counts)
    {
        var named = counts.Where(count => count.Count > 0)
            .Select((count, index) => index > 0 ? $"{count.Count} {count.What}" : $"{count.Count} {(count.Count == 1 ? one : many)} {count.What}").ToList();
        if (named.Count > 0) parts.Add(string.Join(", ", named));
    }

    static HashSet<string> Numbers(PublishedOffice? office) => office is null
        ? []
        : [.. office.Posts.SelectMany(post => post.Lines).Concat(office.Teams.Select(team => team.Line).OfType<PublishedLine>()).Append(office.ServiceLine)
            .OfType<PublishedLine>().Where(line => line.LastDay is null).Select(line => line.Number.Value)];

    static IEnumerable<string> Others(PublishedOffice before, PublishedOffice after, Func<object?, string> written)
    {
        (string What, Func<PublishedOffice, object?> Of)[] parts =
        [
            ("Zuständigkeiten", office => office.Rules),
            ("Standorte", office => office.Sites),
            ("Teams", office => office.Teams),
            ("Aufgaben", office => office.Tasks),
            ("Seitentexte", office => office.Texts),
            ("Schließtage", office => office.Closures),
            ("Service-Nummer", office => new object?[] { office.ServiceTime, office.ServiceLine }),
            ("Angaben zum Haus", office => new object?[] { office.Name, office.Land, office.Municipality, office.Email, office.PostalAddress, office.Otherwise, office.Carriers, office.ShowsLengthOfAbsence }),
        ];
        return parts.Where(part => written(part.Of(before)) != written(part.Of(after))).Select(part => part.What);
    }
}
