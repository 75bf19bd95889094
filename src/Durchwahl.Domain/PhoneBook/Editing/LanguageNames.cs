using System.Collections.Frozen;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>German names of the languages that staff of offices speak besides German (ISO 639-1).</summary>
public static class LanguageNames
{
    static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabisch", ["bg"] = "Bulgarisch", ["bs"] = "Bosnisch", ["cs"] = "Tschechisch", ["el"] = "Griechisch", ["en"] = "Englisch", ["es"] = "Spanisch", ["fa"] = "Persisch",
        ["fr"] = "Französisch", ["hr"] = "Kroatisch", ["hu"] = "Ungarisch", ["it"] = "Italienisch", ["ku"] = "Kurdisch", ["lt"] = "Litauisch", ["mk"] = "Mazedonisch", ["nl"] = "Niederländisch",
        ["pl"] = "Polnisch", ["ps"] = "Paschtu", ["pt"] = "Portugiesisch", ["ro"] = "Rumänisch", ["ru"] = "Russisch", ["so"] = "Somali", ["sq"] = "Albanisch", ["sr"] = "Serbisch",
        ["ti"] = "Tigrinya", ["tr"] = "Türkisch", ["uk"] = "Ukrainisch", ["ur"] = "Urdu", ["vi"] = "Vietnamesisch", ["zh"] = "Chinesisch",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenDictionary<string, string> Codes = Names.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    /// <summary>The German name of a code; the code itself when it is not in the table.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);

    /// <summary>The code of a German name or of a code; null when it is neither.</summary>
    public static string? CodeOf(string word) =>
        Codes.GetValueOrDefault(word) ?? (Names.ContainsKey(word) || (word.Length == 2 && word.All(char.IsAsciiLetter)) ? word.ToLowerInvariant() : null);
}
