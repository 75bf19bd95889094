using System.Globalization;
using NodaTime;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>
/// Reads Asterisk's queue_log: <c>time|callid|queue|agent|event|arguments</c>. All lengths are seconds, the ring time of RINGNOANSWER alone is milliseconds. A caller who is led from queue to queue is one call that waited all the while.
/// Source: docs.asterisk.org, "Queue Logs" (Asterisk 1.4 to 22); EXITWITHKEY had two arguments before 1.8 and has four since, TRANSFER had four before 1.6 and has five since.
/// </summary>
public sealed class QueueLog
{
    // About members and the program, not about callers.
    static readonly HashSet<string> PassedOver =
    [
        "ADDMEMBER", "REMOVEMEMBER", "PAUSE", "UNPAUSE", "PAUSEALL", "UNPAUSEALL", "PAUSEREASON", "PENALTY", "MEMBERPENALTY", "RINGINUSE", "RINGCANCELED", "CONFIGRELOAD", "QUEUESTART", "SYSCOMPAT", "DID", "INFO",
        "AGENTDUMP", "AGENTLOGIN", "AGENTLOGOFF", "AGENTCALLBACKLOGIN", "AGENTCALLBACKLOGOFF", "WRAPSTART", "CALLSTATUS", "JOINEMPTY",
    ];

    readonly Dictionary<string, OpenCall> _open = [];
    readonly List<LoggedCall> _calls = [];
    readonly LogLines _lines = new();
    readonly LogWishes _wishes;
    double _ringSeconds;
    int _rings, _withoutStart, _unknown;

    QueueLog(LogWishes wishes) => _wishes = wishes;

    /// <summary>Reads a file.</summary>
    /// <param name="lines">Its lines in order.</param>
    /// <param name="wishes">How; <see cref="LogWishes.Only"/> names a queue.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LogReading Read(IEnumerable<string> lines, LogWishes wishes, CancellationToken cancellation)
    {
        var log = new QueueLog(wishes);
        foreach (var line in log._lines.In(lines, wishes.MostLines, cancellation)) log.Read(line);
        return log.Close();
    }

    void Read(string line)
    {
        var fields = line.TrimEnd('\r').Split('|');
        if (fields.Length < 5)
            _lines.Break("Eine Zeile von queue_log hat mindestens fünf Felder, getrennt durch |.", fields[0]);
        else if (!LogTimes.TryUnix(fields[0], out var at))
            _lines.Break("Das erste Feld ist kein Zeitpunkt in Sekunden seit 1970.", fields[0]);
        else if (_wishes.Only is null || fields[2] == _wishes.Only)
            Take(at, fields[1], fields[4], fields[5..]);
    }

    void Take(Instant at, string call, string happening, string[] arguments)
    {
        switch (happening)
        {
            case "ENTERQUEUE":
                Enter(at, call, arguments);
                break;
            case "CONNECT":
                if (Seconds(happening, arguments, 0) is { } held) Connect(call, held);
                break;
            case "COMPLETEAGENT" or "COMPLETECALLER":
                if (Seconds(happening, arguments, 0) is { } waited && Seconds(happening, arguments, 1) is { } talked) Complete(call, waited, talked);
                break;
            case "TRANSFER" or "BLINDTRANSFER" or "ATTENDEDTRANSFER":
                Transfer(call, happening, arguments);
                break;
            case "ABANDON":
                if (Seconds(happening, arguments, 2) is { } patient) Leave(call, patient, LoggedOutcome.GaveUp);
                break;
            case "EXITWITHTIMEOUT" or "EXITEMPTY":
                if (Seconds(happening, arguments, 2) is { } until) Leave(call, until, LoggedOutcome.LedAway);
                break;
            case "EXITWITHKEY":
                ExitWithKey(at, call, arguments);
                break;
            case "RINGNOANSWER":
                Ring(arguments);
                break;
            default:
                if (!PassedOver.Contains(happening)) _unknown++;
                break;
        }
    }

    void Enter(Instant at, string call, string[] arguments)
    {
        if (_open.TryGetValue(call, out var before)) _open[call] = before with { WaitedBefore = (at - before.Arrived).TotalSeconds, EnteredAt = at, Outcome = null };
        else _open[call] = new(at, at, _wishes.Mask.Of(arguments.Length > 1 ? arguments[1] : ""), 0, null, 0);
    }

