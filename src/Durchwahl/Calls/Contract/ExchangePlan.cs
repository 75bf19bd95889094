using System.Text.RegularExpressions;

namespace Durchwahl.Calls.Contract;

/// <summary>What the exchange does with a call that the application does not take.</summary>
enum ExchangeFallback
{
    /// <summary>Says that something is wrong.</summary>
    Announcement,

    /// <summary>Takes a message.</summary>
    Recording,

    /// <summary>Rings at the old telephone system; takes a message when nobody answers there.</summary>
    OldSystem,
}

/// <summary>A telephone that registers with name and secret.</summary>
/// <param name="Name">The extension, as in "124".</param>
/// <param name="Secret">Null for a new random one.</param>
/// <param name="CallsFromOutside">Whether it stands for a caller in front of the house instead of a desk in it: to try out the numbers.</param>
sealed record ExchangePhone(string Name, string? Secret = null, bool CallsFromOutside = false);

/// <summary>How a local exchange for evaluation and tests is to be set up.</summary>
/// <param name="Folder">Where it lives: configuration, announcements, messages, log. Empty, missing, or set up before.</param>
sealed partial record ExchangePlan(string Folder)
{
    /// <summary>The unpacked Asterisk, "/" for an installed one; null for that of DURCHWAHL_ASTERISK or else of the user's cache, fetched when it is missing.</summary>
    public string? Root { get; init; }

    /// <summary>Where SIP is spoken (UDP and TCP).</summary>
    public int SipPort { get; init; } = 5060;

    /// <summary>Where the application plugs in (ARI).</summary>
    public int HttpPort { get; init; } = 8088;

    /// <summary>The first UDP port for sound.</summary>
    public int FirstSoundPort { get; init; } = 20000;

    /// <summary>The last UDP port for sound.</summary>
    public int LastSoundPort { get; init; } = 22999;

    /// <summary>The address of this machine at which telephones reach the exchange.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The carrier, as in "203.0.113.7:5060"; calls from its address are calls from outside.</summary>
    public string Trunk { get; init; } = "127.0.0.1:5090";

    /// <summary>The old telephone system, as in "10.0.0.9:5060"; null when there is none.</summary>
    public string? OldSystem { get; init; }

    public ExchangeFallback Fallback { get; init; } = ExchangeFallback.Recording;

    /// <summary>What is dialled before a number outside; empty for nothing.</summary>
    public string OutsidePrefix { get; init; } = "0";

    /// <summary>What stands before an extension that calls outside, as in "+49572198"; empty for nothing.</summary>
    public string BaseNumber { get; init; } = "";

    public IReadOnlyList<ExchangePhone> Phones { get; init; } = [];

    /// <summary>A folder with further templates, laid over the configuration: <c>extra/pjsip-*.conf</c>, <c>extra/extensions-*.conf</c> and <c>extra/modules-*.conf</c> are included; null for none.</summary>
    public string? Extra { get; init; }

    /// <summary>What is wrong with this plan, in German; null when nothing is. Nothing but these values goes into the configuration.</summary>
    internal string? Refusal() =>
        new[] { SipPort, HttpPort, FirstSoundPort, LastSoundPort }.Any(port => port is < 1 or > 65535) || FirstSoundPort > LastSoundPort ? "Ein Port liegt zwischen 1 und 65535."
        : !HostName().IsMatch(Address) ? $"„{Address}“ ist keine Adresse."
        : !HostAndPort().IsMatch(Trunk) ? $"„{Trunk}“ ist keine Adresse einer Leitung, wie 203.0.113.7:5060 eine ist."
        : OldSystem is not null && !HostAndPort().IsMatch(OldSystem) ? $"„{OldSystem}“ ist keine Adresse einer Anlage, wie 10.0.0.9:5060 eine ist."
        : Fallback == ExchangeFallback.OldSystem && OldSystem is null ? "Der Rückfall „vermittlung“ braucht die Adresse der alten Anlage (--old-system)."
        : !Dialled().IsMatch(OutsidePrefix) || !Dialled().IsMatch(BaseNumber) ? "Amtsholung und Stammnummer bestehen aus Ziffern."
        : Phones.FirstOrDefault(phone => !PhoneName().IsMatch(phone.Name)) is { } phone ? $"„{phone.Name}“ ist kein Name eines Telefons: Nehmen Sie die Durchwahl."
        : Phones.Any(phone => phone.Secret is { } secret && !Secret().IsMatch(secret)) ? "Ein Kennwort eines Telefons hat mindestens acht Zeichen, nur Buchstaben, Ziffern, - und _."
        : null;

    [GeneratedRegex(@"^[A-Za-z0-9.\-]{1,253}\z")]
    private static partial Regex HostName();

    [GeneratedRegex(@"^[A-Za-z0-9.\-]{1,253}(:[0-9]{1,5})?\z")]
    private static partial Regex HostAndPort();

    [GeneratedRegex(@"^\+?[0-9]{0,20}\z")]
    private static partial Regex Dialled();

    [GeneratedRegex(@"^(?!amt\z|altanlage\z|sprechen\z|telefon|anrufer\z|global\z|system\z|udp\z|tcp\z)[A-Za-z0-9\-]{1,20}\z")]
    private static partial Regex PhoneName();

    [GeneratedRegex(@"^[A-Za-z0-9_\-]{8,64}\z")]
    private static partial Regex Secret();
}
