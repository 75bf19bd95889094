using NodaTime;
using NodaTime.Text;

namespace Durchwahl.PhoneBook.Finding;

/// <summary>A moment on the clock in the house as people and programs write it: 2026-09-14T09:10, with or without seconds.</summary>
static class HouseMoment
{
    static readonly LocalDateTimePattern[] Forms =
        [LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"), LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss")];

    // Outside of these years nobody knows the holidays.
    const int FirstYear = 1996, LastYear = 2098;

    /// <summary>The moment; null when <paramref name="text"/> is none.</summary>
    public static LocalDateTime? Read(string text)
    {
        foreach (var form in Forms)
            if (form.Parse(text).TryGetValue(default, out var moment) && moment.Year is >= FirstYear and <= LastYear) return moment;
        return null;
    }
}
