using System.Runtime.CompilerServices;

namespace Durchwahl.Queueing.Formulas;

/// <summary>What the formulas ask of their inputs; NaN meets none of it.</summary>
static class Require
{
    public static void FiniteAndNotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value) || value < 0) throw new ArgumentOutOfRangeException(name, value, "A finite number of at least 0 is needed.");
    }

    public static void FiniteAndPositive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value) || value <= 0) throw new ArgumentOutOfRangeException(name, value, "A finite number above 0 is needed.");
    }

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= 0)) throw new ArgumentOutOfRangeException(name, value, "A number of at least 0 is needed.");
    }

    public static void BetweenZeroAndOne(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value > 0 && value < 1)) throw new ArgumentOutOfRangeException(name, value, "A share above 0 and below 1 is needed.");
    }
}
