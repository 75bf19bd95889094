using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Durchwahl.Calls.Setup;

namespace Durchwahl.Calls.Contract;

/// <summary>Sets a local Asterisk up for evaluation and tests: fetches it when it is missing, writes its configuration and secrets, speaks the announcements.</summary>
static class SetUpExchange
{
    // Older ones know ARI, but not all of what is used of it.
    const int OldestAsterisk = 22;

    // A Unix socket's address has 108 bytes, the last of them zero.
    const int LongestSocketPath = 107;

    public abstract record Outcome
    {
        /// <summary>Set up; what was there before keeps its secrets, its messages and its own recordings.</summary>
        public sealed record Ready(ExchangeFolder Folder) : Outcome;

        /// <summary>Nothing was set up.</summary>
        /// <param name="Reason">In German.</param>
        public sealed record Refused(string Reason) : Outcome;
    }

    /// <summary>Sets up what <paramref name="plan"/> describes; <paramref name="tell"/> hears what is going on, in German.</summary>
    public static async Task<Outcome> Run(ExchangePlan plan, Action<string> tell)
    {
        if (plan.Refusal() is { } wrong) return new Outcome.Refused(wrong);
        var folder = ExchangeFolder.For(plan with { Root = RootOf(plan) });
        if (await Refusal(folder) is { } refusal) return new Outcome.Refused(refusal);
        if (await InstallMissing(folder.Plan, tell) is { } missing) return new Outcome.Refused(missing);
        var kept = KeptSecrets.Of(folder);
        Directory.CreateDirectory(folder.Path);
        folder.Mark();
        if (await Fetch(folder.Plan.Root!, tell) is { } failed) return new Outcome.Refused(failed);
        WriteConfiguration(folder, kept);
        if (await TooOld(folder) is { } tooOld) return new Outcome.Refused(tooOld);
        return await Speak(folder, tell) is { } silent ? new Outcome.Refused(silent) : new Outcome.Ready(folder);
    }

