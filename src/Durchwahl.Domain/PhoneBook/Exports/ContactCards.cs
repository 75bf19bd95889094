using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.PhoneBook.Exports;

/// <summary>The public directory as contact cards, vCard 4.0 (RFC 6350): one card for each entry and one for the office.</summary>
public static class ContactCards
{
    static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The card of the office, then the cards of all entries that may be seen on <paramref name="day"/>.</summary>
    public static string Write(PublicDirectory directory, LocalDate day)
    {
        var lines = new ContentLines();
        AddOffice(lines, directory);
        foreach (var row in DirectoryRow.Of(directory, day)) AddEntry(lines, directory, row, day);
        return lines.ToString();
    }

    /// <summary>The card of one entry.</summary>
    /// <param name="directory">The publication.</param>
    /// <param name="post">An entry of it that may be seen on <paramref name="day"/>.</param>
    /// <param name="day">The day whose number and room are told.</param>
    public static string Write(PublicDirectory directory, PublishedPost post, LocalDate day)
    {
        var lines = new ContentLines();
        AddEntry(lines, directory, DirectoryRow.Of(directory, post, day), day);
        return lines.ToString();
    }

    static void AddOffice(ContentLines lines, PublicDirectory directory)
    {
        var office = directory.Office;
        Begin(lines, directory, "org", directory.Publication.Office.Value);
        lines.AddText("FN", office.Name);
        lines.AddText("ORG", office.Name);
        AddNumber(lines, office.ServiceLine);
        if (office.Email is { } mailbox) lines.AddText("EMAIL;TYPE=work", mailbox);
        foreach (var site in office.Sites) AddAddress(lines, site);
        End(lines, directory);
    }

    static void AddEntry(ContentLines lines, PublicDirectory directory, DirectoryRow row, LocalDate day)
    {
        var post = row.Post;
        Begin(lines, directory, post.Name is null ? "org" : "individual", post.Id.Value);
        lines.AddText("FN", row.Heading);
        if (post.Name is { } name) lines.Add("N", StructuredName(name, post.SortName));
        lines.Add("ORG", string.Join(';', new[] { directory.Office.Name, row.Team }.OfType<string>().Select(ContentLines.Escaped)));
        lines.AddText("ROLE", post.Title);
        AddNumber(lines, post.LineOn(day));
        if (post.Email is { } mailbox) lines.AddText("EMAIL;TYPE=work", mailbox);
        if (row.Site is { } site) AddAddress(lines, site);
        foreach (var language in post.Languages.Prepend("de").Distinct(StringComparer.Ordinal)) lines.Add("LANG", language);
        if (Note(row) is { Length: > 0 } note) lines.AddText("NOTE", note);
        End(lines, directory);
    }

    static void Begin(ContentLines lines, PublicDirectory directory, string kind, Guid id)
    {
        lines.Add("BEGIN", "VCARD");
        lines.Add("VERSION", "4.0");
        lines.Add("PRODID", $"-//Durchwahl//{directory.Office.Key}//DE");
        lines.Add("KIND", kind);
        lines.Add("UID", $"urn:uuid:{id:D}");
    }

    static void End(ContentLines lines, PublicDirectory directory)
    {
        lines.Add("REV", Stamp.Format(directory.Publication.MadeAt));
        lines.Add("END", "VCARD");
    }

    // Surname, given name, further names, prefixes ("Dr."), suffixes. What the door plate has before the given name is a prefix.
    static string StructuredName(string name, string? sortName)
    {
        var parts = (sortName ?? name).Split(", ", 2);
        var given = parts.Length > 1 ? parts[1] : "";
        var plain = given.Length > 0 ? $"{given} {parts[0]}" : parts[0];
        var prefix = name.EndsWith(plain, StringComparison.Ordinal) ? name[..^plain.Length].Trim() : "";
        return string.Join(';', new[] { parts[0], given, "", prefix, "" }.Select(ContentLines.Escaped));
    }

    static void AddNumber(ContentLines lines, PublishedLine? line)
    {
        if (line is not null) lines.Add("TEL;VALUE=uri;TYPE=\"voice,work\"", line.Number.TelUri);
    }

    // Post office box and extended address stay empty (RFC 6350, 6.3.1).
    static void AddAddress(ContentLines lines, Site site) => lines.Add(
        "ADR;TYPE=work", string.Join(';', new[] { "", "", site.Street, site.Town ?? site.Name, "", site.PostalCode, "Deutschland" }.Select(part => ContentLines.Escaped(part ?? ""))));

    static string Note(DirectoryRow row) => string.Join('\n', new[]
    {
        row.PhoneHours.Length > 0 ? $"Telefonzeiten: {row.PhoneHours}" : "",
        row.VisitingHours.Length > 0 ? $"Besuchszeiten: {row.VisitingHours}" : "",
        row.Room is { } room ? $"Raum: {room}" : "",
        row.Responsibilities.Length > 0 ? $"Zuständig: {string.Join("; ", row.Responsibilities)}" : "",
    }.Where(line => line.Length > 0));
}
