using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Imports.Reading;

namespace Durchwahl.Tests.Imports;

public class SamplesTests
{
    static readonly ResponsibilityNotation Notation = new(TaskCatalogue.Default);

    [Fact]
    public void The_plain_list_comes_out_right() => Posts("telefonliste-einfach.csv").ShouldBe(
    [
        "2 Frau Maren Brinkhoff · Leistung A–Di · 05721 98-211 · 1.11 · Team 52 · Mo, Mi 09:00–11:30; Do 14:00–16:00",
        "3 Herr Emre Özkan · Leistung Do–G · 05721 98-212 · 1.12 · Team 52 · Mo, Mi 09:00–11:30; Do 14:00–16:00",
        "4 Frau Dr. Änne Weiß · Leistung H, J · 05721 98-213 · 1.13 · Team 52 · Mo–Fr 10:30–12:30",
        "5 Herr Frank von der Heide · Leistung I, K–M · 05721 98-214 · 1.14 · Team 52 · Mo–Fr 10:30–12:30",
        "6 Frau Leyla Schmidt-Öztürk · Leistung Sch–St · 05721 98-216 · 1.16 · Team 52 · Di, Do 08:30–11:00",
        "7 N. N. · Leistung N–Sb, T–Z · 05721 98-215 · 1.15 · Team 52 · nach Vereinbarung",
        "8 Herr Bernd Kranz · Teamleitung · 05721 98-210 · 1.10 · Team 52 · nach Vereinbarung",
    ]);

    [Fact]
    public void The_list_in_Windows_1252_comes_out_right() => Posts("telefonliste-win1252.csv").ShouldBe(
    [
        "4 Jürgen Müller · Vermittlung, unter 25: A–K · 05721 98-311 · 2.01 · Mo–Do 09:00–11:00",
        "5 Ilse Größing · Vermittlung, unter 25: L–Z · 05721 98-312 · 2.02 · Mo–Do 09:00–11:00",
        "6 Björn Jäger · Vermittlung, ab 25: A–Li · 05721 98-313 · 2.03 · Mo, Mi 09:00–11:30; Do 14:00–16:00",
        "7 Käthe Lünsmann · Vermittlung, ab 25: Lj–Z · 05721 98-314 · 2.04 · nach Vereinbarung",
        "8 z. Zt. unbesetzt · Fallmanagement · 05721 98-315 · 2.05",
    ]);

    [Fact]
    public void The_list_of_another_town_comes_out_right() => Posts("telefonliste-vorwahl.csv", "02252 52").ShouldBe(
    [
        "2 Frau Hollmann · Erstantrag · 02252 52-123 · E 04",
        "3 Herr Dr. Rademann · Leistung A–K · 02252 52-130 · 104",
        "4 Frau Tönnies · Leistung L–Z · 02252 52-131, 02252 52-132 · 105",
        "4 Frau Yıldız · Leistung L–Z · 02252 52-131, 02252 52-132 · 105",
        "5 Herr van Laer · Unterhalt · 02252 52-140 · 201",
        "6 Frau Ebbing · Widerspruch · 02252 52-150 · 202",
    ]);

    [Fact]
    public void The_workbook_with_sections_comes_out_right() => Posts("telefonliste-abschnitte.xlsx").ShouldBe(
    [
        "7 Frau Riekenberg · Teamleitung · 05721 98-250 · 1.40 · Team 55 · Stadthagen · nach Vereinbarung",
        "8 Frau Abendroth · Leistung · 05721 98-251 · 1.41 · Team 55 · Stadthagen · Mo, Mi 09:00–11:30",
        "9 Herr Çelik · Leistung · 05721 98-252 · 1.42 · Team 55 · Stadthagen · Mo, Mi 09:00–11:30",
        "10 N. N. · Leistung · 05721 98-253 · 1.43 · Team 55 · Stadthagen",
        "13 Frau Niebuhr-Kowalczyk · Erstantrag · 05721 98-271 · E 02 · Rinteln · Mo–Fr 08:30–12:00",
    ]);

