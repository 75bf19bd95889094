using System.Text.RegularExpressions;
using System.Xml;
using Durchwahl.Domain.Imports;

namespace Durchwahl.Imports.Reading;

/// <summary>Reads the tables of whatever file an office has. What it is is decided by its contents, never by its name.</summary>
public static partial class ListFile
{
    const int HeadCharacters = 64 * 1024;

    public static FileReading Read(string path, ReadingLimits limits, CancellationToken cancellation)
    {
        if (!File.Exists(path)) return new FileReading.Refused($"Die Datei „{Path.GetFileName(path)}“ gibt es nicht.");
        try
        {
            using var file = File.OpenRead(path);
            return Read(file, Path.GetFileName(path), limits, cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new FileReading.Refused($"Die Datei „{Path.GetFileName(path)}“ lässt sich nicht öffnen.");
        }
    }

    /// <param name="stream">Need not be seekable; what is not is first copied to a temporary file, within the limits.</param>
    /// <param name="fileName">For the name of a table that has none of its own.</param>
    public static FileReading Read(Stream stream, string fileName, ReadingLimits limits, CancellationToken cancellation)
    {
        var budget = new Budget(limits, cancellation);
        try
        {
            if (!stream.CanSeek) return ReadCopy(stream, fileName, budget);
            if (stream.Length > limits.FileBytes) throw TooLarge(limits);
            return Read(stream, fileName, budget);
        }
        catch (UnreadableFileException refusal)
        {
            return new FileReading.Refused(refusal.Message);
        }
    }

    static FileReading ReadCopy(Stream stream, string fileName, Budget budget)
    {
        using var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096,
            FileOptions.DeleteOnClose);
        var block = new byte[64 * 1024];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            budget.ThrowIfCancelled();
            if (copy.Length + read > budget.Limits.FileBytes) throw TooLarge(budget.Limits);
            copy.Write(block, 0, read);
        }
        return Read(copy, fileName, budget);
    }

    static UnreadableFileException TooLarge(ReadingLimits limits) =>
        new($"Die Datei ist größer als {limits.FileBytes / (1024 * 1024)} MB. Bitte speichern Sie nur die Telefonliste.");

    static FileReading Read(Stream file, string fileName, Budget budget)
    {
        if (file.Length == 0) return new FileReading.Refused("Die Datei ist leer.");
        var name = Path.GetFileNameWithoutExtension(fileName) is { Length: > 0 } stem ? stem : "Liste";
        var tables = ReadTables(file, name, budget).ToList();
        return tables.Count > 0 ? new FileReading.Tables(tables) : new FileReading.Refused("Die Datei enthält keine Tabelle mit Inhalt.");
    }

    static IEnumerable<SourceTable> ReadTables(Stream file, string name, Budget budget)
    {
        var magic = new byte[512];
        file.Position = 0;
        var start = magic.AsSpan(0, file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false));
        if (start.StartsWith("PK"u8) && start.Length > 3 && start[2] is 3 or 5) return Workbook.Read(file, budget);
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return OldWorkbook.Read(file, budget);
        if (ForeignFormat(start) is { } foreign)
            throw new UnreadableFileException($"Das ist {foreign}. Bitte speichern Sie die Liste als XLSX oder CSV und laden Sie diese Datei.");
        return ReadText(file, name, budget);
    }

    static string? ForeignFormat(ReadOnlySpan<byte> start) =>
        start.IndexOf("%PDF-"u8) is >= 0 and < 16 ? "eine PDF-Datei"
        : start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || start.StartsWith("GIF8"u8) || start.StartsWith("BM"u8) && start.Contains((byte)0) ? "ein Bild"
        : start.StartsWith("{\\rtf"u8) ? "ein Textdokument (RTF)"
        : start.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) || start.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) || start.StartsWith("Rar!"u8)
            ? "ein gepacktes Archiv"
        : start.StartsWith("SQLite format 3"u8) ? "eine Datenbank"
        : start.StartsWith("MZ"u8) && start.Contains((byte)0) || start.StartsWith("\x7FELF"u8) ? "ein Programm"
        : null;

    static IEnumerable<SourceTable> ReadText(Stream file, string name, Budget budget)
    {
        using var reader = TextEncoding.Open(file, budget);
        var head = new char[HeadCharacters];
        var start = new string(head, 0, reader.ReadBlock(head));
        if (start.Contains('\0', StringComparison.Ordinal)) throw new UnreadableFileException(TextEncoding.IsNoText);
        if (string.IsNullOrWhiteSpace(start) && start.Length < head.Length) throw new UnreadableFileException("Die Datei ist leer.");
        return (IsContactCards().IsMatch(start), IsLdif().IsMatch(start)) switch
        {
            (true, _) => One(ContactCards.Read(Whole(start, reader, budget, budget.Limits.WholeTextCharacters), name, budget)),
            (_, true) => One(LdifEntries.Read(Whole(start, reader, budget, budget.Limits.WholeTextCharacters), name, budget)),
            _ when IsSavedMail().IsMatch(start) => throw new UnreadableFileException("Das ist ein Webarchiv (MHT). Bitte speichern Sie die Seite als „Webseite, nur HTML“."),
            _ when IsWorkbookXml().IsMatch(start) => throw new UnreadableFileException("Das ist eine Tabelle im alten XML-Format. Bitte speichern Sie die Liste als XLSX oder CSV."),
            _ when IsWebPage().IsMatch(start) => WebPage.Read(Whole(start, reader, budget, budget.Limits.PageCharacters), name, budget),
            _ when IsJson().IsMatch(start) => throw new UnreadableFileException("Das ist eine JSON-Datei. Bitte speichern Sie die Liste als XLSX oder CSV."),
            _ => One(new DelimitedText(FromStart(reader, file), budget).Read(name)),
        };
    }

    static IEnumerable<SourceTable> One(SourceTable? table) => table is null ? [] : [table];

    static StreamReader FromStart(StreamReader reader, Stream file)
    {
        file.Position = 0;
        return new StreamReader(file, reader.CurrentEncoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
    }

    static string Whole(string start, TextReader rest, Budget budget, int most)
    {
        var text = new System.Text.StringBuilder(start);
        var block = new char[HeadCharacters];
        for (int read; (read = rest.Read(block)) > 0;)
        {
            budget.ThrowIfCancelled();
            if (text.Length + read > most)
                throw new UnreadableFileException($"Die Datei ist größer als {most / (1024 * 1024)} MB. Bitte speichern Sie nur die Telefonliste.");
            text.Append(block, 0, read);
        }
        return text.ToString();
    }

    [GeneratedRegex(@"\A[\s\uFEFF]*BEGIN\s*:\s*VCARD", RegexOptions.IgnoreCase)]
    private static partial Regex IsContactCards();

    [GeneratedRegex(@"\A[\s\uFEFF]*(#[^\n]*\n\s*)*(version:\s*1\s|dn::?\s)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex IsLdif();

    [GeneratedRegex(@"\A[\s\uFEFF]*(From|MIME-Version|Subject):.*^Content-Type:\s*multipart/related", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex IsSavedMail();

    [GeneratedRegex(@"\A[\s\uFEFF]*<\?xml.{0,2000}?<(\w+:)?Workbook\b", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex IsWorkbookXml();

    [GeneratedRegex(@"\A[\s\uFEFF]*<(!doctype|html|head|body|table|meta|title|div|center|font|!--|\?xml)|<table\b[^<>]*>\s*<(tr|tbody|thead|caption|colgroup)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex IsWebPage();

    [GeneratedRegex(@"\A[\s\uFEFF]*[\[{]\s*[""{\[]")]
    private static partial Regex IsJson();
}
