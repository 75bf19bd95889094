using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Durchwahl.House;
using Durchwahl.Planning.Scenarios;

namespace Durchwahl.Planning.Verbs;

/// <summary><c>durchwahl simulate SCENARIO.json</c>: what a scenario leads to, with how sure that is. Opens no database and leaves nothing behind.</summary>
sealed class SimulateVerb
{
    readonly CommandLine _line;
    readonly Argument<FileInfo?> _file = new("szenario") { Description = "JSON-Datei mit dem Szenario", Arity = ArgumentArity.ZeroOrOne };
    readonly Option<int> _replications = Count("--replications", "Zahl der Wiederholungen", 1, 1_000_000, 20);
    readonly Option<ulong> _seed = new("--seed") { Description = "Startzahl des Zufalls: dieselbe gibt dasselbe Ergebnis", DefaultValueFactory = _ => 1 };
    readonly Option<int> _threads = Count("--threads", "Zahl der Rechenkerne; sonst alle", 1, 1024, Environment.ProcessorCount);
    readonly Option<int> _warmup = Count("--warmup", "Kunden je Wiederholung, die vorher kommen und nicht zählen", 0, 100_000_000, 0);
    readonly Option<bool> _timing = new("--timing") { Description = "Auch zeigen, wie schnell gerechnet wurde" };
    readonly Option<bool> _schema = new("--schema") { Description = "Nur das JSON-Schema der Szenarien ausgeben" };

    public SimulateVerb(CommandLine line)
    {
        _line = line;
        Command = new Command("simulate", "Ein Szenario durchspielen: wer wartet, wer aufgibt, und wie sicher das ist") { _file, _replications, _seed, _threads, _warmup, _timing, _schema };
        Command.Validators.Add(result =>
        {
            if (!result.GetValue(_schema) && result.GetResult(_file) is not { Tokens.Count: > 0 }) result.AddError("Es fehlt die Datei mit dem Szenario.");
        });
        Command.SetAction(Run);
    }

    public Command Command { get; }

    static Option<int> Count(string name, string description, int least, int most, int otherwise)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var count && (count < least || count > most)) result.AddError($"{name} geht von {least} bis {most}.");
        });
        return option;
    }

    async Task<int> Run(ParseResult call, CancellationToken cancellation)
    {
        if (call.GetValue(_schema))
        {
            Console.Out.Write(ScenarioFile.Schema);
            return CommandLine.Done;
        }
        var file = call.GetValue(_file)!;
        if (!file.Exists) return CommandLine.Refuse($"Die Datei {file.FullName} gibt es nicht.");
        return ScenarioFile.Read(await File.ReadAllTextAsync(file.FullName, CancellationToken.None)) switch
        {
            ScenarioFile.Reading.Understood understood => await Simulate(call, understood.Model, cancellation),
            ScenarioFile.Reading.Refused refused => CommandLine.Refuse(refused.Reasons),
            _ => throw new UnreachableException(),
        };
    }

    async Task<int> Simulate(ParseResult call, SimulationModel model, CancellationToken cancellation)
    {
        var wishes = new SimulationWishes(call.GetValue(_replications), call.GetValue(_seed), call.GetValue(_threads), call.GetValue(_warmup));
        if (model.RefusalOf(wishes) is { } refusal) return CommandLine.Refuse(refusal);
        var began = Stopwatch.GetTimestamp();
        var answer = await Progress.While("Wird durchgespielt", wishes.Replications, finished => Task.Run(() => model.Simulate(wishes, finished, cancellation), CancellationToken.None));
        var perSecond = answer.Customers / Stopwatch.GetElapsedTime(began).TotalSeconds;
        if (answer.Replications == 0) return CommandLine.Refuse("Abgebrochen, bevor eine Wiederholung fertig war. Es gibt kein Ergebnis.");
        if (answer.Replications < wishes.Replications) await Console.Error.WriteLineAsync($"Abgebrochen: {answer.Replications} von {wishes.Replications} Wiederholungen sind fertig geworden.");
        Tell(call, answer, perSecond);
        return CommandLine.Done;
    }

    void Tell(ParseResult call, SimulationAnswer answer, double perSecond)
    {
        var timing = call.GetValue(_timing);
        if (!call.GetValue(_line.Json))
        {
            foreach (var line in answer.Lines) Console.Out.WriteLine(line);
            if (timing) Console.Out.WriteLine($"{(perSecond / 1e6).ToString("0.0", CultureInfo.GetCultureInfo("de-DE"))} Millionen je Sekunde");
            return;
        }
        var figures = JsonSerializer.SerializeToNode(answer.Figures, JsonForm.Options)!.AsObject();
        if (timing) figures.Add("customersPerSecond", JsonValue.Create(perSecond));
        CommandLine.WriteJson(figures);
    }
}