    [Fact]
    public void The_page_in_old_markup_comes_out_right() => Posts("telefonliste-alt.html").ShouldBe(
    [
        "4 Frau Ayça Demir · Fallmanagement A–G · 05721 98-411 · 3.01 · Team 61 · Mo 09:00–11:00; Mi 13:00–15:00",
        "5 Herr Jörg Plümer · Fallmanagement H–M · 05721 98-412, 05721 98-413 · 3.02 · Team 61 · Di, Do 08:30–10:30",
        "6 Frau Schröder-Weiß · Fallmanagement N–Z · 05721 98-414 · 3.03 · Team 61 · nach Vereinbarung",
        "8 Herr Münstermann · Unterhalt A–Z · 05721 98-421 · 3.11 · Team 62 · Mo–Fr 08:00–09:00",
    ]);

    [Fact]
    public void The_contact_cards_come_out_right() => Posts("telefonliste.vcf").ShouldBe(
    [
        "1 Herr Jürgen König · Leistungssachbearbeitung · 05721 98-221 · Team 53",
        "12 Frau Dr. Ute Sandvoß · Widerspruch · 05721 98-231 · Zi. 4.02 · Rechtsstelle · Beispielweg 5, 31655 Stadthagen",
        "25 Serviceteam · 05721 98-24 · Serviceteam",
    ]);

    [Fact]
    public void The_export_of_a_directory_comes_out_right() => Posts("telefonliste.ldif").ShouldBe(
    [
        "8 Ines Möllering · Leistungssachbearbeitung · 05721 98-241 · 1.31 · Team 54",
        "20 Tarik Aslan · Teamleitung · 05721 98-240 · 1.30 · Team 54",
    ]);

    [Fact]
    public void The_list_that_citizens_made_comes_out_right() => Posts("buergerliste.csv", mapping: "Name=Wer?,Aufgabe=Wofür?").ShouldBe(
    [
        "2 Brinkhoff · Leistung A–Di · 05721 98-211",
        "3 Frau Weiß · Leistung H, J · 05721 98-213",
        "4 Herr Kranz · Teamleitung · 05721 98-219",
        "5 Müller · Vermittlung, unter 25: A–K · 05721 98-311",
        "6 Servicetelefon · 05721 98-24",
    ]);

    [Fact]
    public void The_sample_workbook_is_the_one_that_is_written_here()
    {
        var file = ListFile.Read(new MemoryStream(SampleWorkbook.ToBytes()), "telefonliste-abschnitte.xlsx", ReadingLimits.Default, TestContext.Current.CancellationToken);
        Shown(Tables("telefonliste-abschnitte.xlsx")).ShouldBe(Shown(file.ShouldBeOfType<FileReading.Tables>().All));
    }

    static string[] Shown(IEnumerable<SourceTable> tables) => [.. tables.SelectMany(table => table.Rows.Select(row => $"{table.Name} {row.Line} {string.Join('|', row.Cells)}"))];

    static string[] Posts(string sample, string baseNumber = "05721 98", string? mapping = null)
    {
        var columns = mapping is null ? ColumnMapping.None : ColumnMapping.Parse(mapping).ShouldBeOfType<ColumnMapping.Reading.Understood>().Mapping;
        var lists = Tables(sample).Select(table => ListReading.Read(table, columns)).OfType<ListReading.Understood>().ToArray();
        var number = BaseNumber.Parse(baseNumber);
        var read = new ListInterpretation(Notation, number).Read(lists.SelectMany(list => list.Rows));
        read.Refusals.ShouldBeEmpty();
        return [.. read.Posts.Select(post => Shown(post, number))];
    }

    static IReadOnlyList<SourceTable> Tables(string sample) =>
        ListFile.Read(Path.Combine(Folder(), sample), ReadingLimits.Default, TestContext.Current.CancellationToken).ShouldBeOfType<FileReading.Tables>().All;

    static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Durchwahl.slnx"))) folder = folder.Parent;
        return Path.Combine(folder.ShouldNotBeNull().FullName, "samples");
    }

    static string Shown(ListedPost post, BaseNumber number)
    {
        var task = post.Responsibilities.Select(rule => Notation.Write(rule.Task, rule.When)).FirstOrDefault()
            ?? post.Function ?? post.OtherTask ?? (post.Tasks.IsEmpty ? null : TaskCatalogue.Default.NameOf(post.Tasks[0]));
        var hours = post.PhoneHours is { IsEmpty: false } weekly ? HoursNotation.Write(weekly) : post.ByAppointment ? "nach Vereinbarung" : null;
        string?[] parts = [post.Person?.ToString(), task, string.Join(", ", post.Numbers.Select(one => one.Display(number))), post.Room, post.Team, post.Site, hours];
        return $"{post.Line} {string.Join(" · ", parts.OfType<string>())}";
    }
}
