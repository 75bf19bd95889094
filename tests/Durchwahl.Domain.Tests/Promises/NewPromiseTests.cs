using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;
using static Durchwahl.Domain.Tests.Promises.ExamplePromises;

namespace Durchwahl.Domain.Tests.Promises;

public class NewPromiseTests
{
    [Theory]
    [InlineData(PromiseKinds.HandOver, "2026-09-14T10:00", "2026-09-15T18:00")]
    [InlineData(PromiseKinds.VoiceMessage, "2026-09-18T20:15", "2026-09-21T18:00")] // Friday evening
    [InlineData(PromiseKinds.WrittenContact, "2026-12-23T15:10", "2026-12-28T18:00")] // before Christmas
    [InlineData(PromiseKinds.Emergency, "2026-09-14T10:00", "2026-09-14T18:00")]
    [InlineData(PromiseKinds.Emergency, "2026-12-23T18:30", "2026-12-28T18:00")]
    [InlineData(PromiseKinds.WrongNumber, "2026-12-23T15:10", "2026-12-29T18:00")]
    [InlineData(PromiseKinds.DisclosureRequest, "2026-11-30T09:00", "2026-12-31T00:00")] // the month ends with 30 December
    [InlineData(PromiseKinds.DisclosureTarget, "2026-11-30T09:00", "2026-12-29T00:00")]
    [InlineData(PromiseKinds.HandOver, "2026-03-27T09:00", "2026-03-30T18:00")] // clocks go forward between
    [InlineData(PromiseKinds.HandOver, "2026-10-23T09:00", "2026-10-26T18:00")] // clocks go back between
    public void Every_usual_kind_is_due_by_its_rule(string kind, string from, string due)
    {
        var promise = Open(kind, PromiseOwner.WholeOffice, HouseTime.InstantOf(Local(from)));
        HouseTime.LocalOf(promise.Due.At).ShouldBe(Local(due));
        promise.Rule.ShouldBe(new PromiseSettings().KindOf(kind).Rule);
        (promise.IsOpen, promise.Version, promise.WindowFrom).ShouldBe((true, 0, null));
    }

    [Fact]
    public void Days_are_counted_from_the_contact_and_not_from_writing_it_down()
    {
        var friday = Instant.FromUtc(2026, 9, 11, 18, 0);
        var promise = Opened(New(PromiseKinds.VoiceMessage, PromiseOwner.WholeOffice) with { CountedFrom = friday });
        (promise.CountedFrom, promise.OpenedAt).ShouldBe((new LocalDateTime(2026, 9, 11, 20, 0), Now));
        promise.Due.Date.ShouldBe(Today);
    }

    [Theory]
    [InlineData(PromiseKinds.Callback)]
    [InlineData(PromiseKinds.BookedTalk)]
    public void A_kind_without_a_rule_needs_a_window_or_a_rule_of_its_own(string kind)
    {
        Should.Throw<ArgumentException>(() => Opened(New(kind, PromiseOwner.WholeOffice)));
        Opened(New(kind, PromiseOwner.WholeOffice) with { Rule = new DeadlineRule.NextWorkingDay() }).Due.Date.ShouldBe(new LocalDate(2026, 9, 15));
    }

    [Theory]
    [InlineData(PromiseKinds.Callback)]
    [InlineData(PromiseKinds.HandOver)]
    public void A_chosen_window_replaces_every_rule_and_its_end_is_in_time(string kind)
    {
        var window = new NewPromise.Window(Now + Duration.FromHours(1), Now + Duration.FromHours(2));
        var promise = Opened(New(kind, PromiseOwner.WholeOffice) with { Chosen = window, Rule = new DeadlineRule.Month() });
        (promise.Rule, promise.WindowFrom, promise.Due.At).ShouldBe((null, window.From, window.Until));
        promise.Due.Explanation.ShouldBe("Diese Zeit wurde mit Ihnen vereinbart.");
        promise.IsOverdueAt(window.Until).ShouldBeFalse();
        promise.IsOverdueAt(window.Until + Duration.FromTicks(1)).ShouldBeTrue();
    }

    [Fact]
    public void A_window_that_ends_before_it_begins_is_a_mistake_of_the_program() =>
        Should.Throw<ArgumentException>(() => Opened(New(PromiseKinds.Callback, PromiseOwner.WholeOffice) with { Chosen = new(Now, Now) }));

    [Fact]
    public void A_calendar_that_never_opens_is_told()
    {
        var never = Calendar.With(new HouseClosure.Once(Today, Today.PlusDays(400), "Umbau"));
        var kind = new PromiseSettings().KindOf(PromiseKinds.HandOver);
        Should.Throw<CalendarNeverOpenException>(() => New(kind.Key, PromiseOwner.WholeOffice).Open(new PromiseId(Of(1)), "Z-1", Musterkreis, kind, never, Now, "service"));
    }

    [Fact]
    public void Every_usual_kind_warns_in_the_order_of_time_and_ends_with_the_team_lead()
    {
        foreach (var kind in PromiseKinds.Usual)
        {
            kind.Warnings.Select(warning => warning.Before).ShouldBeInOrder(SortDirection.Descending, kind.Key);
            kind.Warnings[^1].Whom.ShouldBe(WarnedParty.TeamLead, kind.Key);
            kind.CallerText.ShouldEndWith(".");
        }
        PromiseKinds.Usual.Select(kind => kind.Key).ShouldBeUnique();
    }

    static Promise Opened(NewPromise what) => what.Open(new PromiseId(Of(41)), "Z-7KQ4M2P", Musterkreis, new PromiseSettings().KindOf(what.Kind), Calendar, Now, "service");

    static LocalDateTime Local(string text) => LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(text).Value;
}
