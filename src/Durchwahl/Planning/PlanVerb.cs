using System.Collections.Immutable;
using System.CommandLine;
using System.Runtime.InteropServices;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Planning.Contract;

namespace Durchwahl.Planning;

/// <summary><c>durchwahl plan --office KEY</c>: what would happen, as the page says it.</summary>
sealed class PlanVerb
{
    readonly CommandLine _line;
    readonly OfficeOption _office = new();
    readonly Option<int?> _clients = new("--clients") { Description = "Menschen, die die Dienststelle betreut; sonst die Zahl aus ihren Einstellungen" };
    readonly Option<string> _scenarios = new("--scenarios") { Description = $"Bis zu vier, mit Komma: {string.Join(',', ReadyScenarios.Keys)}", DefaultValueFactory = _ => string.Join(',', ReadyScenarios.Keys) };
    readonly Option<string> _agents = new("--agents") { Description = "Plätze im Serviceteam, außer wie heute: eine Zahl oder 08:00–10:00 4, 10:00–18:00 3", DefaultValueFactory = _ => "" };
    readonly Option<string> _phoneHour = new("--phone-hour") { Description = "Minuten Telefonstunde am Tag, außer wie heute", DefaultValueFactory = _ => "" };
    readonly Option<string> _patience = new("--patience") { Description = "Mittlere Geduld in Sekunden", DefaultValueFactory = _ => "" };
    readonly Option<string> _redial = new("--redial") { Description = "Wiederwahl in Prozent", DefaultValueFactory = _ => "" };
    readonly Option<string> _growth = new("--growth") { Description = "Wachstum in Prozent", DefaultValueFactory = _ => "" };
    readonly Option<string> _euros = new("--euros-per-hour") { Description = "Was eine Arbeitsstunde kostet; ohne Angabe steht nichts über Geld da", DefaultValueFactory = _ => "" };
    readonly Option<int> _replications = new("--replications") { Description = "Wiederholungen eines Monats", DefaultValueFactory = _ => PlanComparison.FineReplications };
    readonly Option<ulong?> _seed = new("--seed") { Description = "Startwert der Zufallszahlen: gleicher Wert, gleiches Ergebnis" };
    readonly Option<int> _threads = new("--threads") { Description = "Rechenkerne; das Ergebnis ist auf jeder Zahl dasselbe", DefaultValueFactory = _ => Environment.ProcessorCount };
    readonly Option<bool> _example = new("--example") { Description = "Das Rechenbeispiel Schaumburg zeigen, allein aus Formeln" };

    public PlanVerb(CommandLine line)
    {
        _line = line;
        _replications.Validators.Add(result => InRange(result, _replications, 1, PlanComparison.MostReplications));
        _threads.Validators.Add(result => InRange(result, _threads, 1, 256));
        _clients.Validators.Add(result => InRange(result, 1, 10_000_000));
        Command = new Command("plan", "Was geschieht, wenn wir die Durchwahlen veröffentlichen? Bis zu vier Möglichkeiten nebeneinander")
            { _office, _clients, _scenarios, _agents, _phoneHour, _patience, _redial, _growth, _euros, _replications, _seed, _threads, _example };
        line.RunIn(Command, Run);
    }

    public Command Command { get; }

    static void InRange(System.CommandLine.Parsing.OptionResult result, Option<int> option, int least, int most)
    {
        if (result.GetValue(option) is var number && (number < least || number > most)) result.AddError($"{option.Name}: Nehmen Sie eine ganze Zahl von {least} bis {most}.");
    }

    void InRange(System.CommandLine.Parsing.OptionResult result, int least, int most)
    {
        if (result.GetValue(_clients) is { } number && (number < least || number > most)) result.AddError($"{_clients.Name}: Nehmen Sie eine ganze Zahl von {least} bis {most}.");
    }

    async Task<int> Run(IServiceProvider house, ParseResult call)
    {
        var json = call.GetValue(_line.Json);
        if (call.GetValue(_example)) return Show(json, PlanJson.Example, PlanText.Example());
        var (office, refusal) = await _office.Find(house.GetRequiredService<Database>(), call);
        if (office is null) return CommandLine.Refuse(refusal);
        var (choices, reasons) = Choices(call, office);
        if (reasons.Count > 0) return CommandLine.Refuse(reasons);
        var basis = (await house.GetRequiredService<PlanBases>().Find(office.Key, call.GetValue(_clients)))!;
        var plan = PlanComparison.Usual(basis.Day, call.GetValue(_replications), call.GetValue(_threads));
        var comparison = await Simulate(basis, choices, call.GetValue(_seed) is { } seed ? plan with { Seed = seed } : plan);
        var finished = comparison.Scenarios[0].Outcome.Replications;
        if (finished == 0) return CommandLine.Refuse("Abgebrochen, bevor eine Wiederholung fertig war. Es gibt kein Ergebnis.");
        if (finished < plan.Replications) await Console.Error.WriteLineAsync($"Abgebrochen: {finished} von {plan.Replications} Wiederholungen sind fertig geworden.");
        return Show(json, PlanJson.Of(comparison), PlanText.Of(comparison));
    }

    (PlanChoices Choices, List<string> Refusals) Choices(ParseResult call, Office office)
    {
        var keys = call.GetValue(_scenarios)!.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToImmutableArray();
        var serviceTime = office.Settings.ServiceTime;
        var common = ScenarioEditing.Read(new ScenarioInput { PatienceSeconds = call.GetValue(_patience)!, RedialPercent = call.GetValue(_redial)!, GrowthPercent = call.GetValue(_growth)! }, serviceTime, out var commonRefusals);
        var own = ScenarioEditing.Read(new ScenarioInput { Agents = call.GetValue(_agents)!, PhoneHourMinutes = call.GetValue(_phoneHour)! }, serviceTime, out var ownRefusals);
        var euros = ScenarioEditing.EurosPerHour(call.GetValue(_euros)!, out var euroRefusals);
        var unknown = keys.Except(ReadyScenarios.Keys).Select(key => $"Die Möglichkeit „{key}“ gibt es nicht. Nehmen Sie {string.Join(", ", ReadyScenarios.Keys)}.");
        return (
            new PlanChoices { Scenarios = keys, Common = common, Own = keys.Where(key => key != ReadyScenarios.Today).ToImmutableDictionary(key => key, _ => own), EurosPerHour = euros },
            [.. unknown, .. keys.IsEmpty ? ["Nennen Sie mit --scenarios mindestens eine Möglichkeit."] : Array.Empty<string>(), .. commonRefusals.Concat(ownRefusals).Concat(euroRefusals).Select(refused => refused.Reason)]);
    }

    // Ctrl-C ends the run, and shows what is known by then.
    static async Task<PlanComparison> Simulate(PlanBasis basis, PlanChoices choices, ExperimentPlan plan)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            stop.Cancel();
        });
        return await Progress.While("Wird durchgespielt", plan.Replications, done => Task.Run(() => PlanComparison.Run(basis, choices, plan, done.Report, stop.Token), CancellationToken.None));
    }

    static int Show(bool json, object facts, string text)
    {
        if (json) CommandLine.WriteJson(facts);
        else Console.Out.Write(text);
        return CommandLine.Done;
    }
}
