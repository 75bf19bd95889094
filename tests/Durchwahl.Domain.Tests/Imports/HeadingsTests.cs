using Durchwahl.Domain.Imports;

namespace Durchwahl.Domain.Tests.Imports;

public class HeadingsTests
{
    [Theory]
    [InlineData("Name", ListColumn.Name)]
    [InlineData("Nachname", ListColumn.LastName)]
    [InlineData("Vorname", ListColumn.FirstName)]
    [InlineData("Durchwahl", ListColumn.Extension)]
    [InlineData("DW", ListColumn.Extension)]
    [InlineData("App.", ListColumn.Extension)]
    [InlineData("Durch-\nwahl", ListColumn.Extension)]
    [InlineData("Tel.", ListColumn.Number)]
    [InlineData("Telefon-Nr.", ListColumn.Number)]
    [InlineData("Rufnummer", ListColumn.Number)]
    [InlineData("Telefon / Durchwahl", ListColumn.Extension)]
    [InlineData("Telefon / Fax", ListColumn.Ignore)]
    [InlineData("Zi.", ListColumn.Room)]
    [InlineData("Zimmer-Nr.", ListColumn.Room)]
    [InlineData("Büro", ListColumn.Room)]
    [InlineData("Sachgebiet", ListColumn.Team)]
    [InlineData("Funktion", ListColumn.Function)]
    [InlineData("Aufgabenbereich", ListColumn.Task)]
    [InlineData("zuständig für", ListColumn.Responsibility)]
    [InlineData("Zuständigkeit", ListColumn.Responsibility)]
    [InlineData("Buchst.", ListColumn.LetterRange)]
    [InlineData("Buchstabe(n)", ListColumn.LetterRange)]
    [InlineData("Sprechzeit", ListColumn.PhoneHours)]
    [InlineData("telefonische Sprechzeiten", ListColumn.PhoneHours)]
    [InlineData("Sprechzeiten / persönlich", ListColumn.VisitingHours)]
    [InlineData("Sprechzeiten / telefonisch", ListColumn.PhoneHours)]
    [InlineData("Erreichbarkeit", ListColumn.PhoneHours)]
    [InlineData("E-Mail-Adresse", ListColumn.Email)]
    [InlineData("eMail", ListColumn.Email)]
    [InlineData("Standort", ListColumn.Site)]
    [InlineData("Vertretung", ListColumn.Deputy)]
    [InlineData("Endziffern BG", ListColumn.EndDigits)]
    [InlineData("PLZ", ListColumn.PostalCode)]
    [InlineData("lfd. Nr.", ListColumn.Ignore)]
    public void A_usual_heading_is_understood(string heading, ListColumn column) => HeadingWords.Find(heading)?.Column.ShouldBe(column);

    [Theory]
    [InlineData("Quux")]
    [InlineData("")]
    [InlineData("Alle Mitarbeiterinnen und Mitarbeiter des Jobcenters erreichen Sie über die Durchwahl oder die Zentrale")]
    public void What_is_no_heading_is_not_understood(string text) => HeadingWords.Find(text).ShouldBeNull();

    [Fact]
    public void Headings_are_found_below_title_rows()
    {
        var headings = Headings.Find(Table(["Jobcenter Musterkreis"], ["Telefonliste", "", "Stand 03/2026"], ["Name", "Durchwahl", "Zi."], ["Müller, Anna", "213", "1.12"]));
        headings.FirstRow.ShouldBe(2);
        Meanings(headings).ShouldBe([ListColumn.Name, ListColumn.Extension, ListColumn.Room]);
    }

