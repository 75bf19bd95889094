using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Queueing;

namespace Durchwahl.AcceptanceTests.Telephony.Faults;

/// <summary>Asterisk is killed with signal 9 and started again.</summary>
public class KilledExchangeTests
{
    const double CallerTone = 440, DeskTone = 880;

    [Fact]
    public async Task Open_calls_end_as_lost_and_the_next_call_works()
    {
        var faults = new FaultHouse();
        await faults.InitializeAsync();
        try
        {
            var office = faults.NextOffice();
            await using var house = await faults.Open();
            await using (var seat = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone))
            {
                await using var caller = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
                await caller.Hears(DeskTone);
                await faults.Exchange.Kill();
                await house.Tells("lost");
                await faults.Exchange.Restart();
                await house.Tells("connected");
                (await faults.Records(office, 1)).ShouldHaveSingleItem().Ending.ShouldBe(Ending.ExchangeLost);
            }
            await using var again = await DeskPhone.Register(faults.Exchange, "201", answersItself: true, hertz: DeskTone);
            await using var next = Sipp.Call(faults.Exchange, office.Service, hertz: CallerTone);
            await next.Hears(DeskTone);
            await next.HangUp();
            (await faults.Records(office, 2))[^1].Ending.ShouldBe(Ending.Answered);
            await faults.Exchange.IsQuiet();
        }
        finally
        {
            await faults.DisposeAsync();
        }
    }
}
