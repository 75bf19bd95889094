using System.Text;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>LDIF (RFC 2849), as a directory exports it: one row for each entry that names a person or a number, with German headings like any other list.</summary>
static class LdifEntries
{
    // The attributes of RFC 2798, RFC 4519 and of Active Directory, each with the heading under which it goes on.
    static readonly (string Heading, string[] Attributes)[] Columns =
    [
        ("Anrede", ["personaltitle"]), ("Name", ["cn", "displayname"]), ("Nachname", ["sn", "surname"]), ("Vorname", ["givenname", "gn"]), ("Funktion", ["title"]),
        ("Aufgabe", ["description", "businesscategory"]), ("Team", ["department", "departmentnumber", "ou"]), ("Telefon", ["telephonenumber", "telephone", "othertelephone"]),
        ("E-Mail", ["mail", "rfc822mailbox"]), ("Zimmer", ["roomnumber", "physicaldeliveryofficename"]), ("Standort", ["l", "street", "streetaddress"]),
        ("Sprachen", ["preferredlanguage"]),
    ];

    public static SourceTable? Read(string text, string name, Budget budget)
    {
        var draft = new TableDraft(name, budget);
        draft.Add(1, [.. Columns.Select(column => column.Heading)]);
        var entry = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        var (started, found) = (0, 0);
        foreach (var (line, whole) in FoldedLines.Of(text))
        {
            if (whole[0] == '#' || Attribute(whole) is not var (attribute, value)) continue;
            if (attribute.Equals("dn", StringComparison.OrdinalIgnoreCase))
            {
                found += Finish(draft, entry, started);
                started = line;
                continue;
            }
            if (!entry.TryGetValue(attribute, out var values)) entry[attribute] = values = [];
            values.Add(value);
        }
        found += Finish(draft, entry, started);
        return found > 0 ? draft.ToTable() : throw new UnreadableFileException("Die LDIF-Datei enthält keinen Eintrag mit Namen oder Telefonnummer.");
    }

    // "cn: Anna", "cn:: QW5uYQ==", "cn;lang-de: Anna"; a value behind "<" stands in another file, which is never opened.
    static (string Attribute, string Value)? Attribute(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || (colon + 1 < line.Length && line[colon + 1] == '<')) return null;
        var attribute = line[..colon].Split(';')[0].Trim();
        if (colon + 1 >= line.Length || line[colon + 1] != ':') return (attribute, line[(colon + 1)..].Trim());
        var bytes = new byte[line.Length];
        if (!Convert.TryFromBase64String(line[(colon + 2)..].Trim(), bytes, out var length)) return null;
        var value = bytes.AsSpan(0, length);
        return (attribute, (System.Text.Unicode.Utf8.IsValid(value) ? Encoding.UTF8 : TextEncoding.Western).GetString(value));
    }

    // Containers and groups of the directory have neither a number nor a person's name.
    static int Finish(TableDraft draft, Dictionary<string, List<string>> entry, int line)
    {
        var isListed = entry.ContainsKey("telephoneNumber") || entry.ContainsKey("sn") || entry.ContainsKey("mail");
        if (isListed) draft.Add(line, [.. Columns.Select(column => Value(entry, column.Attributes))]);
        entry.Clear();
        return isListed ? 1 : 0;
    }

    static string Value(Dictionary<string, List<string>> entry, string[] attributes)
    {
        var isNumber = attributes.Contains("telephonenumber");
        var values = attributes.Where(entry.ContainsKey).SelectMany(attribute => entry[attribute]).Where(value => value.Length > 0).Distinct(StringComparer.Ordinal);
        return isNumber ? string.Join("; ", values) : values.FirstOrDefault() ?? "";
    }
}
