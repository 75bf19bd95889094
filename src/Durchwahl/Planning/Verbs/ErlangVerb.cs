using System.CommandLine;
using Durchwahl.House;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Planning.Verbs;

/// <summary><c>durchwahl erlang a|b|c</c>: waiting lines in the long run.</summary>
sealed class ErlangVerb
{
    static readonly string[] WaitOutputs =
    [
        "p_wait", "p_abandon", "mean_wait_all", "mean_queue", "occupancy", "mean_wait_served", "mean_wait_abandoned", "sl_served_le_T_of_all", "sl_served_le_T_of_served",
    ];

    readonly CommandLine _line;
    readonly NumberOption _calls = new("--calls-per-hour", "Anrufe je Stunde", NumberRule.Calls);
    readonly NumberOption _handling = new("--handling", "Gespräch und Nachbearbeitung im Mittel, in Sekunden", NumberRule.Handling);
    readonly NumberOption _agents = new("--agents", "Besetzte Plätze", NumberRule.Agents);
    readonly NumberOption _patience = new("--patience", "Geduld im Mittel, in Sekunden", NumberRule.Patience);
    readonly NumberOption _target = new("--target", "Ziel der Wartezeit, in Sekunden", NumberRule.Target);
    readonly NumberOption _erlangs = new("--erlangs", "Angebotene Last in Erlang", NumberRule.Erlangs);

    public ErlangVerb(CommandLine line)
    {
        _line = line;
        Command = new Command("erlang", "Warten und Auflegen auf Dauer, nach Formel") { WithPatience(), Lost(), WithoutPatience() };
    }

    public Command Command { get; }

    Command WithPatience()
    {
        var file = new FileOfNumbers(
            _line,
            [new("servers", NumberRule.Agents), new("lambda", NumberRule.NotNegative), new("mu", NumberRule.Positive), new("theta", NumberRule.NotNegative), new("T", NumberRule.NotNegative)],
            WaitOutputs,
            row => WaitFigures(ErlangA.Of((int)row[0], row[1], row[2], row[3], row[4])))
        {
            RowRule = row => Traffic.Of((int)row[0], row[1], row[2], row[3]).IsStable ? null : (1, Overload.Sentence(row[1] / row[2], (int)row[0])),
        };
        return Formula("a", "Anrufende warten, und manche legen auf (Erlang A)", file, [_calls, _handling, _agents, _patience, _target], call => Show(call, _patience.In(call)));
    }

    static double[] WaitFigures(SteadyState state) =>
    [
        state.PWait, state.PAbandon, state.MeanWaitAll, state.MeanQueue, state.Occupancy, state.MeanWaitServed, state.MeanWaitAbandoned, state.ServiceLevelOfAll, state.ServiceLevelOfServed,
    ];

    Command Lost()
    {
        var file = new FileOfNumbers(
            _line,
            [new("servers", NumberRule.Agents), new("offered_erlang", NumberRule.Erlangs)],
            ["blocking"],
            row => [ErlangB.Blocking((int)row[0], row[1])]);
        return Formula("b", "Wer niemanden frei findet, hört das Besetztzeichen (Erlang B)", file, [_erlangs, _agents], ShowBlocking);
    }

    int ShowBlocking(ParseResult call)
    {
        var blocking = ErlangB.Blocking((int)_agents.In(call), _erlangs.In(call));
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(new { blocking });
        else Console.Out.WriteLine($"{SteadyStateTable.Share(blocking)} der Anrufe hören das Besetztzeichen.");
        return CommandLine.Done;
    }

    Command WithoutPatience()
    {
        var file = new FileOfNumbers(
            _line,
            [new("servers", NumberRule.Agents), new("offered_erlang", NumberRule.Erlangs), new("T_over_service", NumberRule.NotNegative)],
            ["p_wait", "mean_wait_all_over_service", "service_level_T"],
            row => PatientFigures(ErlangC.Of((int)row[0], row[1], 1, row[2])))
        {
            RowRule = row => row[1] < row[0] ? null : (1, Overload.Sentence(row[1], (int)row[0])),
        };
        return Formula("c", "Alle warten, bis jemand antwortet (Erlang C)", file, [_calls, _handling, _agents, _target], call => Show(call, double.PositiveInfinity));
    }

    static double[] PatientFigures(SteadyState state) => [state.PWait, state.MeanWaitAll, state.ServiceLevelOfAll];

    static Command Formula(string name, string description, FileOfNumbers file, NumberOption[] numbers, Func<ParseResult, int> show)
    {
        var command = new Command(name, description) { file.Option };
        foreach (var number in numbers) command.Add(number.Option);
        command.Validators.Add(call => file.Check(call, numbers));
        command.SetAction(call => call.GetValue(file.Option) is { } rows ? file.Run(rows) : show(call));
        return command;
    }

    int Show(ParseResult call, double patience)
    {
        var load = new CallLoad(_calls.In(call), _handling.In(call), patience);
        var (agents, target) = ((int)_agents.In(call), _target.In(call));
        if (!load.IsStableWith(agents)) return CommandLine.Refuse(Overload.Sentence(load.OfferedLoad, agents));
        var state = load.With(agents, target);
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(SteadyStateTable.Json(state));
        else SteadyStateTable.Print(state, target);
        return CommandLine.Done;
    }
}
