using Durchwahl.Calls.Exchange;
using Durchwahl.Calls.Switching;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Tests.Calls.Switching;

/// <summary>After a restart, of the program or of the exchange: what is still there goes on, everything else ends and is kept.</summary>
public class SwitchboardRecoveryTests : OneSeatHouse
{
    [Fact]
    public void A_restart_does_not_begin_the_limit_of_callbacks_anew()
    {
        TakeSeatAway();
        Switchboard.KnowCallbacksAsked(new Dictionary<PhoneNumber, int> { [PhoneNumber.Parse(Caller)] = 3 }, Now);
        Arrive("c1", "24", Caller);
        Keys("c1", "2");
        Pass(3);
        Exchange.Told()[^1].ShouldBe("say c1 rueckruf_nummer"); // another number may be typed
        Journal.Places.ShouldBeEmpty();
    }

    [Fact]
    public void A_call_that_the_exchange_has_forgotten_ends_as_lost_and_one_that_it_holds_goes_on()
    {
        TakeSeatAway();
        Arrive("c1", "24", Caller);
        Arrive("c2", "24", "+4915155505678");
        Take(new ExchangeSignal.Connected([new FoundCall("c2", "24", null, null, null, true)]));
        Journal.Records.Select(record => record.Ending).ShouldBe([Ending.ExchangeLost, Ending.ExchangeLost]); // the talk is gone as well
        Switchboard.Board(Now, true).Waiting.Length.ShouldBe(1);
    }

    [Fact]
    public void After_a_restart_a_waiting_caller_has_the_old_place_before_those_who_came_later()
    {
        TakeSeatAway();
        Arrive("late", "24", "+4915155505678");
        var before = Instant.FromUnixTimeTicks(Now) - Duration.FromMinutes(5);
        Switchboard.Remember([OpenCallOf("early", before)], [], Now);
        Take(new ExchangeSignal.Connected([new FoundCall("late", "24", null, null, null, true), new FoundCall("early", "24", null, null, null, true)]));
        Switchboard.Board(Now, true).Waiting.Select(call => call.Since).ShouldBe([before, Instant.FromUnixTimeTicks(Now)]);
    }

    // Killed before the journal could write of them.
    [Fact]
    public void After_a_restart_callers_of_whom_nothing_was_written_wait_in_the_order_of_the_exchange_behind_those_who_are_known()
    {
        TakeSeatAway();
        Switchboard.Remember([OpenCallOf("known", Instant.FromUnixTimeTicks(Now) - Duration.FromMinutes(5))], [], Now);
        Take(new ExchangeSignal.Connected([Found("z", "+4915155505678"), Found("known", null), Found("a", "+4915155506789")]));
        Switchboard.Board(Now, true).Waiting.Select(call => Journal.Calls.SingleOrDefault(open => open.Id == call.Contact)?.ExchangeChannel ?? "known").ShouldBe(["known", "z", "a"]);

        static FoundCall Found(string call, string? caller) => new(call, "24", caller, null, null, true);
    }

    OpenCall OpenCallOf(string name, Instant arrived) => new()
    {
        Id = new ContactId(NewId()),
        Office = Switchboard.Office.Office.Id,
        Source = ContactSource.Live,
        Dialled = Own.NumberOf("24"),
        Kind = LineKind.Service,
        Line = Own.NumberOf("24"),
        Arrived = arrived,
        Since = arrived,
        ExchangeChannel = name,
        ChangedAt = arrived,
    };
}
