using System.CommandLine;
using System.Globalization;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.WorkingDays;

/// <summary><c>durchwahl holidays --land NI --year 2027</c>: the public holidays of a Land with their statutes.</summary>
sealed class HolidaysVerb
{
    static readonly LocalDatePattern German = LocalDatePattern.Create("ddd dd.MM.uuuu", CultureInfo.GetCultureInfo("de-DE"));

    readonly CommandLine _line;
    readonly CalendarOptions _calendar;
    readonly Option<string?> _year = new("--year") { Description = "Ein Jahr zwischen 1995 und 2100" };
    readonly Option<string?> _years = new("--years") { Description = "Mehrere Jahre, zum Beispiel 1995-2035" };

    public HolidaysVerb(CommandLine line)
    {
        _line = line;
        Command = new Command("holidays", "Gesetzliche Feiertage eines Landes, mit ihrem Gesetz") { _year, _years };
        _calendar = new CalendarOptions(Command);
        Command.Validators.Add(result =>
        {
            if (YearsFrom(result.GetValue(_year), result.GetValue(_years)) is null)
                result.AddError("Nennen Sie --year mit einem Jahr oder --years mit einer Spanne, von 1995 bis 2100: --years 1995-2035.");
        });
        Command.SetAction(Run);
    }

    public Command Command { get; }

    int Run(ParseResult call)
    {
        var (first, last) = YearsFrom(call.GetValue(_year), call.GetValue(_years))!.Value;
        var holidays = Enumerable.Range(first, last - first + 1).SelectMany(year => PublicHolidays.In(_calendar.LandIn(call), year, _calendar.MunicipalityIn(call)));
        if (call.GetValue(_line.Json)) CommandLine.WriteJson(holidays);
        else
            foreach (var holiday in holidays) Console.Out.WriteLine($"{German.Format(holiday.Date)}  {holiday.Name}  ({holiday.Statute})");
        return CommandLine.Done;
    }

    static (int First, int Last)? YearsFrom(string? year, string? years)
    {
        if ((year is null) == (years is null)) return null;
        var parts = (year ?? years!).Split('-', 2, StringSplitOptions.TrimEntries);
        if (!IsYear(parts[0], out var first) || !IsYear(parts[^1], out var last) || last < first || (year is not null && parts.Length > 1)) return null;
        return (first, last);
    }

    static bool IsYear(string text, out int year) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= 1995 and <= 2100;
}
