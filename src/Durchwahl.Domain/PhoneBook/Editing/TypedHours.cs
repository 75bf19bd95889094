using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>Hours as they are typed into a form: the week in the notation of lists, exceptions one a line.</summary>
static partial class TypedHours
{
    /// <summary>The weekly hours; none when nothing was typed.</summary>
    public static WeeklyHours Week(this TypedFields fields, string field, string typed, out bool byAppointment)
    {
        var reading = HoursNotation.Read(typed);
        if (reading is HoursReading.Refused refused) fields.Refuse(field, refused.Reason);
        byAppointment = reading is HoursReading.ByAppointmentOnly or HoursReading.Hours { AlsoByAppointment: true };
        return reading is HoursReading.Hours hours ? hours.Weekly : WeeklyHours.None;
    }

    /// <summary>Exceptions as "24.12.2026 geschlossen (Grund)" or "23.12.2026 09:00–11:00", one a line.</summary>
    public static ImmutableArray<HoursException> Exceptions(this TypedFields fields, string field, string typed)
    {
        var exceptions = ImmutableArray.CreateBuilder<HoursException>();
        foreach (var (text, number) in typed.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(line => line.Item1.Length > 0))
        {
            if (Exception(text, out var refusal) is { } exception && exceptions.All(other => other.Date != exception.Date)) exceptions.Add(exception);
            else fields.Refuse(field, $"Zeile {number}: {refusal ?? "Dieser Tag steht schon weiter oben. Schreiben Sie alle Zeiten eines Tages in eine Zeile."}");
        }
        return exceptions.ToImmutable();
    }

    static HoursException? Exception(string line, out string? refusal)
    {
        var match = Line().Match(line);
        if (!match.Success)
        {
            refusal = $"{ListText.Quote(line)} beginnt nicht mit einem Tag. Schreiben Sie zum Beispiel 24.12.2026 geschlossen.";
            return null;
        }
        if (!GermanDate.TryRead(match.Groups["date"].Value, out var date, out refusal)) return null;
        var reading = HoursNotation.Read(match.Groups["hours"].Value);
        refusal = (reading as HoursReading.Refused)?.Reason;
        if (reading is not (HoursReading.Hours or HoursReading.Nothing))
        {
            refusal ??= $"{ListText.Quote(line)} nennt keine Uhrzeit. Schreiben Sie zum Beispiel 23.12.2026 09:00–11:00 oder 24.12.2026 geschlossen.";
            return null;
        }
        var windows = reading is HoursReading.Hours { Weekly: var week } ? week.On(IsoDayOfWeek.Monday) : [];
        return new HoursException(date, windows, match.Groups["reason"] is { Success: true } reason ? reason.Value.Trim() : null);
    }

    public static string Write(IEnumerable<HoursException> exceptions) => string.Join('\n', exceptions.Select(exception =>
        $"{GermanDate.Write(exception.Date)} {(exception.Windows.IsEmpty ? "geschlossen" : string.Join(", ", exception.Windows.Select(HoursNotation.Write)))}{(exception.Reason is null ? "" : $" ({exception.Reason})")}"));

    [GeneratedRegex(@"^(?<date>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\s*:?\s*(?<hours>[^()]*?)\s*(?:\((?<reason>[^()]*)\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}
