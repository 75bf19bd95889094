using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Durchwahl.Planning.Scenarios;

/// <summary>Reads the fields of a JSON object strictly: every refusal names the field and the reason, and a field that nobody asked for is one.</summary>
sealed class ScenarioFields(JsonElement scenario)
{
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");
    readonly HashSet<string> _asked = [];
    readonly List<string> _refusals = [];

    /// <summary>Why the scenario cannot be, those about fields that nobody asked for included; empty when it can.</summary>
    public IReadOnlyList<string> Refusals =>
        [.. _refusals, .. scenario.EnumerateObject().Select(property => property.Name).Where(name => !_asked.Contains(name)).Select(name => $"„{name}“ gibt es hier nicht. Bekannt sind {string.Join(", ", _asked)}.")];

    /// <summary>Whether every field that was asked for so far can be.</summary>
    public bool AreFine => _refusals.Count == 0;

    /// <summary>A text; null when it is refused.</summary>
    public string? Text(string name)
    {
        if (Find(name) is not { } value) return null;
        if (value.ValueKind == JsonValueKind.String) return value.GetString();
        Refuse(name, $"ist {Shown(value)}. Gebraucht wird ein Text.");
        return null;
    }

    /// <summary>A number above 0 and up to the most; NaN when it is refused.</summary>
    public double NumberAboveZero(string name, double most) => Number(name, value => value > 0 && value <= most, $"eine Zahl über 0, höchstens {Shown(most)}");

    /// <summary>A number from 0 to the most; NaN when it is refused.</summary>
    public double NumberFromZero(string name, double most) => Number(name, value => value >= 0 && value <= most, $"eine Zahl von 0 bis {Shown(most)}");

    double Number(string name, Func<double, bool> isFine, string wanted)
    {
        if (Find(name) is not { } value) return double.NaN;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && isFine(number)) return number;
        Refuse(name, $"ist {Shown(value)}. Gebraucht wird {wanted}.");
        return double.NaN;
    }

    /// <summary>A whole number within bounds, both included; 0 when it is refused.</summary>
    public int Whole(string name, int least, int most)
    {
        if (Find(name) is not { } value) return 0;
        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && least <= number && number <= most) return number;
        Refuse(name, $"ist {Shown(value)}. Gebraucht wird eine ganze Zahl von {Shown(least)} bis {Shown(most)}.");
        return 0;
    }

    /// <summary>Whole numbers within bounds, so many of them; empty when they are refused.</summary>
    public ImmutableArray<int> Wholes(string name, int count, int least, int most)
    {
        if (Find(name) is not { } value) return [];
        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == count && value.EnumerateArray().All(one => one.ValueKind == JsonValueKind.Number && one.TryGetInt32(out var number) && least <= number && number <= most))
            return [.. value.EnumerateArray().Select(one => one.GetInt32())];
        Refuse(name, $"ist {Shown(value)}. Gebraucht werden {Shown(count)} ganze Zahlen von {Shown(least)} bis {Shown(most)}.");
        return [];
    }

    /// <summary>Whether a field that may be left out is there.</summary>
    public bool Has(string name)
    {
        _asked.Add(name);
        return scenario.TryGetProperty(name, out _);
    }

    /// <summary>Whether a field is there and holds a list.</summary>
    public bool IsList(string name) => scenario.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array;

    /// <summary>Refuses for a reason that concerns a field and others.</summary>
    public void Refuse(string name, string reason) => _refusals.Add($"„{name}“ {reason}");

    JsonElement? Find(string name)
    {
        _asked.Add(name);
        if (scenario.TryGetProperty(name, out var value)) return value;
        Refuse(name, "fehlt.");
        return null;
    }

    static string Shown(JsonElement value) => value.GetRawText() is { Length: > 40 } text ? text[..40] + "…" : value.GetRawText();

    static string Shown(double number) => number.ToString("#,0.###", German).Replace('.', '\u00A0');
}
