using System.Globalization;
using Durchwahl.Texts;

namespace Durchwahl.Pages.Charts;

/// <summary>A scale that begins at 0, with a mark every <paramref name="Step"/>.</summary>
/// <param name="Until">Its last mark; above 0.</param>
/// <param name="Step">From mark to mark; above 0.</param>
/// <param name="Unit">Written behind the last mark; null for none.</param>
public sealed record ChartAxis(double Until, double Step, string? Unit = null)
{
    const double FewestMarks = 4;

    /// <summary>Shares: 0 to 100, whatever the values.</summary>
    public static ChartAxis Percent { get; } = new(100, 25, "%");

    /// <summary>The smallest scale of round marks on which all of this has a place.</summary>
    /// <param name="largest">The largest value; 0 when nothing is known.</param>
    /// <param name="unit">Written behind the last mark; null for none.</param>
    public static ChartAxis UpTo(double largest, string? unit = null)
    {
        var step = RoundStep(Math.Max(largest, FewestMarks) / FewestMarks);
        return new ChartAxis(step * Math.Max(1, Math.Ceiling(largest / step)), step, unit);
    }

    static double RoundStep(double atLeast)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        return new[] { 1, 2, 2.5, 5, 10 }.Select(factor => factor * power).First(step => step >= atLeast - 1e-9);
    }

    /// <summary>The marks from 0 on.</summary>
    public IEnumerable<double> Marks => Enumerable.Range(0, (int)Math.Round(Until / Step) + 1).Select(mark => mark * Step);

    /// <summary>What stands at a mark.</summary>
    public string Write(double mark, Language language) => WriteNumber(mark, language) + (Unit is not null && mark >= Until ? $"\u00A0{Unit}" : "");

    static string WriteNumber(double number, Language language) =>
        number.ToString("#,0.##", language is Language.English ? English : German);

    static readonly NumberFormatInfo German = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "," };
    static readonly NumberFormatInfo English = new() { NumberGroupSeparator = "\u00A0", NumberDecimalSeparator = "." };
}
