using NodaTime;

namespace Durchwahl.House;

/// <summary>Where this house stands: its data, its database, its address and its clock.</summary>
/// <param name="DataFolder">Absolute path; holds the SQLite database, keys and stored files.</param>
/// <param name="Connection">A PostgreSQL connection or a path to a SQLite file; null for durchwahl.db in <paramref name="DataFolder"/>.</param>
/// <param name="Clock">Where the time comes from.</param>
sealed record HouseOptions(string DataFolder, string? Connection, IClock Clock)
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8115";

    /// <summary>Under which address people reach the house, as in "https://telefon.example.de"; null when it is <see cref="Urls"/>.</summary>
    public string? PublicAddress { get; init; }

    /// <summary>Addresses ("10.0.0.5") and networks ("10.0.0.0/24") of reverse proxies whose X-Forwarded headers are believed; nobody else's are.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>Where to report a weakness, as in "mailto:sicherheit@example.de" (RFC 9116); null for no security.txt.</summary>
    public string? SecurityContact { get; init; }

    /// <summary>The browser that prints the PDF list; null to look for Debian's chromium, empty for none.</summary>
    public string? Chromium { get; init; }

    /// <summary>Which exchange the house uses.</summary>
    public ExchangeChoice Exchange { get; init; } = new ExchangeChoice.None();

    /// <summary>The office's own sign-in; null for passwords only.</summary>
    public OpenIdSettings? OpenId { get; init; }

    /// <summary>What monitoring on another machine shows at /metrics; null when only this machine may ask.</summary>
    public string? MetricsToken { get; init; }

    /// <summary>The folder from which the exchange plays announcements, when it is on this machine; null when this program cannot write there.</summary>
    public string? ExchangeSounds { get; init; }

    /// <summary>The mail server; null when mails wait until there is one.</summary>
    public SmtpSettings? Smtp { get; init; }

    /// <summary>What stands in front of addresses in mails: <see cref="PublicAddress"/>, else the first of <see cref="Urls"/>; without a slash at the end.</summary>
    public string BaseAddress => (PublicAddress ?? Urls.Split(';')[0]).TrimEnd('/');

    /// <summary>Whether people reach the house encrypted, so that cookies may insist on it.</summary>
    public bool IsHttps => (PublicAddress ?? Urls).StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this is the demonstration: pages say that everything is invented.</summary>
    public bool IsDemo { get; init; }
}
