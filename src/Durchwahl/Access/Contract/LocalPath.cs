namespace Durchwahl.Access.Contract;

/// <summary>Where somebody is sent after signing in: only to pages of our own administration (OWASP ASVS 5.0.0, 3.7.2).</summary>
static class LocalPath
{
    /// <summary><paramref name="path"/> when it is one; null when it is missing or leads anywhere else.</summary>
    public static string? OrNull(string? path) =>
        path is not null && (path == "/verwaltung" || path.StartsWith("/verwaltung/", StringComparison.Ordinal) || path.StartsWith("/verwaltung?", StringComparison.Ordinal))
        && !path.Any(letter => char.IsControl(letter) || letter is '\\') && !path.Contains("//", StringComparison.Ordinal) && !path.Contains("/..", StringComparison.Ordinal)
            ? path
            : null;
}
