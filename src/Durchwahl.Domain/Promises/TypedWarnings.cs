using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using NodaTime;

namespace Durchwahl.Domain.Promises;

/// <summary>Warnings as they are typed into a form, one a line: "Stelle 4 Std. vorher", "Vertretung 30 Min. danach", "Leitung bei Fälligkeit".</summary>
static partial class TypedWarnings
{
    const int MostLines = 12;
    static readonly Duration Longest = Duration.FromDays(60);

    public static string Write(IEnumerable<PromiseWarning> warnings) => string.Join('\n', warnings.Select(warning =>
        warning.Before == Duration.Zero ? $"{Word(warning.Whom)} bei Fälligkeit" : $"{Word(warning.Whom)} {Length(warning.Before)} {(warning.Before > Duration.Zero ? "vorher" : "danach")}"));

    public static ImmutableArray<PromiseWarning> Warnings(this TypedFields fields, string field, string typed)
    {
        var warnings = ImmutableArray.CreateBuilder<PromiseWarning>();
        foreach (var (line, number) in typed.Split('\n').Select((line, at) => (line.Trim(), at + 1)).Where(line => line.Item1.Length > 0))
        {
            if (Read(line) is { } warning && warning.Before <= Longest && warning.Before >= -Longest) warnings.Add(warning);
            else fields.Refuse(field, $"Zeile {number}: {ListText.Quote(line)} verstehen wir nicht. Schreiben Sie zum Beispiel Stelle 4 Std. vorher, Vertretung 30 Min. danach oder Leitung bei Fälligkeit; höchstens 60 Tage.");
        }
        if (warnings.Count > MostLines) fields.Refuse(field, $"Das sind {warnings.Count} Erinnerungen. Möglich sind {MostLines}.");
        return [.. warnings.OrderByDescending(warning => warning.Before)];
    }

    static PromiseWarning? Read(string line)
    {
        var match = Line().Match(line);
        if (!match.Success) return null;
        var whom = char.ToLowerInvariant(match.Groups["whom"].Value[0]) switch { 's' => WarnedParty.Owner, 'v' => WarnedParty.Deputy, _ => WarnedParty.TeamLead };
        if (!match.Groups["count"].Success) return new PromiseWarning(whom, Duration.Zero);
        var count = int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture);
        var length = char.ToLowerInvariant(match.Groups["unit"].Value[0]) switch { 'm' => Duration.FromMinutes(count), 's' => Duration.FromHours(count), _ => Duration.FromDays(count) };
        return new PromiseWarning(whom, match.Groups["side"].Value.StartsWith('v') || match.Groups["side"].Value.StartsWith('V') ? length : -length);
    }

    static string Word(WarnedParty whom) => whom switch { WarnedParty.Owner => "Stelle", WarnedParty.Deputy => "Vertretung", _ => "Leitung" };

    static string Length(Duration before)
    {
        var minutes = (int)Math.Abs(before.TotalMinutes);
        return (minutes % (24 * 60), minutes % 60) switch
        {
            (0, _) => InWordsOf(minutes / (24 * 60), "Tag", "Tage"),
            (_, 0) => InWordsOf(minutes / 60, "Std.", "Std."),
            _ => InWordsOf(minutes, "Min.", "Min."),
        };
    }

    static string InWordsOf(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");

    [GeneratedRegex(@"^(?<whom>Stelle|Vertretung|Leitung|Teamleitung)\s+(?:bei\s+Fälligkeit|(?<count>\d{1,5})\s*(?<unit>Minuten?|Min\.?|Stunden?|Std\.?|Tagen?|Tage?)\s+(?<side>vorher|danach))\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Line();
}
