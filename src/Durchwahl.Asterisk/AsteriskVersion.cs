using System.Globalization;

namespace Durchwahl.Asterisk;

/// <summary>The version of an exchange.</summary>
/// <param name="Major">First number, such as 22; 0 if it could not be read.</param>
/// <param name="Text">As the exchange says it, such as "22.10.0~dfsg+~cs6.15.60671435-1".</param>
public sealed record AsteriskVersion(int Major, string Text)
{
    /// <summary>The oldest major version with which this client is tested.</summary>
    public const int Oldest = 22;

    /// <summary>Whether the exchange is new enough. One whose version cannot be read (built from a branch) is trusted.</summary>
    public bool IsNewEnough => Major is 0 or >= Oldest;

    /// <summary>Reads a version; digits before the first dot count, a certified release ("certified-22.8") by its number.</summary>
    public static AsteriskVersion Parse(string text)
    {
        var digits = text.SkipWhile(letter => !char.IsAsciiDigit(letter)).TakeWhile(char.IsAsciiDigit).ToArray();
        return new AsteriskVersion(StartsLikeAVersion(text) && int.TryParse(digits, CultureInfo.InvariantCulture, out var major) ? major : 0, text);
    }

    static bool StartsLikeAVersion(string text) =>
        text.Length > 0 && (char.IsAsciiDigit(text[0]) || text.StartsWith("certified", StringComparison.OrdinalIgnoreCase));
}
