using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Queueing;

namespace Durchwahl.AcceptanceTests.Telephony.Faults;

/// <summary>The connection to the exchange is cut, commands fail, the exchange dies, a phone vanishes.</summary>
[Collection(FaultCollection.Name)]
public class CutConnectionTests(FaultHouse faults)
{
    const double CallerTone = 440, OtherTone = 520, DeskTone = 880;

    [Fact]
    public async Task Talking_and_waiting_go_on_when_the_connection_is_cut()
    {
        var office = faults.NextOffice();
        await using var wire = new CuttableWire(faults.Exchange.Folder.Plan.HttpPort);
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open(wire.Port);
        await using var first = Sipp.Call(faults.Exchange, office.Service, "+4917155501111", CallerTone);
        await first.Hears(DeskTone);
        await using var second = Sipp.Call(faults.Exchange, office.Service, "+4917155502222", OtherTone);
        await house.Tells($"{office.Number} waiting=1 talks=1");
        wire.Cut();
        await house.Tells("lost");
        await house.Tells("connected");
        first.Sound.Forget();
        await first.Hears(DeskTone);
        await first.HangUp();
        await second.Hears(DeskTone);
        await second.HangUp();
        (await faults.Records(office, 2)).ShouldAllBe(record => record.Ending == Ending.Answered);
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_phone_that_cannot_be_rung_because_commands_fail_is_left_for_the_next_seat()
    {
        var office = faults.NextOffice();
        await using var wire = new CuttableWire(faults.Exchange.Folder.Plan.HttpPort);
        await using var first = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: OtherTone);
        await using var second = await DeskPhone.Register(faults.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open(wire.Port);
        wire.Fail("endpoint=PJSIP%2F201");
        await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await faults.Records(office, 1)).ShouldHaveSingleItem().AnsweredBy.ShouldBe(office.Post("202"));
        await faults.Exchange.IsQuiet();
    }

    [Theory]
    [InlineData("/moh", 404)]
    [InlineData("/moh", 500)]
    [InlineData("/play/", 404)]
    [InlineData("/play/", 500)]
    public async Task A_caller_who_cannot_be_played_anything_is_served_all_the_same(string command, int status)
    {
        var office = faults.NextOffice();
        await using var wire = new CuttableWire(faults.Exchange.Folder.Plan.HttpPort);
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open(wire.Port);
        wire.Fail(command, status);
        await using var first = Sipp.Call(faults.Exchange, office.Service, "+4917155501111", CallerTone);
        await first.Hears(DeskTone);
        await using var second = Sipp.Call(faults.Exchange, office.Service, "+4917155502222", OtherTone);
        await house.Tells($"{office.Number} waiting=1 talks=1");
        await first.HangUp();
        await second.Hears(DeskTone);
        await second.HangUp();
        (await faults.Records(office, 2)).ShouldAllBe(record => record.Ending == Ending.Answered);
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Slow_commands_and_nonsense_among_the_events_change_nothing()
    {
        var office = faults.NextOffice();
        await using var wire = new CuttableWire(faults.Exchange.Folder.Plan.HttpPort);
        await using var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open(wire.Port);
        foreach (var nonsense in new[] { "", "{", "[]", "null", "{\"type\":7}", "{\"type\":\"StasisStart\"}", "{\"type\":\"StasisEnd\",\"channel\":{\"id\":null}}", "{\"type\":\"NeverHeardOf\",\"x\":[[[[]]]]}" }) await wire.Say(nonsense);
        wire.Slow("/answer");
        await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await faults.Records(office, 1)).ShouldHaveSingleItem().Ending.ShouldBe(Ending.Answered);
        await faults.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_phone_that_vanishes_while_it_rings_is_left_for_the_next_seat()
    {
        var office = faults.NextOffice();
        await using var first = await DeskPhone.Register(faults.Exchange, "201");
        await using var second = await DeskPhone.Register(faults.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var house = await faults.Open();
        await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
        await first.Reaches("CALL_INCOMING");
        first.PullTheCable();
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await faults.Records(office, 1)).ShouldHaveSingleItem().AnsweredBy.ShouldBe(office.Post("202"));
    }
}
