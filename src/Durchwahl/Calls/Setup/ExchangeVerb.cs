using System.CommandLine;
using Durchwahl.Calls.Contract;
using Durchwahl.House;

namespace Durchwahl.Calls.Setup;

/// <summary><c>durchwahl exchange setup|start|stop|status --dir DIR</c>: a local Asterisk for evaluation and tests.</summary>
sealed class ExchangeVerb
{
    readonly CommandLine _line;
    readonly Option<string> _folder = new("--dir") { Description = "Ordner der Anlage", Required = true };
    readonly Option<string?> _root = new("--root") { Description = "Ordner mit einem entpackten Asterisk, / für ein installiertes; sonst wird eines geholt" };
    readonly Option<int> _sip = new("--sip-port") { Description = "Port für SIP", DefaultValueFactory = _ => 5060 };
    readonly Option<int> _http = new("--http-port") { Description = "Port für die Steckdose der Anwendung (ARI)", DefaultValueFactory = _ => 8088 };
    readonly Option<int> _firstSound = new("--rtp-from") { Description = "Erster Port für Sprache (UDP)", DefaultValueFactory = _ => 20000 };
    readonly Option<int> _lastSound = new("--rtp-until") { Description = "Letzter Port für Sprache (UDP)", DefaultValueFactory = _ => 22999 };
    readonly Option<string> _address = new("--address") { Description = "Adresse dieses Rechners für die Telefone", DefaultValueFactory = _ => "127.0.0.1" };
    readonly Option<string> _trunk = new("--trunk") { Description = "Adresse der Leitung zum Amt", DefaultValueFactory = _ => "127.0.0.1:5090" };
    readonly Option<string?> _oldSystem = new("--old-system") { Description = "Adresse der alten Telefonanlage" };
    readonly Option<string> _fallback = new("--fallback") { Description = "Wenn die Anwendung nicht da ist: ansage, aufnahme oder vermittlung", DefaultValueFactory = _ => "aufnahme" };
    readonly Option<string> _outside = new("--outside-prefix") { Description = "Ziffer vor Anrufen nach draußen", DefaultValueFactory = _ => "0" };
    readonly Option<string> _baseNumber = new("--base-number") { Description = "Stammnummer vor der Durchwahl, zum Beispiel +49572198", DefaultValueFactory = _ => "" };
    readonly Option<string[]> _phones = new("--phone") { Description = "Ein Tischtelefon, zum Beispiel 124; mehrfach möglich", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };
    readonly Option<string[]> _callers = new("--caller") { Description = "Ein Telefon, das von außen anruft; mehrfach möglich", DefaultValueFactory = _ => [], AllowMultipleArgumentsPerToken = true };

    public ExchangeVerb(CommandLine line)
    {
        _line = line;
        _fallback.AcceptOnlyFromAmong("ansage", "aufnahme", "vermittlung");
        Command = new Command("exchange", "Eine Telefonanlage (Asterisk) auf diesem Rechner, zur Erprobung")
        {
            Verb("setup", "Einrichten: holen, was fehlt, Einstellungen und Ansagen schreiben", SetUp, [_root, _sip, _http, _firstSound, _lastSound, _address, _trunk, _oldSystem, _fallback, _outside, _baseNumber, _phones, _callers]),
            Verb("start", "Starten", call => OnFolder(call, Start)),
            Verb("stop", "Beenden", call => OnFolder(call, Stop)),
            Verb("status", "Sagen, ob sie läuft", call => OnFolder(call, Status)),
        };
    }

    public Command Command { get; }

    Command Verb(string name, string description, Func<ParseResult, Task<int>> run, params IEnumerable<Option> options)
    {
        var verb = new Command(name, description) { _folder };
        foreach (var option in options) verb.Add(option);
        verb.SetAction(async (call, _) =>
        {
            try
            {
                return await run(call);
            }
            catch (ExchangeFailedException failed)
            {
                return CommandLine.Refuse(failed.Message);
            }
        });
        return verb;
    }

    async Task<int> SetUp(ParseResult call)
    {
        var outcome = await SetUpExchange.Run(PlanFrom(call), Console.Error.WriteLine);
        if (outcome is SetUpExchange.Outcome.Refused refused) return CommandLine.Refuse(refused.Reason);
        var folder = ((SetUpExchange.Outcome.Ready)outcome).Folder;
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(new { dir = folder.Path, ari = folder.AriAddress, sipPort = folder.Plan.SipPort, phones = folder.Plan.Phones.Select(phone => phone.Name) });
        else foreach (var sentence in Sentences(folder)) Console.Out.WriteLine(sentence);
        return CommandLine.Done;
    }

    ExchangePlan PlanFrom(ParseResult call) => new(Path.GetFullPath(call.GetValue(_folder)!))
    {
        Root = call.GetValue(_root),
        SipPort = call.GetValue(_sip),
        HttpPort = call.GetValue(_http),
        FirstSoundPort = call.GetValue(_firstSound),
        LastSoundPort = call.GetValue(_lastSound),
        Address = call.GetValue(_address)!,
        Trunk = call.GetValue(_trunk)!,
        OldSystem = call.GetValue(_oldSystem),
        Fallback = call.GetValue(_fallback) switch { "ansage" => ExchangeFallback.Announcement, "vermittlung" => ExchangeFallback.OldSystem, _ => ExchangeFallback.Recording },
        OutsidePrefix = call.GetValue(_outside)!,
        BaseNumber = call.GetValue(_baseNumber)!,
        Phones = [.. call.GetValue(_phones)!.Select(name => new ExchangePhone(name)), .. call.GetValue(_callers)!.Select(name => new ExchangePhone(name, CallsFromOutside: true))],
    };

    static IEnumerable<string> Sentences(ExchangeFolder folder) =>
    [
        $"Die Telefonanlage ist eingerichtet: {folder.Path}",
        $"Starten: durchwahl exchange start --dir {folder.Path}",
        $"Steckdose der Anwendung: {folder.AriAddress} (Kennwort in {folder.AriFile})",
        .. folder.Plan.Phones.Count == 0 ? (string[])[] : [$"Telefone: {string.Join(", ", folder.Plan.Phones.Select(phone => phone.Name))} an {folder.Plan.Address}:{folder.Plan.SipPort} (Kennwörter in {folder.PhonesFile})"],
    ];

    Task<int> OnFolder(ParseResult call, Func<ExchangeFolder, Task<int>> run)
    {
        var path = Path.GetFullPath(call.GetValue(_folder)!);
        return ExchangeFolder.Find(path) is { } folder ? run(folder) : Task.FromResult(CommandLine.Refuse($"In {path} ist keine Anlage eingerichtet. Richten Sie sie ein: durchwahl exchange setup --dir {path}"));
    }

    static async Task<int> Start(ExchangeFolder folder)
    {
        await RunningExchange.Start(folder);
        return await Status(folder);
    }

    static async Task<int> Stop(ExchangeFolder folder)
    {
        await RunningExchange.Stop(folder);
        Console.Out.WriteLine("Die Anlage ist beendet.");
        return CommandLine.Done;
    }

    static async Task<int> Status(ExchangeFolder folder)
    {
        var runs = await RunningExchange.IsRunning(folder);
        Console.Out.WriteLine(runs ? $"Die Anlage läuft: SIP {folder.Plan.Address}:{folder.Plan.SipPort}, ARI {folder.AriAddress}" : "Die Anlage läuft nicht.");
        return runs ? CommandLine.Done : CommandLine.Refused;
    }
}
