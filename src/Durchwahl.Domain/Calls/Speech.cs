using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>What a caller hears: announcements by their keys in order, then hold music or silence. Each key is a recording in German and English.</summary>
/// <param name="Prompts">Keys of the list of announcements; empty when nothing is said.</param>
/// <param name="Language">"de" or "en".</param>
/// <param name="ThenMusic">Whether hold music follows.</param>
public sealed record Speech(ImmutableArray<string> Prompts, string Language, bool ThenMusic = false)
{
    /// <summary>One announcement alone, then hold music or silence.</summary>
    public static Speech Of(string prompt, string language, bool thenMusic = false) => new([prompt], language, thenMusic);

    /// <summary>Hold music.</summary>
    public static Speech Music(string language) => new([], language, ThenMusic: true);

    /// <summary>Whether <paramref name="other"/> says the same.</summary>
    public bool Equals(Speech? other) => other is not null && Language == other.Language && ThenMusic == other.ThenMusic && Prompts.SequenceEqual(other.Prompts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Language, ThenMusic, Prompts.Length);
}

/// <summary>Puts announcements together from their pieces.</summary>
public static class Speeches
{
    const int LargestNumber = 60;

    /// <summary>The greeting of the service number with everything that can be chosen while waiting.</summary>
    public static Speech Greeting(ServiceLineSettings settings, bool offersCallback, string language) => new(
        [
            "willkommen", .. language == "de" ? ["taste_englisch"] : ImmutableArray<string>.Empty,
            .. settings.Topics.SelectMany((topic, place) => new[] { $"thema_{topic}", $"druecken_{place + 3}" }),
            .. settings.AsksForEmergency ? ["notfall_auswahl"] : ImmutableArray<string>.Empty,
            .. settings.AsksForEndDigits ? ["endziffern"] : ImmutableArray<string>.Empty,
            .. offersCallback ? ["rueckruf_angeboten"] : ImmutableArray<string>.Empty,
            "warteschleife",
        ],
        language, ThenMusic: true);

    /// <summary>The place in the line and how long it may still take, as an honest interval of whole minutes.</summary>
    /// <param name="place">From 1.</param>
    /// <param name="wait">The interval.</param>
    /// <param name="language">"de" or "en".</param>
    public static Speech Place(int place, ExpectedWait wait, string language) => new([.. PlaceWords(place), .. WaitWords(wait)], language, ThenMusic: true);

    /// <summary>Somebody talks on a direct dial, and the caller waits briefly.</summary>
    public static Speech Busy(string language) => new(["durchwahl_besetzt"], language, ThenMusic: true);

    /// <summary>The call goes to another line.</summary>
    public static Speech GoesOn(Elsewhere where, string language) => new(
        [where switch { Elsewhere.Deputy => "weiter_vertretung", Elsewhere.Team => "weiter_team", _ => "weiter_service" }], language, ThenMusic: true);

    /// <summary>Why nobody answers, and what can be chosen.</summary>
    /// <param name="why">Why.</param>
    /// <param name="offers">What can be chosen.</param>
    /// <param name="opensAt">When the line opens next, on the clock in the house; null when that is not known or does not matter.</param>
    /// <param name="now">The clock in the house.</param>
    /// <param name="language">"de" or "en".</param>
    public static Speech Offer(Announcement why, Offers offers, LocalDateTime? opensAt, LocalDateTime now, string language) =>
        new([.. Why(why), .. why is Announcement.Closed && opensAt is { } next ? Opens(next, now) : [], .. Choices(offers)], language);

    /// <summary>Before the tone of a voice message.</summary>
    public static Speech BeforeMessage(string language) => new(["nachricht_nach_dem_ton"], language);

    /// <summary>The callback is noted.</summary>
    public static Speech CallbackNoted(string language) => new(["rueckruf_notiert", "abschied"], language);

    /// <summary>Asks for a number to call back.</summary>
    /// <param name="isAgain">Whether the number before could not be called.</param>
    /// <param name="language">"de" or "en".</param>
    public static Speech AskForNumber(bool isAgain, string language) => new(isAgain ? ["rueckruf_nicht_moeglich", "rueckruf_nummer"] : ["rueckruf_nummer"], language);

    /// <summary>To somebody who is called back, while the agent is connected.</summary>
    public static Speech CalledBack(string language) => new(["rueckruf_da"], language);

    static ImmutableArray<string> Why(Announcement why) => why switch
    {
        Announcement.Closed => ["ausserhalb"],
        Announcement.Absent => ["durchwahl_abwesend"],
        Announcement.LongWait => ["wartezeit_zu_lang"],
        Announcement.WaitedLong => ["plaetze_besetzt"],
        Announcement.MessageOnly => [],
        _ => ["plaetze_besetzt"],
    };

    static ImmutableArray<string> Choices(Offers offers) => (offers & Offers.Callback) != Offers.None ? ["angebot"] : [];

    static IEnumerable<string> Opens(LocalDateTime opensAt, LocalDateTime now)
    {
        yield return "naechste_sprechstunde";
        var days = Period.DaysBetween(now.Date, opensAt.Date);
        if (days == 0) yield return "heute";
        else if (days == 1) yield return "morgen";
        else
        {
            yield return "am";
            yield return $"tag_{(int)opensAt.DayOfWeek}";
            if (days >= 7)
            {
                yield return $"datum_{opensAt.Day}";
                yield return $"monat_{opensAt.Month}";
            }
        }
        yield return "um";
        if (opensAt.Minute == 0) yield return $"uhr_{opensAt.Hour}";
        else
        {
            yield return $"uhr_{opensAt.Hour}_und";
            yield return $"zahl_{opensAt.Minute}";
        }
    }

    static ImmutableArray<string> PlaceWords(int place) => place switch
    {
        1 => ["position_naechste"],
        <= LargestNumber => ["position", $"zahl_{place}"],
        _ => [],
    };

    // Rounded to whole minutes, outwards, so that the interval stays true.
    static ImmutableArray<string> WaitWords(ExpectedWait wait)
    {
        if (wait == ExpectedWait.Unknown) return ["wartezeit_unbekannt"];
        var (least, most) = (wait.AtLeast / Ticks.PerMinute, (wait.AtMost + Ticks.PerMinute - 1) / Ticks.PerMinute);
        if (most <= 1) return ["wartezeit", "weniger_als", "zahl_1", "minute"];
        if (most > LargestNumber) return ["wartezeit_unbekannt"];
        return least == 0 ? ["wartezeit", "weniger_als", $"zahl_{most}", "minuten"] : ["wartezeit", $"zahl_{least}", "bis", $"zahl_{most}", "minuten"];
    }
}
