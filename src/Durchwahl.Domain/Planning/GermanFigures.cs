using System.Globalization;

namespace Durchwahl.Domain.Planning;

/// <summary>Numbers as German sentences of the planning need them.</summary>
static class GermanFigures
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    /// <summary>"0,25", "1.000.000", "keine Zahl".</summary>
    public static string Plain(double value) => double.IsNaN(value) ? "keine Zahl" : double.IsInfinity(value) ? "unendlich" : value.ToString("#,0.######", German);
}
