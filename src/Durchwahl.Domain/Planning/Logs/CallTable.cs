using NodaTime;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>Reads a plain table of calls with a heading: one call a row, columns found by their headings or as told; separated by semicolon, comma or tab; German or ISO times on the clock of the house.</summary>
public sealed class CallTable
{
    // More in one cell than a heading has: a number or a time.
    const int MostDigits = 5;

    readonly LogLines _lines = new();
    readonly List<LoggedCall> _calls = [];
    readonly LogWishes _wishes;
    Dictionary<TableColumn, int> _places = [];
    char _delimiter = ';';
    string _refusal = "Die Datei ist leer.";

    CallTable(LogWishes wishes) => _wishes = wishes;

    /// <summary>Reads a file.</summary>
    /// <param name="lines">Its lines in order; the first is the heading.</param>
    /// <param name="wishes">How.</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LogReading Read(IEnumerable<string> lines, LogWishes wishes, CancellationToken cancellation)
    {
        var table = new CallTable(wishes);
        var isHeading = true;
        foreach (var line in table._lines.In(lines, wishes.MostLines, cancellation))
        {
            if (isHeading) table._refusal = table.TakeHeadings(line.TrimStart('\uFEFF'));
            else table.Read(line);
            if (table._refusal.Length > 0) break;
            isHeading = false;
        }
        return table._refusal.Length > 0 ? new LogReading.Refused(table._refusal) : table._lines.Close(table._calls, wishes.MostLines);
    }

    string TakeHeadings(string line)
    {
        _delimiter = DelimitedLine.DelimiterOf(line);
        if (DelimitedLine.Split(line, _delimiter) is not { } headings) return "In der Kopfzeile wird ein Anführungszeichen nicht geschlossen.";
        // Where there are no headings, what stands here may be the number of a caller.
        if (headings.Any(heading => heading.Count(char.IsAsciiDigit) > MostDigits)) return "Die Datei beginnt mit einem Anruf. In ihre erste Zeile gehören die Namen der Spalten.";
        (_places, var refusal) = _wishes.Columns is { } told ? told.Find(headings) : (TableColumns.Guess(headings), "");
        if (refusal.Length > 0) return refusal;
        var found = $"Die Datei hat: {string.Join(", ", headings.Take(20))}.";
        if (!_places.ContainsKey(TableColumn.Start)) return $"Welche Spalte sagt, wann ein Anruf einging? Bestimmen Sie die Spalten, zum Beispiel start=Beginn. {found}";
        return SaysWhatCameOfIt ? "" : $"Es fehlt eine Spalte, die sagt, ob jemand abhob: answered, talk oder outcome. {found}";
    }

    bool SaysWhatCameOfIt => _places.ContainsKey(TableColumn.Answered) || _places.ContainsKey(TableColumn.Talk) || _places.ContainsKey(TableColumn.Outcome);

    void Read(string line)
    {
        if (DelimitedLine.Split(line, _delimiter) is not { } fields)
        {
            _lines.Break("Ein Anführungszeichen wird nicht geschlossen.", "");
            return;
        }
        var broken = _lines.BrokenCount;
        var start = Start(fields);
        var answered = Moment(fields, TableColumn.Answered);
        var end = Moment(fields, TableColumn.End);
        var wait = Seconds(fields, TableColumn.Wait);
        var talk = Seconds(fields, TableColumn.Talk);
        var told = Outcome(fields);
        if (_lines.BrokenCount > broken || start is not { } from) return;
        if (answered < from || end < (answered ?? from))
        {
            _lines.Break("Der Anruf endet, bevor er beginnt.", "");
            return;
        }
        var outcome = told ?? (answered is not null || talk > 0 ? LoggedOutcome.Answered : LoggedOutcome.GaveUp);
        _calls.Add(outcome == LoggedOutcome.Answered
            ? new(from, wait ?? SecondsBetween(from, answered), talk ?? (answered is { } picked ? SecondsBetween(picked, end) : null), outcome, Caller(fields))
            : new(from, wait ?? SecondsBetween(from, end), null, outcome, Caller(fields)));
    }

    Instant? Start(List<string> fields)
    {
        var text = Field(fields, TableColumn.Start);
        if (_places.ContainsKey(TableColumn.Time)) text += " " + Field(fields, TableColumn.Time);
        return Moment(text);
    }

    Instant? Moment(List<string> fields, TableColumn column)
    {
        var text = Field(fields, column);
        if (text.Length == 0) return null;
        // A time of day alone is of the day on which the call came in.
        return Moment(text.Length is > 3 and <= 8 && text.Contains(':') ? $"{Field(fields, TableColumn.Start).Split(' ', 'T', ',')[0]} {text}" : text);
    }

    Instant? Moment(string text)
    {
        if (LogTimes.TryMoment(text, _wishes.IsUtc, out var instant)) return instant;
        _lines.Break("Das ist kein Zeitpunkt wie 02.03.2026 08:00:12 oder 2026-03-02 08:00:12.", text);
        return null;
    }

    double? Seconds(List<string> fields, TableColumn column)
    {
        var text = Field(fields, column);
        if (text.Length == 0) return null;
        if (LogTimes.TrySeconds(text, out var seconds)) return seconds;
        _lines.Break("Das ist keine Dauer in Sekunden oder wie 0:03:20.", text);
        return null;
    }

    LoggedOutcome? Outcome(List<string> fields)
    {
        if (!_places.ContainsKey(TableColumn.Outcome)) return null;
        var text = Field(fields, TableColumn.Outcome);
        LoggedOutcome? outcome = text.ToLowerInvariant() switch
        {
            "angenommen" or "beantwortet" or "gesprochen" or "erreicht" or "answered" or "ja" or "1" => LoggedOutcome.Answered,
            "abgebrochen" or "aufgelegt" or "verloren" or "verpasst" or "nicht angenommen" or "abandoned" or "no answer" or "missed" or "nein" or "0" => LoggedOutcome.GaveUp,
            "besetzt" or "busy" => LoggedOutcome.Busy,
            "umgeleitet" or "weitergeleitet" or "diverted" => LoggedOutcome.LedAway,
            "rückruf" or "nachricht" or "callback" or "message" => LoggedOutcome.Promised,
            "geschlossen" or "gestört" or "closed" or "failed" => LoggedOutcome.Closed,
            _ => null,
        };
        if (outcome is null) _lines.Break("Das ist kein Ergebnis wie angenommen, aufgelegt, besetzt, umgeleitet, Nachricht, geschlossen.", text);
        return outcome;
    }

    static double? SecondsBetween(Instant from, Instant? until) => until is { } end ? (end - from).TotalSeconds : null;

    ulong? Caller(List<string> fields) => _wishes.Mask.Of(Field(fields, TableColumn.Caller));

    string Field(List<string> fields, TableColumn column) => _places.TryGetValue(column, out var place) && place < fields.Count ? fields[place] : "";
}
