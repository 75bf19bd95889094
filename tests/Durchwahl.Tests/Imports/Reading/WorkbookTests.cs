using Durchwahl.Domain.Imports;
using Durchwahl.Imports.Reading;

namespace Durchwahl.Tests.Imports.Reading;

public class WorkbookTests
{
    [Fact]
    public void A_sheet_is_read_with_its_name_and_the_numbers_of_its_rows()
    {
        var table = Reading.Table(new WorkbookWriter().Sheet("Liste", [["Name", "DW"], [], ["Müller, Anna", 213]]).ToBytes());
        table.Name.ShouldBe("Liste");
        table.Shown().ShouldBe(["1: Name | DW", "3: Müller, Anna | 213"]);
    }

    [Fact]
    public void Hidden_sheets_are_not_read() =>
        Reading.Table(new WorkbookWriter().Sheet("Privat", [["geheim"]], state: "hidden").Sheet("Liste", [["Name"]]).Sheet("Tief", [["geheim"]], state: "veryHidden").ToBytes()).Name.ShouldBe("Liste");

    [Fact]
    public void A_workbook_with_hidden_sheets_only_is_refused() =>
        Reading.Refusal(new WorkbookWriter().Sheet("Privat", [["geheim"]], state: "hidden").ToBytes()).ShouldBe("Die Arbeitsmappe hat kein sichtbares Tabellenblatt mit Inhalt.");

    [Fact]
    public void A_merged_cell_shows_its_text_in_every_cell_that_it_covers() =>
        Reading.Table(new WorkbookWriter().Sheet("Liste", [["Team 52"], ["Name", "Telefon"], ["", "DW", "Fax"], ["Müller", 213, 299]], ["A1:C1", "A2:A3", "B2:C2"]).ToBytes()).Shown()
            .ShouldBe(["1: Team 52 | Team 52 | Team 52", "2: Name | Telefon | Telefon", "3: Name | DW | Fax", "4: Müller | 213 | 299"]);

    [Theory]
    [InlineData(213d, 0, "213")]
    [InlineData(57219821d, 0, "57219821")]
    [InlineData(5721982100d, 0, "5721982100")]
    [InlineData(2.5, 0, "2,5")]
    [InlineData(1234d, 1, "01234")]
    [InlineData(46082d, 2, "01.03.2026")]
    [InlineData(0.4375, 3, "10:30")]
    [InlineData(46082.4375, 4, "01.03.2026 10:30")]
    [InlineData(1234d, 5, "1234")]
    public void A_number_is_shown_as_the_person_sees_it(double value, int style, string shown) =>
        Reading.Table(new WorkbookWriter().Sheet("Liste", [[(value, style)]]).ToBytes()).Rows[0].Cells[0].ShouldBe(shown);

    [Fact]
    public void A_workbook_that_counts_its_days_from_1904_shows_the_same_dates() =>
        Reading.Table(new WorkbookWriter().From1904().Sheet("Liste", [[(44620d, 2)]]).ToBytes()).Rows[0].Cells[0].ShouldBe("01.03.2026");

    [Fact]
    public void Shared_texts_are_found_and_their_runs_are_joined() =>
        Reading.Table(new WorkbookWriter().SharedTexts("<si><t>Name</t></si><si><r><t>Mül</t></r><r><t>ler</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></si>")
            .SheetXml("Liste", "<sheetData><row><c t=\"s\"><v>0</v></c></row><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>99</v></c></row></sheetData>").ToBytes())
            .Shown().ShouldBe(["1: Name", "2: Müller"]);

    [Fact]
    public void Formatted_empty_cells_far_out_are_no_content() =>
        Reading.Table(new WorkbookWriter().SheetXml("Liste",
            "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Name</v></c><c r=\"XFD1\" s=\"1\"/></row><row r=\"1048576\"><c r=\"A1048576\" s=\"1\"/></row></sheetData>").ToBytes()).Shown().ShouldBe(["1: Name"]);

    [Fact]
    public void An_extension_that_says_csv_does_not_hide_a_workbook() =>
        ListFile.Read(new MemoryStream(new WorkbookWriter().Sheet("Liste", [["Name"]]).ToBytes()), "liste.csv", ReadingLimits.Default, TestContext.Current.CancellationToken).ShouldBeOfType<FileReading.Tables>();
}
