using Durchwahl.Domain.Imports;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Tests.Imports;

public class ListInterpretationTests
{
    static readonly ResponsibilityNotation Notation = new(TaskCatalogue.Default);

    [Fact]
    public void A_row_with_everything_is_a_post_with_everything()
    {
        var post = Read(["Name", "Funktion", "Aufgabe", "Buchst.", "Durchwahl", "Zi.", "Team", "E-Mail", "Sprechzeit"],
            ["Frau Dr. Weiß", "Leistungssachbearbeitung", "Leistung U25", "A-Di", "213", "1.12", "Team 52", "weiss@jobcenter.example", "Mo, Mi 9:00-11:30; Do 14-16"]).Posts.ShouldHaveSingleItem();
        post.Person.ShouldBe(new PersonName.Named("Frau", "Dr.", null, "Weiß"));
        post.Function.ShouldBe("Leistungssachbearbeitung");
        post.Tasks.ShouldBe(["leistung"]);
        post.Numbers.ShouldHaveSingleItem().Value.ShouldBe("+49572198213");
        post.Extension.ShouldBe("213");
        post.Room.ShouldBe("1.12");
        post.Team.ShouldBe("Team 52");
        post.Email.ShouldBe("weiss@jobcenter.example");
        HoursNotation.Write(post.PhoneHours.ShouldNotBeNull()).ShouldBe("Mo, Mi 09:00–11:30; Do 14:00–16:00");
        post.ByAppointment.ShouldBeFalse();
        Rules(post).ShouldBe(["Leistung, unter 25: A–Di"]);
    }

    [Fact]
    public void Several_numbers_in_a_cell_are_all_kept_in_order() =>
        Read(["Name", "Tel."], ["Müller, Anna", "05721 98-213 / -214"]).Posts[0].Numbers.Select(number => number.Value).ShouldBe(["+49572198213", "+49572198214"]);

    [Fact]
    public void By_appointment_only_is_no_hours_and_not_silence()
    {
        var posts = Read(["Name", "Tel.", "Sprechzeit"], ["Müller, Anna", "98-213", "nur nach Vereinbarung"], ["Weiß, Änne", "98-214", ""]).Posts;
        posts[0].ShouldSatisfyAllConditions(post => post.ByAppointment.ShouldBeTrue(), post => post.PhoneHours.ShouldBe(WeeklyHours.None));
        posts[1].ShouldSatisfyAllConditions(post => post.ByAppointment.ShouldBeFalse(), post => post.PhoneHours.ShouldBeNull());
    }

    [Fact]
    public void The_section_gives_the_task_to_rows_that_have_only_ranges() =>
        Rules(Read(["Name", "Buchstabe", "Tel."], ["Team 52 - Vermittlung", "", ""], ["Müller, Anna", "A-K", "98-213"]).Posts[0]).ShouldBe(["Vermittlung A–K"]);

    [Fact]
    public void The_function_gives_the_task_where_nothing_else_does() =>
        Rules(Read(["Name", "Funktion", "Buchstabe", "Tel."], ["Müller, Anna", "Leistungssachbearbeitung", "A-K", "98-213"]).Posts[0]).ShouldBe(["Leistung A–K"]);

    [Fact]
    public void A_range_without_any_task_is_refused() =>
        Read(["Name", "Buchstabe", "Tel."], ["Müller, Anna", "A-K", "98-213"]).Refusals.ShouldHaveSingleItem()
            .ShouldBe(new RowRefusal(2, "Buchstabe", "A-K", "Zu welcher Aufgabe gehört das? Ergänzen Sie eine Spalte „Aufgabe“ oder eine Zwischenüberschrift mit der Aufgabe."));

    [Fact]
    public void Ranges_end_digits_and_places_in_columns_of_their_own_are_one_rule() =>
        Rules(Read(["Name", "Aufgabe", "Endziffern", "PLZ", "Alter", "Buchst.", "Tel."], ["Müller, Anna", "Leistung", "0-4", "31655", "ab 25", "A-K", "98-213"]).Posts[0])
            .ShouldBe(["Leistung, ab 25, BG-Endziffern 0–4, PLZ 31655: A–K"]);

