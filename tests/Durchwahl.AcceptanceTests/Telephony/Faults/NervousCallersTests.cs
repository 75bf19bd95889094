using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Calls;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using Microsoft.Extensions.DependencyInjection;

namespace Durchwahl.AcceptanceTests.Telephony.Faults;

/// <summary>A thousand callers who hang up at random moments leave nothing behind: no channel, no bridge, no reserved agent, no open call.</summary>
[Collection(TelephoneCollection.Name)]
public class NervousCallersTests(TelephoneHouse house)
{
    const int Calls = 1000;
    const int AtOnce = 40;

    [Fact]
    public async Task A_thousand_random_endings_leave_nothing_behind()
    {
        var seed = Environment.TickCount;
        TestContext.Current.SendDiagnosticMessage("Seed {0}", seed);
        var (office, chance) = (await house.NextOffice(), new Random(seed));
        await using var first = await DeskPhone.Register(house.Exchange, "201", answersItself: true);
        await using var second = await DeskPhone.Register(house.Exchange, "202");
        await using var direct = await DeskPhone.Register(house.Exchange, "213", answersItself: true);
        await using var callers = new NervousCallers(house.Exchange.Folder.Plan.SipPort);
        var plans = Enumerable.Range(0, Calls).Select(number => (number, Dialled: Number(office, chance), Nerves: Nerves(chance))).ToList();
        await Parallel.ForEachAsync(plans, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (plan, _) => await callers.Call(plan.number, plan.Dialled, plan.Nerves));
        await house.Until(office, board => board.Waiting.IsEmpty && board.Talks == 0 && board.Seats.All(seat => seat.State is not (AgentState.Ringing or AgentState.Dialling or AgentState.Talking)));
        await house.Exchange.IsQuiet();
        var journal = house.Services.GetRequiredService<CallJournal>();
        await journal.Written();
        (await journal.TakeUpOpenCalls(ContactSource.Live)).Where(call => call.Office == office.Id).ShouldBeEmpty($"Seed {seed}");
        var records = await house.Records(office, 1);
        records.Count.ShouldBeInRange(Calls / 2, Calls, $"Seed {seed}"); // whoever hangs up before the exchange has looked at the number never reaches us
        records.Select(record => record.Id).Distinct().Count().ShouldBe(records.Count);
    }

    static string Number(TestOffice office, Random chance) => chance.Next(3) switch { 0 => office.DirectDial, 1 => office.Closed, _ => office.Service };

    // Many at the moments at which something changes, the others anywhere.
    static TimeSpan Nerves(Random chance) => TimeSpan.FromMilliseconds(chance.Next(3) == 0 ? chance.Next(60) : chance.Next(1500));
}
