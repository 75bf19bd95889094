using Durchwahl.Domain.Imports;

namespace Durchwahl.Tests.Imports.Reading;

public class LdifEntriesTests
{
    const string Export = """
        version: 1
        # exported
        dn: ou=Leistung,o=Jobcenter Musterkreis
        objectClass: organizationalUnit
        ou: Leistung

        dn: cn=Anna Mueller,ou=Leistung,o=Jobcenter Musterkreis
        cn:: QW5uYSBNw7xsbGVy
        sn:: TcO8bGxlcg==
        givenName: Anna
        title: Leistungssach
         bearbeitung
        department: Team 52
        telephoneNumber: 05721 98-213
        telephoneNumber: 05721 98-214
        mail: anna.mueller@jobcenter.example
        physicalDeliveryOfficeName: 1.12
        jpegPhoto:< file:///etc/passwd

        """;

    [Fact]
    public void A_person_is_a_row_with_values_decoded_and_lines_unfolded()
    {
        var row = ListReading.Read(Reading.Table(Export), ColumnMapping.None).ShouldBeOfType<ListReading.Understood>().Rows.ShouldHaveSingleItem();
        row.Line.ShouldBe(7);
        row.ReadName().People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named(null, null, "Anna", "Müller"));
        row[ListColumn.Function].ShouldBe("Leistungssachbearbeitung");
        row[ListColumn.Team].ShouldBe("Team 52");
        row[ListColumn.Number].ShouldBe("05721 98-213; 05721 98-214");
        row[ListColumn.Email].ShouldBe("anna.mueller@jobcenter.example");
        row[ListColumn.Room].ShouldBe("1.12");
    }

    [Fact]
    public void Entries_without_name_and_number_only_are_refused() =>
        Reading.Refusal("dn: o=Jobcenter Musterkreis\nobjectClass: organization\n").ShouldBe("Die LDIF-Datei enthält keinen Eintrag mit Namen oder Telefonnummer.");
}
