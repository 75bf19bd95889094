using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Queueing;

namespace Durchwahl.AcceptanceTests.Telephony.Faults;

/// <summary>The application is killed with signal 9 and comes back: while a phone rings, somebody waits, talks, leaves a message.</summary>
[Collection(FaultCollection.Name)]
public class KilledApplicationTests(FaultHouse faults)
{
    const double CallerTone = 440, OtherTone = 520, DeskTone = 880;

    [Fact]
    public async Task A_talk_goes_on_and_is_recorded_by_the_next_life()
    {
        var office = faults.NextOffice();
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open();
        await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
        await caller.Hears(DeskTone);
        await house.Kill();
        caller.Sound.Forget();
        await caller.Hears(DeskTone);
        await using var again = await faults.Open();
        await again.Tells($"{office.Number} waiting=0 talks=1");
        caller.Sound.Forget();
        await caller.Hears(DeskTone);
        await caller.HangUp();
        await seat.Reaches("CALL_CLOSED");
        var record = (await faults.Records(office, 1)).ShouldHaveSingleItem();
        (record.Ending, record.AnsweredBy).ShouldBe((Ending.Answered, office.Post("201")));
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_talk_that_ended_meanwhile_leaves_nothing_behind()
    {
        var office = faults.NextOffice();
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open();
        await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
        await caller.Hears(DeskTone);
        await house.Kill();
        await caller.HangUp();
        await caller.Reaches("ended");
        (await faults.Exchange.Channels()).ShouldNotBeEmpty(); // the desk phone sits in its bridge alone
        await using var again = await faults.Open();
        await seat.Reaches("CALL_CLOSED");
        await faults.Exchange.IsQuiet();
        var record = (await faults.Records(office, 1)).ShouldHaveSingleItem();
        (record.Ending, record.AnsweredBy).ShouldBe((Ending.ExchangeLost, office.Post("201")));
        (await faults.HasOpenCalls(office)).ShouldBeFalse();
    }

    [Fact]
    public async Task Who_waits_is_taken_up_again_in_the_same_order()
    {
        var office = faults.NextOffice();
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open();
        await using var busy = Sipp.Call(faults.Exchange, office.Service, "+4917155500000");
        await house.Tells($"{office.Number} waiting=0 talks=1");
        await using var first = Sipp.Call(faults.Exchange, office.Service, "+4917155501111", CallerTone);
        await house.Tells($"{office.Number} waiting=1 talks=1");
        await using var second = Sipp.Call(faults.Exchange, office.Service, "+4917155502222", OtherTone);
        await house.Tells($"{office.Number} waiting=2 talks=1");
        await house.Kill();
        await using var again = await faults.Open();
        await again.Tells($"{office.Number} waiting=2 talks=1");
        await busy.HangUp();
        await first.Hears(DeskTone);
        await first.HangUp();
        await second.Hears(DeskTone);
        await second.HangUp();
        (await faults.Records(office, 3)).ShouldAllBe(record => record.Ending == Ending.Answered);
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_phone_that_rings_stops_and_the_caller_is_taken_up_again()
    {
        var office = faults.NextOffice();
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", hertz: DeskTone);
        await using var house = await faults.Open();
        await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
        await seat.Reaches("CALL_INCOMING");
        await house.Kill();
        await using var again = await faults.Open();
        await seat.Reaches("CALL_CLOSED");
        await seat.Reaches("CALL_INCOMING");
        await seat.Accept();
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await faults.Records(office, 1)).ShouldHaveSingleItem().Ending.ShouldBe(Ending.Answered);
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_message_that_is_being_left_is_kept()
    {
        var office = faults.NextOffice();
        await using var house = await faults.Open();
        await using var caller = Sipp.Call(faults.Exchange, office.Closed, hertz: CallerTone);
        await caller.Hears(ShortAnnouncements.Closed);
        caller.Sound.Press("1");
        await caller.Hears(ShortAnnouncements.AfterTheTone);
        await caller.SpeaksFor(TimeSpan.FromSeconds(1));
        await house.Kill();
        await using var again = await faults.Open();
        await caller.SpeaksFor(TimeSpan.FromSeconds(1));
        await caller.HangUp();
        await faults.Messages(office, 1);
        (await faults.Records(office, 1)).ShouldHaveSingleItem().Ending.ShouldBe(Ending.Message);
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_message_whose_caller_hung_up_meanwhile_is_fetched()
    {
        var office = faults.NextOffice();
        await using var house = await faults.Open();
        await using var caller = Sipp.Call(faults.Exchange, office.Closed, hertz: CallerTone);
        await caller.Hears(ShortAnnouncements.Closed);
        caller.Sound.Press("1");
        await caller.Hears(ShortAnnouncements.AfterTheTone);
        await caller.SpeaksFor(TimeSpan.FromSeconds(2));
        await house.Kill();
        await caller.HangUp();
        await caller.Reaches("ended");
        await using var again = await faults.Open();
        (await faults.Messages(office, 1)).ShouldHaveSingleItem().Post.ShouldBe(office.Post("299"));
        (await faults.Records(office, 1)).ShouldHaveSingleItem().Ending.ShouldBe(Ending.Message);
        (await faults.HasOpenCalls(office)).ShouldBeFalse();
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_message_to_the_fallback_is_collected_when_the_application_is_back()
    {
        var office = faults.NextOffice();
        await using var caller = Sipp.Call(faults.Exchange, office.Service, "+4917155507777", CallerTone);
        await caller.Reaches("answered");
        await caller.SpeaksFor(TimeSpan.FromSeconds(3));
        await caller.HangUp();
        await caller.Reaches("ended");
        await faults.Exchange.IsQuiet();
        await using var house = await faults.Open();
        var message = (await faults.Messages(office, 1)).ShouldHaveSingleItem();
        message.Line.Value.ShouldBe(office.Service);
        (await faults.Records(office, 1)).ShouldHaveSingleItem().Ending.ShouldBe(Ending.Message);
        await faults.IsCollected();
    }
}
