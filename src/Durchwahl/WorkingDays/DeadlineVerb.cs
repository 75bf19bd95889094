using System.CommandLine;
using Durchwahl.Domain;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.WorkingDays;

/// <summary><c>durchwahl deadline --from 2026-12-23T15:10 --rule next-working-day --land NI</c>: by when, and why.</summary>
sealed class DeadlineVerb
{
    readonly CommandLine _line;
    readonly CalendarOptions _calendar;
    readonly Option<string> _from = new("--from") { Description = "Tag oder Tag und Uhrzeit im Haus: 2026-12-23 oder 2026-12-23T15:10", Required = true };
    readonly Option<string> _rule = new("--rule") { Description = "same-day, next-working-day, working-days:N, service-days:N, service-hours:N, days:N oder month", Required = true };

    public DeadlineVerb(CommandLine line)
    {
        _line = line;
        Command = new Command("deadline", "Bis wann, und warum: jeder Tag gezählt oder übersprungen") { _from, _rule };
        _calendar = new CalendarOptions(Command);
        Command.Validators.Add(result =>
        {
            if (result.GetValue(_from) is { } from && Moment(from) is null)
                result.AddError($"„{from}“ ist kein Tag und keine Uhrzeit. Schreiben Sie 2026-12-23 oder 2026-12-23T15:10.");
            if (result.GetValue(_rule) is { } rule && !DeadlineRule.TryParse(rule, out _, out var refusal)) result.AddError(refusal);
        });
        Command.SetAction(Run);
    }

    public Command Command { get; }

    int Run(ParseResult call)
    {
        var calendar = new HouseCalendar(_calendar.LandIn(call), _calendar.MunicipalityIn(call), HouseClosure.Default, HouseCalendar.DefaultServiceTime);
        try
        {
            var deadline = calendar.DeadlineFor(Moment(call.GetValue(_from)!)!.Value, DeadlineRule.Parse(call.GetValue(_rule)!));
            if (call.GetValue(_line.Json)) CommandLine.WriteJson(new { deadline.DueDate, deadline.Due, deadline.Explanation, deadline.Days });
            else Print(deadline);
            return CommandLine.Done;
        }
        catch (ArgumentOutOfRangeException)
        {
            return CommandLine.Refuse("Der Kalender kennt die Jahre 1995 bis 2100. Diese Frist liegt nicht darin.");
        }
    }

    static void Print(Deadline deadline)
    {
        Console.Out.WriteLine(deadline.Explanation);
        foreach (var day in deadline.Days) Console.Out.WriteLine($"{LocalDatePattern.Iso.Format(day.Date)}  {(day.Counted ? "zählt      " : "zählt nicht")}  {day.Reason}");
        Console.Out.WriteLine($"Fällig: {LocalDatePattern.Iso.Format(deadline.DueDate)}, {deadline.Due.LocalDateTime:dd.MM.uuuu HH:mm} Uhr");
    }

    static LocalDateTime? Moment(string text)
    {
        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date)) return date.AtMidnight();
        foreach (var form in (string[])["uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd'T'HH:mm:ss", "uuuu-MM-dd HH:mm"])
            if (LocalDateTimePattern.CreateWithInvariantCulture(form).Parse(text).TryGetValue(default, out var moment)) return moment;
        return null;
    }
}
