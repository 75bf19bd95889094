using NodaTime;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>
/// Reads Asterisk's call detail records as CSV: Master.csv in its fixed order, or a file with headings. Rows of one call are put together: the same linkedid or uniqueid, or, where cdr_csv
/// was not told to write one (loguniqueid), the same channel without a pause.
/// Source: docs.asterisk.org, "CDR"; order of cdr_csv: accountcode, src, dst, dcontext, clid, channel, dstchannel, lastapp, lastdata, start, answer, end, duration, billsec, disposition, amaflags, uniqueid, userfield.
/// </summary>
public sealed class CallDetailRecords
{
    static readonly string[] FixedOrder =
        ["accountcode", "src", "dst", "dcontext", "clid", "channel", "dstchannel", "lastapp", "lastdata", "start", "answer", "end", "duration", "billsec", "disposition", "amaflags", "uniqueid", "userfield"];

    static readonly string[] Needed = ["start", "duration", "billsec", "disposition"];

    // Attempts of one call follow each other within seconds; a later call has the name of the channel only when the exchange was started anew.
    static readonly Duration LongestPause = Duration.FromMinutes(1);

    readonly Dictionary<string, Leg> _byCall = [];
    readonly List<Leg> _alone = [];
    readonly LogLines _lines = new();
    readonly LogWishes _wishes;
    Dictionary<string, int> _columns = Places(FixedOrder);
    char _delimiter = ',';
    bool _hasQueues;

    CallDetailRecords(LogWishes wishes) => _wishes = wishes;

    /// <summary>Reads a file.</summary>
    /// <param name="lines">Its lines in order.</param>
    /// <param name="wishes">How; <see cref="LogWishes.Only"/> names a dial plan context, as in "from-trunk", or the line by which calls come, as in "PJSIP/trunk".</param>
    /// <param name="cancellation">Ends the reading.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LogReading Read(IEnumerable<string> lines, LogWishes wishes, CancellationToken cancellation)
    {
        var records = new CallDetailRecords(wishes);
        foreach (var line in records._lines.In(lines, wishes.MostLines, cancellation))
        {
            if (records._lines.Number > 1 || !records.TakeHeadings(line)) records.Read(line);
            if (records.MissingHeadings() is { Length: > 0 } missing) return new LogReading.Refused($"In der CDR-Datei fehlen die Spalten {missing}.");
        }
        return records.Close();
    }

    bool TakeHeadings(string line)
    {
        var delimiter = DelimitedLine.DelimiterOf(line);
        var names = DelimitedLine.Split(line.TrimStart('\uFEFF'), delimiter)?.Select(name => name.ToLowerInvariant()).Select(name => name == "calldate" ? "start" : name).ToList();
        if (names is null || !names.Contains("disposition")) return false;
        (_columns, _delimiter) = (Places(names), delimiter);
        return true;
    }

    string MissingHeadings() => string.Join(", ", Needed.Where(name => !_columns.ContainsKey(name)));

    void Read(string line)
    {
        if (DelimitedLine.Split(line, _delimiter) is not { } fields)
        {
            _lines.Break("Ein Anführungszeichen wird nicht geschlossen.", "");
            return;
        }
        if (_wishes.Only is { } only && Field(fields, "dcontext") != only && LineOf(fields) != only) return;
        if (LegOf(fields) is not { } leg) return;
        if (IdOf(fields) is { Length: > 0 } id) Join(id, leg);
        else if (Field(fields, "channel") is { Length: > 0 } channel) Follow(channel, leg);
        else _alone.Add(leg);
    }

    // The channel without what tells one call from another: PJSIP/trunk-0000001a.
    string LineOf(List<string> fields)
    {
        var channel = Field(fields, "channel");
        return channel.LastIndexOf('-') is > 0 and var end ? channel[..end] : channel;
    }

    Leg? LegOf(List<string> fields)
    {
        var isGood = MomentOf(fields, out var start) & SecondsOf(fields, "duration", out var duration) & SecondsOf(fields, "billsec", out var billed);
        if (!isGood) return null;
        var disposition = Field(fields, "disposition");
        if (OutcomeOf(disposition) is not { } outcome)
        {
            _lines.Break("Das Ergebnis ist keines von ANSWERED, NO ANSWER, BUSY, FAILED, CONGESTION.", disposition);
            return null;
        }
        var (end, caller) = (start + Duration.FromSeconds(duration), CallerOf(fields));
        if (outcome != LoggedOutcome.Answered) return new(start, end, duration, null, outcome, caller);
        if (_columns.ContainsKey("dstchannel") && Field(fields, "dstchannel").Length == 0) return new(start, end, duration, null, WithoutOtherSide(Field(fields, "lastapp")), caller);
        if (!IsQueue(Field(fields, "lastapp"))) return new(start, end, duration - billed, billed, outcome, caller);
        _hasQueues = true; // it answers itself, and how long people waited in it is not said
        return new(start, end, null, billed, outcome, caller);
    }

