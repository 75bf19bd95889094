using System.Globalization;

namespace Durchwahl.Pages.Charts;

/// <summary>A straight line from values, beginning at 0, to places in a drawing.</summary>
/// <param name="Until">The value at <paramref name="End"/>.</param>
/// <param name="Start">The place of 0.</param>
/// <param name="End">The place of <paramref name="Until"/>; may lie before <paramref name="Start"/>.</param>
readonly record struct ChartScale(double Until, double Start, double End)
{
    /// <summary>The place of a value; what lies outside the scale is drawn at its edge.</summary>
    public double At(double value) => Start + (Math.Clamp(value / Until, 0, 1) * (End - Start));
}

/// <summary>Numbers as SVG wants them.</summary>
static class Svg
{
    /// <summary>The width of every drawing.</summary>
    public const double Width = 520;

    /// <summary>A place, to a tenth.</summary>
    public static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A polyline through places.</summary>
    public static string Points(IEnumerable<(double X, double Y)> places) => string.Join(' ', places.Select(place => $"{At(place.X)},{At(place.Y)}"));
}
