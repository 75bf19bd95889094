using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Telephony.Calls;

/// <summary>The thin path: a caller, the service number, a seat, a talk, a record.</summary>
[Collection(TelephoneCollection.Name)]
public class ServiceNumberTests(TelephoneHouse house)
{
    const double CallerTone = 440;
    const double DeskTone = 880;

    [Fact]
    public async Task A_caller_waits_for_the_service_number_and_talks_with_a_seat()
    {
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, TelephoneHouse.Service, hertz: CallerTone);
        await caller.Reaches("answered");
        await seat.Reaches("CALL_INCOMING");
        await seat.Accept();
        await seat.Hears(CallerTone);
        await caller.Hears(DeskTone);
        await caller.HangUp();
        await seat.Reaches("CALL_CLOSED");
        (await caller.Result()).ShouldBe(0);
        var record = (await house.Records(1))[^1];
        record.Ending.ShouldBe(Ending.Answered);
        record.Source.ShouldBe(ContactSource.Live);
        record.Dialled.Value.ShouldBe(TelephoneHouse.Service);
        record.Handled.ShouldBeGreaterThan(Duration.Zero);
        await house.Exchange.IsQuiet();
    }
}
