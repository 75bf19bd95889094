using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using NodaTime;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.PhoneBook.Editing;

public class PostEditingTests
{
    static EditDecision Change(PostInput input, PostId? post = null, OfficeBook? book = null) => PostEditing.Change(book ?? Book, post ?? First, input, Today, NewId);

    [Fact]
    public void A_form_that_was_not_touched_changes_nothing() => Change(Form(First)).ShouldBeOfType<EditDecision.Unchanged>();

    [Fact]
    public void A_form_that_is_sent_twice_adds_one_post()
    {
        var (id, form) = (new PostId(NewId()), new PostInput { Title = "Empfang", Numbers = "-300" });
        var after = PostEditing.Add(Book, id, form, Today, NewId).After();
        after.NumbersOn(id, Today).ShouldBe(["05721 98-300"]);
        PostEditing.Add(after, id, form, Today, NewId).ShouldBeOfType<EditDecision.Unchanged>();
    }

    [Fact]
    public void A_new_post_is_seen_by_nobody_until_somebody_decides() =>
        PostEditing.Add(Book, new PostId(NewId()), new PostInput { Title = "Empfang" }, Today, NewId).After().Posts[^1].Release.ShouldBe(Release.None);

    [Fact]
    public void The_number_stays_when_the_person_changes_and_the_new_name_is_not_public()
    {
        var after = Change(Form(First) with { Salutation = "Herr", GivenName = "Jan", Surname = "Wichmann", IsNewPerson = true }).After();
        after.NumbersOn(First, Today).ShouldBe(["05721 98-213"]);
        after.Posts[0].Release.Granted.ShouldBe(ReleaseMode.FunctionAndNumber);
        after.Staff.ShouldHaveSingleItem().Surname.ShouldBe("Wichmann");
    }

    [Fact]
    public void Another_given_name_and_another_surname_are_another_person_even_when_nobody_says_so() =>
        Change(Form(First) with { GivenName = "Jan", Surname = "Wichmann" }).After().Posts[0].Release.Granted.ShouldBe(ReleaseMode.FunctionAndNumber);

    [Fact]
    public void A_person_who_marries_stays_the_same_person()
    {
        var after = Change(Form(First) with { Surname = "Möllering-Kuhn" }).After();
        after.Posts[0].Holder.ShouldBe(Book.Posts[0].Holder);
        after.Posts[0].Release.Granted.ShouldBe(ReleaseMode.NameAndNumber);
    }

    [Fact]
    public void Who_leaves_goes_from_the_working_state_and_the_post_stays()
    {
        var after = Change(Form(First) with { Salutation = "", GivenName = "", Surname = "" }).After();
        after.Staff.ShouldBeEmpty();
        after.Posts[0].Holder.ShouldBeNull();
    }

    [Fact]
    public void No_name_of_a_person_stands_in_the_audit_trail()
    {
        var change = Change(Form(First) with { GivenName = "Jan", Surname = "Wichmann" }).ShouldBeOfType<EditDecision.Change>();
        string.Join(' ', change.Before!.Values.Concat(change.After!.Values).Append(change.Subject)).ShouldNotContain("Wichmann");
        string.Join(' ', change.Before!.Values).ShouldNotContain("Möllering");
    }

    [Fact]
    public void A_new_number_holds_from_its_day_on_and_the_old_one_forwards_then()
    {
        var after = Change(Form(First) with { Numbers = "-300", NumbersFrom = "01.03.2027" }).After();
        after.NumbersOn(First, new LocalDate(2027, 2, 28)).ShouldBe(["05721 98-213"]);
        after.NumbersOn(First, new LocalDate(2027, 3, 1)).ShouldBe(["05721 98-300"]);
        PostNumbers.Forwarding(after, First, new LocalDate(2027, 3, 1)).ShouldHaveSingleItem().Number.Value.ShouldBe("+49572198213");
    }

    [Fact]
    public void A_planned_number_survives_a_form_that_is_about_something_else()
    {
        var planned = Change(Form(First) with { Numbers = "-300", NumbersFrom = "01.03.2027" }).After();
        var after = Change(PostInput.Of(planned, planned.Posts[0], Today) with { Title = "Anders" }, book: planned).After(planned);
        after.NumbersOn(First, new LocalDate(2027, 3, 1)).ShouldBe(["05721 98-300"]);
    }

    [Fact]
    public void A_number_that_was_wrong_does_not_forward() =>
        Change(Form(First) with { Numbers = "-300", NumbersWereWrong = true }).After().Lines.ShouldNotContain(line => line.Number.Value == "+49572198213");

    [Theory]
    [InlineData("98-2l3", "Numbers")]
    public void What_is_no_number_is_refused_beside_its_field(string typed, string field) => Change(Form(First) with { Numbers = typed }).Refusal().Field.ShouldBe(field);

