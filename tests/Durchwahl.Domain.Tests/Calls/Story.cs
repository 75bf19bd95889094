using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.Tests.Calls;

/// <summary>
/// A call story: a title, lines that set the office up, then lines "11:59:50  Anruf 1 auf 5512  -> klingelt bei 5512". Every outcome of a step is compared,
/// and between two steps nothing may happen. "15.09. 08:00:00" names another day of the same year.
/// </summary>
sealed partial class Story
{
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    readonly string _file;
    readonly string[] _lines;
    readonly StoryOffice _office = new();
    readonly CommandBuffer _into = new();
    readonly Dictionary<int, int> _callOfNumber = [];
    readonly Dictionary<int, int> _numberOfCall = [];
    readonly Dictionary<int, (int Call, int Attempt)> _rung = [];
    CallEngine<OfficeCallRules>? _engine;
    LocalDate _day;
    long _now;
    int? _subject;

    public Story(string file)
    {
        _file = file;
        _lines = File.ReadAllLines(file);
    }

    /// <summary>Plays the story.</summary>
    /// <exception cref="StoryException">It goes otherwise than it is written; the message names file, line and what happens instead.</exception>
    public void Run()
    {
        for (var at = 1; at < _lines.Length; at++)
        {
            if (string.IsNullOrWhiteSpace(_lines[at]) || _lines[at].StartsWith('#')) continue;
            try
            {
                if (Step().Match(_lines[at]) is { Success: true } step) Play(step, at);
                else if (_engine is null) _office.Read(_lines[at]);
                else throw new FormatException("Diese Zeile beginnt nicht mit einer Uhrzeit.");
            }
            catch (FormatException exception)
            {
                throw new StoryException($"{_file}:{at + 1}: {exception.Message}\n    {_lines[at]}", exception);
            }
        }
    }

    void Play(Match step, int at)
    {
        if (_engine is null) Begin();
        if (step.Groups["day"].Success) _day = new LocalDate(_office.Day.Year, Number(step, "month"), Number(step, "dayOfMonth"));
        var now = HouseTime.InstantOf(_day + Clock.Parse(step.Groups["time"].Value).Value);
        if (step.Groups["again"].Success) now += Duration.FromHours(1); // the second of two equal hours in October
        NothingHappensBefore(now.ToUnixTimeTicks());
        _now = now.ToUnixTimeTicks();
        _subject = null;
        _into.Clear();
        Happen(step.Groups["event"].Value.Trim());
        Compare([.. Outcomes()], step.Groups["outcomes"].Value);
    }

    void Begin()
    {
        _day = _office.Day;
        _engine = new CallEngine<OfficeCallRules>(_office.Compile().Plan, _office.Compiled.Rules, HouseTime.InstantOf(_day.AtMidnight()).ToUnixTimeTicks());
        if (_office.SignsIn) return;
        for (var agent = 0; agent < _engine.Agents; agent++) _engine.Handle(new CallEvent(CallEventKind.SignedIn, _engine.Now, Agent: agent), _into);
    }

    void NothingHappensBefore(long now)
    {
        if (now < _now) throw new FormatException("Die Zeit läuft rückwärts.");
        _into.Clear();
        _subject = null;
        _engine!.Handle(new CallEvent(CallEventKind.Elapsed, now - 1), _into);
        var outcomes = Outcomes();
        foreach (ref readonly var command in _into.Commands)
            if (command.Kind != CallCommandKind.AgentIs)
                throw new FormatException($"Vorher, um {HouseTime.LocalOf(Instant.FromUnixTimeTicks(command.At)):dd.MM. HH:mm:ss}, geschieht: {string.Join("; ", outcomes)}");
    }

    void Happen(string what)
    {
        if (what == "Zeit vergeht") Handle(CallEventKind.Elapsed);
        else if (what.StartsWith("Neuer Stand: ", StringComparison.Ordinal)) Replan(what["Neuer Stand: ".Length..]);
        else if (Arrival().Match(what) is { Success: true } arrival) Arrive(arrival);
        else if (OfCaller().Match(what) is { Success: true } ofCaller) Call(Number(ofCaller, "number"), ofCaller.Groups["what"].Value);
        else if (OfAgent().Match(what) is { Success: true } ofAgent) Agent(_office.AgentOf(ofAgent.Groups["agent"].Value), ofAgent.Groups["what"].Value);
        else throw new FormatException($"»{what}« versteht das Drehbuch nicht.");
    }

