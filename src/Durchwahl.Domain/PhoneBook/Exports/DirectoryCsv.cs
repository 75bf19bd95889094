using System.Text;
using Durchwahl.Domain.PhoneBook.Finding;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Exports;

/// <summary>The public directory as CSV (RFC 4180) for German spreadsheets: semicolons, a byte order mark when written as a file, one heading row.</summary>
public static class DirectoryCsv
{
    const char Separator = ';';

    static readonly string[] Heading =
    [
        "Name", "Funktion", "Team", "Durchwahl", "E-Mail", "Raum", "Standort", "Aufgabe", "Zuständigkeit", "Telefonzeiten", "Besuchszeiten", "Sprachen", "Vertretung",
    ];

    /// <summary>The file as text, without its byte order mark; lines end with CR LF.</summary>
    /// <param name="directory">The publication.</param>
    /// <param name="day">Entries that may be seen on this day, with the number, room and hours of this day.</param>
    public static string Write(PublicDirectory directory, LocalDate day)
    {
        var csv = new StringBuilder();
        WriteLine(csv, Heading);
        foreach (var row in DirectoryRow.Of(directory, day)) WriteLine(csv, Fields(row));
        return csv.ToString();
    }

    static string?[] Fields(DirectoryRow row) =>
    [
        row.Post.Name, row.Post.Title, row.Team, row.Number, row.Post.Email, row.Room, row.Site?.Name, string.Join(", ", row.Tasks), string.Join("; ", row.Responsibilities), row.PhoneHours,
        row.VisitingHours, string.Join(", ", row.Post.Languages), row.Deputy,
    ];

    static void WriteLine(StringBuilder csv, string?[] fields) => csv.AppendJoin(Separator, fields.Select(field => Quoted(Harmless(field ?? "")))).Append("\r\n");

    /// <summary>A field that no spreadsheet takes for a formula (OWASP ASVS 5.0.0, 1.2.10): one that begins like a formula gets an apostrophe in front.</summary>
    /// <param name="field">The field before quoting.</param>
    public static string Harmless(string field) => field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' or '＝' or '＋' or '－' or '＠', ..] ? "'" + field : field;

    static string Quoted(string field) => field.AsSpan().ContainsAny([Separator, '"', '\r', '\n']) || field is [' ', ..] or [.., ' '] ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;
}
