using System.Globalization;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Calls;

/// <summary>The number of a caller as carriers and people write it.</summary>
public static class CallerNumber
{
    /// <summary>Reads it; null when it is suppressed, empty or no number. Never proof of who calls (§ 35 SGB I).</summary>
    /// <param name="text">"+495721…", "00495721…", "05721…"; null when suppressed.</param>
    public static PhoneNumber? Read(string? text) => text is { Length: > 2 } && PhoneNumberNotation.Read(text) is NumberReading.Number number ? number.Value : null;

    /// <summary>A number that recognises a caller who calls again; 0 for none.</summary>
    public static long KeyOf(PhoneNumber? number) =>
        number is { } known && long.TryParse(known.Value.AsSpan().TrimStart('+'), NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : 0;
}