    void Replan(string line)
    {
        _office.Read(line);
        _engine!.Replan(_office.Compile().Plan, _office.Compiled.Rules, _now, _into);
    }

    void Arrive(Match arrival)
    {
        var caller = arrival.Groups["caller"].Success ? PhoneNumber.Parse(arrival.Groups["caller"].Value) : default;
        _subject = Number(arrival, "number");
        var id = _engine!.Arrive(new Arrival(_now, _office.LineOf(arrival.Groups["line"].Value))
        {
            Caller = caller == default ? 0 : long.Parse(caller.Value.AsSpan(1), CultureInfo.InvariantCulture),
            IsBlocked = _office.IsBlocked(caller, Instant.FromUnixTimeTicks(_now)),
            Needs = _office.Compiled.Skills.OfLanguage(arrival.Groups["language"].Value) | _office.Compiled.Skills.OfTask(arrival.Groups["task"].Value),
        }, _into);
        (_callOfNumber[_subject.Value], _numberOfCall[id]) = (id, _subject.Value);
    }

    void Call(int number, string what)
    {
        if (!_callOfNumber.TryGetValue(number, out var call)) throw new FormatException($"Anruf {number} gibt es noch nicht.");
        _subject = number;
        switch (what)
        {
            case "legt auf": Handle(CallEventKind.CallerLeft, call); break;
            case "wählt Notfall": Handle(CallEventKind.EmergencyChosen, call, value: OfficeCallRules.EmergencyPriority); break;
            case "wählt Nachricht": Handle(CallEventKind.MessageChosen, call); break;
            case "wählt Rückruf": Handle(CallEventKind.CallbackChosen, call); break;
            case "wählt warten": Handle(CallEventKind.WaitChosen, call); break;
            case "wählt nichts": Handle(CallEventKind.NothingChosen, call); break;
            case "spricht auf": Handle(CallEventKind.MessageLeft, call); break;
            case "spricht nichts auf": Handle(CallEventKind.MessageEmpty, call); break;
            case "nimmt den Rückruf an": Handle(CallEventKind.CallerReached, call, attempt: AttemptOf(call)); break;
            case "nimmt den Rückruf nicht an": Handle(CallEventKind.CallerNotReached, call, attempt: AttemptOf(call)); break;
            case "braucht keinen Rückruf mehr": Handle(CallEventKind.KeptPlaceWithdrawn, call); break;
            case "geht in der Anlage verloren": Handle(CallEventKind.ExchangeLost, call); break;
            default: Choose(call, what.Split(' ')); break;
        }
    }

    int AttemptOf(int call) => _rung.Values.Where(ringing => ringing.Call == call).Select(ringing => ringing.Attempt).DefaultIfEmpty().Max();

    void Choose(int call, string[] words)
    {
        if (words is ["wählt", "Sprache", var language]) Handle(CallEventKind.NeedsChosen, call, value: (long)_office.Compiled.Skills.OfLanguage(language));
        else if (words is ["wird", "zu", var line, "geführt"]) Handle(CallEventKind.PostFound, call, line: _office.LineOf(line));
        else throw new FormatException($"»{string.Join(' ', words)}« versteht das Drehbuch nicht.");
    }

    void Agent(int agent, string what)
    {
        var (call, attempt) = _rung.GetValueOrDefault(agent, (-1, 0));
        _subject = _numberOfCall.TryGetValue(call, out var number) ? number : null;
        var kind = what switch
        {
            "nimmt ab" => CallEventKind.AgentAnswered,
            "nimmt nicht ab" => CallEventKind.AgentDidNotAnswer,
            "ist besetzt" => CallEventKind.AgentWasBusy,
            "ist nicht erreichbar" => CallEventKind.AgentWasUnreachable,
            "legt auf" => CallEventKind.AgentLeft,
            "macht Pause" => CallEventKind.Paused,
            "ist wieder da" => CallEventKind.Resumed,
            "kommt" => CallEventKind.SignedIn,
            "geht" => CallEventKind.SignedOut,
            "ist mit der Nachbearbeitung fertig" => CallEventKind.WrapUpEnded,
            _ => throw new FormatException($"»{what}« versteht das Drehbuch nicht."),
        };
        Handle(kind, call, agent, attempt);
    }

    void Handle(CallEventKind kind, int call = -1, int agent = -1, int attempt = 0, int line = -1, long value = 0) =>
        _engine!.Handle(new CallEvent(kind, _now, call, agent, attempt, line, value), _into);

