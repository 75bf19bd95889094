using System.Globalization;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Planning.Verbs;

/// <summary>Which numbers are allowed in an option or a column, and what is said about others.</summary>
sealed record NumberRule(double From, double Until, string Allowed)
{
    // Far beyond any telephone, and far from where a double ends.
    const double Largest = 1e15;

    public static NumberRule Agents { get; } = new(1, Staffing.MostAgents, $"eine ganze Zahl von 1 bis {Staffing.MostAgents}") { IsWhole = true };
    public static NumberRule Calls { get; } = new(0, 10_000_000, "eine Zahl von 0 bis 10000000");
    public static NumberRule Handling { get; } = new(0, 86_400, "eine Zahl über 0 und höchstens 86400 (Sekunden)") { IsAboveFrom = true };
    public static NumberRule Patience { get; } = new(0, 1e12, "eine Zahl über 0 und höchstens 1e12 (Sekunden)") { IsAboveFrom = true };
    public static NumberRule Target { get; } = new(0, 86_400, "eine Zahl von 0 bis 86400 (Sekunden)");
    public static NumberRule Share { get; } = new(0, 1, "ein Anteil über 0 und unter 1, zum Beispiel 0.75") { IsAboveFrom = true, IsBelowUntil = true };
    public static NumberRule Erlangs { get; } = new(0, 10_000_000, "eine Zahl von 0 bis 10000000");
    public static NumberRule NotNegative { get; } = new(0, Largest, "eine Zahl von 0 bis 1e15");
    public static NumberRule Positive { get; } = new(1 / Largest, Largest, "eine Zahl von 1e-15 bis 1e15");

    public bool IsWhole { get; init; }

    public bool IsAboveFrom { get; init; }

    public bool IsBelowUntil { get; init; }

    /// <summary>Reads a number; the reason says why it is none that is allowed, null when it is.</summary>
    public double Read(string text, out string? reason)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        reason = (isNumber, text.Length > 0) switch
        {
            (_, false) => $"Der Wert fehlt. Erlaubt ist {Allowed}.",
            (false, _) when text.Contains(',') => $"Das ist keine Zahl: Dezimalstellen stehen hinter einem Punkt. Erlaubt ist {Allowed}.",
            (false, _) => $"Das ist keine Zahl. Erlaubt ist {Allowed}.",
            _ => Allows(value) ? null : $"Erlaubt ist {Allowed}.",
        };
        return value;
    }

    // NaN is never allowed: no comparison holds for it.
    bool Allows(double value) =>
        (IsAboveFrom ? value > From : value >= From) && (IsBelowUntil ? value < Until : value <= Until) && (!IsWhole || double.IsInteger(value));
}
