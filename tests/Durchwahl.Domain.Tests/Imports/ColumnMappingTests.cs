using Durchwahl.Domain.Imports;

namespace Durchwahl.Domain.Tests.Imports;

public class ColumnMappingTests
{
    static readonly SourceTable Table = new("Liste",
    [
        new(1, ["Wer", "Kürzel, neu", "Wo"]),
        new(2, ["Müller, Anna", "4711", "213"]),
        new(3, ["Schmidt, Bernd", "4712", "214"]),
    ]);

    [Theory]
    [InlineData("name=Wer,extension=Wo,note=Spalte 2")]
    [InlineData("Name=1;Durchwahl=3;Bemerkung=2")]
    [InlineData("name=Spalte 1, Durchwahl = Kol 3, Bemerkung=B")]
    [InlineData("name=wer,Durchwahl=C,Bemerkung=\"Kürzel, neu\"")]
    public void A_column_is_named_by_heading_number_or_letter(string text)
    {
        var row = Read(text).ShouldBeOfType<ListReading.Understood>().Rows[0];
        row[ListColumn.Name].ShouldBe("Müller, Anna");
        row[ListColumn.Extension].ShouldBe("213");
        row[ListColumn.Note].ShouldBe("4711");
    }

    [Fact]
    public void What_a_person_says_has_full_confidence() =>
        Read("name=Wer,Durchwahl=Wo").ShouldBeOfType<ListReading.Understood>().Headings.Columns[2].ShouldSatisfyAllConditions(
            guess => guess.Confidence.ShouldBe(1), guess => guess.Reason.ShouldBe("von Ihnen festgelegt"));

    [Fact]
    public void A_column_that_the_table_lacks_is_refused_with_those_it_has() =>
        Read("name=Wer,number=Telefonn").ShouldBeOfType<ListReading.NotAList>().Reason
            .ShouldBe("Die Spalte „Telefonn“ gibt es in der Tabelle nicht. Vorhanden sind „Wer“, „Kürzel, neu“, „Wo“.");

    [Theory]
    [InlineData("", "Die Zuordnung ist leer. Schreiben Sie zum Beispiel „Durchwahl=Spalte 3“.")]
    [InlineData("name", "„name“ ist keine Zuordnung. Schreiben Sie zum Beispiel „Durchwahl=Spalte 3“.")]
    [InlineData("name=", "„name=“ ist keine Zuordnung. Schreiben Sie zum Beispiel „Durchwahl=Spalte 3“.")]
    public void What_is_no_pair_is_refused(string text, string reason) => ColumnMapping.Parse(text).ShouldBe(new ColumnMapping.Reading.Refused(reason));

    [Fact]
    public void An_unknown_meaning_is_refused_with_examples() =>
        ColumnMapping.Parse("schuhgröße=3").ShouldBeOfType<ColumnMapping.Reading.Refused>().Reason.ShouldStartWith("„schuhgröße“ kennen wir nicht. Möglich sind zum Beispiel Name,");

    [Theory]
    [InlineData("name=0")]
    [InlineData("name=99")]
    [InlineData("name=Z")]
    public void A_place_outside_the_table_is_refused(string text) => Read(text).ShouldBeOfType<ListReading.NotAList>();

    static ListReading Read(string mapping) => ListReading.Read(Table, ColumnMapping.Parse(mapping).ShouldBeOfType<ColumnMapping.Reading.Understood>().Mapping);
}
