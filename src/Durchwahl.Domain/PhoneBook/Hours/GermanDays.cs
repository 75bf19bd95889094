using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>The days of the week in German.</summary>
static class GermanDays
{
    static readonly string[] Names = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

    /// <summary>As in "Mo".</summary>
    public static string Short(IsoDayOfWeek day) => Names[(int)day - 1][..2];

    /// <summary>As in "montags".</summary>
    public static string Adverb(IsoDayOfWeek day) => $"{char.ToLowerInvariant(Names[(int)day - 1][0])}{Names[(int)day - 1][1..]}s";
}
