using Durchwahl.Domain.Imports;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.Imports;

public class NameNotationTests
{
    [Theory]
    [InlineData("Müller, Anna", null, null, "Anna", "Müller")]
    [InlineData("Frau Müller", "Frau", null, null, "Müller")]
    [InlineData("Herr Dr. Weiß", "Herr", "Dr.", null, "Weiß")]
    [InlineData("Herrn Weiß", "Herr", null, null, "Weiß")]
    [InlineData("Dr. Weiß, Änne", null, "Dr.", "Änne", "Weiß")]
    [InlineData("Weiß, Dr. Änne", null, "Dr.", "Änne", "Weiß")]
    [InlineData("Prof. Dr. Weiß, Änne", null, "Prof. Dr.", "Änne", "Weiß")]
    [InlineData("Dr. med. Weiß, Änne", null, "Dr. med.", "Änne", "Weiß")]
    [InlineData("Dipl.-Ing. Bernd Kranz", null, "Dipl.-Ing.", "Bernd", "Kranz")]
    [InlineData("Fr. Schmidt-Öztürk", "Frau", null, null, "Schmidt-Öztürk")]
    [InlineData("Hr. Schmidt", "Herr", null, null, "Schmidt")]
    [InlineData("von der Heide, Frank", null, null, "Frank", "von der Heide")]
    [InlineData("Heide, Frank von der", null, null, "Frank", "von der Heide")]
    [InlineData("Frau von der Heide", "Frau", null, null, "von der Heide")]
    [InlineData("Frank von der Heide", null, null, "Frank", "von der Heide")]
    [InlineData("Müller, Frau", "Frau", null, null, "Müller")]
    [InlineData("Müller, Frau Anna", "Frau", null, "Anna", "Müller")]
    [InlineData("Frau Anna Müller", "Frau", null, "Anna", "Müller")]
    [InlineData("Anna-Lena Müller", null, null, "Anna-Lena", "Müller")]
    [InlineData("MÜLLER Anna", null, null, "Anna", "MÜLLER")]
    [InlineData("Müller A.", null, null, "A.", "Müller")]
    [InlineData("A. Müller", null, null, "A.", "Müller")]
    [InlineData("Müller", null, null, null, "Müller")]
    [InlineData("  Frau \n Müller ", "Frau", null, null, "Müller")]
    [InlineData("Franke, Dora", null, null, "Dora", "Franke")]
    [InlineData("Drews, Ina", null, null, "Ina", "Drews")]
    public void A_name_is_read_in_every_usual_notation(string cell, string? salutation, string? title, string? given, string surname) =>
        NameNotation.Read(cell).People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named(salutation, title, given, surname));

    [Theory]
    [InlineData("N. N.")]
    [InlineData("N.N.")]
    [InlineData("NN")]
    [InlineData("n.n.")]
    [InlineData("unbesetzt")]
    [InlineData("z. Zt. unbesetzt")]
    [InlineData("z.Zt. nicht besetzt")]
    [InlineData("zurzeit unbesetzt")]
    [InlineData("derzeit vakant")]
    [InlineData("vakant")]
    [InlineData("wird nachbesetzt")]
    [InlineData("-")]
    [InlineData("–")]
    public void An_empty_post_is_vacant(string cell) => NameNotation.Read(cell).People.ShouldHaveSingleItem().ShouldBe(new PersonName.Vacant(cell));

    [Theory]
    [InlineData("Nann, Nora")]
    [InlineData("Frei, Anna")]
    [InlineData("Offenbach")]
    public void A_person_whose_name_resembles_a_vacancy_is_a_person(string cell) => NameNotation.Read(cell).People.ShouldHaveSingleItem().ShouldBeOfType<PersonName.Named>();

    [Theory]
    [InlineData("Müller / Schmidt")]
    [InlineData("Müller/Schmidt")]
    [InlineData("Frau Müller und Herr Schmidt")]
    [InlineData("Müller, Anna; Schmidt, Bernd")]
    public void Two_names_in_a_cell_are_two_people(string cell) =>
        NameNotation.Read(cell).People.OfType<PersonName.Named>().Select(person => person.Surname).ShouldBe(["Müller", "Schmidt"]);

    [Fact]
    public void Both_salutations_before_one_name_leave_the_salutation_open() =>
        NameNotation.Read("Frau/Herr Müller").People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named(null, null, null, "Müller"));

    [Fact]
    public void The_particle_zu_after_und_does_not_part_a_name() => NameNotation.Read("von und zu Hohenwart, Karl").People.ShouldHaveSingleItem();

    [Theory]
    [InlineData("Teamleitung: Frau Müller", "Teamleitung")]
    [InlineData("Teamleiterin Frau Müller", "Teamleiterin")]
    [InlineData("Teamleitung - Frau Müller", "Teamleitung")]
    [InlineData("Frau Müller, Teamleiterin", "Teamleiterin")]
    [InlineData("Frau Müller (Teamleitung)", "Teamleitung")]
    public void A_function_in_a_name_cell_is_kept_apart(string cell, string function)
    {
        var reading = NameNotation.Read(cell);
        reading.People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named("Frau", null, null, "Müller"));
        reading.Function.ShouldBe(function);
    }

    [Fact]
    public void A_function_alone_names_nobody()
    {
        var reading = NameNotation.Read("Servicetelefon");
        reading.People.ShouldBeEmpty();
        reading.Function.ShouldBe("Servicetelefon");
    }

    [Fact]
    public void Brackets_that_hold_no_function_are_a_remark() => NameNotation.Read("Müller, Anna (Mo-Mi)").Remark.ShouldBe("Mo-Mi");

    [Fact]
    public void A_heading_with_the_surname_first_turns_two_words_round() =>
        NameNotation.Read("Müller Anna", surnameFirst: true).People.ShouldHaveSingleItem().ShouldBe(new PersonName.Named(null, null, "Anna", "Müller"));

    [Fact]
    public void A_name_is_spoken_with_salutation_and_title() => new PersonName.Named("Frau", "Dr.", "Änne", "Weiß").ToString().ShouldBe("Frau Dr. Änne Weiß");

    [Fact]
    public void No_text_makes_reading_a_name_fail() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => NameNotation.Read(text ?? "").People.OfType<PersonName.Named>().All(person => person.Surname.Length > 0)).QuickCheckThrowOnFailure();

    [Fact]
    public void No_sequence_of_the_words_of_name_cells_makes_reading_fail()
    {
        var words = Gen.Elements("Frau", "Herr", "Dr.", ",", "/", "von", "Müller", "N.", "(", ")", ":", "Teamleitung", "und", "-", ".", "A.", "unbesetzt", " ");
        Prop.ForAll(Gen.ListOf(words).ToArbitrary(), text =>
            NameNotation.Read(string.Join(' ', text)).People.OfType<PersonName.Named>().All(person => person.Surname.Length > 0)).QuickCheckThrowOnFailure();
    }
}
