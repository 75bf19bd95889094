using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>Closures and carriers as they are typed into a form, one a line.</summary>
static partial class TypedCalendar
{
    public static ImmutableArray<HouseClosure> Closures(this TypedFields fields, string field, string typed)
    {
        var closures = ImmutableArray.CreateBuilder<HouseClosure>();
        foreach (var (text, number) in Lines(typed))
        {
            if (Closure(text, out var refusal) is { } closure) closures.Add(closure);
            else fields.Refuse(field, $"Zeile {number}: {refusal}");
        }
        return closures.ToImmutable();
    }

    public static ImmutableArray<CarrierPeriod> Carriers(this TypedFields fields, string field, string typed)
    {
        var periods = ImmutableArray.CreateBuilder<CarrierPeriod>();
        foreach (var (text, number) in Lines(typed))
        {
            if (Carrier(text, out var refusal) is { } period && periods.All(other => other.FirstDay != period.FirstDay)) periods.Add(period);
            else fields.Refuse(field, $"Zeile {number}: {refusal ?? "Dieser Tag steht schon weiter oben."}");
        }
        return [.. periods.OrderBy(period => period.FirstDay)];
    }

    public static string Write(IEnumerable<HouseClosure> closures) => string.Join('\n', closures.Select(closure => closure switch
    {
        HouseClosure.EveryYear yearly => $"{yearly.Day.Day:00}.{yearly.Day.Month:00}. {yearly.Reason}",
        HouseClosure.Once once when once.Until == once.From.PlusDays(1) => $"{GermanDate.Write(once.From)} {once.Reason}",
        HouseClosure.Once once => $"{GermanDate.Write(once.From)}–{GermanDate.Write(once.Until.PlusDays(-1))} {once.Reason}",
        _ => throw new ArgumentException("The hierarchy is closed.", nameof(closures)),
    }));

    public static string Write(IEnumerable<CarrierPeriod> periods) =>
        string.Join('\n', periods.Select(period => $"{GermanDate.Write(period.FirstDay)} {(period.Type == CarrierType.Joint ? "gE" : "zkT")}"));

    static IEnumerable<(string Text, int Number)> Lines(string typed) => typed.Split('\n').Select((line, index) => (line.Trim(), index + 1)).Where(line => line.Item1.Length > 0);

    static HouseClosure? Closure(string line, out string? refusal)
    {
        refusal = null;
        var match = ClosureLine().Match(line);
        if (!match.Success)
        {
            refusal = $"{ListText.Quote(line)} verstehen wir nicht. Schreiben Sie zum Beispiel 24.12. Heiligabend oder 02.10.2026 Betriebsausflug.";
            return null;
        }
        var reason = match.Groups["reason"].Value;
        if (match.Groups["yearly"].Success) return Yearly(match, reason, out refusal);
        if (!GermanDate.TryRead(match.Groups["first"].Value, out var first, out refusal)) return null;
        var last = first;
        if (match.Groups["last"].Success && !GermanDate.TryRead(match.Groups["last"].Value, out last, out refusal)) return null;
        if (last >= first) return new HouseClosure.Once(first, last.PlusDays(1), reason);
        refusal = "Der letzte Tag liegt vor dem ersten.";
        return null;
    }

    static HouseClosure.EveryYear? Yearly(Match match, string reason, out string? refusal)
    {
        refusal = null;
        var (day, month) = (int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture));
        if (month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(2024, month)) return new HouseClosure.EveryYear(new AnnualDate(month, day), reason);
        refusal = $"Den {day}.{month}. gibt es nicht.";
        return null;
    }

    static CarrierPeriod? Carrier(string line, out string? refusal)
    {
        var match = CarrierLine().Match(line);
        refusal = match.Success ? null : $"{ListText.Quote(line)} verstehen wir nicht. Schreiben Sie zum Beispiel 01.01.2012 zkT oder 01.01.2005 gE.";
        return match.Success && GermanDate.TryRead(match.Groups["first"].Value, out var first, out refusal)
            ? new CarrierPeriod(match.Groups["type"].Value.StartsWith('g') || match.Groups["type"].Value.StartsWith('G') ? CarrierType.Joint : CarrierType.Municipal, first)
            : null;
    }

    [GeneratedRegex(@"^(?:(?<yearly>(?<day>\d{1,2})\.(?<month>\d{1,2})\.)(?!\d)|(?<first>\d{1,2}\.\d{1,2}\.\d{4})(?:\s*(?:-|–|bis)\s*(?<last>\d{1,2}\.\d{1,2}\.\d{4}))?)\s*:?\s*(?<reason>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex ClosureLine();

    [GeneratedRegex(@"^(?:ab\s+)?(?<first>\d{1,2}\.\d{1,2}\.\d{4})\s*:?\s*(?<type>gE|gemeinsame Einrichtung|zkT|zugelassener kommunaler Träger)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CarrierLine();
}
