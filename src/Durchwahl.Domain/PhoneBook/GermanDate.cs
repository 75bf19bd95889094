using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>Dates as people write them (DIN 5008): "23.12.2026".</summary>
public static class GermanDate
{
    static readonly LocalDatePattern Written = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");
    static readonly LocalDatePattern[] Read = [LocalDatePattern.Iso, LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu")];

    /// <summary>As in "23.12.2026".</summary>
    public static string Write(LocalDate date) => Written.Format(date);

    /// <summary>Reads "23.12.2026", "3.4.2026" and what date fields of browsers send ("2026-12-23").</summary>
    /// <param name="text">Anything.</param>
    /// <param name="date">The date, when it is one from 1990 to 2100.</param>
    /// <param name="refusal">Otherwise a German sentence.</param>
    public static bool TryRead(string text, out LocalDate date, [NotNullWhen(false)] out string? refusal)
    {
        date = default;
        refusal = null;
        foreach (var pattern in Read)
            if (pattern.Parse(text.Trim()).TryGetValue(default, out date) && date.Year is >= 1990 and <= 2100) return true;
        refusal = $"{ListText.Quote(text)} ist kein Tag. Schreiben Sie zum Beispiel 23.12.2026.";
        return false;
    }
}
