using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using NodaTime;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.PhoneBook.Editing;

public class ReleaseEditingTests
{
    static readonly Instant Now = Instant.FromUtc(2026, 9, 14, 8, 0);

    static ReleaseInput Wanted(ReleaseMode mode) => new() { Mode = mode.ToString(), Reason = "Beschluss vom 1. September" };

    [Fact]
    public void What_an_editor_proposes_is_not_shown_before_somebody_approves_it()
    {
        var after = ReleaseEditing.Propose(Book, [Second], Wanted(ReleaseMode.FunctionAndNumber)).After();
        after.Posts[1].Release.Granted.ShouldBe(ReleaseMode.NotListed);
        ReleaseEditing.Approve(after, [Second], ReleaseInput.Of(after.Posts[1].Release), "b", Now).After(after).Posts[1].Release.Granted.ShouldBe(ReleaseMode.FunctionAndNumber);
    }

    [Fact]
    public void Showing_less_needs_no_new_approval() =>
        ReleaseEditing.Propose(Book, [First], Wanted(ReleaseMode.FunctionAndNumber)).After().Posts[0].Release.Granted.ShouldBe(ReleaseMode.FunctionAndNumber);

    [Fact]
    public void Showing_it_for_longer_is_showing_more()
    {
        var limited = Book with { Posts = [Book.Posts[0] with { Release = Book.Posts[0].Release with { LastDay = Today } }, Book.Posts[1]] };
        ReleaseEditing.Propose(limited, [First], Wanted(ReleaseMode.NameAndNumber)).After(limited).Posts[0].Release.Granted.ShouldBe(ReleaseMode.NotListed);
    }

    [Fact]
    public void An_editor_can_record_an_objection_but_not_lift_it()
    {
        var objected = ReleaseEditing.Propose(Book, [First], Wanted(ReleaseMode.NameAndNumber) with { SafetyObjection = true }).After();
        objected.Posts[0].Release.Granted.ShouldBe(ReleaseMode.NotListed);
        ReleaseEditing.Propose(objected, [First], Wanted(ReleaseMode.NameAndNumber)).ShouldBeOfType<EditDecision.Unchanged>();
        ReleaseEditing.Approve(objected, [First], Wanted(ReleaseMode.NameAndNumber), "b", Now).After(objected).Posts[0].Release.Granted.ShouldBe(ReleaseMode.NameAndNumber);
    }

    [Fact]
    public void A_release_needs_a_reason_and_a_mode() =>
        ReleaseEditing.Propose(Book, [First], new ReleaseInput()).ShouldBeOfType<EditDecision.Refused>().Refusals.Select(refusal => refusal.Field).ShouldBe(["Mode", "Reason"]);

    [Fact]
    public void An_approval_that_is_sent_twice_is_given_once()
    {
        var after = ReleaseEditing.Approve(Book, [Second], Wanted(ReleaseMode.NameAndNumber), "b", Now).After();
        ReleaseEditing.Approve(after, [Second], Wanted(ReleaseMode.NameAndNumber), "c", Now + Duration.FromMinutes(1)).ShouldBeOfType<EditDecision.Unchanged>();
    }

    [Fact]
    public void Many_posts_are_released_in_one_step() =>
        ReleaseEditing.Approve(Book, [First, Second], Wanted(ReleaseMode.TeamNumberOnly), "b", Now).After().Posts.ShouldAllBe(post => post.Release.Granted == ReleaseMode.TeamNumberOnly);
}
