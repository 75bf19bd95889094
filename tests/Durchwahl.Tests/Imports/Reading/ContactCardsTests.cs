using Durchwahl.Domain.Imports;

namespace Durchwahl.Tests.Imports.Reading;

public class ContactCardsTests
{
    [Fact]
    public void Version_3_gives_a_row_with_German_headings()
    {
        var row = Single("""
            BEGIN:VCARD
            VERSION:3.0
            N:Müller;Anna;;Frau;
            FN:Frau Anna Müller
            ORG:Jobcenter Musterkreis;Team 52
            TITLE:Leistungssachbearbeitung
            TEL;TYPE=WORK,VOICE:05721 98-213
            TEL;TYPE=FAX:05721 98-299
            EMAIL;TYPE=INTERNET:anna.mueller@jobcenter.example
            ADR;TYPE=WORK:;Zi. 1.12;Beispielstraße 1;Stadthagen;;31655;
            NOTE:Leistung A-Di\, unter 25
            END:VCARD
            """);
        row[ListColumn.LastName].ShouldBe("Müller");
        row[ListColumn.FirstName].ShouldBe("Anna");
        row[ListColumn.Team].ShouldBe("Team 52");
        row[ListColumn.Function].ShouldBe("Leistungssachbearbeitung");
        row[ListColumn.Number].ShouldBe("05721 98-213");
        row[ListColumn.Email].ShouldBe("anna.mueller@jobcenter.example");
        row[ListColumn.Room].ShouldBe("Zi. 1.12");
        row[ListColumn.Site].ShouldBe("Beispielstraße 1, 31655 Stadthagen");
        row[ListColumn.Note].ShouldBe("Leistung A-Di, unter 25");
        row.ReadName().People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named("Frau", null, "Anna", "Müller"));
    }

    [Fact]
    public void Version_2_1_with_quoted_printable_and_soft_breaks_is_decoded() =>
        Single("BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Schmidt-=D6zt=\r\n=FCrk;J=FCrgen\r\nTEL;WORK;VOICE:-213\r\nEND:VCARD\r\n")
            .ReadName().People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named(null, null, "Jürgen", "Schmidt-Öztürk"));

    [Fact]
    public void Quoted_printable_without_a_charset_is_UTF_8_where_it_fits() =>
        Single("BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Anna\nTEL:213\nEND:VCARD").ReadName().People.ShouldHaveSingleItem().ToString().ShouldBe("Anna Müller");

    [Fact]
    public void Version_4_with_folded_lines_groups_and_a_number_as_URI_is_read()
    {
        var row = Single("BEGIN:VCARD\nVERSION:4.0\nFN:Servicetelefon\nKIND:group\nitem1.TEL;VALUE=uri;TYPE=\"voice,work\":tel:+49-5721-98-24\nTEL:05721 98\n -25\nEND:VCARD");
        row[ListColumn.Name].ShouldBe("Servicetelefon");
        row[ListColumn.Number].ShouldBe("+49-5721-98-24; 05721 98-25");
    }

    [Fact]
    public void Each_card_is_a_row_with_the_line_in_which_it_begins() =>
        Reading.Table("BEGIN:VCARD\nN:A;B\nTEL:1\nEND:VCARD\n\nBEGIN:VCARD\nN:C;D\nTEL:2\nEND:VCARD").Rows.Select(row => row.Line).ShouldBe([1, 1, 6]);

    [Fact]
    public void Cards_that_do_not_end_are_refused() =>
        Reading.Refusal("BEGIN:VCARD\nN:A;B").ShouldBe("Die Datei enthält keine vollständige Visitenkarte (BEGIN:VCARD bis END:VCARD).");

    static ListRow Single(string text) => ListReading.Read(Reading.Table(text), ColumnMapping.None).ShouldBeOfType<ListReading.Understood>().Rows.ShouldHaveSingleItem();
}
