using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.PhoneBook.Editing;

public class OfficeEditingTests
{
    static EditDecision House(Func<HouseInput, HouseInput> typed) => HouseEditing.Change(Book, typed(HouseInput.Of(Book)), Today, NewId);

    [Fact]
    public void The_form_of_the_house_changes_nothing_when_it_was_not_touched() => House(form => form).ShouldBeOfType<EditDecision.Unchanged>();

    [Fact]
    public void Closures_are_read_in_the_words_of_the_house()
    {
        var after = House(form => form with { Closures = "24.12. Heiligabend\n02.10.2026 Betriebsausflug\n28.12.2026–30.12.2026 Umzug" }).After();
        after.Closures.ShouldBe([
            new HouseClosure.EveryYear(new AnnualDate(12, 24), "Heiligabend"), HouseClosure.On(new LocalDate(2026, 10, 2), "Betriebsausflug"),
            new HouseClosure.Once(new LocalDate(2026, 12, 28), new LocalDate(2026, 12, 31), "Umzug")]);
        HouseInput.Of(after).Closures.ShouldBe("24.12. Heiligabend\n02.10.2026 Betriebsausflug\n28.12.2026–30.12.2026 Umzug");
    }

    [Theory]
    [InlineData("30.2. Nie", "Den 30.2. gibt es nicht.")]
    [InlineData("Weihnachten", "verstehen wir nicht")]
    [InlineData("05.10.2026-02.10.2026 verkehrt", "liegt vor dem ersten")]
    public void A_closure_that_is_none_is_refused_with_its_line(string typed, string reason)
    {
        var refusal = House(form => form with { Closures = "24.12. Heiligabend\n" + typed }).Refusal();
        refusal.Reason.ShouldStartWith("Zeile 2");
        refusal.Reason.ShouldContain(reason);
    }

    [Fact]
    public void The_carrier_changes_on_a_day()
    {
        var after = House(form => form with { Carriers = "01.01.2005 gE\n01.01.2012 zkT" }).After();
        after.CarrierOn(new LocalDate(2011, 12, 31)).ShouldBe(CarrierType.Joint);
        after.CarrierOn(new LocalDate(2012, 1, 1)).ShouldBe(CarrierType.Municipal);
    }

    [Fact]
    public void An_office_can_do_without_a_service_number_and_get_one_later()
    {
        var with = House(form => form with { ServiceNumber = "-24", ServiceCostNote = "Ortstarif" }).After();
        HouseEditing.ServiceLineOf(with)!.CostNote.ShouldBe("Ortstarif");
        HouseEditing.ServiceLineOf(HouseEditing.Change(with, HouseInput.Of(with) with { ServiceNumber = "" }, Today, NewId).After(with)).ShouldBeNull();
    }

    [Fact]
    public void A_task_that_has_rules_cannot_go() =>
        HouseEditing.ChangeTasks(Book, new TasksInput { Rows = [new("vermittlung", "Arbeit", "", "", "")] }).Refusal().Reason.ShouldContain("„Leistung“");

    [Fact]
    public void A_new_task_gets_a_key_from_its_name() =>
        HouseEditing.ChangeTasks(Book, new TasksInput { Rows = [new("leistung", "Geld", "", "", ""), new("", "Bildung & Teilhabe für Söhne", "", "", ""), new("", "", "egal", "", "")] })
            .After().Office.Settings.Tasks.Select(task => task.Key).ShouldBe(["leistung", "bildungteilhabefuersoehne"]);

    [Fact]
    public void A_team_with_posts_cannot_go() => TeamEditing.Remove(Book, TheTeam).Refusal().Reason.ShouldContain("gehören noch 2 Stellen");

    [Fact]
    public void A_team_cannot_stand_under_itself()
    {
        var above = new Team(new TeamId(NewId()), "Leistung", Parent: TheTeam);
        var book = Book with { Teams = [Book.Teams[0], above] };
        TeamEditing.Change(book, TheTeam, TeamInput.Of(book, book.Teams[0]) with { Parent = above.Id.Value.ToString() }, Today, NewId).Refusal().Field.ShouldBe("Parent");
    }

    [Fact]
    public void A_team_keeps_its_old_number_forwarding()
    {
        var first = TeamEditing.Change(Book, TheTeam, TeamInput.Of(Book, Book.Teams[0]) with { Number = "-30" }, Today, NewId).After();
        var after = TeamEditing.Change(first, TheTeam, TeamInput.Of(first, first.Teams[0]) with { Number = "-31" }, Today.PlusDays(7), NewId).After(first);
        TeamInput.LineOf(after, TheTeam)!.Number.Value.ShouldBe("+4957219831");
        after.Lines.Single(line => line.Number.Value == "+4957219830").ForwardsOn(Today.PlusDays(7)).ShouldBeTrue();
    }

    [Fact]
    public void A_site_where_somebody_sits_cannot_go()
    {
        var book = Book with { Posts = [Book.Posts[0] with { Placements = [new Placement(null, TheSite, "1")] }] };
        SiteEditing.Remove(book, TheSite).Refusal().Reason.ShouldContain("sitzt noch eine Stelle");
        SiteEditing.Remove(Book, TheSite).After().Sites.ShouldBeEmpty();
    }

    [Fact]
    public void A_postal_code_has_five_digits() => SiteEditing.Change(Book, TheSite, SiteInput.Of(Book.Sites[0]) with { PostalCode = "3165" }).Refusal().Field.ShouldBe("PostalCode");

    [Fact]
    public void An_absence_is_recorded_once()
    {
        var input = new AbsenceInput { FirstDay = "21.12.2026", LastDay = "08.01.2027" };
        var after = AbsenceEditing.Record(Book, First, input, Today, NewId).After();
        after.Absences.ShouldHaveSingleItem().LastDay.ShouldBe(new LocalDate(2027, 1, 8));
        AbsenceEditing.Record(after, First, input, Today, NewId).ShouldBeOfType<EditDecision.Unchanged>();
        AbsenceEditing.Record(after, First, input with { FirstDay = "01.01.2027" }, Today, NewId).Refusal().Reason.ShouldContain("vom 21.12.2026 bis 08.01.2027");
    }

    [Theory]
    [InlineData("", "", "FirstDay")]
    [InlineData("21.12.2026", "20.12.2026", "LastDay")]
    [InlineData("01.09.2026", "02.09.2026", "LastDay")]
    [InlineData("31.11.2026", "", "FirstDay")]
    public void An_absence_that_cannot_be_is_refused_beside_its_field(string first, string last, string field) =>
        AbsenceEditing.Record(Book, First, new AbsenceInput { FirstDay = first, LastDay = last }, Today, NewId).Refusal().Field.ShouldBe(field);
}
