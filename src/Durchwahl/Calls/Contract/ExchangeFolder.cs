using System.Text.Json;

namespace Durchwahl.Calls.Contract;

/// <summary>A folder in which an exchange was set up: what it was planned as, and what was made for it.</summary>
sealed class ExchangeFolder
{
    /// <summary>The name under which the application plugs in.</summary>
    public const string AriUser = "durchwahl";

    const string PlanFile = "exchange.json";

    ExchangeFolder(ExchangePlan plan) => Plan = plan;

    /// <summary>Without the secrets; those stand in the configuration only.</summary>
    public ExchangePlan Plan { get; }

    public string Path => Plan.Folder;

    /// <summary>For <c>--exchange ari:...</c>.</summary>
    public Uri AriAddress => new($"http://127.0.0.1:{Plan.HttpPort}/ari/");

    public string AriPassword => Passwords(AriFile).Single();

    /// <summary>The telephones with their secrets.</summary>
    public IReadOnlyList<ExchangePhone> Phones => [.. Plan.Phones.Zip(Passwords(PhonesFile), (phone, secret) => phone with { Secret = secret })];

    /// <summary>Where the fallback leaves messages, within reach of ARI: "called_caller_yyyyMMddTHHmmssZ_channel.wav", "unterdrueckt" for a withheld caller.</summary>
    public string Messages => Within("spool", "recording", "nachrichten");

    /// <summary>What the application has recorded through ARI.</summary>
    public string Recordings => Within("spool", "recording");

    /// <summary>The announcements, one folder per language; a recording in "eigene/de" goes before the synthetic voice.</summary>
    public string Sounds => Within("data", "sounds");

    internal string Configuration => Within("etc");

    internal string AriFile => Within("etc", "ari_durchwahl.conf");

    internal string PhonesFile => Within("etc", "pjsip_telefone.conf");

    internal string Within(params string[] names) => System.IO.Path.Combine([Path, .. names]);

    /// <summary>The folder as it was set up; null when no exchange was set up in it.</summary>
    public static ExchangeFolder? Find(string path)
    {
        var file = System.IO.Path.Combine(path, PlanFile);
        if (!File.Exists(file)) return null;
        return new ExchangeFolder(JsonSerializer.Deserialize<ExchangePlan>(File.ReadAllText(file))! with { Folder = System.IO.Path.GetFullPath(path) });
    }

    /// <summary>The folder as it will be.</summary>
    internal static ExchangeFolder For(ExchangePlan plan) => new(plan with { Folder = System.IO.Path.GetFullPath(plan.Folder) });

    /// <summary>From now on the folder is known as one of an exchange.</summary>
    internal void Mark() => File.WriteAllText(Within(PlanFile), JsonSerializer.Serialize(Plan with { Phones = [.. Plan.Phones.Select(phone => phone with { Secret = null })] }));

    internal static IEnumerable<string> Passwords(string file) =>
        File.ReadLines(file).Where(line => line.StartsWith("password = ", StringComparison.Ordinal)).Select(line => line["password = ".Length..]);
}
