using Durchwahl.Domain.Imports;
using Durchwahl.Imports.Reading;

namespace Durchwahl.Tests.Imports.Reading;

public class WebPageTests
{
    [Fact]
    public void Old_markup_with_unclosed_cells_and_capital_tags_is_read() =>
        Reading.Table("<HTML><BODY><TABLE BORDER=1><TR><TD><B>Name</B><TD>Durchwahl<TR><TD>M&uuml;ller,&nbsp;Anna<TD><FONT COLOR=red>213</FONT></TABLE>").Shown()
            .ShouldBe(["1: Name | Durchwahl", "2: Müller, Anna | 213"]);

    [Fact]
    public void A_line_break_in_a_cell_stays_one() => Reading.Table("<table><tr><td>98-213<br>98-214<td>Mo\n 9-11</table>").Rows[0].Cells.ShouldBe(["98-213\n98-214", "Mo 9-11"]);

    [Fact]
    public void Spans_are_filled_to_the_right_and_downwards() =>
        Reading.Table("<table><tr><th rowspan=2>Name<th colspan=2>Telefon<tr><th>DW<th>Fax<tr><td>Müller<td>213<td>299</table>").Shown()
            .ShouldBe(["1: Name | Telefon | Telefon", "2: Name | DW | Fax", "3: Müller | 213 | 299"]);

    [Fact]
    public void A_layout_table_is_left_out_and_the_tables_inside_it_are_read()
    {
        var tables = Reading.Of("<table><tr><td><table><tr><td>Start<td>Kontakt</table><td><h2>Team 52</h2><table><tr><td>Name<td>DW<tr><td>Müller<td>213</table></table>")
            .ShouldBeOfType<FileReading.Tables>().All;
        tables.Select(table => table.Name).ShouldBe(["liste, Tabelle 1", "Team 52"]);
        tables[1].Shown().ShouldBe(["1: Name | DW", "2: Müller | 213"]);
    }

    [Fact]
    public void A_caption_names_its_table() => Reading.Table("<table><caption>Team Leistung</caption><tr><td>Name<td>DW</table>").Name.ShouldBe("Team Leistung");

    [Fact]
    public void Windows_1252_is_read_as_declared_and_undeclared()
    {
        const string Page = "<html><head>{0}</head><table><tr><td>Öztürk – Büro</table>";
        foreach (var declared in new[] { "<meta http-equiv=content-type content=\"text/html; charset=windows-1252\">", "<meta charset=\"iso-8859-1\">", "" })
            Reading.Table(Reading.Western.GetBytes(Page.Replace("{0}", declared))).Rows[0].Cells[0].ShouldBe("Öztürk – Büro");
    }

    [Fact]
    public void Scripts_and_styles_are_no_text() => Reading.Table("<table><tr><td><script>alert(1)</script><style>b{}</style>Müller</table>").Rows[0].Cells[0].ShouldBe("Müller");

    [Fact]
    public void A_page_without_tables_is_refused() => Reading.Refusal("<html><p>Telefon 213</p></html>").ShouldBe("Die Webseite enthält keine Tabelle mit Inhalt.");
}
