using System.Collections.Immutable;
using System.Globalization;

namespace Durchwahl.Domain.Planning.Logs;

/// <summary>What a column of a plain table of calls says.</summary>
public enum TableColumn
{
    /// <summary>When the call came in, with or without the time of day.</summary>
    Start,

    /// <summary>The time of day, when it stands apart from the day.</summary>
    Time,

    /// <summary>When somebody answered; empty when nobody did.</summary>
    Answered,

    /// <summary>How long the caller waited.</summary>
    Wait,

    /// <summary>When the call ended.</summary>
    End,

    /// <summary>How long the talk was.</summary>
    Talk,

    /// <summary>How it ended.</summary>
    Outcome,

    /// <summary>The caller's number, to link repeated calls.</summary>
    Caller,
}

/// <summary>Which column of a table says what.</summary>
/// <param name="Named">By meaning: a heading, or the number of a column from 1.</param>
public sealed record TableColumns(ImmutableDictionary<TableColumn, string> Named)
{
    static readonly Dictionary<string, TableColumn> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["start"] = TableColumn.Start, ["beginn"] = TableColumn.Start, ["anrufbeginn"] = TableColumn.Start, ["eingang"] = TableColumn.Start, ["datum"] = TableColumn.Start, ["zeitpunkt"] = TableColumn.Start,
        ["time"] = TableColumn.Time, ["uhrzeit"] = TableColumn.Time, ["zeit"] = TableColumn.Time,
        ["answered"] = TableColumn.Answered, ["angenommen"] = TableColumn.Answered, ["annahme"] = TableColumn.Answered, ["gesprächsbeginn"] = TableColumn.Answered,
        ["wait"] = TableColumn.Wait, ["wartezeit"] = TableColumn.Wait, ["gewartet"] = TableColumn.Wait, ["wartedauer"] = TableColumn.Wait,
        ["end"] = TableColumn.End, ["ende"] = TableColumn.End, ["anrufende"] = TableColumn.End, ["gesprächsende"] = TableColumn.End,
        ["talk"] = TableColumn.Talk, ["gespräch"] = TableColumn.Talk, ["gesprächsdauer"] = TableColumn.Talk, ["sprechzeit"] = TableColumn.Talk, ["dauer"] = TableColumn.Talk,
        ["outcome"] = TableColumn.Outcome, ["ergebnis"] = TableColumn.Outcome, ["status"] = TableColumn.Outcome,
        ["caller"] = TableColumn.Caller, ["anrufer"] = TableColumn.Caller, ["rufnummer"] = TableColumn.Caller, ["nummer"] = TableColumn.Caller,
    };

    /// <summary>Reads "start=Beginn, wait=Wartezeit, outcome=5"; meanings in English or German.</summary>
    /// <param name="text">Pairs, separated by commas or semicolons.</param>
    /// <param name="columns">The columns; null when refused.</param>
    /// <param name="refusal">A German sentence; empty when read.</param>
    public static bool TryParse(string text, out TableColumns? columns, out string refusal)
    {
        var named = ImmutableDictionary.CreateBuilder<TableColumn, string>();
        (columns, refusal) = (null, "");
        foreach (var pair in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length == 2 && parts[1].Length > 0 && Words.TryGetValue(parts[0], out var meaning)) named[meaning] = parts[1];
            else refusal = $"„{pair}“ bestimmt keine Spalte. Schreiben Sie zum Beispiel start=Beginn, wait=Wartezeit, talk=Gespräch, outcome=Ergebnis, caller=Nummer.";
        }
        if (refusal.Length > 0) return false;
        columns = new(named.ToImmutable());
        return true;
    }

    /// <summary>The columns by the headings that everybody understands, as in "Beginn;Wartezeit;Gesprächsdauer".</summary>
    internal static Dictionary<TableColumn, int> Guess(IReadOnlyList<string> headings)
    {
        var places = new Dictionary<TableColumn, int>();
        for (var place = 0; place < headings.Count; place++)
            if (Words.TryGetValue(headings[place], out var meaning)) places.TryAdd(meaning, place);
        return places;
    }

    /// <summary>Where the named columns stand among the headings; the first one that is not there is refused.</summary>
    internal (Dictionary<TableColumn, int> Places, string Refusal) Find(IReadOnlyList<string> headings)
    {
        var places = new Dictionary<TableColumn, int>();
        foreach (var (meaning, name) in Named)
        {
            var place = headings.Select((heading, index) => (heading, index)).Where(one => one.heading.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(one => one.index).FirstOrDefault(-1);
            if (place < 0 && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= headings.Count) place = number - 1;
            if (place < 0) return (places, $"Eine Spalte „{name}“ gibt es nicht. Die Datei hat: {string.Join(", ", headings.Take(20))}.");
            places[meaning] = place;
        }
        return (places, "");
    }
}
