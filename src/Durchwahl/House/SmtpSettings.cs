using System.Globalization;
using System.Net.Mail;

namespace Durchwahl.House;

/// <summary>The mail server that takes our mails.</summary>
/// <param name="Host">As in "mail.example.de".</param>
/// <param name="Port">587 with a login, 25 without, unless told otherwise.</param>
/// <param name="StartTls">Whether the way there is encrypted.</param>
/// <param name="User">For the login; null for none. From the settings or the environment, never from the command line.</param>
/// <param name="Password">Likewise.</param>
/// <param name="From">The address of the sender; what comes back goes there.</param>
sealed record SmtpSettings(string Host, int Port, StartTls StartTls, string? User, string? Password, string From)
{
    /// <summary>What stands behind the @ of the sender.</summary>
    public string Domain => From[(From.LastIndexOf('@') + 1)..];

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    /// <summary>Reads the settings; null when no host is named.</summary>
    /// <exception cref="SettingRefusedException">One of them does not work.</exception>
    public static SmtpSettings? Read(string? host, string? port, string? startTls, string? user, string? password, string? from)
    {
        if (string.IsNullOrWhiteSpace(host)) return null;
        var hasLogin = !string.IsNullOrEmpty(user);
        if (hasLogin && string.IsNullOrEmpty(password)) throw new SettingRefusedException("Für den Mailserver fehlt das Kennwort. Setzen Sie DURCHWAHL_SMTP_PASSWORD, oder smtpPassword in appsettings.json.");
        if (!MailAddress.TryCreate(from, out var sender) || sender.Address != from)
            throw new SettingRefusedException($"„{from}“ ist keine Absenderadresse. Setzen Sie --mail-from, DURCHWAHL_MAIL_FROM oder mailFrom, zum Beispiel auf zusagen@jobcenter.example.");
        var mode = ModeOf(startTls);
        if (hasLogin && mode is StartTls.Off) throw new SettingRefusedException("Mit Anmeldung geht es nur verschlüsselt: Das Kennwort stünde sonst offen im Netz. Setzen Sie starttls auf required.");
        return new SmtpSettings(host.Trim(), PortOf(port) ?? (hasLogin ? 587 : 25), mode, hasLogin ? user : null, hasLogin ? password : null, from);
    }

    static StartTls ModeOf(string? text) => text?.ToLowerInvariant() switch
    {
        null or "" or "required" => StartTls.Required,
        "optional" => StartTls.Optional,
        "off" => StartTls.Off,
        _ => throw new SettingRefusedException($"starttls „{text}“ gibt es nicht. Möglich sind required, optional und off."),
    };

    static int? PortOf(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536 ? port
        : throw new SettingRefusedException($"„{text}“ ist kein Port für den Mailserver: 1 bis 65535.");
}

/// <summary>Whether the way to the mail server is encrypted (STARTTLS). The certificate is always checked.</summary>
enum StartTls
{
    /// <summary>Without encryption nothing is sent.</summary>
    Required,

    /// <summary>Encrypted when the server offers it. Whoever sits on the way can take the offer out.</summary>
    Optional,

    /// <summary>Never; for a server on the same machine.</summary>
    Off,
}
