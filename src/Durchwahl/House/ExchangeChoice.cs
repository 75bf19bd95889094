namespace Durchwahl.House;

/// <summary>Which exchange the house uses.</summary>
abstract record ExchangeChoice
{
    ExchangeChoice() { }

    /// <summary>None: everything else stays usable.</summary>
    public sealed record None : ExchangeChoice;

    /// <summary>The practice exchange: invented callers and agents.</summary>
    /// <param name="Speed">How many times faster than a wall clock.</param>
    /// <param name="Liveliness">How many times more callers than usual.</param>
    public sealed record Practice(double Speed = 1, double Liveliness = 1) : ExchangeChoice;

    /// <summary>An Asterisk, spoken to over ARI.</summary>
    /// <param name="Address">As in "ari:http://127.0.0.1:8088".</param>
    /// <param name="User">From the settings or the environment, never from the command line.</param>
    /// <param name="Password">Likewise.</param>
    public sealed record Ari(string Address, string User, string Password) : ExchangeChoice
    {
        /// <summary>Without the password.</summary>
        public override string ToString() => Address;
    }

    /// <summary>Reads a choice.</summary>
    /// <param name="text">"none", "practice", "practice:60" or "ari:http://127.0.0.1:8088".</param>
    /// <param name="user">For ARI.</param>
    /// <param name="password">For ARI.</param>
    /// <exception cref="SettingRefusedException">It is neither, or user and password are missing.</exception>
    public static ExchangeChoice Read(string? text, string? user, string? password) => text switch
    {
        null or "" or "none" => new None(),
        "practice" => new Practice(),
        _ when text.StartsWith("practice:", StringComparison.Ordinal) => new Practice(SpeedIn(text["practice:".Length..])),
        _ when !text.StartsWith("ari:", StringComparison.Ordinal) =>
            throw new SettingRefusedException($"--exchange {text} gibt es nicht. Möglich sind none, practice, practice:60 (sechzigmal so schnell) und ari:http://127.0.0.1:8088."),
        _ when string.IsNullOrEmpty(user) || string.IsNullOrEmpty(password) => throw new SettingRefusedException(
            "Für die Telefonanlage fehlen Benutzer und Kennwort. Setzen Sie DURCHWAHL_EXCHANGE_USER und DURCHWAHL_EXCHANGE_PASSWORD, oder exchangeUser und exchangePassword in appsettings.json."),
        _ => new Ari(text, user, password),
    };

    static double SpeedIn(string text) => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var speed) && speed is >= 0.1 and <= 1000
        ? speed : throw new SettingRefusedException($"„{text}“ ist keine Geschwindigkeit für die Übung: 0.1 bis 1000.");
}

/// <summary>A setting that does not work; the message is a German sentence for the operator.</summary>
sealed class SettingRefusedException(string message) : Exception(message);
