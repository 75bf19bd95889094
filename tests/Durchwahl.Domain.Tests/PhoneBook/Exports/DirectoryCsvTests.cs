using Durchwahl.Domain.PhoneBook.Exports;
using Durchwahl.Domain.PhoneBook.Publishing;

namespace Durchwahl.Domain.Tests.PhoneBook.Exports;

public class DirectoryCsvTests
{
    [Fact]
    public void An_entry_is_one_line_in_the_order_of_the_heading()
    {
        var lines = DirectoryCsv.Write(Directories.With(Directories.Anna), Directories.Today).Split("\r\n");
        lines[0].ShouldBe("Name;Funktion;Team;Durchwahl;E-Mail;Raum;Standort;Aufgabe;Zuständigkeit;Telefonzeiten;Besuchszeiten;Sprachen;Vertretung");
        lines[1].ShouldBe("Dr. Änne Weiß;Geldleistungen, Stelle 1;;05721 98-213;;;;Geld und Bescheide;;Mo–Fr 09:00–11:30;;;");
        lines[2..].ShouldBe([""]);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+49")]
    [InlineData("-213")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝1")]
    public void A_field_that_begins_like_a_formula_is_made_harmless_ASVS_1_2_10(string field) => DirectoryCsv.Harmless(field).ShouldBe("'" + field);

    [Theory]
    [InlineData("")]
    [InlineData("05721 98-213")]
    [InlineData("a=b")]
    public void Other_fields_stay_as_they_are(string field) => DirectoryCsv.Harmless(field).ShouldBe(field);

    [Fact]
    public void Separators_quotes_and_line_breaks_are_quoted()
    {
        var csv = DirectoryCsv.Write(Directories.With(Directories.Anna with { Title = "a;b \"c\"\nd" }), Directories.Today);
        csv.ShouldContain("Dr. Änne Weiß;\"a;b \"\"c\"\"\nd\";");
    }

    [Fact]
    public void An_entry_that_may_not_be_seen_on_the_day_is_left_out() =>
        DirectoryCsv.Write(Directories.With(Directories.Anna with { FirstDay = Directories.Today.PlusDays(1) }), Directories.Today).ShouldNotContain("Weiß");

    [Fact]
    public void A_hidden_rule_names_nobody() =>
        DirectoryCsv.Write(Directories.With(office => office with { Posts = [Directories.Anna], Rules = [new PublishedRule(new(default, "leistung", default, new()), Listed: false, null)] }), Directories.Today)
            .Split("\r\n")[1].ShouldContain(";Geld und Bescheide;;");
}