    // The exchange answered, and nobody else did.
    static LoggedOutcome WithoutOtherSide(string lastApplication) =>
        IsQueue(lastApplication) ? LoggedOutcome.GaveUp : lastApplication.Equals("VoiceMail", StringComparison.OrdinalIgnoreCase) ? LoggedOutcome.Promised : LoggedOutcome.LedAway;

    static bool IsQueue(string application) => application.Equals("Queue", StringComparison.OrdinalIgnoreCase);

    void Join(string call, Leg leg) => _byCall[call] = _byCall.TryGetValue(call, out var before) ? before.With(leg) : leg;

    void Follow(string channel, Leg leg)
    {
        if (_byCall.TryGetValue(channel, out var before) && !before.IsFollowedBy(leg, LongestPause))
        {
            _alone.Add(before);
            _byCall.Remove(channel);
        }
        Join(channel, leg);
    }

    string IdOf(List<string> fields) => Field(fields, "linkedid") is { Length: > 0 } linked ? linked : Field(fields, "uniqueid");

    ulong? CallerOf(List<string> fields) => _wishes.Mask.Of(Field(fields, "src"));

    bool MomentOf(List<string> fields, out Instant start)
    {
        if (LogTimes.TryMoment(Field(fields, "start"), _wishes.IsUtc, out start)) return true;
        _lines.Break("Der Beginn ist kein Zeitpunkt wie 2026-03-02 08:00:12.", Field(fields, "start"));
        return false;
    }

    bool SecondsOf(List<string> fields, string column, out double seconds)
    {
        if (LogTimes.TrySeconds(Field(fields, column), out seconds)) return true;
        _lines.Break($"In der Spalte {column} stehen keine Sekunden.", Field(fields, column));
        return false;
    }

    string Field(List<string> fields, string column) => _columns.TryGetValue(column, out var place) && place < fields.Count ? fields[place] : "";

    static LoggedOutcome? OutcomeOf(string disposition) => disposition.ToUpperInvariant() switch
    {
        "ANSWERED" => LoggedOutcome.Answered,
        "NO ANSWER" => LoggedOutcome.GaveUp,
        "BUSY" => LoggedOutcome.Busy,
        "FAILED" or "CONGESTION" => LoggedOutcome.Closed,
        _ => null,
    };

    static Dictionary<string, int> Places(IEnumerable<string> names) => names.Select((name, place) => (name, place)).DistinctBy(column => column.name).ToDictionary(column => column.name, column => column.place);

    LogReading Close() => _lines.Close([.. _alone.Concat(_byCall.Values).Select(leg => leg.Call)], _wishes.MostLines, Remarks());

    IEnumerable<string> Remarks()
    {
        if (_wishes.Only is null) yield return "CDR-Dateien enthalten auch abgehende und interne Anrufe. Nennen Sie den Kontext oder die Leitung der ankommenden, zum Beispiel from-trunk oder PJSIP/trunk.";
        if (_hasQueues) yield return "Für Anrufe in Warteschlangen nennt eine CDR-Datei keine Wartezeit bis zum Gespräch. Genauer ist das queue_log.";
    }

    // Part of a call: an attempt to reach somebody.
    readonly record struct Leg(Instant Start, Instant End, double? Wait, double? Talk, LoggedOutcome Outcome, ulong? Caller)
    {
        public bool IsFollowedBy(Leg other, Duration pause) => other.Start >= Start && other.Start - End <= pause;

        public LoggedCall Call => new(Start, Wait, Talk, Outcome, Caller);

        public Leg With(Leg other)
        {
            var (first, last) = other.Start < Start ? (other, this) : (this, other);
            var decides = first.Outcome == LoggedOutcome.Answered ? first : last;
            var end = Instant.Max(first.End, last.End);
            var wait = decides.Outcome == LoggedOutcome.Answered ? decides.Wait + (decides.Start - first.Start).TotalSeconds : (end - first.Start).TotalSeconds;
            return new(first.Start, end, wait, decides.Talk, decides.Outcome, first.Caller ?? last.Caller);
        }
    }
}
