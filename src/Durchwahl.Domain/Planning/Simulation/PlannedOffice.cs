using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>A scenario compiled for the days of an experiment, once for all replications: numbers in place of names, ticks in place of calendars. Several threads may read it.</summary>
sealed class PlannedOffice
{
    const long HalfHour = 30 * Ticks.PerMinute;
    static readonly LocalTime[] AnswerTimes = [new(10, 0), new(13, 0), new(16, 0)];

    readonly ExperimentPlan _plan;

    public PlannedOffice(Scenario scenario, ExperimentPlan plan)
    {
        (_plan, Scenario) = (plan, WithSeats(scenario));
        var book = Scenario.Book;
        Calendar = new HouseCalendar(book.Office.Land, book.Office.Municipality, [.. book.Closures], book.Office.Settings.ServiceTime);
        Office = OfficeCompiling.Compile(book, Scenario.Settings, new Dictionary<PhoneNumber, MoveState>(), plan.From, plan.Days);
        Days = PlannedDay.Of(Calendar, scenario.Demand, plan.From, plan.Days);
        End = PlannedDay.MidnightOf(plan.From.PlusDays(plan.Days));
        ServiceLine = Office.ServiceLine ?? -1;
        TeamLines = [.. Enumerable.Range(0, Office.Lines.Length).Where(line => Office.Lines[line] is { Kind: LineKind.Team, IsInUse: true })];
        Seats = ServiceLine < 0 ? [] : [.. Office.Plan.Lines[ServiceLine].Agents];
        (KindOf, WrapUpOf) = ([.. Office.Lines.Select(line => line.Kind)], [.. Office.Plan.Lines.Select(line => line.WrapUp)]);
        IsSeat = [.. Enumerable.Range(0, Office.Posts.Length).Select(Seats.Contains)];
        AgentOf = [.. Office.Lines.Select(line => line.Post is { } post && line.Kind == LineKind.DirectDial && line.IsInUse ? Office.AgentOf[post] : -1)];
        LineOf = [.. Enumerable.Range(0, Office.Posts.Length).Select(agent => Array.IndexOf(AgentOf, agent))];
        CaseWorkers = [.. Enumerable.Range(0, Office.Posts.Length).Except(Seats)];
        InCharge = CaseWorkers.Any(agent => LineOf[agent] >= 0) ? [.. CaseWorkers.Where(agent => LineOf[agent] >= 0)] : CaseWorkers;
        StandIns = [.. Enumerable.Range(0, Office.Posts.Length).Select(StandInsOf)];
        Shifts = Scenario.AgentsByHalfHour.IsEmpty ? [] : [.. ShiftsOf(Scenario.AgentsByHalfHour)];
        Sessions = [.. Days.Select(day => day.IsWorkingDay ? AnswerTimes.Select(time => HouseTime.InstantOf(day.Date.At(time)).ToUnixTimeTicks()).ToArray() : [])];
        Deadlines = new DeadlineTable(this);
        (OpenTime, PlannedSeatTime) = (new long[Days.Length], new long[Days.Length]);
        if (ServiceLine >= 0) MeasureServiceTime();
        English = Office.Skills.OfLanguage("en");
        LineOfEndDigits = [.. Enumerable.Range(0, 100).Select(digits => Office.FindByEndDigits(digits.ToString("00", CultureInfo.InvariantCulture))?.Line ?? -1)];
    }

    public Scenario Scenario { get; }

    public HouseCalendar Calendar { get; }

    public SwitchedOffice Office { get; }

    public ImmutableArray<PlannedDay> Days { get; }

    public long Begin => Days[0].StartsAt;

    public long End { get; }

    /// <summary>The line of the service number; -1 when there is none.</summary>
    public int ServiceLine { get; }

    /// <summary>The lines of teams.</summary>
    public int[] TeamLines { get; }

    /// <summary>The agents of the service number, in the order in which they come to work.</summary>
    public int[] Seats { get; }

    /// <summary>By line, the agent whom a direct dial rings; -1 for others.</summary>
    public int[] AgentOf { get; }

    /// <summary>By agent, the line of the direct dial; -1 for none.</summary>
    public int[] LineOf { get; }

    /// <summary>All agents who are not at the service number.</summary>
    public int[] CaseWorkers { get; }

    /// <summary>Among whom the needs are spread: case workers with a direct dial, or, when nobody has one, all of them.</summary>
    public int[] InCharge { get; }

    /// <summary>By agent, who answers what the agent owes while away, in order.</summary>
    public int[][] StandIns { get; }

    /// <summary>How many seats are taken from when on; empty when everybody is there for the whole service time.</summary>
    public ImmutableArray<(long At, int Seats)> Shifts { get; }

    /// <summary>By day, when answers that are owed are worked off.</summary>
    public ImmutableArray<long[]> Sessions { get; }

    public DeadlineTable Deadlines { get; }