    List<string> Outcomes()
    {
        var outcomes = new List<string>();
        foreach (ref readonly var command in _into.Commands)
        {
            if (command.Kind == CallCommandKind.Ring) _rung[command.Agent] = (command.Call, command.Attempt);
            if (Outcome(command) is { } outcome) outcomes.Add(outcome);
        }
        return outcomes;
    }

    string? Outcome(in CallCommand command)
    {
        var agent = command.Agent >= 0 ? _office.AgentNames[command.Agent] : "";
        var line = command.Line >= 0 ? _office.NameOf(command.Line) : "";
        var what = command.Kind switch
        {
            CallCommandKind.PickUp => "angenommen",
            CallCommandKind.Wait => $"wartet an Stelle {command.Value} in {line}",
            CallCommandKind.Ring => $"klingelt bei {agent}{Context(command)}",
            CallCommandKind.StopRinging => $"klingelt nicht mehr bei {agent}",
            CallCommandKind.Connect => $"verbunden mit {agent}",
            CallCommandKind.Offer => $"Angebot: {OffersInWords(command.Offers)} ({Reasons[command.Value]})",
            CallCommandKind.Record => "Aufnahme",
            CallCommandKind.KeepPlace => $"behält Stelle {command.Value} in {line}",
            CallCommandKind.DialCaller => $"wird von {agent} zurückgerufen",
            CallCommandKind.StopDialling => $"wird nicht mehr von {agent} zurückgerufen",
            CallCommandKind.PassOut => "an die alte Anlage",
            CallCommandKind.End => $"Ende: {Endings[(int)command.Ending]}",
            _ => null, // what an agent does shows in what happens to calls
        };
        if (what is null) return null;
        // A call that ends or rings within its own arrival is not known by number yet: it is the one that the step speaks of.
        return $"Anruf {(_numberOfCall.TryGetValue(command.Call, out var number) ? number : _subject)} {what}";
    }

    // Who was dialled goes with the call.
    string Context(in CallCommand command)
    {
        var call = _engine!.Call(command.Call);
        return call.Dialled == command.Line ? "" : $" für {_office.NameOf(call.Dialled)}";
    }

    static readonly string[] Reasons = ["geschlossen", "abwesend", "niemand frei", "lange Wartezeit", "lange gewartet", "nur Nachricht"];

    static readonly string[] Endings = ["beantwortet", "aufgelegt", "an die alte Anlage", "Nachricht", "Rückruf", "geschlossen", "Anlage ausgefallen"];

    static string OffersInWords(Offers offers) => string.Join(", ", new (Offers What, string Word)[] { (Offers.Message, "Nachricht"), (Offers.Callback, "Rückruf"), (Offers.Wait, "Warten") }
        .Where(offer => (offers & offer.What) != Offers.None).Select(offer => offer.Word));

    void Compare(string[] actual, string written)
    {
        var expected = written.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(outcome => outcome != "nichts")
            .Select(outcome => outcome.StartsWith("Anruf ", StringComparison.Ordinal) ? outcome : $"Anruf {_subject} {outcome}").ToArray();
        if (expected.SequenceEqual(actual)) return;
        var happened = actual.Select(outcome => outcome.StartsWith($"Anruf {_subject} ", StringComparison.Ordinal) ? outcome[$"Anruf {_subject} ".Length..] : outcome);
        throw new FormatException($"Es geschieht: {(actual.Length == 0 ? "nichts" : string.Join("; ", happened))}");
    }

    static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*(?<day>(?<dayOfMonth>\d\d)\.(?<month>\d\d)\.\s+)?(?<time>\d\d:\d\d:\d\d)(?<again> \(zum zweiten Mal\))?\s+(?<event>.*?)\s*->\s*(?<outcomes>.*)$")]
    private static partial Regex Step();

    [GeneratedRegex(@"^Anruf (?<number>\d+) auf (?<line>\d+)(?: von (?<caller>\+\d+))?(?: Sprache (?<language>\w\w))?(?: Anliegen (?<task>\w+))?$")]
    private static partial Regex Arrival();

    [GeneratedRegex(@"^Anruf (?<number>\d+) (?<what>.+)$")]
    private static partial Regex OfCaller();

    [GeneratedRegex(@"^(?<agent>Platz \w+|\d+) (?<what>.+)$")]
    private static partial Regex OfAgent();
}

/// <summary>A story goes otherwise than it is written.</summary>
sealed class StoryException(string message, Exception inner) : Exception(message, inner);
