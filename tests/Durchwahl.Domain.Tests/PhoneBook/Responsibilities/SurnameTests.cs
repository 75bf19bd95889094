using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class SurnameTests
{
    static readonly SurnameOrder Telephone = new(CollationRule.Telephone, SkipNobilityPrefixes: true);

    [Theory]
    [InlineData("Özdemir", "ozdemir")]
    [InlineData("Weiß", "weiss")]
    [InlineData("GROẞE", "grosse")]
    [InlineData("Yıldız", "yildiz")]
    [InlineData("İnce", "ince")]
    [InlineData("Şahin", "sahin")]
    [InlineData("Doğan", "dogan")]
    [InlineData("Łukasiewicz", "lukasiewicz")]
    [InlineData("Đorđević", "dordevic")]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Trương", "truong")]
    [InlineData("Sørensen", "sorensen")]
    [InlineData("Ǿrum", "orum")]
    [InlineData("Þór", "thor")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("D’Angelo", "dangelo")]
    [InlineData("Müller-Lüdenscheidt", "mullerludenscheidt")]
    [InlineData("St. Clair", "stclair")]
    [InlineData("Müller, Anna", "muller")]
    [InlineData("Dr. Weiß", "weiss")]
    public void Names_of_every_Latin_spelling_are_filed_by_their_base_letters(string name, string key) => Surname.Read(name).Key.ShouldBe(key);

    [Theory]
    [InlineData("von der Heide", "heide")]
    [InlineData("Von Berg", "berg")]
    [InlineData("zu Hohenfels", "hohenfels")]
    [InlineData("von und zu Hohenfels", "hohenfels")]
    [InlineData("v. d. Heide", "heide")]
    [InlineData("Freiherr von Hohenfels", "hohenfels")]
    [InlineData("Graf", "graf")]
    [InlineData("Von", "von")]
    [InlineData("Vonhoff", "vonhoff")]
    [InlineData("van Dijk", "vandijk")]
    [InlineData("de Boer", "deboer")]
    [InlineData("al-Hassan", "alhassan")]
    [InlineData("El Amrani", "elamrani")]
    [InlineData("McNeil", "mcneil")]
    public void German_nobility_prefixes_are_skipped_and_all_others_belong_to_the_name(string name, string key) => Surname.Read(name).Key.ShouldBe(key);

    [Fact]
    public void An_office_may_file_von_under_V() => Surname.Read("von der Heide", new SurnameOrder(CollationRule.Dictionary, SkipNobilityPrefixes: false)).Key.ShouldBe("vonderheide");

    [Fact]
    public void In_telephone_order_an_umlaut_is_two_letters() => Surname.Read("Mu\u0308ller", Telephone).Key.ShouldBe("mueller");

    [Fact]
    public void In_telephone_order_other_accents_stay_one_letter() => Surname.Read("Pérez", Telephone).Key.ShouldBe("perez");

    [Theory]
    [InlineData("Иванов", 'И')]
    [InlineData("حسن", 'ح')]
    [InlineData("Meier2", '2')]
    public void Other_scripts_and_digits_are_refused_with_the_way_out(string name, char stranger)
    {
        Surname.TryRead(name, null, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe($"Der Nachname enthält „{stranger}“. Schreiben Sie ihn in lateinischen Buchstaben, so wie er auf dem Bescheid steht.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" - ")]
    public void A_name_without_letters_is_missing(string name)
    {
        Surname.TryRead(name, null, out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe("Der Nachname fehlt.");
    }

    [Fact]
    public void Half_a_character_is_refused_and_breaks_nothing() => Surname.TryRead("M\uD83D", null, out _, out _).ShouldBeFalse();

    [Fact]
    public void A_name_does_not_show_itself_as_text() => $"{Surname.Read("Meier")} {Surname.ReadBeginning("Me")}".ShouldBe("(Nachname) (Anfang eines Nachnamens)");
}
