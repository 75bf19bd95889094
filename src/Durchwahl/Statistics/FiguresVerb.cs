using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Statistics.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Statistics;

/// <summary>The verb <c>figures</c>: prints the figures of an office, or proves them from the records.</summary>
sealed class FiguresVerb
{
    const int MostDifferencesShown = 100;

    readonly CommandLine _line;
    readonly OfficeOption _office = new();
    readonly Option<string?> _from = new("--from") { Description = "Erster Tag, als 2026-11-01; sonst der erste dieses Monats" };
    readonly Option<string?> _until = new("--until") { Description = "Letzter Tag, eingeschlossen; sonst heute" };
    readonly Option<string> _period = new("--period") { Description = "Zeitraum je Zeile: day, week, month, quarter, year; sonst alles zusammen", DefaultValueFactory = _ => "all" };
    readonly Option<bool> _practice = new("--practice") { Description = "Die Anrufe der Übungsanlage statt der echten" };
    readonly Option<bool> _replay = new("--replay") { Description = "Alles aus den Einzeldaten neu zählen und mit den laufenden Summen vergleichen" };

    public FiguresVerb(CommandLine line)
    {
        _line = line;
        _period.AcceptOnlyFromAmong("all", "day", "week", "month", "quarter", "year");
        Command = new Command("figures", "Kennzahlen einer Dienststelle ausgeben oder nachrechnen") { _office, _from, _until, _period, _practice, _replay };
        line.RunIn(Command, Run);
    }

    public Command Command { get; }

    async Task<int> Run(IServiceProvider house, ParseResult call)
    {
        var (office, refusal) = await _office.Find(house.GetRequiredService<Database>(), call);
        if (office is null) return Refuse(call, refusal);
        return call.GetValue(_replay) ? await Replay(house, call, office) : await Show(house, call, office);
    }

    async Task<int> Show(IServiceProvider house, ParseResult call, Office office)
    {
        var today = house.GetRequiredService<HouseTime>().Today;
        if (!TryRead(call.GetValue(_from), today.With(DateAdjusters.StartOfMonth), out var from)) return Refuse(call, NoDay("--from", call.GetValue(_from)));
        if (!TryRead(call.GetValue(_until), today, out var until)) return Refuse(call, NoDay("--until", call.GetValue(_until)));
        if (from > until) return Refuse(call, "--from liegt nach --until. Nennen Sie zuerst den früheren Tag.");
        var book = house.GetRequiredService<FigureBook>();
        await book.BringUpToDate(office.Id);
        var basis = call.GetValue(_practice) ? FigureBasis.Practised : book.Basis;
        var periods = LengthOf(call) is { } length ? await book.History(office.Id, from, until, length, basis) : [await book.Of(office.Id, from, until, basis)];
        Print(call, office, periods, await book.Settings(office.Id));
        return CommandLine.Done;
    }

    PeriodLength? LengthOf(ParseResult call) => Enum.TryParse<PeriodLength>(call.GetValue(_period), ignoreCase: true, out var length) ? length : null;

    void Print(ParseResult call, Office office, IReadOnlyList<PeriodFigures> periods, FigureSettings settings)
    {
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(_line.Json))
        {
            output.WriteLine(JsonSerializer.Serialize(
                new { office = office.Key.Value, periods = periods.Select(period => new { period.Period.From, period.Period.LastDay, period.Basis, period.CountedAt, figures = period.Figures.Select(Shape) }) }, JsonForm.Options));
            return;
        }
        foreach (var period in periods)
        {
            output.WriteLine($"{office.Name}, {German(period.Period.From)} bis {German(period.Period.LastDay)}{(period.Basis == FigureBasis.Practised ? ", Übungsbetrieb: nichts davon ist echt" : "")}");
            foreach (var value in period.Figures) output.WriteLine(Row(value, settings));
            output.WriteLine();
        }
    }

    static object Shape(FigureValue value) => new { value.Key, value.Value, numerator = value.Numerator, denominator = value.Denominator, withheld = value.Why };

    static string Row(FigureValue value, FigureSettings settings)
    {
        var figure = FigureCatalogue.Get(value.Key);
        var basis = figure.Unit == FigureUnit.Share && value.Value is not null ? $"   {value.Numerator} von {value.Denominator}" : value.Value is null ? $"   {FigureTexts.Why(value.Why)}" : "";
        return $"  {settings.NameOf(figure),-46} {FigureTexts.Write(figure.Unit, value),14}{basis}";
    }

    async Task<int> Replay(IServiceProvider house, ParseResult call, Office office)
    {
        var outcome = await house.GetRequiredService<ReplayFigures>().Replay(office.Id);
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(_line.Json))
        {
            var differences = outcome.Differences.Take(MostDifferencesShown).Select(one => new { one.Day, group = Name(one.Group), one.Field, one.Stored, one.Counted });
            output.WriteLine(JsonSerializer.Serialize(new { agrees = outcome.Differences.Count == 0, days = outcome.Days, differenceCount = outcome.Differences.Count, differences, notCheckable = outcome.NotCheckable }, JsonForm.Options));
        }
        else
        {
            foreach (var one in outcome.Differences.Take(MostDifferencesShown)) output.WriteLine($"{German(one.Day)}, {Name(one.Group)}, {one.Field}: in den Summen {one.Stored}, in den Einzeldaten {one.Counted}.");
            foreach (var day in outcome.NotCheckable) output.WriteLine($"{German(day)}: nicht prüfbar, die Einzeldaten gibt es nicht mehr.");
            output.WriteLine(outcome.Differences.Count == 0
                ? $"Die Summen von {outcome.Days} Tagen stimmen mit den Einzeldaten überein."
                : $"Die Summen stimmen nicht mit den Einzeldaten überein: {outcome.Differences.Count} Abweichungen an {outcome.Differences.DistinctBy(one => one.Day).Count()} Tagen.");
        }
        return outcome.Differences.Count == 0 ? CommandLine.Done : CommandLine.Refused;
    }

    static string Name(FigureGroup group) => group.Source is null ? "Zusagen" : $"{group.Source}/{group.Kind}";

    static bool TryRead(string? typed, LocalDate otherwise, out LocalDate day)
    {
        day = otherwise;
        return typed is null || LocalDatePattern.Iso.Parse(typed).TryGetValue(default, out day);
    }

    static string NoDay(string option, string? typed) => $"{option}: „{typed}“ ist kein Tag. Schreiben Sie ihn als 2026-11-30.";

    static string German(LocalDate day) => day.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);

    static int Refuse(ParseResult call, string reason)
    {
        call.InvocationConfiguration.Error.WriteLine(reason);
        return CommandLine.Refused;
    }
}
