using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>
/// Makes of a caller's number something by which calls of the same caller are linked within one reading and never again: a keyed hash whose key lives as long as the reading. The number itself goes no further.
/// </summary>
/// <param name="salt">Random bytes, new for each reading; at least 16.</param>
/// <exception cref="ArgumentException">The salt is too short to hide a number.</exception>
public sealed class CallerMask(byte[] salt)
{
    // Extensions have two digits; what is shorter is no number.
    const int FewestDigits = 2;

    readonly byte[] _salt = salt.Length >= 16 ? salt : throw new ArgumentException("A salt has at least 16 bytes.", nameof(salt));

    /// <summary>What stands for a number; null when there is none, as in "anonymous". Blanks, signs and the German country code make no difference.</summary>
    public ulong? Of(string number)
    {
        var digits = Digits(number.Trim());
        if (digits.Length < FewestDigits) return null;
        return BinaryPrimitives.ReadUInt64LittleEndian(HMACSHA256.HashData(_salt, Encoding.ASCII.GetBytes(digits)));
    }

    static string Digits(string number)
    {
        if (number.Any(char.IsAsciiLetter)) return "";
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (number.StartsWith('+')) digits = "00" + digits;
        return digits.StartsWith("0049", StringComparison.Ordinal) ? string.Concat("0", digits.AsSpan(4)) : digits;
    }
}
