using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.PhoneBook.Hours;

public class HoursNotationTests
{
    static string Shown(HoursReading reading) => reading switch
    {
        HoursReading.Hours hours => HoursNotation.Write(hours.Weekly) + (hours.AlsoByAppointment ? " + Vereinbarung" : ""),
        HoursReading.ByAppointmentOnly => "Vereinbarung",
        HoursReading.Nothing => "nothing",
        HoursReading.Refused refused => refused.Reason,
        _ => throw new InvalidOperationException(),
    };

    [Theory]
    [InlineData("Mo, Mi 9:00-11:30; Do 14-16", "Mo, Mi 09:00–11:30; Do 14:00–16:00")]
    [InlineData("täglich 10.30 - 12.30 Uhr", "Mo–Fr 10:30–12:30")]
    [InlineData("tgl. 8-12", "Mo–Fr 08:00–12:00")]
    [InlineData("Mo-Fr 8-12 Uhr", "Mo–Fr 08:00–12:00")]
    [InlineData("Mo-Fr: 8-12 Uhr", "Mo–Fr 08:00–12:00")]
    [InlineData("Mo.–Do. 08:00–12:00 und 13:00–15:30, Fr. 8-12", "Mo–Do 08:00–12:00, 13:00–15:30; Fr 08:00–12:00")]
    [InlineData("montags bis freitags von 9 bis 11.30 Uhr", "Mo–Fr 09:00–11:30")]
    [InlineData("Montag - Freitag 9.00-12.00", "Mo–Fr 09:00–12:00")]
    [InlineData("Mo + Di 9-12", "Mo, Di 09:00–12:00")]
    [InlineData("Mo-Mi+Fr 9-12", "Mo–Mi, Fr 09:00–12:00")]
    [InlineData("Mo-Fr 8.00-12.00 Uhr, Do. auch 14.00-18.00 Uhr", "Mo–Mi, Fr 08:00–12:00; Do 08:00–12:00, 14:00–18:00")]
    [InlineData("Mo bis Do jeweils 9 bis 12 und 13 bis 15 Uhr", "Mo–Do 09:00–12:00, 13:00–15:00")]
    [InlineData("Mo/Mi/Fr 9-12", "Mo, Mi, Fr 09:00–12:00")]
    [InlineData("Mo & Di 9-12 / Do 14-18 Uhr", "Mo, Di 09:00–12:00; Do 14:00–18:00")]
    [InlineData("dienstags 14.00 bis 16.00", "Di 14:00–16:00")]
    [InlineData("Mo 9-12 u. 14-16, Di geschlossen", "Mo 09:00–12:00, 14:00–16:00")]
    [InlineData("Mo 9-12 14-16", "Mo 09:00–12:00, 14:00–16:00")]
    [InlineData("Mo-Fr 9-12, Mi geschlossen", "Mo, Di, Do, Fr 09:00–12:00")]
    [InlineData("Mo-Fr 9-12 (außer Mi)", "Mo, Di, Do, Fr 09:00–12:00")]
    [InlineData("Mo-Fr 9-12 außer Mi und Fr", "Mo, Di, Do 09:00–12:00")]
    [InlineData("Mo-Fr 9-12, an Feiertagen geschlossen", "Mo–Fr 09:00–12:00")]
    [InlineData("8 - 12", "Mo–Fr 08:00–12:00")]
    [InlineData("8-12 Uhr Mo-Do", "Mo–Do 08:00–12:00")]
    [InlineData("8-12 und 13-15 Uhr (Mo, Di)", "Mo, Di 08:00–12:00, 13:00–15:00")]
    [InlineData("9h-12h", "Mo–Fr 09:00–12:00")]
    [InlineData("Mo 9h30 - 12 h", "Mo 09:30–12:00")]
    [InlineData("Mo 0900-1130", "Mo 09:00–11:30")]
    [InlineData("Mo9-12", "Mo 09:00–12:00")]
    [InlineData("MO 9-12", "Mo 09:00–12:00")]
    [InlineData("Sonnabend 9-12", "Sa 09:00–12:00")]
    [InlineData("Sa, So 22-24 Uhr", "Sa, So 22:00–24:00")]
    [InlineData("Mo 00:00-24:00", "Mo 00:00–24:00")]
    [InlineData("Mo 9-12\nDi 10-12\r\nMi 14-16", "Mo 09:00–12:00; Di 10:00–12:00; Mi 14:00–16:00")]
    [InlineData("Montag\n9-12\nDienstag\n14-16", "Mo 09:00–12:00; Di 14:00–16:00")]
    [InlineData("Mo\u00A009:00\u202F\u2013\u202F12:00\u00A0Uhr", "Mo 09:00–12:00")]
    [InlineData("Mo 9-11, 11-12", "Mo 09:00–12:00")]
    [InlineData("Mo vormittags 9-12, nachmittags 14-16 Uhr", "Mo 09:00–12:00, 14:00–16:00")]
    [InlineData("Telefonsprechzeiten: Mo-Do in der Zeit von 8 bis 12 Uhr", "Mo–Do 08:00–12:00")]
    [InlineData("Mo-Do täglich 9-12", "Mo–Do 09:00–12:00")]
    [InlineData("jeden Montag 9-12", "Mo 09:00–12:00")]
    [InlineData("Mo-Do 9-12, Fr nach Vereinbarung", "Mo–Do 09:00–12:00 + Vereinbarung")]
    [InlineData("Mo 9-12 und n. V.", "Mo 09:00–12:00 + Vereinbarung")]
    [InlineData("Di 8-12, sonst Termine nach tel. Vereinbarung", "Di 08:00–12:00 + Vereinbarung")]
    public void Hours_are_read_from_the_notations_of_real_lists(string text, string expected) => Shown(HoursNotation.Read(text)).ShouldBe(expected);

