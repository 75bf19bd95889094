using System.Security.Cryptography;

namespace Durchwahl.Access;

/// <summary>Start passwords: read out on the telephone or copied from a slip of paper, so without letters that look alike.</summary>
static class StartPassword
{
    const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>Five groups of five, some 123 random bits.</summary>
    public static string Make() => string.Join('-', Enumerable.Range(0, 5).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));
}