    [Fact]
    public void Who_alone_has_a_task_is_in_charge_of_all_of_it() =>
        Rules(Read(["Name", "Aufgabe", "Tel."], ["Müller, Anna", "Widerspruch", "98-213"], ["Weiß, Änne", "Unterhalt", "98-214"]).Posts[0]).ShouldBe(["Widerspruch"]);

    [Fact]
    public void A_function_alone_puts_nobody_in_charge_of_a_whole_task() =>
        Read(["Name", "Funktion", "Tel."], ["Müller, Anna", "Leistungssachbearbeitung", "98-213"]).Posts[0].ShouldSatisfyAllConditions(
            post => post.Tasks.ShouldBe(["leistung"]), post => post.Responsibilities.ShouldBeEmpty());

    [Fact]
    public void Who_shares_a_task_without_ranges_is_in_charge_of_nobody_in_particular() =>
        Read(["Name", "Aufgabe", "Tel."], ["Müller, Anna", "Vermittlung", "98-213"], ["Weiß, Änne", "Vermittlung", "98-214"]).Posts.ShouldAllBe(post => post.Responsibilities.IsEmpty);

    [Fact]
    public void A_task_that_the_catalogue_does_not_have_stays_in_the_words_of_the_list() =>
        Read(["Name", "Aufgabe", "Tel."], ["Müller, Anna", "Kantine", "98-213"]).Posts[0].OtherTask.ShouldBe("Kantine");

    [Fact]
    public void A_range_that_cannot_be_read_is_refused_with_line_column_and_value()
    {
        var refusal = Read(["Name", "Aufgabe", "Buchst.", "Tel."], ["Müller, Anna", "Leistung", "Di-A", "98-213"]).Refusals.ShouldHaveSingleItem();
        (refusal.Line, refusal.Column, refusal.Value).ShouldBe((2, "Buchst.", "Di-A"));
    }

    [Fact]
    public void All_refusals_of_a_row_are_told_and_the_row_gives_no_post()
    {
        var list = Read(["Name", "Durchwahl", "E-Mail", "Sprechzeit"], ["Müller, Anna", "98-2l3", "anna", "irgendwann"], ["Weiß, Änne", "214", "", ""]);
        list.Refusals.Select(refusal => (refusal.Line, refusal.Column, refusal.Value)).ShouldBe([(2, "Sprechzeit", "irgendwann"), (2, "Durchwahl", "98-2l3"), (2, "E-Mail", "anna")], ignoreOrder: true);
        list.Posts.ShouldHaveSingleItem().Line.ShouldBe(3);
    }

    [Fact]
    public void Two_people_in_a_row_are_two_posts_with_the_same_number()
    {
        var posts = Read(["Name", "Tel."], ["Müller / Schmidt", "98-213"]).Posts;
        posts.Select(post => post.Person?.ToString()).ShouldBe(["Müller", "Schmidt"]);
        posts.ShouldAllBe(post => post.Line == 2 && post.Numbers.Length == 1);
    }

    [Fact]
    public void A_vacant_post_keeps_its_number() =>
        Read(["Name", "Tel."], ["N. N.", "98-213"]).Posts[0].ShouldSatisfyAllConditions(post => post.Person.ShouldBe(new PersonName.Vacant("N. N.")), post => post.Extension.ShouldBe("213"));

    [Theory]
    [InlineData("a@b.example\r\nBcc: x@y.example")]
    [InlineData("<script>@b.example")]
    [InlineData("anna.example")]
    public void What_is_no_mail_address_is_never_taken_for_one(string text) =>
        Read(["Name", "Tel.", "E-Mail"], ["Müller, Anna", "98-213", text]).Posts.ShouldAllBe(post => post.Email == "a@b.example");

    static string[] Rules(ListedPost post) => [.. post.Responsibilities.Select(rule => Notation.Write(rule.Task, rule.When))];

    static InterpretedList Read(params string[][] rows)
    {
        var table = new SourceTable("Liste", [.. rows.Select((cells, index) => new SourceRow(index + 1, [.. cells]))]);
        var list = ListReading.Read(table, ColumnMapping.None).ShouldBeOfType<ListReading.Understood>();
        return new ListInterpretation(Notation, BaseNumber.Parse("05721 98")).Read(list.Rows);
    }
}
