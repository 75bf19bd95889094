using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Durchwahl.Promises.Mail;

/// <summary>The secret in a link of a mail: 128 random bits (OWASP ASVS 5.0.0, 11.5.1) in 22 letters.</summary>
static class LinkToken
{
    const int Bytes = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>What is kept of it. Whatever stands in an address is hashed, so that a forged token costs as much time as a real one.</summary>
    public static string DigestOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
