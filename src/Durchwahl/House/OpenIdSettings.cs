using Durchwahl.Domain.Access;

namespace Durchwahl.House;

/// <summary>The office's own sign-in (OpenID Connect).</summary>
/// <param name="Issuer">The address of the provider, exactly as it calls itself.</param>
/// <param name="ClientId">Under which name the provider knows this house.</param>
/// <param name="ClientSecret">What only the two of them know.</param>
/// <param name="Label">What the link on the sign-in page says, as in "Mit dem Hauskonto anmelden".</param>
/// <param name="GroupClaim">In which claim of the ID token the groups of a person stand.</param>
/// <param name="Groups">Which group brings which role in which office; who is in none of them does not come in.</param>
sealed record OpenIdSettings(string Issuer, string ClientId, string ClientSecret, string Label, string GroupClaim, IReadOnlyList<OpenIdSettings.GroupRole> Groups)
{
    /// <summary>A group of the provider and what it brings here.</summary>
    public sealed record GroupRole(string Group, string OfficeKey, Role Role);

    /// <summary>Only a provider on this machine may be reached without encryption, as tests do.</summary>
    public bool RequiresHttps => !(new Uri(Issuer).IsLoopback);

    /// <summary>Reads the section "openid" of the settings; null when no provider is named there.</summary>
    /// <exception cref="SettingRefusedException">Something is missing or makes no sense.</exception>
    public static OpenIdSettings? Read(IConfiguration settings)
    {
        if (Text(settings, "issuer") is not { } issuer) return null;
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || (address.Scheme != "https" && !(address.Scheme == "http" && address.IsLoopback)))
            throw new SettingRefusedException($"openid.issuer: „{issuer}“ ist keine Adresse mit https.");
        return new OpenIdSettings(
            issuer,
            Text(settings, "clientId") ?? Text(settings, "client_id") ?? throw Missing("clientId", "CLIENT_ID"),
            SecretIn(settings),
            Text(settings, "label") ?? "Mit dem Konto des Hauses anmelden",
            Text(settings, "groupClaim") ?? Text(settings, "group_claim") ?? "groups",
            GroupsIn(settings));
    }

    // Never an option of the command line: everybody on the machine could read it.
    static string SecretIn(IConfiguration settings)
    {
        if ((Text(settings, "clientSecret") ?? Text(settings, "client_secret")) is { } secret) return secret;
        var file = Text(settings, "clientSecretFile") ?? Text(settings, "client_secret_file") ?? throw Missing("clientSecret", "CLIENT_SECRET");
        return File.Exists(file) ? File.ReadAllText(file).Trim() : throw new SettingRefusedException($"openid.clientSecretFile: Die Datei {file} gibt es nicht.");
    }

    // A list in the file, or one text with semicolons between the entries in the environment.
    static List<GroupRole> GroupsIn(IConfiguration settings)
    {
        var entries = settings.GetSection("groups").Get<string[]>() ?? Text(settings, "groups")?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return entries.Length == 0 ? throw Missing("groups", "GROUPS") : [.. entries.Select(GroupIn)];
    }

    // Names of groups may contain "=" themselves ("CN=Redaktion,OU=Amt").
    static GroupRole GroupIn(string entry)
    {
        var (at, colon) = (entry.LastIndexOf('='), entry.LastIndexOf(':'));
        if (at <= 0 || colon < at || RoleNames.Find(entry[(colon + 1)..]) is not { } role)
            throw new SettingRefusedException($"openid.groups: „{entry}“ ist keine Zuordnung. Schreiben Sie Gruppe = Dienststelle:Rolle, zum Beispiel telefon-redaktion = musterkreis:editor.");
        return new GroupRole(entry[..at].Trim(), entry[(at + 1)..colon].Trim(), role);
    }

    static string? Text(IConfiguration settings, string key) => string.IsNullOrWhiteSpace(settings[key]) ? null : settings[key]!.Trim();

    static SettingRefusedException Missing(string key, string variable) =>
        new($"Für die Anmeldung mit OpenID Connect fehlt openid.{key}. Setzen Sie es in appsettings.json oder als DURCHWAHL_OPENID__{variable}.");
}