    [Theory]
    [InlineData("nur nach Vereinbarung")]
    [InlineData("Nach Vereinbarung")]
    [InlineData("n.V.")]
    [InlineData("n. V.")]
    [InlineData("nach tel. Vereinbarung")]
    [InlineData("nach telefonischer Vereinbarung")]
    [InlineData("nur mit Termin")]
    [InlineData("nach vorheriger telefonischer Terminabsprache")]
    [InlineData("Termine nur nach Vereinbarung")]
    [InlineData("Vereinbarung")]
    [InlineData("Termine nach Absprache")]
    [InlineData("Mo-Fr nach Vereinbarung")]
    public void By_appointment_only_is_not_closed(string text) => HoursNotation.Read(text).ShouldBe(new HoursReading.ByAppointmentOnly());

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("-")]
    [InlineData("–")]
    [InlineData("keine")]
    [InlineData("k. A.")]
    [InlineData("keine Angabe")]
    [InlineData("geschlossen")]
    [InlineData("Mo-Fr geschlossen")]
    public void A_cell_without_hours_is_nothing(string text) => HoursNotation.Read(text).ShouldBe(new HoursReading.Nothing());

    [Theory]
    [InlineData("vormittags", "„vormittags“ nennt keine Uhrzeit. Schreiben Sie zum Beispiel Mo–Fr 08:00–12:00.")]
    [InlineData("Mo, Di", "„Mo, Di“ nennt keine Uhrzeit. Schreiben Sie zum Beispiel Mo–Fr 08:00–12:00.")]
    [InlineData("Mo vormittags", "„Mo“ nennt keine Uhrzeit. Schreiben Sie zum Beispiel Mo–Fr 08:00–12:00.")]
    [InlineData("Mo 25:00-26:00", "„25:00“ ist keine Uhrzeit: Ein Tag hat 24 Stunden.")]
    [InlineData("Mo 24:30-25", "„24:30“ ist keine Uhrzeit: Ein Tag hat 24 Stunden.")]
    [InlineData("Mo 9:75-11", "„9:75“ ist keine Uhrzeit: Eine Stunde hat 60 Minuten.")]
    [InlineData("Mo 09000-1130", "„09000“ ist keine Uhrzeit.")]
    [InlineData("Mo 16-14", "„16–14“ endet nicht nach dem Anfang.")]
    [InlineData("Mo 9-9", "„9–9“ endet nicht nach dem Anfang.")]
    [InlineData("Mo 22-6 Uhr", "„22–6“ endet nicht nach dem Anfang.")]
    [InlineData("Mo 9", "„Mo 9“: Hinter „9“ fehlt das Ende. Schreiben Sie zum Beispiel 09:00–12:00.")]
    [InlineData("ab 9 Uhr", "Hinter „ab“ fehlt das Ende. Schreiben Sie zum Beispiel Mo 09:00–12:00.")]
    [InlineData("Mo 9-12-14", "Hinter „9–12“ steht noch „-“. Trennen Sie mehrere Zeiten mit einem Komma.")]
    [InlineData("werktags 9-12", "„werktags“ kann mit oder ohne Samstag gemeint sein. Schreiben Sie Mo–Fr oder Mo–Sa.")]
    [InlineData("Fr-Mo 9-12", "„Fr–Mo“ läuft über das Ende der Woche. Schreiben Sie die Tage einzeln.")]
    [InlineData("siehe Aushang", "„siehe“ verstehen wir in Sprechzeiten nicht. Schreiben Sie zum Beispiel Mo, Mi 09:00–11:30; Do 14:00–16:00.")]
    [InlineData("1. und 3. Montag im Monat 9-12", "„im“ verstehen wir in Sprechzeiten nicht. Schreiben Sie zum Beispiel Mo, Mi 09:00–11:30; Do 14:00–16:00.")]
    [InlineData("Mo ☎ 9-12", "„☎“ verstehen wir in Sprechzeiten nicht.")]
    [InlineData("Mo-Do 9-12, Fr geschlossen, 13-15", "„Mo-Do 9-12, Fr geschlossen, 13-15“: Hinter „geschlossen“ folgen Zeiten ohne Tag.")]
    public void What_names_no_certain_hours_is_refused_with_the_value_and_the_reason(string text, string reason) =>
        Shown(HoursNotation.Read(text)).ShouldBe(reason);

    [Theory]
    [InlineData("Mo-Mi, Fr 9-12; Do 13-15", "montags bis mittwochs und freitags von 09:00 bis 12:00 Uhr, donnerstags von 13:00 bis 15:00 Uhr")]
    [InlineData("Mo 9-12, 14-16", "montags von 09:00 bis 12:00 und von 14:00 bis 16:00 Uhr")]
    [InlineData("Mo, Mi, Fr 9-12", "montags, mittwochs und freitags von 09:00 bis 12:00 Uhr")]
    public void Hours_are_spoken_in_whole_words(string text, string spoken) =>
        HoursNotation.WriteSpoken(((HoursReading.Hours)HoursNotation.Read(text)).Weekly).ShouldBe(spoken);

    [Fact]
    public void No_hours_are_written_as_nothing() => (HoursNotation.Write(WeeklyHours.None) + HoursNotation.WriteSpoken(WeeklyHours.None)).ShouldBe("");

    [Fact]
    public void What_is_written_or_spoken_is_read_back_as_the_same_hours() =>
        Prop.ForAll(Weeks.NotEmpty, hours =>
            HoursNotation.Read(HoursNotation.Write(hours)) == new HoursReading.Hours(hours, false)
            && HoursNotation.Read(HoursNotation.WriteSpoken(hours)) == new HoursReading.Hours(hours, false)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_throw() => Prop.ForAll(Texts.Any, text => HoursNotation.Read(text) is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Mo-")]
    [InlineData("9-")]
    [InlineData("9-12 ")]
    [InlineData("außer ")]
    [InlineData("geschlossen ")]
    [InlineData("\0")]
    [InlineData("😀")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("(")]
    [InlineData("an ")]
    public void One_thing_repeated_without_end_is_answered(string piece)
    {
        foreach (var times in new[] { 1, 40, 400, 3_999, 100_000 }) HoursNotation.Read(string.Concat(Enumerable.Repeat(piece, times))).ShouldNotBeNull();
    }
}
