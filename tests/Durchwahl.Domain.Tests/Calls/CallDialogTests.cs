using Durchwahl.Domain.Calls;

namespace Durchwahl.Domain.Tests.Calls;

public class CallDialogTests
{
    static Choice Typed(Menu menu, string keys, bool thenPause = false)
    {
        var dialog = new CallDialog(menu);
        Choice choice = new Choice.Unfinished();
        foreach (var key in keys) (dialog, choice) = dialog.Press(key);
        return thenPause ? dialog.Pause().Choice : choice;
    }

    [Fact]
    public void A_single_key_counts_only_after_a_pause_while_waiting()
    {
        Typed(Menu.Waiting, "1").ShouldBe(new Choice.Unfinished());
        Typed(Menu.Waiting, "1", thenPause: true).ShouldBe(new Choice.Emergency());
        Typed(Menu.Waiting, "2", thenPause: true).ShouldBe(new Choice.Callback());
        Typed(Menu.Waiting, "9", thenPause: true).ShouldBe(new Choice.English());
    }

    [Fact]
    public void The_keys_3_to_8_choose_a_topic_by_its_place() => Typed(Menu.Waiting, "4", thenPause: true).ShouldBe(new Choice.Topic(1));

    [Fact]
    public void End_digits_may_begin_with_a_key_that_means_something() => Typed(Menu.Waiting, "123#").ShouldBe(new Choice.EndDigits("123"));

    [Fact]
    public void Several_keys_without_a_hash_choose_nothing() => Typed(Menu.Waiting, "12", thenPause: true).ShouldBe(new Choice.Unfinished());

    [Fact]
    public void The_star_begins_anew() => Typed(Menu.Waiting, "77*12#").ShouldBe(new Choice.EndDigits("12"));

    [Fact]
    public void An_offer_is_taken_at_once()
    {
        Typed(Menu.Offered, "1").ShouldBe(new Choice.Message());
        Typed(Menu.Offered, "2").ShouldBe(new Choice.Callback());
        Typed(Menu.Offered, "5").ShouldBe(new Choice.Meaningless());
    }

    [Fact]
    public void A_number_ends_with_the_hash_and_never_by_itself()
    {
        Typed(Menu.Number, "015155501234#").ShouldBe(new Choice.Number("015155501234"));
        Typed(Menu.Number, "0151", thenPause: true).ShouldBe(new Choice.Unfinished());
        Typed(Menu.Number, "#").ShouldBe(new Choice.Meaningless());
    }

    [Fact]
    public void A_caller_who_is_asked_nothing_chooses_nothing() => Typed(Menu.None, "1").ShouldBe(new Choice.Meaningless());

    [Fact]
    public void Endless_digits_are_dropped() => Typed(Menu.Waiting, new string('1', 21)).ShouldBe(new Choice.Meaningless());

    [Fact]
    public void More_end_digits_than_a_number_has_mean_nothing() => Typed(Menu.Waiting, "1234567890123#").ShouldBe(new Choice.Meaningless());
}
