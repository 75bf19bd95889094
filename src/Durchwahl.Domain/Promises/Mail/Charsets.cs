using System.Text;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>Which letters bytes stand for. An unknown name, or one that does not fit the bytes, is read as UTF-8 when it is that, else as Windows-1252.</summary>
static class Charsets
{
    static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static string Decode(byte[] bytes, string? name)
    {
        var named = name?.Trim().Trim('"', '\'').ToLowerInvariant() switch
        {
            null or "" or "utf-8" or "utf8" or "us-ascii" or "ascii" or "utf-7" => null,
            "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => Western, // what says 8859-1 is 1252 in truth
            { Length: < 40 } other => Find(other),
            _ => null,
        };
        if (named is not null) return named.GetString(bytes);
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Western.GetString(bytes);
        }
    }

    static Encoding? Find(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
        catch (NotSupportedException)
        {
            return null; // UTF-7: a way to smuggle letters
        }
    }
}
