using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Telephony.Calls;

/// <summary>The service number and its seats, with real sound.</summary>
[Collection(TelephoneCollection.Name)]
public class ServiceNumberTests(TelephoneHouse house)
{
    const double CallerTone = 440;
    const double DeskTone = 880;

    [Fact]
    public async Task A_caller_waits_for_the_service_number_and_talks_with_a_seat()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.Service, hertz: CallerTone);
        await caller.Reaches("answered");
        await seat.Reaches("CALL_INCOMING");
        await seat.Accept();
        await seat.Hears(CallerTone);
        await caller.Hears(DeskTone);
        await caller.HangUp();
        await seat.Reaches("CALL_CLOSED");
        (await caller.Result()).ShouldBe(0);
        var record = (await house.Records(office, 1))[^1];
        record.Ending.ShouldBe(Ending.Answered);
        record.Source.ShouldBe(ContactSource.Live);
        record.Dialled.Value.ShouldBe(office.Service);
        record.AnsweredBy.ShouldBe(office.Post("201"));
        record.Handled.ShouldBeGreaterThan(Duration.Zero);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Who_hangs_up_first_makes_no_difference()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", answersItself: true);
        await using var caller = Sipp.Call(house.Exchange, office.Service);
        await seat.Reaches("CALL_ESTABLISHED");
        await caller.Hears(DeskTone);
        await seat.HangUp();
        await caller.Reaches("ended");
        (await house.Records(office, 1))[^1].Ending.ShouldBe(Ending.Answered);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_phone_that_rings_in_vain_is_left_and_the_next_seat_rings()
    {
        var office = await house.NextOffice();
        await using var first = await DeskPhone.Register(house.Exchange, "201");
        await using var second = await DeskPhone.Register(house.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.Service);
        await first.Reaches("CALL_INCOMING");
        await first.Reaches("CALL_CLOSED");
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].AnsweredBy.ShouldBe(office.Post("202"));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_seat_that_declines_is_left_and_the_next_one_rings()
    {
        var office = await house.NextOffice(settings => settings with { Service = settings.Service with { RingsFor = Duration.FromMinutes(1) } });
        await using var first = await DeskPhone.Register(house.Exchange, "201");
        await using var second = await DeskPhone.Register(house.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.Service);
        await first.Reaches("CALL_INCOMING");
        await first.HangUp();
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].AnsweredBy.ShouldBe(office.Post("202"));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_phone_that_is_not_there_costs_no_time()
    {
        var office = await house.NextOffice(settings => settings with { Service = settings.Service with { RingsFor = Duration.FromMinutes(1) } });
        await using var second = await DeskPhone.Register(house.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.Service);
        await caller.Hears(DeskTone);
        await caller.HangUp();
        var record = (await house.Records(office, 1))[^1];
        record.AnsweredBy.ShouldBe(office.Post("202"));
        record.Waited.ShouldBeLessThan(Duration.FromSeconds(3));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_seat_that_talks_in_the_house_is_busy()
    {
        var office = await house.NextOffice();
        await using var first = await DeskPhone.Register(house.Exchange, "201");
        await using var second = await DeskPhone.Register(house.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var colleague = await DeskPhone.Register(house.Exchange, "299", answersItself: true);
        await first.Dial("299");
        await first.Reaches("CALL_ESTABLISHED");
        await using var caller = Sipp.Call(house.Exchange, office.Service);
        await caller.Hears(DeskTone);
        (await house.Exchange.Channels()).Count(channel => channel.StartsWith("dw-tisch", StringComparison.Ordinal)).ShouldBe(1);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].AnsweredBy.ShouldBe(office.Post("202"));
        await first.HangUp();
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task All_seats_ring_and_stop_when_one_has_answered()
    {
        var office = await house.NextOffice(settings => settings with { Service = settings.Service with { Strategy = Strategy.RingAll, RingsFor = Duration.FromMinutes(1) } });
        await using var first = await DeskPhone.Register(house.Exchange, "201");
        await using var second = await DeskPhone.Register(house.Exchange, "202", hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.Service);
        await first.Reaches("CALL_INCOMING");
        await second.Reaches("CALL_INCOMING");
        await second.Accept();
        await first.Reaches("CALL_CLOSED");
        await caller.Hears(DeskTone);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].AnsweredBy.ShouldBe(office.Post("202"));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_desk_phone_calls_the_service_number_by_its_extension()
    {
        await using var seat = await DeskPhone.Register(house.Exchange, "202", answersItself: true, hertz: DeskTone);
        await using var desk = await DeskPhone.Register(house.Exchange, "299", hertz: 600);
        await desk.Dial("24");
        await desk.Hears(DeskTone);
        await seat.Hears(600);
        await desk.HangUp();
        (await house.Records(house.First, 1))[^1].Ending.ShouldBe(Ending.Answered);
        await house.Exchange.IsQuiet();
    }
}
