using System.CommandLine;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Planning.Demands;

/// <summary><c>durchwahl demand --queue-log FILE</c>: how many want to reach the office, measured.</summary>
sealed class DemandVerb
{
    readonly CommandLine _line;
    readonly OfficeOption _office = new();
    readonly Option<FileInfo?> _queueLog = new("--queue-log") { Description = "queue_log von Asterisk" };
    readonly Option<FileInfo?> _cdr = new("--cdr") { Description = "Master.csv von Asterisk oder CDR-Datei mit Kopfzeile" };
    readonly Option<FileInfo?> _csv = new("--csv") { Description = "Anrufliste als CSV mit Kopfzeile" };
    readonly Option<bool> _measured = new("--measured") { Description = "Aus der eigenen Aufzeichnung messen" };
    readonly Option<int> _weeks = new("--weeks") { Description = "So viele Wochen der eigenen Aufzeichnung", DefaultValueFactory = _ => 12 };
    readonly Option<string?> _columns = new("--columns") { Description = "Spalten der Anrufliste: \"start=Beginn,wait=Wartezeit,talk=Gespräch,outcome=Ergebnis,caller=Nummer\"" };
    readonly Option<string?> _only = new("--only") { Description = "Nur diese Warteschlange (queue_log) oder diesen Kontext oder diese Leitung (CDR), zum Beispiel from-trunk oder PJSIP/trunk" };
    readonly Option<bool> _utc = new("--utc") { Description = "Zeiten der Datei sind UTC, nicht Ortszeit" };
    readonly Option<bool> _skipBroken = new("--skip-broken") { Description = "Ohne Zeilen auswerten, die nicht zu lesen sind" };
    readonly Option<string?> _save = new("--save") { Description = "Unter diesem Namen für die Planung speichern" };

    public DemandVerb(CommandLine line)
    {
        _line = line;
        Command = new Command("demand", "Nachfrage messen: aus Protokollen der Telefonanlage oder der eigenen Aufzeichnung") { _office, _queueLog, _cdr, _csv, _measured, _weeks, _columns, _only, _utc, _skipBroken, _save };
        Command.Validators.Add(result =>
        {
            var sources = new[] { result.GetValue(_queueLog), result.GetValue(_cdr), result.GetValue(_csv) }.Count(file => file is not null) + (result.GetValue(_measured) ? 1 : 0);
            if (sources != 1) result.AddError("Nennen Sie genau eine Quelle: --queue-log, --cdr, --csv oder --measured.");
            if (result.GetValue(_columns) is { } columns && !TableColumns.TryParse(columns, out _, out var refusal)) result.AddError(refusal);
            if (result.GetResult(_weeks) is { Implicit: false } && result.GetValue(_weeks) is < 1 or > 520) result.AddError("--weeks ist eine Zahl von 1 bis 520.");
        });
        line.RunIn(Command, Run);
    }

    public Command Command { get; }

    async Task<int> Run(IServiceProvider house, ParseResult call)
    {
        var (office, refusal) = await _office.Find(house.GetRequiredService<Database>(), call);
        if (office is null) return CommandLine.Refuse(refusal);
        var outcome = await Progress.While("Die Nachfrage wird gemessen", () => Measure(house.GetRequiredService<MeasureDemand>(), office.Id, call));
        return outcome switch
        {
            MeasureDemand.Outcome.Refused refused => CommandLine.Refuse(refused.Reason),
            MeasureDemand.Outcome.Broken broken => Refuse(call, broken.Reading),
            MeasureDemand.Outcome.Measured measured => await Tell(house, call, office, measured),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    async Task<MeasureDemand.Outcome> Measure(MeasureDemand measure, OfficeId office, ParseResult call)
    {
        if (call.GetValue(_measured)) return await measure.FromOwnRecords(office, call.GetValue(_weeks));
        var (file, kind) = FileOf(call);
        if (!file.Exists) return new MeasureDemand.Outcome.Refused($"Die Datei {file.FullName} gibt es nicht.");
        if (file.Length > MeasureDemand.LargestFile) return new MeasureDemand.Outcome.Refused("Die Datei hat mehr als 200 MB. Teilen Sie sie, zum Beispiel nach Monaten.");
        TableColumns? columns = null;
        if (call.GetValue(_columns) is { } text && !TableColumns.TryParse(text, out columns, out var refusal)) return new MeasureDemand.Outcome.Refused(refusal);
        await using var stream = file.OpenRead();
        return await measure.FromLog(office, stream, new(kind, call.GetValue(_only), call.GetValue(_utc), columns, call.GetValue(_skipBroken)), CancellationToken.None);
    }

    (FileInfo File, LogKind Kind) FileOf(ParseResult call) =>
        call.GetValue(_queueLog) is { } queueLog ? (queueLog, LogKind.QueueLog)
        : call.GetValue(_cdr) is { } cdr ? (cdr, LogKind.CallDetailRecords)
        : (call.GetValue(_csv)!, LogKind.Table);

    int Refuse(ParseResult call, LogReading.Understood reading)
    {
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(new Report(null, reading.BrokenLines, [.. reading.Broken], [.. reading.Remarks], null));
        return CommandLine.Refuse([.. BrokenWords(reading), $"Nicht zu lesen: {reading.BrokenLines} von {reading.Lines} Zeilen. Es wurde nichts gemessen. Mit --skip-broken wird ohne sie gemessen."]);
    }

    async Task<int> Tell(IServiceProvider house, ParseResult call, Office office, MeasureDemand.Outcome.Measured measured)
    {
        SavedDemandId? saved = null;
        if (call.GetValue(_save) is { } name)
        {
            var kept = await house.GetRequiredService<KeepDemand>().Save(office.Id, measured.Fitted, name.Trim(), Actor.AtCommandLine(Environment.UserName));
            if (kept is KeepDemand.Outcome.Refused refused) return CommandLine.Refuse(refused.Refusals.Select(refusal => refusal.Reason));
            saved = ((KeepDemand.Outcome.Saved)kept).Demand.Id;
        }
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(new Report(measured.Fitted, measured.Reading?.BrokenLines ?? 0, [.. measured.Reading?.Broken ?? []], [.. measured.Reading?.Remarks ?? []], saved));
        else foreach (var line in Words(measured, saved is not null)) Console.Out.WriteLine(line);
        return CommandLine.Done;
    }

    static IEnumerable<string> Words(MeasureDemand.Outcome.Measured measured, bool isSaved)
    {
        foreach (var line in DemandWords.Report(measured.Fitted)) yield return line;
        foreach (var remark in measured.Reading?.Remarks ?? []) yield return $"  Hinweis: {remark}";
        foreach (var line in measured.Reading is { } reading ? BrokenWords(reading) : []) yield return $"  Ausgelassen: {line}";
        if (isSaved) yield return "Gespeichert. Die Planung kann damit rechnen.";
    }

    static IEnumerable<string> BrokenWords(LogReading.Understood reading)
    {
        foreach (var line in reading.Broken.Take(20)) yield return $"Zeile {line.Line}: {line.What}{(line.Value.Length > 0 ? $" Dort steht „{line.Value}“." : "")}";
        if (reading.BrokenLines > 20) yield return $"und {reading.BrokenLines - 20} weitere Zeilen";
    }

    /// <summary>What <c>--json</c> writes.</summary>
    sealed record Report(FittedDemand? Fitted, int BrokenLines, IReadOnlyList<BrokenLine> Broken, IReadOnlyList<string> Remarks, SavedDemandId? Saved);
}
