using System.Collections.Immutable;
using Durchwahl.Texts;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Pages.Charts;

/// <summary>A value in every cell of a grid; the darker, the more.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What is shown, with its unit.</param>
/// <param name="Finding">What is to be seen.</param>
/// <param name="RowHeading">What the rows are, for the table.</param>
/// <param name="Columns">Their headings; 1 to 7.</param>
/// <param name="Rows">From top to bottom.</param>
/// <param name="Bands">The shades, from none to the darkest; 2 to 5, rising.</param>
public sealed record HeatMapModel(string Id, string Title, string Finding, string RowHeading, ImmutableArray<string> Columns, ImmutableArray<HeatRow> Rows, ImmutableArray<HeatBand> Bands)
    : ChartModel(Id, Title, Finding)
{
    static readonly LocalTimePattern Clock = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    /// <summary>Weekdays across, stretches of the day down.</summary>
    /// <param name="id">Unique on the page.</param>
    /// <param name="title">What is shown, with its unit.</param>
    /// <param name="finding">What is to be seen.</param>
    /// <param name="days">From left to right.</param>
    /// <param name="times">When each stretch begins.</param>
    /// <param name="value">The value of a cell; null where there is none. It is shown, and shaded, as a whole number.</param>
    /// <param name="unit">Said at the darkest shade; null for none.</param>
    /// <param name="language">The language of its words.</param>
    public static HeatMapModel OfWeek(
        string id, string title, string finding, IReadOnlyList<IsoDayOfWeek> days, IReadOnlyList<LocalTime> times, Func<IsoDayOfWeek, LocalTime, double?> value, string? unit = null, Language language = Language.German)
    {
        var words = Words.In(language);
        var print = InPrint.In(language);
        var rows = times.Select(time => new HeatRow(Clock.Format(time), time.Minute == 0, [.. days.Select(day => HeatCell.Of(value(day, time), print))])).ToImmutableArray();
        var largest = rows.SelectMany(row => row.Cells).Max(cell => cell.Value) ?? 0;
        return new HeatMapModel(id, title, finding, words["ChartTime"], [.. days.Select(day => words[$"ChartDay{(int)day}"])], rows, HeatBand.Even(largest, unit, language)) { Language = language };
    }

    /// <summary>The number of the shade of a value, 0 to 4; the darkest is always 4.</summary>
    public int ShadeOf(double value) => ShadeOfBand(Bands.Count(band => band.From <= value) - 1);

    /// <summary>The number of the shade of a band.</summary>
    public int ShadeOfBand(int band) => band <= 0 ? 0 : band + 5 - Bands.Length;

    /// <inheritdoc/>
    public override ChartTable ToTable() => new(RowHeading, Columns, [.. Rows.Select(row => new ChartRow(row.Label, [.. row.Cells.Select(cell => cell.Text)]))]);
}

/// <summary>A row of a heat map.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="IsLabelled">Whether the drawing writes the label; the table always does.</param>
/// <param name="Cells">As many as there are columns.</param>
public sealed record HeatRow(string Label, bool IsLabelled, ImmutableArray<HeatCell> Cells);

/// <summary>A cell of a heat map.</summary>
/// <param name="Value">What its shade follows; null for no shade.</param>
/// <param name="Text">What stands in it.</param>
public readonly record struct HeatCell(double? Value, string Text)
{
    /// <summary>A whole number; a dash where there is none.</summary>
    public static HeatCell Of(double? value, InPrint print) => value is { } known && Math.Round(known) is var rounded ? new(rounded, print.Number((int)rounded)) : new(null, "–");
}

/// <summary>A shade of a heat map.</summary>
/// <param name="From">The smallest value that has it.</param>
/// <param name="Text">What it says under the map.</param>
public sealed record HeatBand(double From, string Text)
{
    const int Shades = 5;

    /// <summary>Five shades with round borders; the largest value has the darkest, unless all are small.</summary>
    public static ImmutableArray<HeatBand> Even(double largest, string? unit, Language language)
    {
        var step = RoundDown(Math.Max(1, largest / (Shades - 1)));
        var words = Words.In(language);
        var print = InPrint.In(language);
        return [new(0, words.Say("ChartBelow", print.Number((int)step))), .. Enumerable.Range(1, Shades - 1).Select(band => new HeatBand(band * step, From(band)))];

        string From(int band) => words.Say("ChartFrom", print.Number((int)(band * step))) + (band == Shades - 1 && unit is not null ? $"\u00A0{unit}" : "");
    }

    static double RoundDown(double atMost)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atMost)));
        return atMost >= 5 * power ? 5 * power : atMost >= 2 * power ? 2 * power : power;
    }
}
