using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.PhoneBook.Responsibilities;

public class ResponsibilityNotationTests
{
    static readonly ResponsibilityNotation Notation = new(TaskCatalogue.Default);

    static string Rewritten(string text, ResponsibilityNotation? notation = null)
    {
        var noted = (notation ?? Notation).Read(text);
        return Notation.Write(noted.Tasks.Single(), noted.When);
    }

    static string RefusalOf(string text, ResponsibilityNotation? notation = null) => (notation ?? Notation).TryRead(text, out _, out var refusal) ? "(read)" : refusal;

    [Theory]
    [InlineData("Leistung A-Di", "Leistung A–Di")]
    [InlineData("Leistung: A - Di", "Leistung A–Di")]
    [InlineData("LSB Sch-St", "Leistung Sch–St")]
    [InlineData("Leistungssachbearbeitung Buchst. Sch-St", "Leistung Sch–St")]
    [InlineData("Leistung (Sch-St), unter 25", "Leistung, unter 25: Sch–St")]
    [InlineData("Leistungsgewährung (A-K)", "Leistung A–K")]
    [InlineData("Sachbearbeiterin Leistung, Buchstabe A bis F", "Leistung A–F")]
    [InlineData("Leistung S (ohne Sch, St)", "Leistung S (ohne Sch, St)")]
    [InlineData("Leistung A-Di, M, Sch-St", "Leistung A–Di, M, Sch–St")]
    [InlineData("Leistung Müller-Schulz", "Leistung Muller–Schul")]
    [InlineData("Vermittlung U25 A-K", "Vermittlung, unter 25: A–K")]
    [InlineData("Arbeitsvermittlung Ü25 L-Z", "Vermittlung, ab 25: L–Z")]
    [InlineData("Markt & Integration unter 25 Jahren", "Vermittlung, unter 25")]
    [InlineData("pAp über 25", "Vermittlung, ab 25")]
    [InlineData("FM", "Fallmanagement")]
    [InlineData("Erstantrag", "Erstantrag")]
    [InlineData("Neuanträge A-K", "Erstantrag A–K")]
    [InlineData("Leistung Erstantrag A-K", "Leistung, Erstantrag: A–K")]
    [InlineData("Neuantrag Leistung", "Leistung, Erstantrag")]
    [InlineData("Leistung laufende Fälle L-Z", "Leistung, laufender Fall: L–Z")]
    [InlineData("Leistung Bestand", "Leistung, laufender Fall")]
    [InlineData("Leistung BG-Endziffer 0-4, PLZ 31655", "Leistung, BG-Endziffern 0–4, PLZ 31655")]
    [InlineData("Leistung Endziffern 00 bis 24", "Leistung, BG-Endziffern 00–24")]
    [InlineData("Leistung BG-Endziffer 5,6,7", "Leistung, BG-Endziffern 5–7")]
    [InlineData("Leistung 316xx, 31700 A-M", "Leistung, PLZ 316xx, 31700: A–M")]
    [InlineData("Fallmanagement, unter 25, Stadthagen: A-M", "Fallmanagement, unter 25, Ort Stadthagen: A–M")]
    [InlineData("Leistung Bad Nenndorf A-M", "Leistung, Ort Bad Nenndorf: A–M")]
    [InlineData("Leistung Stadthagen, Bückeburg", "Leistung, Ort Bückeburg, Ort Stadthagen")]
    [InlineData("Leistung, Gemeinde Au", "Leistung, Ort Au")]
    [InlineData("Rechtsbehelfsstelle", "Widerspruch")]
    [InlineData("Neuanträge/Erstanträge", "Erstantrag")]
    [InlineData("Erst- und Neuanträge A-K u. M", "Erstantrag A–K, M")]
    [InlineData("Leistung A-Di (PLZ 31655)", "Leistung, PLZ 31655: A–Di")]
    [InlineData("Leistung EZ 0-4", "Leistung, BG-Endziffern 0–4")]
    [InlineData("Leistung laufende Fälle BG-Nr. 00-24", "Leistung, laufender Fall, BG-Endziffern 00–24")]
    [InlineData("Leistung von A bis K", "Leistung A–K")]
    [InlineData("Leistung A-Z außer Sch", "Leistung A–Z (ohne Sch)")]
    [InlineData("UHV/Unterhaltsheranziehung, alle", "Unterhalt A–Z")]
    [InlineData("Ausnahme: Leistung BG-Endziffer 99", "Ausnahme, Leistung, BG-Endziffer 99")]
    public void A_cell_of_a_real_list_is_understood(string text, string canonical) => Rewritten(text).ShouldBe(canonical);

