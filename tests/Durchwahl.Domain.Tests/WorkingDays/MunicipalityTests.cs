using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class MunicipalityTests
{
    static readonly LocalDate Assumption = new(2026, 8, 15);
    static readonly LocalDate CorpusChristi = new(2026, 6, 4);

    [Fact]
    public void Without_a_municipality_the_municipal_holidays_are_absent()
    {
        PublicHolidays.On(Assumption, Land.BY).ShouldBeEmpty();
        PublicHolidays.On(new LocalDate(2026, 8, 8), Land.BY).ShouldBeEmpty();
        PublicHolidays.On(CorpusChristi, Land.SN).ShouldBeEmpty();
        PublicHolidays.On(CorpusChristi, Land.TH).ShouldBeEmpty();
    }

    [Fact]
    public void Augsburg_alone_keeps_8_August_and_has_Assumption_too()
    {
        PublicHolidays.In(Land.BY, 2026, "Augsburg").Count.ShouldBe(14);
        PublicHolidays.On(new LocalDate(2026, 8, 8), Land.BY, "Stadt augsburg").ShouldHaveSingleItem()
            .ShouldBe(new PublicHoliday(new LocalDate(2026, 8, 8), "Augsburger Hohes Friedensfest", "Art. 1 Abs. 2 BayFTG"));
        PublicHolidays.On(new LocalDate(2026, 8, 8), Land.BY, "München").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("München", true)]
    [InlineData("Landeshauptstadt München", true)]
    [InlineData("würzburg", true)]
    [InlineData("Weiden i.d.OPf.", true)]
    [InlineData("Dillingen a.d.Donau", true)]
    [InlineData("Nürnberg", false)]
    [InlineData("Coburg", false)]
    [InlineData("Oberdorf, mit Mariä Himmelfahrt", true)]
    [InlineData("Oberdorf, ohne Mariä Himmelfahrt", false)]
    [InlineData("Nürnberg, mit Mariä Himmelfahrt", true)] // what the caller states goes before the table: a census may have changed it
    public void A_Bavarian_municipality_has_Assumption_by_the_table_or_as_stated(string municipality, bool expected) =>
        PublicHolidays.On(Assumption, Land.BY, municipality).Count.ShouldBe(expected ? 1 : 0);

    [Theory]
    [InlineData(Land.SN, "Crostwitz", true)]
    [InlineData(Land.SN, "Salzenforst", true)]
    [InlineData(Land.SN, "Bautzen", false)] // only in two of its parts
    [InlineData(Land.SN, "Dresden", false)]
    [InlineData(Land.TH, "Heilbad Heiligenstadt", true)]
    [InlineData(Land.TH, "Landkreis Eichsfeld", true)]
    [InlineData(Land.TH, "Geisa", true)]
    [InlineData(Land.TH, "Erfurt", false)]
    [InlineData(Land.TH, "Erfurt, mit Fronleichnam", true)]
    public void A_place_in_Sachsen_or_Thueringen_has_Corpus_Christi_if_the_list_of_the_law_has_it(Land land, string place, bool expected) =>
        PublicHolidays.On(CorpusChristi, land, place).Count.ShouldBe(expected ? 1 : 0);

    [Fact]
    public void A_Bavarian_municipality_that_nobody_knows_is_refused_with_the_way_to_say_it()
    {
        Municipality.TryHolidaysOf(Land.BY, "Oberdorf", out _, out var refusal).ShouldBeFalse();
        refusal.ShouldBe("Ob Mariä Himmelfahrt in „Oberdorf“ Feiertag ist, steht nicht in der mitgelieferten Liste. "
            + "Geben Sie es an: „Oberdorf, mit Mariä Himmelfahrt“ oder „Oberdorf, ohne Mariä Himmelfahrt“.");
        Should.Throw<ArgumentException>(() => PublicHolidays.In(Land.BY, 2026, "Oberdorf"));
    }

    [Fact]
    public void A_statement_that_cannot_be_understood_is_refused()
    {
        Municipality.TryHolidaysOf(Land.TH, "Oberdorf, mit Mariä Himmelfahrt", out var holidays, out var refusal).ShouldBeFalse();
        holidays.ShouldBe(MunicipalHolidays.None);
        refusal.ShouldBe("„mit Mariä Himmelfahrt“ hinter „Oberdorf“ ist nicht zu verstehen. Möglich sind „mit Fronleichnam“ und „ohne Fronleichnam“.");
    }

    [Theory]
    [InlineData(Land.NI, "Musterstadt")]
    [InlineData(Land.SL, "Augsburg")]
    public void In_a_Land_without_municipal_holidays_every_name_gives_the_holidays_of_the_Land(Land land, string municipality) =>
        PublicHolidays.In(land, 2026, municipality).ShouldBe(PublicHolidays.In(land, 2026));

    [Fact]
    public void Municipal_holidays_of_another_Land_change_nothing() =>
        PublicHolidays.In(Land.NI, 2026, MunicipalHolidays.Assumption | MunicipalHolidays.CorpusChristi | MunicipalHolidays.PeaceFestival).ShouldBe(PublicHolidays.In(Land.NI, 2026));
}
