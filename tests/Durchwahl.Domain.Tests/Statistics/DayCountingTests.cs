using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using NodaTime;
using static Durchwahl.Domain.Tests.Statistics.InventedContacts;

namespace Durchwahl.Domain.Tests.Statistics;

public class DayCountingTests
{
    static readonly Dictionary<ContactId, ContactOutcome> NoOutcomes = [];

    static IReadOnlyCollection<DaySums> Count(IReadOnlyList<ContactRecord> contacts, bool isJudged = true, IReadOnlyList<CountedPromise>? promises = null, IEnumerable<ContactRecord>? following = null,
        Dictionary<ContactId, ContactOutcome>? outcomes = null) =>
        DayCounting.Count(new DayRecords(Day, contacts, new ContactChains([.. contacts, .. following ?? []], outcomes ?? NoOutcomes), promises ?? [], isJudged), CountingRule.Default);

    static FirstContactSums First(IReadOnlyList<ContactRecord> contacts, params IEnumerable<ContactRecord> following) => Count(contacts, following: following).Single().FirstContact;

    [Fact]
    public void An_empty_day_has_no_sums() => Count([]).ShouldBeEmpty();

    [Fact]
    public void Real_practised_and_entered_contacts_are_kept_apart_and_simulated_ones_left_out()
    {
        var sums = Count([.. Enum.GetValues<ContactSource>().Select((source, at) => Contact(at) with { Source = source })]);
        sums.Select(one => one.Group.Source).ShouldBe([ContactSource.Live, ContactSource.Practice, ContactSource.Hand], ignoreOrder: true);
    }

    [Fact]
    public void Lines_of_different_kinds_and_teams_are_kept_apart()
    {
        var team = new TeamId(new Guid(7, 0, 0, new byte[8]));
        Count([Contact(1), Contact(2) with { Team = team }, Contact(3) with { Kind = LineKind.DirectDial, Team = team }, Contact(4)]).Select(one => one.Calls.Dialled).ShouldBe([2, 1, 1], ignoreOrder: true);
    }

    [Theory]
    [InlineData(ContactChannel.Callback)]
    [InlineData(ContactChannel.Entered)]
    [InlineData(ContactChannel.Visit)]
    [InlineData(ContactChannel.Written)]
    public void Only_calls_that_came_in_count_as_calls(ContactChannel channel) => Count([Contact(1) with { Channel = channel }]).Single().Calls.Dialled.ShouldBe(0);

    [Fact]
    public void A_talk_that_nobody_followed_up_was_solved()
    {
        var first = First([Contact(1)]);
        (first.Talks, first.Judged, first.Solved).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void A_suppressed_number_is_a_talk_that_cannot_be_judged()
    {
        var first = First([Contact(1, canBeLinked: false)]);
        (first.Talks, first.Judged, first.Solved).ShouldBe((1, 0, 0));
    }

    [Theory]
    [InlineData(7 * 24, 0)]
    [InlineData((7 * 24) + .001, 1)]
    public void Who_comes_back_within_seven_days_was_not_helped(double hoursLater, long solved) => First([Contact(1, hours: 10)], Contact(2, earlier: 1, hours: 10 + hoursLater)).Solved.ShouldBe(solved);

    [Theory]
    [InlineData("umzug", "umzug", 0)]
    [InlineData("umzug", "geld", 1)]
    [InlineData(null, "geld", 0)]
    [InlineData("umzug", null, 0)]
    public void Only_the_same_topic_takes_it_back_and_one_that_nobody_noted_counts_as_the_same(string? first, string? later, long solved) =>
        First([Contact(1, topic: first)], Contact(2, earlier: 1, topic: later, hours: 30)).Solved.ShouldBe(solved);

    [Fact]
    public void A_contact_on_another_topic_in_between_does_not_hide_that_the_person_came_back() =>
        First([Contact(1, topic: "umzug")], Contact(2, earlier: 1, topic: "geld", hours: 30), Contact(3, earlier: 2, topic: "umzug", hours: 50)).Solved.ShouldBe(0);

    [Fact]
    public void A_callback_of_ours_is_no_coming_back() => First([Contact(1)], Contact(2, earlier: 1, hours: 30) with { Channel = ContactChannel.Callback }).Solved.ShouldBe(1);

    [Fact]
    public void What_was_promised_was_not_solved()
    {
        var outcome = new ContactOutcome(IdOf(1), new OfficeId(Guid.Empty), null, ContactResult.Promised, [], true, Instant.MinValue, "");
        Count([Contact(1)], outcomes: new() { [IdOf(1)] = outcome }).Single().FirstContact.Solved.ShouldBe(0);
    }

    [Fact]
    public void The_topic_that_was_noted_goes_before_the_one_that_was_chosen()
    {
        var outcome = new ContactOutcome(IdOf(2), new OfficeId(Guid.Empty), "geld", ContactResult.Solved, [], true, Instant.MinValue, "");
        Count([Contact(1, topic: "umzug")], following: [Contact(2, earlier: 1, topic: "umzug", hours: 30)], outcomes: new() { [IdOf(2)] = outcome }).Single().FirstContact.Solved.ShouldBe(1);
    }

    [Fact]
    public void Who_was_not_answered_had_no_first_contact() => First([Contact(1, Ending.Left), Contact(2, Ending.Message)]).Talks.ShouldBe(0);

    [Fact]
    public void Within_the_seven_days_nothing_is_judged() => Count([Contact(1)], isJudged: false).Single().FirstContact.Talks.ShouldBe(0);

    [Fact]
    public void The_last_judged_day_is_the_eighth_before_today() => DayCounting.LastJudged(new LocalDate(2026, 9, 22)).ShouldBe(new LocalDate(2026, 9, 14));

    [Fact]
    public void Promises_are_counted_by_kind_and_team()
    {
        var sums = Count([], promises: [new("hand-over", null, PromiseCount.Kept), new("hand-over", null, PromiseCount.Kept), new("callback", null, PromiseCount.Open)]).Single();
        (sums.Promises.Of("hand-over", PromiseCount.Kept), sums.Promises.Of("callback", PromiseCount.Kept), sums.Promises.Of(PromiseCount.Open)).ShouldBe((2, 0, 1));
    }
}