    [Fact]
    public void What_is_written_is_read_back_unchanged() =>
        Prop.ForAll(RuleSets.Conditions.ToArbitrary(), Gen.Elements(TaskCatalogue.Default.Tasks.Select(task => task.Key)).ToArbitrary(), (when, task) =>
        {
            var noted = Notation.Read(Notation.Write(new ResponsibilityRule(new ResponsibilityId(Guid.Empty), task, RuleSets.Post(1), when)));
            return noted.Tasks is [var only] && only == task && noted.When == when;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Theory]
    [InlineData("Buchstaben Schm")]
    [InlineData("S (ohne Schmidt)")]
    [InlineData("Ab, Schmidt, T")]
    public void Long_beginnings_survive_writing_and_reading(string ranges)
    {
        var when = new ResponsibilityConditions { Surnames = SurnameRanges.Read(ranges) };
        Notation.Read(Notation.Write("leistung", when)).When.ShouldBe(when);
    }

    [Fact]
    public void A_cell_with_conditions_only_names_no_task()
    {
        var noted = Notation.Read("A-Di, unter 25");
        noted.Tasks.ShouldBeEmpty();
        noted.When.ShouldBe(new ResponsibilityConditions { Surnames = SurnameRanges.Read("A-Di"), Age = AgeGroup.Under25 });
    }

    [Fact]
    public void Two_tasks_in_a_cell_share_its_conditions() => Notation.Read("Leistung und Vermittlung A-K").Tasks.ShouldBe(["leistung", "vermittlung"]);

    [Fact]
    public void Both_age_groups_together_are_everyone() => Rewritten("Vermittlung U25 und Ü25").ShouldBe("Vermittlung");

    [Theory]
    [InlineData("Sekretariat")]
    [InlineData("Leistung Teamleitung")]
    [InlineData("Zimmer 12")]
    [InlineData("Leistung M\uD83D")]
    [InlineData("Teamleiter Leistung")]
    public void What_is_neither_task_nor_condition_is_refused_and_named(string text) => RefusalOf(text).ShouldContain("ist keine bekannte Aufgabe");

    [Fact]
    public void An_empty_cell_says_that_it_is_empty() => RefusalOf("  ").ShouldBe("Die Zuständigkeit fehlt.");

    [Fact]
    public void A_text_far_too_long_for_a_cell_is_refused_unread() => RefusalOf(new string('A', 5001)).ShouldBe("Die Angabe hat 5001 Zeichen, höchstens 5000 werden gelesen.");

    [Fact]
    public void A_range_the_wrong_way_round_is_refused() => RefusalOf("Leistung St-Sch").ShouldBe("In „St-Sch“ kommt der zweite Name im Alphabet vor dem ersten.");

    [Fact]
    public void With_a_list_of_municipalities_other_names_are_refused()
    {
        var notation = new ResponsibilityNotation(TaskCatalogue.Default, municipalities: ["Stadthagen", "Garmisch-Partenkirchen"]);
        Rewritten("Leistung, Garmisch-Partenkirchen", notation).ShouldBe("Leistung, Ort Garmisch-Partenkirchen");
        RefusalOf("Leistung, Rinteln", notation).ShouldContain("„Rinteln“");
    }

    [Fact]
    public void An_office_may_bring_its_own_tasks() =>
        new ResponsibilityNotation(new TaskCatalogue([new("but", "Bildung und Teilhabe", ["BuT"])])).Read("BuT A-K").Tasks.ShouldBe(["but"]);
}
