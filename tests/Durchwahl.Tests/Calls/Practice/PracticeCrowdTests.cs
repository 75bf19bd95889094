using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Practice;

/// <summary>A busy Monday with invented people.</summary>
public class PracticeCrowdTests
{
    [Fact]
    public void Every_caller_ends_in_exactly_one_record_or_is_still_there()
    {
        using var day = PracticeDay.Until(new LocalTime(17, 0));
        var ended = day.Records.Where(record => record.Channel == ContactChannel.Call).Select(record => record.Id).ToList();
        ended.ShouldBeUnique();
        ended.ShouldBeSubsetOf(day.Arrived);
        (day.Arrived.Count - ended.Count).ShouldBe(day.Exchange.Calls.Count(call => call.Name.StartsWith("uebung", StringComparison.Ordinal)));
        day.Arrived.Count.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void No_agent_talks_with_two_callers_at_once()
    {
        using var day = PracticeDay.Until(new LocalTime(18, 0));
        foreach (var talks in day.Records.Where(record => record.AnsweredBy is not null).GroupBy(record => record.AnsweredBy))
        {
            var inOrder = talks.Select(record => (From: record.Arrived + record.Waited, Until: record.Arrived + record.Waited + record.Handled)).OrderBy(talk => talk.From).ToList();
            foreach (var (one, next) in inOrder.Zip(inOrder.Skip(1))) next.From.ShouldBeGreaterThanOrEqualTo(one.Until);
        }
    }

    [Fact]
    public void Everything_that_can_become_of_a_call_becomes_of_some()
    {
        using var day = PracticeDay.Until(new LocalTime(20, 0), liveliness: 16);
        day.Records.Select(record => record.Ending).Distinct().ShouldBe([Ending.Answered, Ending.Left, Ending.Message, Ending.Callback, Ending.Closed], ignoreOrder: true);
        day.Records.ShouldContain(record => record.IsEmergency);
        day.Records.ShouldContain(record => record.Language == "en");
        day.Records.ShouldContain(record => record.Channel == ContactChannel.Callback && record.Ending == Ending.Answered);
        day.Messages.Count.ShouldBe(day.Records.Count(record => record.Ending == Ending.Message));
        day.Records.ShouldAllBe(record => record.Source == ContactSource.Practice);
    }

    [Fact]
    public void The_same_seed_gives_the_same_records_and_another_one_others()
    {
        using var one = PracticeDay.Until(new LocalTime(12, 0));
        using var same = PracticeDay.Until(new LocalTime(12, 0));
        using var other = PracticeDay.Until(new LocalTime(12, 0), seed: 8);
        same.Records.ShouldBe(one.Records.Select(record => record with { Office = same.Records[0].Office }));
        other.Records.Select(record => record.Arrived).ShouldNotBe(one.Records.Select(record => record.Arrived));
    }

    [Fact]
    public void A_call_that_a_person_does_not_answer_goes_on_after_the_time_of_ringing()
    {
        using var day = PracticeDay.Until(new LocalTime(8, 0), liveliness: 0.001);
        string[] seats = ["201", "202", "203"];
        day.Exchange.Act(() =>
        {
            foreach (var seat in seats) day.Exchange.Look(seat, phone => phone.IsTakenOver = true);
            day.Exchange.Dial("24", null);
        });
        var first = seats.Single(seat => day.Exchange.Look(seat, phone => phone.Call is not null));
        day.RunUntil(day.Exchange.Now + (21 * Ticks.PerSecond));
        day.Exchange.Look(first, phone => phone.Call).ShouldBeNull();
        seats.Count(seat => day.Exchange.Look(seat, phone => phone.Call is not null)).ShouldBe(1);
    }
}
