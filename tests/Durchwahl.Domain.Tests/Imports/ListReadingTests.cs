using Durchwahl.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.Imports;

public class ListReadingTests
{
    static readonly string[][] WithSections =
    [
        ["Telefonliste Jobcenter Musterkreis", "Telefonliste Jobcenter Musterkreis", "Telefonliste Jobcenter Musterkreis"],
        ["Name", "Durchwahl", "Zimmer"],
        ["Standort Rinteln", "Standort Rinteln", "Standort Rinteln"],
        ["Team 52 - Leistung", "", ""],
        ["Müller, Anna", "213", "1.12"],
        ["N. N.", "214", "1.13"],
        ["Name", "Durchwahl", "Zimmer"],
        ["Team 53", "Vermittlung", ""],
        ["Weiß, Dr. Änne", "311", "2.01"],
        ["Fallmanagement", "Fallmanagement", "Fallmanagement"],
        ["Kranz, Bernd", "", ""],
        ["Stand: 01.03.2026", "", "Seite 1 von 3"],
        ["Alle Angaben ohne Gewähr", "", ""],
    ];

    [Fact]
    public void Only_rows_about_posts_are_rows_of_the_list() => Read(WithSections).Rows.Select(row => row.Line).ShouldBe([5, 6, 9, 11]);

    [Fact]
    public void Every_other_row_is_passed_over_with_what_it_is() =>
        Read(WithSections).PassedOver.Select(row => (row.Line, row.Kind)).ShouldBe(
        [
            (1, RowKind.Title), (2, RowKind.Heading), (3, RowKind.Section), (4, RowKind.Section), (7, RowKind.Heading), (8, RowKind.Section), (10, RowKind.Section),
            (12, RowKind.Footer), (13, RowKind.Footer),
        ]);

    [Fact]
    public void A_section_gives_site_team_and_task_to_the_rows_below()
    {
        var rows = Read(WithSections).Rows;
        Context(rows[0]).ShouldBe(("Rinteln", "Team 52", "Leistung"));
        Context(rows[2]).ShouldBe(("Rinteln", "Team 53", "Vermittlung"));
        Context(rows[3]).ShouldBe(("Rinteln", null, "Fallmanagement"));
    }

    [Fact]
    public void A_section_above_the_first_heading_counts()
    {
        var reading = Read([["Team 52", "", ""], ["Name", "Tel.", "Zi."], ["Müller, Anna", "98-213", "12"]]);
        reading.Rows.ShouldHaveSingleItem().Section?.Team.ShouldBe("Team 52");
    }

    [Fact]
    public void A_name_alone_in_its_column_is_a_row_with_gaps_and_no_section() =>
        Read([["Name", "Tel."], ["Müller, Anna", ""], ["Herr Weiß", "98-214"]]).Rows.Select(row => row[ListColumn.Name]).ShouldBe(["Müller, Anna", "Herr Weiß"]);

    [Fact]
    public void Surname_and_given_name_in_two_columns_are_one_name()
    {
        var row = Read([["Anrede", "Name", "Vorname", "Tel."], ["Frau Dr.", "Weiß", "Änne", "98-213"]]).Rows[0];
        row.ReadName().People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named("Frau", "Dr.", "Änne", "Weiß"));
    }

    [Fact]
    public void A_vacancy_merged_over_surname_and_given_name_is_one_vacancy() =>
        Read([["Name", "Vorname", "Tel."], ["N. N.", "N. N.", "98-213"]]).Rows[0].ReadName().People.ShouldHaveSingleItem().ShouldBe(new PersonName.Vacant("N. N."));

    [Fact]
    public void Two_columns_with_numbers_are_both_found_with_their_headings() =>
        Read([["Name", "Telefon", "Mobil"], ["Müller, Anna", "98-213", "0171 0000000"]]).Rows[0].All(ListColumn.Number)
            .ShouldBe([new("Telefon", "98-213"), new("Mobil", "0171 0000000")]);

    [Fact]
    public void A_table_without_numbers_is_no_list() =>
        ListReading.Read(Table([["Name", "Farbe"], ["Müller, Anna", "blau"]]), ColumnMapping.None).ShouldBeOfType<ListReading.NotAList>().Reason.ShouldBe(
            "In „Liste“ haben wir keine Telefonliste erkannt: Es fehlt eine Spalte mit Rufnummern oder eine mit Namen oder Aufgaben. Gefunden haben wir „Name“, „Farbe“.");

    [Fact]
    public void Every_row_of_any_table_is_either_read_or_passed_over()
    {
        var cells = Gen.Elements("", "Name", "Durchwahl", "Müller, Anna", "213", "05721 98-213", "Team 52", "Stand: 1.1.2026", "Leistung", "A - D", "x");
        var rows = Gen.ListOf(Gen.ArrayOf(cells, 4).Where(row => row.Any(cell => cell.Length > 0)));
        Prop.ForAll(rows.ToArbitrary(), table =>
        {
            var reading = ListReading.Read(Table([.. table]), ColumnMapping.None);
            return reading is not ListReading.Understood list || list.Rows.Count + list.PassedOver.Length == table.Count;
        }).QuickCheckThrowOnFailure();
    }

    static (string?, string?, string?) Context(ListRow row) => (row.Section?.Site, row.Section?.Team, row.Section?.Task);

    static ListReading.Understood Read(string[][] rows) => ListReading.Read(Table(rows), ColumnMapping.None).ShouldBeOfType<ListReading.Understood>();

    static SourceTable Table(string[][] rows) => new("Liste", [.. rows.Select((cells, index) => new SourceRow(index + 1, [.. cells]))]);
}
