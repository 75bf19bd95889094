using System.Collections.Frozen;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Hours;

/// <summary>One word of a text about hours.</summary>
/// <param name="Text">As it was written.</param>
abstract record HoursToken(string Text)
{
    /// <summary>A day of the week.</summary>
    public sealed record Day(string Text, IsoDayOfWeek Of) : HoursToken(Text);

    /// <summary>"täglich": Monday to Friday.</summary>
    public sealed record Daily(string Text) : HoursToken(Text);

    /// <summary>A time of day; 24:00 is <see cref="HoursNotation.EndOfDay"/>.</summary>
    public sealed record Time(string Text, LocalTime Of) : HoursToken(Text);

    /// <summary>A hyphen or "bis".</summary>
    public sealed record To(string Text) : HoursToken(Text);

    /// <summary>"geschlossen".</summary>
    public sealed record Closed(string Text) : HoursToken(Text);

    /// <summary>"außer".</summary>
    public sealed record Except(string Text) : HoursToken(Text);

    /// <summary>A comma, "und", a line end: the next thing begins.</summary>
    public sealed record And(string Text) : HoursToken(Text);

    /// <summary>"nach Vereinbarung".</summary>
    public sealed record ByAppointment(string Text) : HoursToken(Text);

    /// <summary>A word that says nothing about when: "Uhr", "von", "telefonisch".</summary>
    public sealed record Filler(string Text) : HoursToken(Text);

    /// <summary>What the notation does not know.</summary>
    /// <param name="Text">As it was written.</param>
    /// <param name="Reason">A German sentence.</param>
    public sealed record Unknown(string Text, string Reason) : HoursToken(Text);

    static readonly FrozenDictionary<string, IsoDayOfWeek> DayNames = new (IsoDayOfWeek Day, string[] Names)[]
    {
        (IsoDayOfWeek.Monday, ["mo", "mon", "montag", "montags"]),
        (IsoDayOfWeek.Tuesday, ["di", "dienstag", "dienstags"]),
        (IsoDayOfWeek.Wednesday, ["mi", "mittwoch", "mittwochs"]),
        (IsoDayOfWeek.Thursday, ["do", "don", "donnerstag", "donnerstags"]),
        (IsoDayOfWeek.Friday, ["fr", "fre", "freitag", "freitags"]),
        (IsoDayOfWeek.Saturday, ["sa", "sam", "samstag", "samstags", "sonnabend", "sonnabends"]),
        (IsoDayOfWeek.Sunday, ["so", "son", "sonntag", "sonntags"]),
    }.SelectMany(day => day.Names.Select(name => (name, day.Day))).ToFrozenDictionary(pair => pair.name, pair => pair.Day, StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Fillers = new[]
    {
        "uhr", "von", "am", "an", "jeweils", "immer", "jeden", "nur", "telefonisch", "telefonische", "tel", "telefon", "telefonsprechstunde", "telefonsprechzeit", "telefonsprechzeiten",
        "telefonzeit", "telefonzeiten", "sprechstunde", "sprechstunden", "sprechzeit", "sprechzeiten", "servicezeit", "servicezeiten", "öffnungszeit", "öffnungszeiten", "besuchszeit",
        "besuchszeiten", "erreichbar", "erreichbarkeit", "zeiten", "vormittags", "vormittag", "nachmittags", "nachmittag", "ganztags", "durchgehend", "zusätzlich", "weitere", "termine",
        "sonst", "ansonsten", "in", "der", "zeit", "angabe", "angaben", "auch", "außerdem", "zwischen",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The meaning of a word made of letters.</summary>
    public static HoursToken OfWord(string word)
    {
        if (DayNames.TryGetValue(word, out var day)) return new Day(word, day);
        if (Fillers.Contains(word)) return new Filler(word);
        return word.ToUpperInvariant() switch
        {
            "BIS" => new To(word),
            "UND" or "U" or "SOWIE" or "ODER" or "O" => new And(word),
            "TÄGLICH" or "TGL" or "TÄGL" or "TAEGLICH" => new Daily(word),
            "GESCHLOSSEN" or "ZU" or "KEINE" or "KEIN" or "ENTFÄLLT" => new Closed(word),
            "AUSSER" or "AUẞER" or "AUßER" => new Except(word),
            "WERKTAGS" or "WERKTÄGLICH" or "WOCHENTAGS" => new Unknown(word, $"„{word}“ kann mit oder ohne Samstag gemeint sein. Schreiben Sie Mo–Fr oder Mo–Sa."),
            "AB" => new Unknown(word, "Hinter „ab“ fehlt das Ende. Schreiben Sie zum Beispiel Mo 09:00–12:00."),
            _ => new Unknown(word, $"{ListText.Quote(word)} verstehen wir in Sprechzeiten nicht. Schreiben Sie zum Beispiel Mo, Mi 09:00–11:30; Do 14:00–16:00."),
        };
    }
}
