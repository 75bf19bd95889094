using Durchwahl.Domain.Statistics;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.Statistics;

/// <summary>What is shown are disjoint sums; an attacker can add and subtract them, so only unions of them can be computed.</summary>
public class DisclosureControlTests
{
    const int Staff = 5;
    const long Contacts = 10;

    static GroupSplit Split(params GroupSize[] groups) => DisclosureControl.Split(groups, Staff, Contacts);

    [Fact]
    public void Large_groups_are_all_shown_apart()
    {
        var split = Split(new(5, 10), new(20, 500));
        (split.Apart.Length, split.Together.Length).ShouldBe((2, 0));
    }

    [Fact]
    public void A_single_small_group_takes_the_next_smallest_with_it()
    {
        var split = Split(new(20, 500), new(4, 300), new(8, 60));
        split.Apart.ShouldBe([0]);
        split.Together.ShouldBe([1, 2]);
    }

    [Fact]
    public void Small_groups_that_are_small_together_take_another_with_them() => Split(new(20, 500), new(1, 2), new(1, 3), new(9, 90)).Together.ShouldBe([1, 2, 3]);

    [Fact]
    public void Of_two_groups_one_of_them_small_only_the_total_is_shown()
    {
        var split = Split(new(20, 500), new(2, 50));
        (split.Apart.IsEmpty, split.TogetherMayBeShown).ShouldBe((true, true));
    }

    [Fact]
    public void When_all_together_are_few_not_even_the_total_is_shown() => Split(new(1, 3), new(2, 4)).TogetherMayBeShown.ShouldBeFalse();

    [Fact]
    public void No_sum_that_can_be_computed_from_what_is_shown_is_small_or_a_single_hidden_group() => Prop.ForAll(Arb.From(Groups), groups =>
    {
        var split = DisclosureControl.Split(groups, Staff, Contacts);
        List<int[]> cells = [.. split.Apart.Select(at => (int[])[at])];
        if (!split.Together.IsEmpty && (split.TogetherMayBeShown || cells.Count > 0)) cells.Add([.. split.Together]); // by subtraction from the total, shown or not
        return cells.SelectMany(cell => cell).Distinct().Count() == cells.Sum(cell => cell.Length)
            && cells.TrueForAll(cell => cell.Sum(at => groups[at].Staff) >= Staff && cell.Sum(at => groups[at].Contacts) >= Contacts)
            && split.Together.Length != 1
            || (cells.Count == 0 && !split.TogetherMayBeShown)
            || (split.Apart.IsEmpty && groups.Length == 1);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Fact]
    public void Every_group_is_somewhere() => Prop.ForAll(Arb.From(Groups), groups =>
    {
        var split = DisclosureControl.Split(groups, Staff, Contacts);
        return split.Apart.Concat(split.Together).Order().SequenceEqual(Enumerable.Range(0, groups.Length));
    }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void A_single_hidden_number_takes_the_next_smallest_with_it() => DisclosureControl.Hide([40, 3, 12, 0, 25], 10).Hidden.ShouldBe([false, true, true, false, false]);

    [Fact]
    public void Zero_is_shown() => DisclosureControl.Hide([0, 0, 50], 10).ShouldSatisfyAllConditions(one => one.Hidden.ShouldAllBe(hidden => !hidden), one => one.HidesTotal.ShouldBeFalse());

    [Fact]
    public void A_number_that_nothing_can_cover_hides_the_total() => DisclosureControl.Hide([0, 3, 0], 10).HidesTotal.ShouldBeTrue();

    [Fact]
    public void No_hidden_number_can_be_computed_from_the_total_and_what_is_shown() => Prop.ForAll(Arb.From(Numbers), counts =>
    {
        var hiding = DisclosureControl.Hide(counts, 10);
        var hidden = Enumerable.Range(0, counts.Length).Where(at => hiding.Hidden[at]).ToList();
        var shownSmall = counts.Where((count, at) => count is > 0 and < 10 && !hiding.Hidden[at]);
        // The total minus all that is shown is the sum of the hidden ones: it must be several, and not few.
        return !shownSmall.Any() && (hidden.Count == 0 || hiding.HidesTotal || (hidden.Count > 1 && hidden.Sum(at => counts[at]) >= 10));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    static readonly Gen<GroupSize[]> Groups = Gen.ArrayOf(from staff in Gen.Choose(0, 12) from contacts in Gen.Choose(0, 40) select new GroupSize(staff, contacts));

    static readonly Gen<long[]> Numbers = Gen.ArrayOf(Gen.Choose(0, 30).Select(count => (long)count));
}
