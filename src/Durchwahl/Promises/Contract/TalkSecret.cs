using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Durchwahl.Promises.Contract;

/// <summary>What opens a talk without a code, for the one form that took it: 128 random bits (OWASP ASVS 5.0.0, 11.5.1), of which only the digest is kept. Travels in forms, never in an address.</summary>
static class TalkSecret
{
    const int Bytes = 16;

    /// <summary>A new one.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text can be one.</summary>
    public static bool IsOne(string text) => text.Length is > 0 and <= 64 && Base64Url.IsValid(text, out var length) && length == Bytes;

    /// <summary>Under which it is kept.</summary>
    public static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