    /// <summary>By day, how long the service number is open, in ticks.</summary>
    public long[] OpenTime { get; }

    /// <summary>By day, how long seats are taken as planned by half-hour while the service number is open, in ticks.</summary>
    public long[] PlannedSeatTime { get; }

    /// <summary>By line, what it rings.</summary>
    public LineKind[] KindOf { get; }

    /// <summary>By line, the wrap-up after a call, in ticks.</summary>
    public long[] WrapUpOf { get; }

    /// <summary>By agent, whether it is a seat of the service number.</summary>
    public bool[] IsSeat { get; }

    /// <summary>By the last two digits of a file, the direct dial of the post in charge; -1 when they do not tell.</summary>
    public int[] LineOfEndDigits { get; }

    /// <summary>The bit of English; 0 when nobody speaks it.</summary>
    public ulong English { get; }

    /// <summary>Wrap-up after a talk that was owed, in ticks.</summary>
    public long WrapUp => OfficeCallRules.TicksOf(Scenario.Settings.DirectDials.WrapUp);

    public Streams StreamsOf(int replication) => new(_plan.Seed, replication);

    // A plan may seat more people than the phone book has.
    static Scenario WithSeats(Scenario scenario)
    {
        var wanted = scenario.AgentsByHalfHour.IsEmpty ? 0 : scenario.AgentsByHalfHour.Max();
        if (scenario.Book.Lines.FirstOrDefault(line => line.Kind == LineKind.Service) is not { } service || wanted == 0) return scenario;
        if ((service.Team ?? scenario.Settings.Service.Team) is not { } team) throw new ArgumentException("Nobody serves the service number: it has no team.", nameof(scenario));
        var there = scenario.Book.Posts.Count(post => post.Team == team);
        var invented = Enumerable.Range(there + 1, Math.Max(0, wanted - there)).Select(number => new Post { Id = new PostId(new Guid(number, 0, 0, "seat-new"u8.ToArray())), Title = $"Platz {number}", Team = team });
        return scenario with { Book = scenario.Book with { Posts = [.. scenario.Book.Posts, .. invented] } };
    }

    // The chain of deputies, then whoever is in the same team.
    int[] StandInsOf(int agent)
    {
        var posts = Scenario.Book.Posts;
        var post = posts.First(known => known.Id == Office.Posts[agent].Id);
        var standIns = new List<PostId>();
        for (var deputy = post.Deputy; deputy is { } id && id != post.Id && !standIns.Contains(id); deputy = posts.FirstOrDefault(known => known.Id == id)?.Deputy) standIns.Add(id);
        if (post.Team is { } team) standIns.AddRange(posts.Where(other => other.Team == team && other.Id != post.Id).Select(other => other.Id));
        return [.. standIns.Distinct().Where(Office.AgentOf.ContainsKey).Select(id => Office.AgentOf[id])];
    }

    void MeasureServiceTime()
    {
        var day = 0;
        foreach (var (from, until) in Office.Lines[ServiceLine].Open.Stretches)
        {
            while (day + 1 < Days.Length && Days[day + 1].StartsAt <= from) day++;
            for (var open = day; open < Days.Length && Days[open].StartsAt < until; open++) Measure(open, Math.Max(from, Days[open].StartsAt), Math.Min(until, EndOf(open)));
        }
    }

    long EndOf(int day) => day + 1 < Days.Length ? Days[day + 1].StartsAt : End;

    void Measure(int day, long from, long until)
    {
        if (until <= from) return;
        OpenTime[day] += until - from;
        if (!Shifts.IsEmpty) PlannedSeatTime[day] += SeatTimeIn(from - Days[day].StartsAt, until - Days[day].StartsAt);
    }

    long SeatTimeIn(long from, long until)
    {
        var sum = 0L;
        for (var halfHour = (int)(from / HalfHour); halfHour * HalfHour < until && halfHour < Demand.HalfHours; halfHour++)
            sum += (Math.Min(until, (halfHour + 1) * HalfHour) - Math.Max(from, halfHour * HalfHour)) * Scenario.AgentsByHalfHour[halfHour];
        return sum;
    }

    // While the line is closed the last seats stay taken, so that whoever waits is still served.
    IEnumerable<(long At, int Seats)> ShiftsOf(ImmutableArray<int> byHalfHour)
    {
        var seats = -1;
        foreach (var day in Days)
            for (var halfHour = 0; halfHour < Demand.HalfHours; halfHour++)
            {
                if (byHalfHour[halfHour] == seats) continue;
                var at = HouseTime.InstantOf(day.Date.At(new LocalTime(halfHour / 2, halfHour % 2 * 30))).ToUnixTimeTicks();
                if (!Office.Lines[ServiceLine].Open.Contain(at)) continue;
                seats = byHalfHour[halfHour];
                yield return (at, seats);
            }
    }
}
