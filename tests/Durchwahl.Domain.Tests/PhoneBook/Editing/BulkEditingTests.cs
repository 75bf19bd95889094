using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using NodaTime;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.PhoneBook.Editing;

public class BulkEditingTests
{
    static readonly LocalDate March = new(2027, 3, 1);

    static RenumberInput Numbers(string first, string second, string from = "01.03.2027") =>
        new() { From = from, Numbers = ImmutableDictionary<PostId, string>.Empty.Add(First, first).Add(Second, second) };

    [Fact]
    public void The_numbers_of_a_whole_team_change_on_one_day_and_the_old_ones_forward()
    {
        var after = BulkEditing.Renumber(Book, Numbers("-301", "-302"), NewId).After();
        after.NumbersOn(First, March.PlusDays(-1)).ShouldBe(["05721 98-213"]);
        after.NumbersOn(First, March).ShouldBe(["05721 98-301"]);
        after.NumbersOn(Second, March).ShouldBe(["05721 98-302"]);
        PostNumbers.Forwarding(after, Second, March).Count().ShouldBe(1);
    }

    [Fact]
    public void Two_posts_can_swap_their_numbers()
    {
        var after = BulkEditing.Renumber(Book, Numbers("-214", "-213"), NewId).After();
        after.NumbersOn(First, March).ShouldBe(["05721 98-214"]);
        after.NumbersOn(Second, March).ShouldBe(["05721 98-213"]);
    }

    [Fact]
    public void One_bad_number_keeps_all_from_changing() => BulkEditing.Renumber(Book, Numbers("-301", "-30x"), NewId).Refusal().Field.ShouldBe($"Numbers.{Second.Value}");

    [Fact]
    public void The_same_number_for_two_posts_is_refused() => BulkEditing.Renumber(Book, Numbers("-301", "-301"), NewId).Refusal().Reason.ShouldBe("05721 98-301 steht in dieser Liste zweimal.");

    [Fact]
    public void Without_a_day_nothing_changes() => BulkEditing.Renumber(Book, Numbers("-301", "", from: ""), NewId).Refusal().Field.ShouldBe("From");

    [Fact]
    public void A_team_moves_to_another_site_on_a_day()
    {
        var after = BulkEditing.Move(Book, [First, Second], new MoveInput { Site = TheSite.Value.ToString(), From = "01.03.2027" }, Today).After();
        after.Posts.ShouldAllBe(post => post.PlacementOn(March).Site == TheSite && post.PlacementOn(Today).Site == null);
    }

    [Fact]
    public void A_move_that_says_nothing_is_refused() => BulkEditing.Move(Book, [First], new MoveInput(), Today).Refusal().Field.ShouldBe("");
}
