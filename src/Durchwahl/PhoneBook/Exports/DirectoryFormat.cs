using System.Text;
using System.Text.Json;
using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using Durchwahl.PhoneBook.Api;
using NodaTime;

namespace Durchwahl.PhoneBook.Exports;

/// <summary>The formats in which the directory is a file.</summary>
/// <param name="Word">How the command line calls it.</param>
/// <param name="FileName">How the file is called.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Write">Makes the file for a day.</param>
sealed record DirectoryFormat(string Word, string FileName, string ContentType, Func<PublicDirectory, LocalDate, byte[]> Write)
{
    public static DirectoryFormat Csv { get; } = new(
        "csv", "verzeichnis.csv", "text/csv; charset=utf-8", (directory, day) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(DirectoryCsv.Write(directory, day))]);

    public static DirectoryFormat Json { get; } = new(
        "json", "verzeichnis.json", "application/json; charset=utf-8", (directory, day) => JsonSerializer.SerializeToUtf8Bytes(DirectoryFile.Of(directory, day), JsonForm.Options));

    public static DirectoryFormat Cards { get; } = new("vcard", "verzeichnis.vcf", "text/vcard; charset=utf-8", (directory, day) => Encoding.UTF8.GetBytes(ContactCards.Write(directory, day)));

    public static DirectoryFormat Calendar { get; } = new("icalendar", "sprechzeiten.ics", "text/calendar; charset=utf-8", (directory, day) => Encoding.UTF8.GetBytes(PhoneHoursCalendar.Write(directory, day)));

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DirectoryFormat> All { get; } = [Csv, Json, Cards, Calendar];

    /// <summary>The card of one entry.</summary>
    public static byte[] CardOf(PublicDirectory directory, PublishedPost post, LocalDate day) => Encoding.UTF8.GetBytes(ContactCards.Write(directory, post, day));

    /// <summary>The calendar of one entry.</summary>
    public static byte[] CalendarOf(PublicDirectory directory, PublishedPost post, LocalDate day) => Encoding.UTF8.GetBytes(PhoneHoursCalendar.Write(directory, post, day));
}