    void Connect(string call, double held)
    {
        if (Find(call) is { } open) _open[call] = open with { Outcome = LoggedOutcome.Answered, Wait = open.WaitedBefore + held };
    }

    void Complete(string call, double held, double talked)
    {
        if (Find(call) is not { } open) return;
        _open.Remove(call);
        _calls.Add(new(open.Arrived, open.WaitedBefore + held, talked, LoggedOutcome.Answered, open.Caller));
    }

    // The last three are hold time, call time and original position; before Asterisk 1.6 there was no position.
    void Transfer(string call, string happening, string[] arguments)
    {
        var held = arguments.Length <= 4 ? 2 : arguments.Length - 3;
        if (Seconds(happening, arguments, held) is { } waited && Seconds(happening, arguments, held + 1) is { } talked) Complete(call, waited, talked);
    }

    // Who leaves may come back in the next queue of the same call; the end of the file decides.
    void Leave(string call, double waited, LoggedOutcome outcome)
    {
        if (Find(call) is not { } open) return;
        if (outcome != LoggedOutcome.GaveUp)
        {
            _open[call] = open with { Outcome = outcome, Wait = open.WaitedBefore + waited };
            return;
        }
        _open.Remove(call);
        _calls.Add(new(open.Arrived, open.WaitedBefore + waited, null, outcome, open.Caller));
    }

    void ExitWithKey(Instant at, string call, string[] arguments)
    {
        var waited = arguments.Length >= 4 ? Seconds("EXITWITHKEY", arguments, 3) : _open.TryGetValue(call, out var open) ? (at - open.EnteredAt).TotalSeconds : 0;
        if (waited is { } seconds) Leave(call, seconds, LoggedOutcome.LedAway);
    }

    void Ring(string[] arguments)
    {
        var text = arguments.Length > 0 ? arguments[0] : "";
        if (!double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            _lines.Break("RINGNOANSWER nennt keine Klingelzeit in Millisekunden.", text);
            return;
        }
        _rings++;
        _ringSeconds += milliseconds / 1000;
    }

    OpenCall? Find(string call)
    {
        if (_open.TryGetValue(call, out var open)) return open;
        _withoutStart++;
        return null;
    }

    double? Seconds(string happening, string[] arguments, int index)
    {
        var text = index >= 0 && index < arguments.Length ? arguments[index] : "";
        if (LogTimes.TrySeconds(text, out var seconds)) return seconds;
        _lines.Break(text.Length == 0 ? $"Bei {happening} fehlt eine Dauer in Sekunden." : $"Bei {happening} steht keine Dauer in Sekunden.", text);
        return null;
    }

    LogReading Close()
    {
        var ended = _open.Values.Where(open => open.Outcome is not null).ToList();
        _calls.AddRange(ended.Select(open => new LoggedCall(open.Arrived, open.Wait, null, open.Outcome!.Value, open.Caller)));
        return _lines.Close(_calls, _wishes.MostLines, Remarks(_open.Count - ended.Count));
    }

    IEnumerable<string> Remarks(int unfinished)
    {
        if (_rings > 0) yield return string.Create(CultureInfo.GetCultureInfo("de-DE"), $"{_rings:N0}-mal klingelte ein Platz vergeblich, im Mittel {_ringSeconds / _rings:0.#} Sekunden lang.");
        if (unfinished > 0) yield return $"{LogTimes.Count(unfinished)} Anrufe haben in der Datei kein Ende. Sie zählen nicht.";
        if (_withoutStart > 0) yield return $"{LogTimes.Count(_withoutStart)} Zeilen gehören zu Anrufen, die vor dieser Datei begannen. Sie zählen nicht.";
        if (_unknown > 0) yield return $"{LogTimes.Count(_unknown)} Zeilen nennen Ereignisse, die Asterisk nicht kennt. Sie wurden übergangen.";
    }

    readonly record struct OpenCall(Instant Arrived, Instant EnteredAt, ulong? Caller, double WaitedBefore, LoggedOutcome? Outcome, double Wait);
}