    [Fact]
    public void A_deputy_who_closes_a_loop_is_refused_and_the_loop_is_named()
    {
        var book = Book with { Posts = [Book.Posts[0], Book.Posts[1] with { Deputy = First }] };
        var refusal = Change(Form(First) with { Deputy = Second.Value.ToString() }, book: book).Refusal();
        refusal.Field.ShouldBe("Deputy");
        refusal.Reason.ShouldContain("Dörte Möllering, Geldleistungen, Stelle 1 → Geldleistungen, Stelle 2 → Dörte Möllering, Geldleistungen, Stelle 1");
    }

    [Fact]
    public void Nobody_stands_in_for_themselves() => Change(Form(First) with { Deputy = First.Value.ToString() }).Refusal().Reason.ShouldContain("nicht selbst");

    [Fact]
    public void Rules_that_stay_keep_their_id_and_others_come_and_go()
    {
        var after = Change(Form(First) with { Responsibilities = "Leistung A–K\nVermittlung, unter 25: A-Z" }).After();
        after.Rules.Where(rule => rule.Post == First).Select(rule => rule.Task).ShouldBe(["leistung", "vermittlung"]);
        after.Rules[0].Id.ShouldBe(Book.Rules[0].Id);
        Change(Form(First) with { Responsibilities = "" }).After().Rules.ShouldNotContain(rule => rule.Post == First);
    }

    [Theory]
    [InlineData("Leistung A-K\nA-Di", "Zeile 2")]
    [InlineData("Leistung A-?", "Zeile 1")]
    public void A_rule_that_is_not_understood_is_refused_with_its_line(string typed, string where) => Change(Form(First) with { Responsibilities = typed }).Refusal().Reason.ShouldStartWith(where);

    [Fact]
    public void Hours_with_exceptions_and_an_end_come_back_as_they_were_typed()
    {
        var form = Form(First) with { PhoneHours = "Mo, Mi 9-11:30", PhoneLastDay = "31.12.2026", PhoneExceptions = "24.12.2026 geschlossen (Heiligabend)\n23.12.2026 9-11, 13-14" };
        var after = Change(form).After();
        after.Posts[0].PhoneHours.Until.ShouldBe(new LocalDate(2027, 1, 1));
        var shown = PostInput.Of(after, after.Posts[0], Today);
        shown.PhoneHours.ShouldBe("Mo, Mi 09:00–11:30");
        shown.PhoneLastDay.ShouldBe("31.12.2026");
        shown.PhoneExceptions.ShouldBe("23.12.2026 09:00–11:00, 13:00–14:00\n24.12.2026 geschlossen (Heiligabend)");
        Change(shown, book: after).ShouldBeOfType<EditDecision.Unchanged>();
    }

    [Fact]
    public void Two_lines_about_the_same_day_are_refused() =>
        Change(Form(First) with { PhoneExceptions = "24.12.2026 geschlossen\n24.12.2026 9-10" }).Refusal().Reason.ShouldStartWith("Zeile 2: Dieser Tag steht schon weiter oben.");

    [Fact]
    public void A_room_from_a_day_on_leaves_the_room_until_then()
    {
        var before = Change(Form(First) with { Site = TheSite.Value.ToString(), Room = "2.07" }).After();
        var after = Change(PostInput.Of(before, before.Posts[0], Today) with { Room = "3.01", PlacedFrom = "2027-03-01" }, book: before).After(before);
        after.Posts[0].PlacementOn(new LocalDate(2027, 2, 28)).Room.ShouldBe("2.07");
        after.Posts[0].PlacementOn(new LocalDate(2027, 3, 1)).Room.ShouldBe("3.01");
    }

    [Fact]
    public void Every_refusal_is_told_at_once_and_nothing_changes()
    {
        var decision = Change(Form(First) with { Title = " ", Email = "keine", Languages = "Klingonisch", PhoneHours = "Mo 9-26" });
        decision.ShouldBeOfType<EditDecision.Refused>().Refusals.Select(refusal => refusal.Field).ShouldBe(["Title", "Email", "Languages", "PhoneHours"]);
    }

    [Fact]
    public void Removing_a_post_takes_its_person_and_its_deputies_lose_it()
    {
        var book = Book with { Posts = [Book.Posts[0], Book.Posts[1] with { Deputy = First }] };
        var after = PostEditing.Remove(book, [First], "zusammengelegt").After(book);
        after.Posts.ShouldHaveSingleItem().Deputy.ShouldBeNull();
        after.Staff.ShouldBeEmpty();
        after.Rules.ShouldAllBe(rule => rule.Post == Second);
    }

    [Fact]
    public void A_removal_without_a_reason_is_refused() => PostEditing.Remove(Book, [First], " ").Refusal().Field.ShouldBe("Why");
}
