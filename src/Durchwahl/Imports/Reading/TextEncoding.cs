using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Durchwahl.Imports.Reading;

/// <summary>Finds out in which encoding a text is written, and that it is a text at all.</summary>
static partial class TextEncoding
{
    const int BlockBytes = 64 * 1024;

    // Everything below the blank but tab, line breaks, form feed and the end mark of old DOS files; NUL is the surest sign of something else.
    static readonly SearchValues<byte> NoText = SearchValues.Create(Enumerable.Range(0, 32).Except([9, 10, 12, 13, 26, 27]).Select(value => (byte)value).ToArray());

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Western => Encoding.GetEncoding(1252);

    /// <summary>A reader from the file's start: by byte order mark, else UTF-8 if every byte fits, else what the text declares of itself, else Windows-1252.</summary>
    public static StreamReader Open(Stream file, Budget budget)
    {
        var encoding = ByMark(file) ?? ByContents(file, budget);
        file.Position = 0;
        return new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, BlockBytes, leaveOpen: true);
    }

    static Encoding? ByMark(Stream file)
    {
        Span<byte> mark = stackalloc byte[2];
        file.Position = 0;
        if (file.ReadAtLeast(mark, 2, throwOnEndOfStream: false) < 2) return null;
        return (mark[0], mark[1]) switch
        {
            (0xFF, 0xFE) => Encoding.Unicode,
            (0xFE, 0xFF) => Encoding.BigEndianUnicode,
            _ => null,
        };
    }

    static Encoding ByContents(Stream file, Budget budget)
    {
        var block = new byte[BlockBytes];
        var decoder = new UTF8Encoding(false, throwOnInvalidBytes: true).GetDecoder();
        var isUtf8 = true;
        var start = "";
        file.Position = 0;
        for (int read; (read = file.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0;)
        {
            budget.ThrowIfCancelled();
            if (block.AsSpan(0, read).ContainsAny(NoText)) throw new UnreadableFileException(IsNoText);
            if (start.Length == 0) start = Encoding.Latin1.GetString(block, 0, Math.Min(read, 4096));
            isUtf8 = isUtf8 && Fits(decoder, block.AsSpan(0, read), isLast: read < block.Length);
        }
        return isUtf8 ? Encoding.UTF8 : Declared(start) ?? Western;
    }

    internal const string IsNoText = "Die Datei ist keine Textdatei und kein Format, das wir kennen. Bitte speichern Sie die Liste als CSV oder XLSX.";

    static bool Fits(Decoder decoder, ReadOnlySpan<byte> block, bool isLast)
    {
        try
        {
            _ = decoder.GetCharCount(block, isLast);
            return Advance(decoder, block, isLast);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    static bool Advance(Decoder decoder, ReadOnlySpan<byte> block, bool isLast)
    {
        var letters = ArrayPool<char>.Shared.Rent(block.Length + 4);
        try
        {
            decoder.GetChars(block, letters, isLast);
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(letters);
        }
    }

    /// <summary>The encoding of that name; ISO 8859-1 is read as Windows-1252, as browsers do. Null for UTF-8, which the text then is not, and for names unknown.</summary>
    public static Encoding? Named(string name)
    {
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase)) return null;
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)) return Western;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static Encoding? Declared(string start) => Charset().Match(start) is { Success: true } match ? Named(match.Groups["name"].Value) : null;

    [GeneratedRegex("""<(meta|\?xml)\b[^>]*?(charset|encoding)\s*=\s*["']?(?<name>[A-Za-z0-9_-]{3,20})""", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