    [Fact]
    public void A_heading_in_two_rows_is_read_as_one()
    {
        var headings = Headings.Find(Table(["Name", "Telefon", "Telefon", "Sprechzeiten", "Sprechzeiten"], ["Name", "Durchwahl", "Fax", "telefonisch", "persönlich"],
            ["Müller, Anna", "213", "299", "Mo 9-11 Uhr", "Di 9-11 Uhr"]));
        headings.RowCount.ShouldBe(2);
        headings.Columns.Select(guess => guess.Heading).ShouldBe(["Name", "Telefon / Durchwahl", "Telefon / Fax", "Sprechzeiten / telefonisch", "Sprechzeiten / persönlich"]);
        Meanings(headings).ShouldBe([ListColumn.Name, ListColumn.Extension, ListColumn.Ignore, ListColumn.PhoneHours, ListColumn.VisitingHours]);
    }

    [Fact]
    public void A_second_heading_row_with_gaps_belongs_to_the_first() =>
        Headings.Find(Table(["Name", "Telefon", "", "Raum"], ["", "Durchwahl", "Fax", ""], ["Müller, Anna", "213", "299", "12"])).RowCount.ShouldBe(2);

    [Fact]
    public void A_data_row_below_the_headings_is_no_second_heading_row() =>
        Headings.Find(Table(["Name", "Aufgabe", "Durchwahl"], ["Müller, Anna", "Leistung", ""], ["Weiß, Änne", "Vermittlung", "214"])).RowCount.ShouldBe(1);

    [Fact]
    public void Name_beside_Vorname_is_the_surname() =>
        Meanings(Headings.Find(Table(["Name", "Vorname", "Tel."], ["Müller", "Anna", "98-213"]))).ShouldBe([ListColumn.LastName, ListColumn.FirstName, ListColumn.Number]);

    [Fact]
    public void Without_headings_the_contents_tell()
    {
        var headings = Headings.Find(Table(
            ["Müller, Anna", "05721 98-213", "a.mueller@jobcenter.example", "A - Di", "Mo 9:00-11:30"],
            ["Herr Schmidt", "05721 98-214", "b.schmidt@jobcenter.example", "Do - F", "Di 9:00-11:30"]));
        headings.RowCount.ShouldBe(0);
        Meanings(headings).ShouldBe([ListColumn.Name, ListColumn.Number, ListColumn.Email, ListColumn.LetterRange, ListColumn.PhoneHours]);
        headings.Columns[1].Reason.ShouldBe("2 von 2 Werten sehen aus wie Rufnummern");
        headings.Columns.ShouldAllBe(guess => guess.Confidence < 0.95);
    }

    [Fact]
    public void A_name_column_that_holds_letter_ranges_is_a_letter_range() =>
        Meanings(Headings.Find(Table(["Name", "Ansprechpartner", "Telefon"], ["A - Di", "Frau Müller", "98-213"], ["Do - F", "Herr Weiß", "98-214"])))
            .ShouldBe([ListColumn.LetterRange, ListColumn.Name, ListColumn.Number]);

    [Fact]
    public void A_column_that_is_not_understood_is_ignored_and_says_so()
    {
        var guess = Headings.Find(Table(["Name", "Telefon", "Quux"], ["Müller, Anna", "98-213", "blau"])).Columns[2];
        guess.Column.ShouldBe(ListColumn.Ignore);
        guess.Reason.ShouldBe("Überschrift „Quux“ nicht erkannt");
    }

    [Fact]
    public void A_column_of_dates_holds_no_numbers() =>
        Headings.Find(Table(["Name", "Telefon", "gehört am"], ["Müller, Anna", "98-213", "12.01.2026"])).Columns[2].Column.ShouldBe(ListColumn.Ignore);

    [Fact]
    public void An_empty_table_has_no_headings() => Headings.Find(new SourceTable("leer", [])).Columns.ShouldBeEmpty();

    static IEnumerable<ListColumn> Meanings(Headings headings) => headings.Columns.Select(guess => guess.Column);

    static SourceTable Table(params string[][] rows) => new("Liste", [.. rows.Select((cells, index) => new SourceRow(index + 1, [.. cells]))]);
}
