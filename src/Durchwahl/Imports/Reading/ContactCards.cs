using System.Text;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350): one row for each card, with German headings like any other list.</summary>
static class ContactCards
{
    static readonly List<string> Headings =
        ["Anrede", "Name", "Nachname", "Vorname", "Funktion", "Aufgabe", "Organisation", "Team", "Telefon", "E-Mail", "Zimmer", "Standort", "Sprachen", "Bemerkung"];

    public static SourceTable? Read(string text, string name, Budget budget)
    {
        var draft = new TableDraft(name, budget);
        var cards = 0;
        List<Property>? card = null;
        var started = 0;
        foreach (var (line, whole) in FoldedLines.Of(text, IsQuotedPrintable))
        {
            if (Property.Parse(whole) is not { } property) continue;
            if (property is { Name: "BEGIN" }) (card, started) = ([], line);
            else if (property is { Name: "END" } && card is not null)
            {
                if (cards++ == 0) draft.Add(started, Headings);
                draft.Add(started, Row(card));
                card = null;
            }
            else card?.Add(property);
        }
        return cards > 0 ? draft.ToTable() : throw new UnreadableFileException("Die Datei enthält keine vollständige Visitenkarte (BEGIN:VCARD bis END:VCARD).");
    }

    static bool IsQuotedPrintable(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line.AsSpan(0, colon).Contains("QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase);

    static List<string> Row(List<Property> card)
    {
        var name = First(card, "N")?.Parts ?? [];
        var hasName = Part(name, 0).Length > 0;
        var organisation = First(card, "ORG")?.Parts ?? [];
        var address = First(card, "ADR")?.Parts ?? [];
        return
        [
            Part(name, 3), hasName ? "" : First(card, "FN")?.Text ?? "", Part(name, 0), hasName ? $"{Part(name, 1)} {Part(name, 2)}".Trim() : "",
            First(card, "TITLE")?.Text ?? "", First(card, "ROLE")?.Text ?? "", Part(organisation, 0), string.Join(", ", organisation.Skip(1).Where(unit => unit.Length > 0)),
            All(card, "TEL", property => !property.Is("FAX") && !property.Is("PAGER")), All(card, "EMAIL", _ => true), Part(address, 1), Place(address), All(card, "LANG", _ => true),
            All(card, "NOTE", _ => true),
        ];
    }

    static Property? First(List<Property> card, string name) => card.Find(property => property.Name == name && property.Text.Length > 0);

    static string Part(IReadOnlyList<string> parts, int index) => index < parts.Count ? parts[index] : "";

    static string All(List<Property> card, string name, Func<Property, bool> isMeant) =>
        string.Join("; ", card.Where(property => property.Name == name && isMeant(property)).Select(property => property.Plain).Where(text => text.Length > 0).Distinct());

    // Street, postal code and town; the room stands in the second part.
    static string Place(IReadOnlyList<string> address) =>
        string.Join(", ", new[] { Part(address, 2), $"{Part(address, 5)} {Part(address, 3)}".Trim() }.Where(part => part.Length > 0));

    sealed record Property(string Name, IReadOnlyList<string> Parameters, string Text, IReadOnlyList<string> Parts)
    {
        /// <summary>Numbers and addresses may be URIs in version 4: "tel:+49-5721-98-213;ext=1".</summary>
        public string Plain => Text.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? Text[4..].Split(';')[0]
            : Text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? Text[7..] : Text;

        public bool Is(string type) => Parameters.Any(parameter =>
            parameter[(parameter.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim('"').Split(',').Contains(type, StringComparer.OrdinalIgnoreCase));

        public static Property? Parse(string line)
        {
            var colon = ColonOutsideQuotes(line);
            if (colon < 1) return null;
            var head = line[..colon].Split(';');
            var name = head[0][(head[0].LastIndexOf('.') + 1)..].Trim().ToUpperInvariant();
            var value = Decoded(line[(colon + 1)..], head);
            return new(name, head[1..], Unescaped(value).Trim(), [.. SplitParts(value).Select(part => Unescaped(part).Trim())]);
        }

        static int ColonOutsideQuotes(string line)
        {
            var quoted = false;
            for (var index = 0; index < line.Length; index++)
            {
                if (line[index] == '"') quoted = !quoted;
                else if (line[index] == ':' && !quoted) return index;
            }
            return -1;
        }

        static string Decoded(string value, string[] head)
        {
            bool Says(string word) => head.Skip(1).Any(parameter => parameter.EndsWith(word, StringComparison.OrdinalIgnoreCase));
            if (!Says("QUOTED-PRINTABLE")) return value;
            var charset = head.FirstOrDefault(parameter => parameter.StartsWith("CHARSET=", StringComparison.OrdinalIgnoreCase))?[8..];
            var bytes = QuotedPrintable(value);
            var encoding = charset is null ? null : TextEncoding.Named(charset);
            return (encoding ?? (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : TextEncoding.Western)).GetString(bytes);
        }

        static byte[] QuotedPrintable(string value)
        {
            var bytes = new List<byte>(value.Length);
            for (var index = 0; index < value.Length; index++)
            {
                if (value[index] != '=') bytes.AddRange(TextEncoding.Western.GetBytes([value[index]]));
                else if (index + 1 < value.Length && value[index + 1] == '\n') index++;
                else if (index + 2 < value.Length && char.IsAsciiHexDigit(value[index + 1]) && char.IsAsciiHexDigit(value[index + 2]))
                {
                    bytes.Add(Convert.FromHexString(value.AsSpan(index + 1, 2))[0]);
                    index += 2;
                }
            }
            return [.. bytes];
        }

        // A semicolon parts, an escaped one does not.
        static List<string> SplitParts(string value)
        {
            var parts = new List<string>();
            var start = 0;
            for (var index = 0; index < value.Length; index++)
            {
                if (value[index] == '\\') index++;
                else if (value[index] == ';')
                {
                    parts.Add(value[start..index]);
                    start = index + 1;
                }
            }
            parts.Add(value[start..]);
            return parts;
        }

        static string Unescaped(string value) => !value.Contains('\\', StringComparison.Ordinal) ? value
            : value.Replace("\\n", "\n", StringComparison.OrdinalIgnoreCase).Replace("\\,", ",", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal)
                .Replace("\\:", ":", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