    // Asterisk runs as "nobody", who may not go down to the home of root.
    static string RootOf(ExchangePlan plan)
    {
        if ((plan.Root ?? Environment.GetEnvironmentVariable("DURCHWAHL_ASTERISK")) is { Length: > 0 } given) return Path.GetFullPath(given);
        var cache = Environment.IsPrivilegedProcess ? "/var/cache"
            : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "durchwahl", "asterisk-22");
    }

    static async Task<string?> Refusal(ExchangeFolder folder)
    {
        if (File.Exists(folder.Path)) return $"{folder.Path} ist eine Datei. Nennen Sie mit --dir einen Ordner.";
        if (Encoding.UTF8.GetByteCount(folder.Within("run", "asterisk.ctl")) > LongestSocketPath) return $"Der Pfad {folder.Path} ist zu lang für Asterisk. Nehmen Sie einen kürzeren.";
        if (ExchangeFolder.Find(folder.Path) is { } known)
            return await RunningExchange.IsRunning(known) ? $"Die Anlage in {folder.Path} läuft. Beenden Sie sie zuerst: durchwahl exchange stop --dir {folder.Path}" : null;
        return Directory.Exists(folder.Path) && Directory.EnumerateFileSystemEntries(folder.Path).Any()
            ? $"Im Ordner {folder.Path} liegt schon etwas anderes. Nehmen Sie einen leeren." : null;
    }

    static async Task<string?> InstallMissing(ExchangePlan plan, Action<string> tell)
    {
        string[] needed = IsFetched(plan.Root!) ? ["espeak-ng", "sox"] : ["espeak-ng", "sox", "mmdebstrap"];
        string[] missing = [.. needed.Where(program => !ExchangeScript.IsInstalled(program))];
        if (missing.Length == 0) return null;
        var packages = string.Join(' ', missing);
        if (!Environment.IsPrivilegedProcess) return $"Es fehlen Programme. Bitte installieren Sie sie mit: sudo apt-get install {packages}";
        tell($"Installiert werden: {packages} ...");
        await ExchangeScript.RunProgram("apt-get", "update", "-qq");
        var ended = await ExchangeScript.RunProgram("env", ["DEBIAN_FRONTEND=noninteractive", "apt-get", "install", "-y", "-qq", "--no-install-recommends", .. missing]);
        return ended.Code == 0 ? null : $"Die Pakete {packages} ließen sich nicht installieren: {LastLine(ended.Error)}";
    }

    static bool IsFetched(string root) => File.Exists(Path.Combine(root, "usr/sbin/asterisk"));

    static async Task<string?> Fetch(string root, Action<string> tell)
    {
        if (IsFetched(root)) return null;
        tell($"Asterisk 22 wird nach {root} geholt, das dauert etwa eine halbe Minute ...");
        var ended = await ExchangeScript.Run("get-asterisk.sh", root);
        return ended.Code == 0 ? null : $"Asterisk ließ sich nicht holen: {LastLine(ended.Error)}";
    }

    static string LastLine(string text) => text.Trim().Split('\n')[^1];

    static void WriteConfiguration(ExchangeFolder folder, KeptSecrets kept)
    {
        foreach (var name in (string[])["etc/extra", "data", "lib/keys", "spool/recording/durchwahl", "spool/recording/nachrichten", "run", "log", "cache"]) Directory.CreateDirectory(folder.Within(name));
        var root = folder.Plan.Root!;
        Link(folder.Within("data", "documentation"), Path.Combine(root, "usr/share/asterisk/documentation"));
        Link(folder.Within("data", "rest-api"), Path.Combine(root, "usr/share/asterisk/rest-api"));
        ExchangeTemplates.Fill(Path.Combine(ExchangeScript.Folder, "etc"), folder);
        if (folder.Plan.Extra is { } extra) ExchangeTemplates.Fill(extra, folder);
        WriteSecret(folder.AriFile, AriAccount(kept.AriPassword ?? NewSecret()));
        WriteSecret(folder.PhonesFile, string.Concat(folder.Plan.Phones.Select(phone => Account(phone, phone.Secret ?? kept.Phones.GetValueOrDefault(phone.Name) ?? NewSecret()))));
    }

    // Asterisk checks its options and its ARI against these.
    static void Link(string path, string target)
    {
        if (Directory.Exists(path)) Directory.Delete(path);
        else File.Delete(path);
        Directory.CreateSymbolicLink(path, target);
    }

    static string AriAccount(string password) => $"[{ExchangeFolder.AriUser}]\ntype = user\nread_only = no\npassword = {password}\npassword_format = plain\n";

    static string Account(ExchangePhone phone, string secret) => string.Create(CultureInfo.InvariantCulture, $"""
        [{phone.Name}]({(phone.CallsFromOutside ? "anrufer" : "telefon")})
        auth = {phone.Name}
        aors = {phone.Name}
        callerid = <{phone.Name}>
        [{phone.Name}](telefon-ort)
        [{phone.Name}](telefon-kennwort)
        username = {phone.Name}
        password = {secret}

        """);

    static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    static void WriteSecret(string path, string content)
    {
        File.Delete(path);
        var alone = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) alone.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, alone);
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    static async Task<string?> TooOld(ExchangeFolder folder)
    {
        var version = (await ExchangeScript.Run("asterisk.sh", "version", folder.Path)).Out.Trim();
        var number = version.Split(' ').ElementAtOrDefault(1)?.Split('.', '~', '-')[0];
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= OldestAsterisk ? null
            : $"Durchwahl braucht Asterisk {OldestAsterisk} oder neuer; in {folder.Plan.Root} liegt „{version}“.";
    }

    static async Task<string?> Speak(ExchangeFolder folder, Action<string> tell)
    {
        tell("Die Ansagen werden gesprochen ...");
        var ended = await ExchangeScript.Run("make-prompts.sh", folder.Within("data"), folder.Within("moh"));
        return ended.Code == 0 ? null : $"Die Ansagen ließen sich nicht erzeugen: {LastLine(ended.Error)}";
    }

    // Who sets an exchange up again need not enter new passwords into the telephones.
    sealed record KeptSecrets(string? AriPassword, IReadOnlyDictionary<string, string> Phones)
    {
        public static KeptSecrets Of(ExchangeFolder folder) =>
            ExchangeFolder.Find(folder.Path) is { } known && File.Exists(known.AriFile) && File.Exists(known.PhonesFile)
                ? new(known.AriPassword, known.Phones.ToDictionary(phone => phone.Name, phone => phone.Secret!, StringComparer.Ordinal))
                : new(null, new Dictionary<string, string>(StringComparer.Ordinal));
    }
}
