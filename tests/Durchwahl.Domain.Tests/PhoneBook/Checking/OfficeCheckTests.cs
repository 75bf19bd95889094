using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.PhoneBook.Checking;

public class OfficeCheckTests
{
    static OfficeReport Check(OfficeBook book) => OfficeCheck.Run(book, Today);

    static ResponsibilityRule Noted(PostId post, string text)
    {
        var noted = new ResponsibilityNotation(TaskCatalogue.Default).Read(text);
        return new ResponsibilityRule(new ResponsibilityId(NewId()), noted.Tasks[0], post, noted.When);
    }

    [Fact]
    public void An_office_in_order_has_no_findings() => Check(Book).IsClean.ShouldBeTrue();

    [Fact]
    public void Tasks_without_a_rule_count_only_when_the_office_has_chosen_them()
    {
        Check(Book).Gaps.ShouldBeEmpty();
        var chosen = Book with { Office = Book.Office with { Settings = Book.Office.Settings with { Tasks = [PublicTask.Usual[0], PublicTask.Usual[5]] } } };
        Check(chosen).Gaps.ShouldHaveSingleItem().Text.ShouldBe("Unterhalt: niemand zuständig");
    }

    [Theory]
    [InlineData("Leistung A-Kh|Leistung L-Z")]
    [InlineData("Leistung, unter 25: A-Z|Leistung, ab 25: A-K")]
    [InlineData("Leistung, PLZ 31655: A-Z|Leistung, PLZ 31675: A-F")]
    [InlineData("Leistung, BG-Endziffern 0-4|Leistung, BG-Endziffern 5-8")]
    [InlineData("Leistung, Erstantrag: A-Z|Leistung, laufender Fall, unter 25: A-K")]
    public void Closing_every_gap_with_the_rule_that_it_names_leaves_none(string rules)
    {
        var noted = rules.Split('|');
        var book = Book with { Rules = [Noted(First, noted[0]), Noted(Second, noted[1])] };
        Check(book).Gaps.ShouldNotBeEmpty();
        foreach (var gap in Check(book).Gaps)
            book = GapClosing.Close(book, new GapInput { Range = gap.Notation, Post = Second.Value.ToString() }, NewId) is EditDecision.Change change ? change.What.ApplyTo(book) : book;
        Check(book).Gaps.ShouldBeEmpty();
        Check(book).Overlaps.ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_joins_the_rule_of_the_post_that_is_otherwise_alike()
    {
        var book = Book with { Rules = [Noted(First, "Leistung A-Kh"), Noted(Second, "Leistung L-Z")] };
        var after = GapClosing.Close(book, new GapInput { Range = Check(book).Gaps.Single().Notation, Post = Second.Value.ToString() }, NewId).After(book);
        after.Rules.Length.ShouldBe(2);
        new ResponsibilityNotation(TaskCatalogue.Default).Write(after.Rules[1]).ShouldBe("Leistung Ki–Z");
    }

    [Theory]
    [InlineData("Leistung Ki-Kz", "", "Post")]
    [InlineData("Ki-Kz", "x", "Range")]
    [InlineData("Unsinn ?", "x", "Range")]
    public void A_gap_is_not_closed_without_a_post_or_a_task(string range, string post, string field) =>
        GapClosing.Close(Book, new GapInput { Range = range, Post = post.Length == 0 ? "" : Second.Value.ToString() }, NewId).Refusal().Field.ShouldBe(field);

    [Fact]
    public void An_overlap_names_both_posts() =>
        Check(Book with { Rules = [Noted(First, "Leistung A-M"), Noted(Second, "Leistung K-Z")] }).Overlaps.ShouldHaveSingleItem().Posts.ShouldBe([First, Second]);

    [Fact]
    public void The_daily_phone_hour_is_owed_by_posts_with_a_responsibility_only()
    {
        var settings = Book.Office.Settings with { MinutesOfPhoneHourPerDay = 60 };
        var book = Book with { Office = Book.Office with { Settings = settings }, Posts = [Book.Posts[0] with { PhoneHours = PhoneHoursOf("Mo-Do 9-10") }, Book.Posts[1]], Rules = [Noted(First, "Leistung")] };
        Check(book).Policies.ShouldHaveSingleItem().Violation.Text.ShouldBe("Dörte Möllering, Geldleistungen, Stelle 1: freitags 0 von 60 Minuten");
    }

    [Fact]
    public void The_afternoon_is_covered_task_by_task()
    {
        var settings = Book.Office.Settings with { CoversAfternoon = true };
        var book = Book with { Office = Book.Office with { Settings = settings }, Posts = [Book.Posts[0] with { PhoneHours = PhoneHoursOf("Mo-Do 13-16") }, Book.Posts[1]] };
        Check(book).Policies.ShouldHaveSingleItem().Violation.Text.ShouldBe("Leistung: freitags ist von 13:00 bis 16:00 Uhr niemand am Telefon");
    }

    [Fact]
    public void An_absence_without_anybody_in_the_chain_is_told_with_its_first_such_day()
    {
        var book = Book with
        {
            Posts = [Book.Posts[0] with { Deputy = Second }, Book.Posts[1]],
            Absences = [new Absence(new AbsenceId(NewId()), First, Today, Today.PlusDays(20)), new Absence(new AbsenceId(NewId()), Second, Today.PlusDays(7), Today.PlusDays(8))],
        };
        Check(book).Deputies.Select(finding => finding.Text).ShouldBe(
            ["Dörte Möllering, Geldleistungen, Stelle 1: am 21.09.2026 abwesend, und niemand vertritt.", "Geldleistungen, Stelle 2: am 21.09.2026 abwesend, und niemand vertritt."]);
    }

    [Fact]
    public void A_loop_of_deputies_is_told_once()
    {
        var book = Book with { Posts = [Book.Posts[0] with { Deputy = Second }, Book.Posts[1] with { Deputy = First }] };
        Check(book).Deputies.ShouldHaveSingleItem().IsLoop.ShouldBeTrue();
    }

    [Fact]
    public void A_number_that_rings_two_posts_on_the_same_day_is_told_but_not_one_that_moved()
    {
        var shared = Book with { Lines = [Line(First, "+49572198213"), Line(Second, "+49572198213")] };
        Check(shared).Numbers.ShouldHaveSingleItem().Posts.ShouldBe([First, Second]);
        var moved = Book with { Lines = [Line(First, "+49572198213") with { LastDay = Today.PlusDays(30) }, Line(Second, "+49572198213") with { FirstDay = Today.PlusDays(31) }] };
        Check(moved).Numbers.ShouldBeEmpty();
    }
}
