using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Durchwahl.Calls.Contract;

namespace Durchwahl.Calls.Setup;

/// <summary>The configuration of Asterisk with its gaps filled.</summary>
static partial class ExchangeTemplates
{
    /// <summary>Copies every .conf of <paramref name="templates"/>, folders below included, into the configuration and fills the gaps.</summary>
    public static void Fill(string templates, ExchangeFolder folder)
    {
        var values = Values(folder);
        foreach (var template in Directory.EnumerateFiles(templates, "*.conf", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder.Configuration, Path.GetRelativePath(templates, template));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllText(target, Gap().Replace(File.ReadAllText(template), gap => values[gap.Groups[1].Value]));
        }
    }

    static Dictionary<string, string> Values(ExchangeFolder folder)
    {
        var (plan, root) = (folder.Plan, folder.Plan.Root!.TrimEnd('/'));
        var oldSystem = plan.OldSystem ?? "altanlage.invalid";
        return new(StringComparer.Ordinal)
        {
            ["ROOT"] = root,
            ["RUN"] = folder.Path,
            ["MODULE"] = ModulesOf(root),
            ["ADRESSE"] = plan.Address,
            ["SIP"] = Text(plan.SipPort),
            ["HTTP"] = Text(plan.HttpPort),
            ["RTP_VON"] = Text(plan.FirstSoundPort),
            ["RTP_BIS"] = Text(plan.LastSoundPort),
            ["AMT"] = plan.Trunk,
            ["AMT_ERKENNUNG"] = HostOf(plan.Trunk),
            // On one machine the carrier and the telephones share an address: only a name tells them apart.
            ["ERKENNUNG"] = IsHere(plan.Trunk) ? "username,ip" : "ip,username",
            ["ALTANLAGE"] = oldSystem,
            ["ALTANLAGE_ERKENNUNG"] = HostOf(oldSystem),
            ["NUR_MIT_ALTANLAGE"] = plan.OldSystem is null ? ";" : "",
            ["NUR_MIT_EIGENER_ALTANLAGE"] = plan.OldSystem is null || HostOf(oldSystem) == HostOf(plan.Trunk) ? ";" : "",
            ["RUECKFALL"] = plan.Fallback switch { ExchangeFallback.Announcement => "ansage", ExchangeFallback.OldSystem => "vermittlung", _ => "aufnahme" },
            ["NACHRICHTEN"] = folder.Messages,
            ["AMTSHOLUNG"] = plan.OutsidePrefix,
            ["STAMMNUMMER"] = plan.BaseNumber,
        };
    }

    static string ModulesOf(string root) =>
        Directory.EnumerateDirectories(root + "/usr/lib", "*-linux-gnu").Append(root + "/usr/lib").Append(root + "/usr/lib64")
            .Select(libraries => Path.Combine(libraries, "asterisk", "modules"))
            .FirstOrDefault(Directory.Exists) ?? throw new ExchangeFailedException($"In {root}/usr/lib fehlen die Module von Asterisk.");

    static string HostOf(string address) => address.Split(':')[0];

    static bool IsHere(string address) => IPAddress.TryParse(HostOf(address), out var known) && IPAddress.IsLoopback(known);

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("@([A-Z_]+)@")]
    private static partial Regex Gap();
}
