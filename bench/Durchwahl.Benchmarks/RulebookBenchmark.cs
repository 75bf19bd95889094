using System.Diagnostics;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>The rulebook alone: the call engine with the rules of an office, as live exchange, practice and simulation drive it. A decision is an event that is answered with commands.</summary>
static class RulebookBenchmark
{
    const int Calls = 2_000_000;
    const int Agents = 5;
    const double Limit = 15;
    static readonly LocalDate Day = new(2026, 11, 2);

    public static IEnumerable<Measurement> Run()
    {
        var office = MakeOffice();
        Serve(office, Calls / 10);
        var best = Enumerable.Range(0, 5).Select(_ => Serve(office, Calls)).MaxBy(run => run.PerSecond);
        yield return new("rulebook: decisions a second, one core", $"{best.PerSecond / 1e6:0.0} M", $"{Limit:0} M", "best of five", best.PerSecond / 1e6 >= Limit);
        yield return new("rulebook: memory per decision", $"{best.BytesPerDecision:0.000} bytes", "0", "", best.BytesPerDecision < 0.001);
    }

    static (double PerSecond, double BytesPerDecision) Serve(SwitchedOffice office, int calls)
    {
        var now = HouseTime.InstantOf(Day.At(new LocalTime(9, 0))).ToUnixTimeTicks();
        var engine = new CallEngine<OfficeCallRules>(office.Plan, office.Rules, now);
        var into = new CommandBuffer();
        for (var agent = 0; agent < Agents; agent++) engine.Handle(new CallEvent(CallEventKind.SignedIn, now, Agent: agent), into);
        into.Clear();
        var (allocated, began, decisions) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp(), 0L);
        for (var call = 0; call < calls; call++)
        {
            // The clock stands: 2 M calls would leave the opening hours. Each call arrives, rings, is answered, and ends.
            now += call % 1000 == 0 ? 1 : 0;
            var id = engine.Arrive(new Arrival(now, 0) { Caller = call + 1 }, into);
            var ring = Ringing(into);
            into.Clear();
            engine.Handle(new CallEvent(CallEventKind.AgentAnswered, now, id, ring.Agent, ring.Attempt), into);
            into.Clear();
            engine.Handle(new CallEvent(CallEventKind.AgentLeft, now, id, ring.Agent, ring.Attempt), into);
            into.Clear();
            decisions += 3;
        }
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        return (decisions / seconds, (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)decisions);
    }

    static CallCommand Ringing(CommandBuffer into)
    {
        foreach (ref readonly var command in into.Commands)
            if (command.Kind == CallCommandKind.Ring) return command;
        throw new InvalidOperationException("Somebody is free, and nobody rings.");
    }

    static SwitchedOffice MakeOffice()
    {
        var team = new Team(new TeamId(Id(1)), "Servicecenter", null, null, null);
        var posts = Enumerable.Range(0, Agents).Select(number => new Post { Id = new PostId(Id(10 + number)), Title = $"Platz {number + 1}", Team = team.Id }).ToList();
        var own = BaseNumber.Parse("05721 98");
        var book = new OfficeBook
        {
            Office = new Office { Id = new OfficeId(Id(2)), Key = OfficeKey.Parse("grosskreis"), Name = "Jobcenter Großkreis", Land = Land.NI, BaseNumber = own },
            Teams = [team],
            Posts = [.. posts],
            Lines = [new Line { Id = new LineId(Id(3)), Number = own.NumberOf("24"), Kind = LineKind.Service, Team = team.Id }],
        };
        var settings = new CallSettings { Service = new ServiceLineSettings { WrapUp = Duration.Zero } };
        return OfficeCompiling.Compile(book, settings, new Dictionary<PhoneNumber, MoveState>(), Day, 2);
    }

    static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
