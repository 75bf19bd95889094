using System.Globalization;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

public class SpeechesTests
{
    static readonly LocalDateTime Monday = new(2026, 9, 14, 10, 0);

    static string Said(Speech speech) => string.Join(' ', speech.Prompts);

    [Theory]
    [InlineData("2026-09-14T13:00", "ausserhalb naechste_sprechstunde heute um uhr_13 angebot")]
    [InlineData("2026-09-15T08:30", "ausserhalb naechste_sprechstunde morgen um uhr_8_und zahl_30 angebot")]
    [InlineData("2026-09-18T09:00", "ausserhalb naechste_sprechstunde am tag_5 um uhr_9 angebot")]
    [InlineData("2026-09-21T09:00", "ausserhalb naechste_sprechstunde am tag_1 datum_21 monat_9 um uhr_9 angebot")]
    public void A_closed_line_says_when_it_opens(string opens, string said)
    {
        var opensAt = LocalDateTime.FromDateTime(DateTime.Parse(opens, CultureInfo.InvariantCulture));
        Said(Speeches.Offer(Announcement.Closed, Offers.Message | Offers.Callback, opensAt, Monday, "de")).ShouldBe(said);
    }

    [Fact]
    public void A_line_that_never_opens_promises_no_time() =>
        Said(Speeches.Offer(Announcement.Closed, Offers.Message | Offers.Callback, null, Monday, "de")).ShouldBe("ausserhalb angebot");

    [Fact]
    public void Who_can_only_leave_a_message_is_offered_nothing_else() =>
        Said(Speeches.Offer(Announcement.NobodyFree, Offers.Message, null, Monday, "de")).ShouldBe("plaetze_besetzt");

    [Theory]
    [InlineData(1, 0, 50, "position_naechste wartezeit weniger_als zahl_1 minute")]
    [InlineData(2, 30, 200, "position zahl_2 wartezeit weniger_als zahl_4 minuten")]
    [InlineData(7, 130, 610, "position zahl_7 wartezeit zahl_2 bis zahl_11 minuten")]
    [InlineData(80, 600, 4000, "wartezeit_unbekannt")]
    public void The_wait_is_told_as_an_interval_of_minutes_rounded_outwards(int place, int atLeastSeconds, int atMostSeconds, string said) =>
        Said(Speeches.Place(place, new ExpectedWait(atLeastSeconds * Ticks.PerSecond, atMostSeconds * Ticks.PerSecond), "de")).ShouldBe(said);

    [Fact]
    public void When_nobody_serves_no_time_is_invented() => Said(Speeches.Place(1, ExpectedWait.Unknown, "de")).ShouldBe("position_naechste wartezeit_unbekannt");

    [Fact]
    public void The_greeting_names_only_what_can_be_chosen()
    {
        Said(Speeches.Greeting(new ServiceLineSettings(), offersCallback: true, "de")).ShouldBe("willkommen taste_englisch notfall_auswahl endziffern rueckruf_angeboten warteschleife");
        Said(Speeches.Greeting(new ServiceLineSettings { AsksForEmergency = false, AsksForEndDigits = false }, offersCallback: false, "en")).ShouldBe("willkommen warteschleife");
    }

    [Fact]
    public void Everything_that_can_be_said_has_an_announcement()
    {
        var known = AnnouncementKeys();
        var minutes = Enumerable.Range(1, 60).Select(place => Speeches.Place(place, new ExpectedWait(place * Ticks.PerMinute, 60 * Ticks.PerMinute), "de"));
        var days = Enumerable.Range(0, 366).Select(day => Speeches.Offer(Announcement.Closed, Offers.Message | Offers.Callback, Monday.PlusDays(day).PlusHours(day % 13).PlusMinutes(day % 60), Monday, "de"));
        var others = Enum.GetValues<Announcement>().Select(why => Speeches.Offer(why, Offers.Message | Offers.Callback, null, Monday, "de"))
            .Concat([Speeches.Greeting(new ServiceLineSettings { Topics = [.. TaskCatalogue.Default.Tasks.Select(task => task.Key)] }, true, "de"), Speeches.Busy("de"), Speeches.BeforeMessage("de"), Speeches.CallbackNoted("de"), Speeches.AskForNumber(true, "de"), Speeches.CalledBack("de")])
            .Concat(new[] { Elsewhere.Deputy, Elsewhere.Team, Elsewhere.Service }.Select(where => Speeches.GoesOn(where, "de")));
        minutes.Concat(days).Concat(others).SelectMany(speech => speech.Prompts).Distinct().Where(prompt => !known.Contains(prompt)).ShouldBeEmpty();
    }

    static HashSet<string> AnnouncementKeys()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Durchwahl.slnx"))) folder = folder.Parent!;
        return File.ReadLines(Path.Combine(folder.FullName, "deploy/asterisk/prompts.txt")).Where(line => line.Contains('|', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('|')[0].Trim()).ToHashSet(StringComparer.Ordinal);
    }
}
