using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Planning;

/// <summary>Reads how many agents are there when ("5", or "08:00–10:00 4, 10:00–18:00 3") and writes it back.</summary>
static partial class SeatNotation
{
    /// <summary>The most agents that are planned for: more than any office has.</summary>
    public const int MostAgents = 200;

    /// <summary>The number in each half-hour.</summary>
    /// <param name="typed">Not empty.</param>
    /// <param name="serviceTime">Where a single number holds.</param>
    /// <param name="refusal">One German sentence when it cannot be; null otherwise.</param>
    public static ImmutableArray<int> Read(string typed, WeeklyHours serviceTime, out string? refusal)
    {
        refusal = null;
        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var allDay) && allDay <= MostAgents) return SeatPlan.AllDay(allDay, serviceTime);
        var seats = new int[Demand.HalfHours];
        foreach (var part in typed.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if ((refusal = Add(seats, part)) is not null) return [];
        return [.. seats];
    }

    static string? Add(int[] seats, string part)
    {
        var match = Stretch().Match(part);
        if (!match.Success) return $"Plätze: {ListText.Quote(part)} geht nicht. Schreiben Sie eine ganze Zahl von 0 bis {MostAgents}, oder Zeiten zu vollen und halben Stunden wie 08:00–10:00 4, 10:00–18:00 3.";
        var (from, until) = (HalfHour(match, "from"), HalfHour(match, "until"));
        if (until > Demand.HalfHours) return $"Plätze: {ListText.Quote(part)} endet nach Mitternacht. Ein Tag hat 24 Stunden.";
        if (until <= from) return $"Plätze: {ListText.Quote(part)} endet nicht nach dem Anfang.";
        if (!int.TryParse(match.Groups["seats"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number > MostAgents) return $"Plätze: {ListText.Quote(part)} hat zu viele. Planen Sie mit 0 bis {MostAgents}.";
        for (var half = from; half < until; half++) seats[half] = number;
        return null;
    }

    static int HalfHour(Match match, string group) => (int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) * 2) + (match.Groups[$"{group}Half"].Value == "30" ? 1 : 0);

    /// <summary>A single number when it is the same wherever it is not 0; stretches otherwise.</summary>
    public static string Write(ImmutableArray<int> seats)
    {
        var runs = Runs(seats).ToList();
        return runs.Count switch
        {
            0 => "0",
            1 => runs[0].Seats.ToString(CultureInfo.InvariantCulture),
            _ => string.Join(", ", runs.Select(run => $"{Clock(run.From)}–{Clock(run.Until)} {run.Seats}")),
        };
    }

    static IEnumerable<(int From, int Until, int Seats)> Runs(ImmutableArray<int> seats)
    {
        for (var from = 0; from < seats.Length;)
        {
            var until = from + 1;
            while (until < seats.Length && seats[until] == seats[from]) until++;
            if (seats[from] > 0) yield return (from, until, seats[from]);
            from = until;
        }
    }

    static string Clock(int halfHour) => string.Create(CultureInfo.InvariantCulture, $"{halfHour / 2:00}:{halfHour % 2 * 30:00}");

    [GeneratedRegex(@"^(?<from>\d{1,2})(?::(?<fromHalf>00|30))?\s*(?:-|–|bis)\s*(?<until>\d{1,2})(?::(?<untilHalf>00|30))?(?:\s*Uhr)?\s*:?\s+(?<seats>\d{1,9})$", RegexOptions.CultureInvariant)]
    private static partial Regex Stretch();
}
