using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text;

namespace Durchwahl.Asterisk;

/// <summary>Where an exchange is, as which application we speak to it, and with which credentials. Its text never shows the password.</summary>
/// <param name="Http">Scheme, host and port of Asterisk's web server (http.conf), with its prefix if it has one; ends with a slash.</param>
/// <param name="App">Name of the Stasis application: what the dial plan says in <c>Stasis(...)</c>.</param>
/// <param name="User">Name of a user of ari.conf.</param>
/// <param name="Password">That user's password.</param>
public sealed record AriAddress(Uri Http, string App, string User, string Password)
{
    const string Example = "ari:http://127.0.0.1:8088";

    /// <summary>Reads an address such as <c>ari:http://127.0.0.1:8088</c>.</summary>
    /// <param name="text">"ari:" and an http or https address; without user, password, query and fragment.</param>
    /// <param name="app">Name of the application; not empty.</param>
    /// <param name="user">User of ari.conf; not empty, without a colon (RFC 7617).</param>
    /// <param name="password">The user's password; not empty.</param>
    /// <param name="address">The address, or null.</param>
    /// <param name="sentence">What is wrong, one German sentence that never repeats a password; or null.</param>
    public static bool TryParse(
        string? text, string? app, string? user, string? password, [NotNullWhen(true)] out AriAddress? address, [NotNullWhen(false)] out string? sentence)
    {
        address = null;
        sentence = FindFault(text, out var http) ?? FindFault(app, user, password);
        if (sentence is not null) return false;
        address = new AriAddress(http!, app!, user!, password!);
        return true;
    }

    static string? FindFault(string? text, out Uri? http)
    {
        http = null;
        if (text is null || !text.StartsWith("ari:", StringComparison.OrdinalIgnoreCase))
            return $"Die Adresse der Telefonanlage muss mit „ari:“ beginnen, zum Beispiel {Example}.";
        if (!Uri.TryCreate(text[4..], UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return $"Die Adresse der Telefonanlage ist nicht lesbar; sie sieht so aus: {Example}.";
        if (uri.UserInfo.Length > 0)
            return $"Benutzername und Passwort der Telefonanlage gehören nicht in ihre Adresse, sondern in die Konfiguration; die Adresse sieht so aus: {Example}.";
        if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
            return $"Die Adresse der Telefonanlage darf kein „?“ und kein „#“ enthalten; sie sieht so aus: {Example}.";
        http = uri.AbsolutePath.EndsWith('/') ? uri : new Uri(uri.AbsoluteUri + "/");
        return null;
    }

    static string? FindFault(string? app, string? user, string? password) => (app, user, password) switch
    {
        (null or "", _, _) => "Für die Telefonanlage fehlt der Name der Anwendung.",
        (_, null or "", _) => "Für die Telefonanlage fehlt der Benutzername (der Name eines Benutzers in ari.conf).",
        (_, _, null or "") => "Für die Telefonanlage fehlt das Passwort (das des Benutzers in ari.conf).",
        _ when user.Contains(':', StringComparison.Ordinal) => "Der Benutzername der Telefonanlage darf keinen Doppelpunkt enthalten.",
        _ => null,
    };

    /// <summary>The start of every command's address.</summary>
    internal string Commands => Http.AbsoluteUri + "ari/";

    /// <summary>Where events come from; the credentials are not part of it.</summary>
    internal Uri Events =>
        new($"{(Http.Scheme == "https" ? "wss" : "ws")}{Commands.AsSpan(Http.Scheme.Length)}events?app={Uri.EscapeDataString(App)}&subscribeAll=false");

    /// <summary>The header that carries the credentials (RFC 7617).</summary>
    internal AuthenticationHeaderValue Authorization => new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}")));

    /// <summary>Address, application and user; not the password.</summary>
    public override string ToString() => $"ari:{Http} ({App}, {User})";
}
