using System.CommandLine;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Imports;

/// <summary><c>durchwahl import FILE --office KEY</c>: the list that the office already has goes in.</summary>
sealed class ImportVerb
{
    readonly CommandLine _line;
    readonly Argument<FileInfo> _file = new("datei") { Description = "CSV, XLSX, gespeicherte Webseite, vCard oder LDIF" };
    readonly Option<string> _office = new("--office") { Description = "Kürzel der Dienststelle", Required = true };
    readonly Option<bool> _dryRun = new("--dry-run") { Description = "Nur zeigen, nichts schreiben" };
    readonly Option<string?> _map = new("--map") { Description = "Spalten selbst bestimmen: \"Durchwahl=Tel. intern,Name=2\"" };
    readonly Option<string?> _baseNumber = new("--base-number") { Description = "Vorwahl und Stammnummer, zum Beispiel \"05721 98\"" };
    readonly Option<bool> _acceptGoodRows = new("--accept-good-rows") { Description = "Gute Zeilen übernehmen, auch wenn andere abgelehnt werden" };
    readonly Option<bool> _removeGone = new("--remove-gone") { Description = "Stellen entfernen, die in der Liste fehlen" };
    readonly Option<string?> _release = new("--release") { Description = "Neue Stellen freigeben: name, function, team oder none", DefaultValueFactory = _ => "none" };
    readonly Option<bool> _publish = new("--publish") { Description = "Danach veröffentlichen" };
    readonly Option<Land?> _land = new("--land") { Description = "Legt die Dienststelle an, wenn es sie noch nicht gibt: Kürzel des Landes" };
    readonly Option<string?> _name = new("--name") { Description = "Name der Dienststelle, wenn sie angelegt wird" };

    public ImportVerb(CommandLine line)
    {
        _line = line;
        Command = new Command("import", "Eine vorhandene Telefonliste einlesen") { _file, _office, _dryRun, _map, _baseNumber, _acceptGoodRows, _removeGone, _release, _publish, _land, _name };
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_baseNumber) is { } text && !BaseNumber.TryParse(text, out _, out var refusal)) result.AddError(refusal);
            if (result.GetValue(_map) is { } map && ColumnMapping.Parse(map) is ColumnMapping.Reading.Refused refused) result.AddError(refused.Reason);
            if (ReleaseModeOf(result.GetValue(_release)) is null) result.AddError($"„{result.GetValue(_release)}“ gibt es nicht. --release kennt name, function, team und none.");
        });
        line.RunIn(Command, Run);
    }

    public Command Command { get; }

    async Task<int> Run(IServiceProvider house, ParseResult call)
    {
        var by = Actor.AtCommandLine(Environment.UserName);
        var file = call.GetValue(_file)!;
        if (!OfficeKey.TryParse(call.GetValue(_office), out var key, out var refusal)) return Refuse(call, refusal);
        if (!file.Exists) return Refuse(call, $"Die Datei {file.FullName} gibt es nicht.");
        var books = house.GetRequiredService<OfficeBooks>();
        if (await books.Find(key) is null)
        {
            if (call.GetValue(_land) is not { } land) return Refuse(call, $"Es gibt keine Dienststelle „{key}“. Mit --land KÜRZEL wird sie angelegt, zum Beispiel --land NI.");
            var baseNumber = call.GetValue(_baseNumber) is { } text ? BaseNumber.Parse(text) : null;
            await books.Add(new Office { Id = new OfficeId(Guid.CreateVersion7()), Key = key, Name = call.GetValue(_name) ?? key.Value, Land = land, BaseNumber = baseNumber }, by);
        }
        var import = house.GetRequiredService<ImportList>();
        await using var stream = file.OpenRead();
        var outcome = await Progress.While(
            "Die Liste wird eingelesen",
            () => call.GetValue(_dryRun) ? import.Look(stream, file.Name, key, WishesFrom(call), by, CancellationToken.None) : import.Import(stream, file.Name, key, WishesFrom(call), by, CancellationToken.None));
        return await Tell(house, call, outcome, key, by);
    }

    ImportList.Wishes WishesFrom(ParseResult call) => new()
    {
        Mapping = call.GetValue(_map) is { } map ? ((ColumnMapping.Reading.Understood)ColumnMapping.Parse(map)).Mapping : ColumnMapping.None,
        BaseNumber = call.GetValue(_baseNumber) is { } text ? BaseNumber.Parse(text) : null,
        AcceptsGoodRows = call.GetValue(_acceptGoodRows),
        RemovesGone = call.GetValue(_removeGone),
        NewPosts = ReleaseModeOf(call.GetValue(_release))!.Value,
    };

    async Task<int> Tell(IServiceProvider house, ParseResult call, ImportList.Outcome outcome, OfficeKey key, Actor by)
    {
        switch (outcome)
        {
            case ImportList.Outcome.FileRefused refused:
                return Refuse(call, refused.Reason);
            case ImportList.Outcome.RowsRefused refused:
                Report(call, refused.Understood, refused.Plan, written: false);
                return CommandLine.Refuse($"{refused.Understood.List.Refusals.Length} Angaben wurden abgelehnt. Es wurde nichts übernommen. Mit --accept-good-rows werden die guten Zeilen übernommen.");
            case ImportList.Outcome.Planned planned:
                Report(call, planned.Understood, planned.Plan, written: false);
                return planned.Understood.List.Refusals.Length > 0 && !call.GetValue(_acceptGoodRows) ? CommandLine.Refused : CommandLine.Done;
            case ImportList.Outcome.Written written:
                Report(call, written.Understood, written.Plan, written: true);
                if (call.GetValue(_publish))
                    await Console.Error.WriteLineAsync(await house.GetRequiredService<ReleasedOffices>().Publish((await house.GetRequiredService<OfficeBooks>().Find(key))!.Office, by, "Liste eingelesen"));
                return CommandLine.Done;
            default:
                throw new InvalidOperationException("The hierarchy is closed.");
        }
    }

    void Report(ParseResult call, ImportList.Understanding understood, Reconciliation plan, bool written)
    {
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(ImportReport.Of(understood, plan, written));
        else foreach (var line in ImportWords.Report(understood.List, plan, written)) Console.Out.WriteLine(line);
    }

    // A file that cannot be read still answers in the form that was asked for.
    int Refuse(ParseResult call, string reason)
    {
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(new ImportReport(0, [new RowRefusal(0, "", "", reason)], [], [], [], [], false));
        return CommandLine.Refuse(reason);
    }

    static ReleaseMode? ReleaseModeOf(string? word) => word switch
    {
        "name" => ReleaseMode.NameAndNumber,
        "function" => ReleaseMode.FunctionAndNumber,
        "team" => ReleaseMode.TeamNumberOnly,
        "none" or null => ReleaseMode.NotListed,
        _ => null,
    };
}
