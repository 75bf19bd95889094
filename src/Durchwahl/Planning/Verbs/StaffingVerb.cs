using System.CommandLine;
using Durchwahl.House;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Planning.Verbs;

/// <summary><c>durchwahl staffing</c>: the smallest number of agents for a target.</summary>
sealed class StaffingVerb
{
    const double FileTarget = 30;

    readonly CommandLine _line;
    readonly FileOfNumbers _file;
    readonly NumberOption _calls = new("--calls-per-hour", "Anrufe je Stunde", NumberRule.Calls);
    readonly NumberOption _handling = new("--handling", "Gespräch und Nachbearbeitung im Mittel, in Sekunden", NumberRule.Handling);
    readonly NumberOption _patience = new("--patience", "Geduld im Mittel, in Sekunden", NumberRule.Patience);
    readonly NumberOption _target = new("--target", "Ziel der Wartezeit, in Sekunden", NumberRule.Target);
    readonly NumberOption _share = new("--target-share", "Anteil aller Anrufe, der in dieser Zeit beantwortet sein soll", NumberRule.Share);

    public StaffingVerb(CommandLine line)
    {
        _line = line;
        _file = new FileOfNumbers(
            line,
            [new("calls_per_hour", NumberRule.Calls), new("aht_s", NumberRule.Handling), new("mean_patience_s", NumberRule.Patience), new("target_sl30_of_all", NumberRule.Share)],
            ["min_agents"],
            row => [Fewest(row)!.Value])
        {
            RowRule = row => Fewest(row) is null ? (0, TooMany) : null,
        };
        NumberOption[] numbers = [_calls, _handling, _patience, _target, _share];
        Command = new Command("staffing", "Wie viele besetzte Plätze ein Ziel mindestens braucht") { _file.Option };
        foreach (var number in numbers) Command.Add(number.Option);
        Command.Validators.Add(call => _file.Check(call, numbers));
        Command.SetAction(call => call.GetValue(_file.Option) is { } rows ? _file.Run(rows) : Show(call));
    }

    public Command Command { get; }

    static string TooMany => $"Dafür reichen auch {Staffing.MostAgents} Plätze nicht. Prüfen Sie die Anrufe je Stunde und das Ziel.";

    static int? Fewest(double[] row) => Staffing.FewestAgents(new CallLoad(row[0], row[1], row[2]), FileTarget, row[3]);

    int Show(ParseResult call)
    {
        var (target, share) = (_target.In(call), _share.In(call));
        if (Staffing.FewestAgents(new CallLoad(_calls.In(call), _handling.In(call), _patience.In(call)), target, share) is not { } agents) return CommandLine.Refuse(TooMany);
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(new { agents });
        else Console.Out.WriteLine($"{agents} besetzte Plätze sind die kleinste Zahl, mit der {SteadyStateTable.Share(share)} aller Anrufe in {target:0.##} s beantwortet werden.");
        return CommandLine.Done;
    }
}
