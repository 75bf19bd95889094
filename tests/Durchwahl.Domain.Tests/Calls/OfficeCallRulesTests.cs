using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Tests.PhoneBook.Editing;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Calls;

/// <summary>What the stories do not reach: the questions about rests and callbacks, and the laws over random events.</summary>
public class OfficeCallRulesTests
{
    static readonly LocalDate Monday = new(2026, 9, 14);

    [Fact]
    public void An_absent_or_quiet_post_rests_until_the_end_of_it()
    {
        var office = Office(new CallSettings { Guard = LoadGuard.None with { QuietTimes = Books.PhoneHoursOf("Mo 10:00-11:00").Weekly } });
        var facts = default(AgentFacts);
        office.Rules.RestOf(0, in facts, At(10)).ShouldBe(new Rest(At(11), false, Ticks.Never));
        office.Rules.RestOf(0, in facts, At(11)).Until.ShouldBeLessThanOrEqualTo(At(11));
        office.Rules.RestOf(0, in facts, At(9)).AskAgainAt.ShouldBe(At(10), "quiet begins although nothing happens");
    }

    [Fact]
    public void A_budget_of_no_talks_at_all_never_lets_the_phone_ring()
    {
        var office = Office(new CallSettings { Guard = LoadGuard.None with { TalksPerHour = 0 } });
        var facts = default(AgentFacts);
        office.Rules.RestOf(0, in facts, At(9) + 1).ShouldBe(new Rest(At(10), false, Ticks.Never));
    }

    [Theory]
    [InlineData(10, true, true)]
    [InlineData(9, true, false)]
    [InlineData(10, false, false)]
    public void A_call_that_the_load_guard_leads_elsewhere_says_so_and_one_that_finds_nobody_does_not(int hour, bool isThere, bool isGuarded)
    {
        var office = Office(new CallSettings { Guard = LoadGuard.None with { QuietTimes = Books.PhoneHoursOf("Mo 10:00-11:00").Weekly } });
        var (engine, into) = (new CallEngine<OfficeCallRules>(office.Plan, office.Rules, At(7)), new CommandBuffer());
        if (isThere) engine.Handle(new CallEvent(CallEventKind.SignedIn, At(8), Agent: 0), into);
        var call = engine.Arrive(new Arrival(At(hour) + 1, 0), into);
        engine.Call(call).IsGuarded.ShouldBe(isGuarded);
        engine.LoadOf(0).Guarded.ShouldBe(isGuarded ? 1 : 0);
    }

    [Fact]
    public void Who_waits_for_a_post_whose_budget_is_used_up_is_led_elsewhere_by_the_load_guard()
    {
        var office = Office(new CallSettings { Guard = LoadGuard.None with { TalksPerHour = 1 } });
        var (engine, into) = (new CallEngine<OfficeCallRules>(office.Plan, office.Rules, At(7)), new CommandBuffer());
        engine.Handle(new CallEvent(CallEventKind.SignedIn, At(8), Agent: 0), into);
        var first = engine.Arrive(new Arrival(At(9), 0), into);
        engine.Handle(new CallEvent(CallEventKind.AgentAnswered, At(9) + 1, first, 0, engine.Agent(0).Attempt), into);
        var second = engine.Arrive(new Arrival(At(9) + 2, 0), into);
        engine.Handle(new CallEvent(CallEventKind.AgentLeft, At(9) + 3, first, 0, engine.Agent(0).Attempt), into);
        engine.Handle(new CallEvent(CallEventKind.WrapUpEnded, At(9) + 4, Agent: 0), into);
        (engine.Call(first).IsGuarded, engine.Call(second).IsGuarded).ShouldBe((false, true));
    }

    [Fact]
    public void Somebody_is_called_back_when_the_line_is_open_and_its_post_there()
    {
        var absent = new Absence(new AbsenceId(Books.NewId()), Books.First, Monday.PlusDays(1), null);
        var office = Office(new CallSettings(), absent);
        office.Rules.CallbackFrom(0, At(9)).ShouldBe(At(9));
        office.Rules.CallbackFrom(0, At(7)).ShouldBe(At(8));
        office.Rules.CallbackFrom(0, At(13)).ShouldBe(Ticks.Never, "absent from tomorrow on");
        office.Rules.CallbackFrom(1, At(13)).ShouldBe(At(8) + (24 * Ticks.PerHour));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_happens_nobody_waits_where_nobody_serves_and_every_call_ends_or_is_open(int block)
    {
        for (var seed = block * 1000; seed < (block * 1000) + 150; seed++) PlayRandomDay(seed);
    }

    static void PlayRandomDay(int seed)
    {
        var random = new Random(seed);
        var office = RandomOffice(random);
        var engine = new CallEngine<OfficeCallRules>(office.Plan, office.Rules, At(7));
        var (into, calls, ends) = (new CommandBuffer(), new List<int>(), new Dictionary<int, int>());
        var now = At(7);
        for (var agent = 0; agent < engine.Agents; agent++) engine.Handle(new CallEvent(CallEventKind.SignedIn, now, Agent: agent), into);
        for (var i = 0; i < 300; i++)
        {
            into.Clear();
            now += random.NextInt64(3 * Ticks.PerMinute);
            if (calls.Count == 0 || random.Next(3) == 0) calls.Add(engine.Arrive(new Arrival(now, random.Next(engine.Lines)) { Caller = random.Next(9), IsBlocked = random.Next(20) == 0, Needs = (ulong)random.Next(2) << 40 }, into));
            else engine.Handle(RandomEvent(random, engine, calls, now), into);
            foreach (ref readonly var command in into.Commands)
                if (command.Kind == CallCommandKind.End) ends[command.Call] = ends.GetValueOrDefault(command.Call) + 1;
            foreach (ref readonly var command in into.Commands)
                if (command.Kind == CallCommandKind.Offer) command.Offers.ShouldNotBe(Offers.None);
            calls.TrueForAll(call => ends.GetValueOrDefault(call) == (engine.IsOpen(call) ? 0 : 1)).ShouldBeTrue($"script {seed}: a call has not ended once");
            for (var line = 0; line < engine.Lines; line++)
                if (!engine.LoadOf(line).IsServed)
                    engine.WaitingIn(line).Any(call => engine.Call(call) is { State: CallState.Waiting, Ringing: 0 }).ShouldBeFalse($"script {seed}: somebody waits where nobody serves");
        }
    }

    static CallEvent RandomEvent(Random random, CallEngine<OfficeCallRules> engine, List<int> calls, long now)
    {
        var agent = random.Next(engine.Agents);
        var facts = engine.Agent(agent);
        if (facts.Call >= 0 && random.Next(2) == 0)
        {
            var kind = facts.State == AgentState.Ringing ? random.Next(4) == 0 ? CallEventKind.AgentDidNotAnswer : CallEventKind.AgentAnswered
                : facts.State == AgentState.Dialling ? random.Next(2) == 0 ? CallEventKind.CallerReached : CallEventKind.CallerNotReached : CallEventKind.AgentLeft;
            return new CallEvent(kind, now, facts.Call, agent, facts.Attempt);
        }
        var any = (CallEventKind)random.Next((int)CallEventKind.WrapUpEnded + 1);
        return new CallEvent(any, now, calls[^random.Next(1, Math.Min(calls.Count, 8) + 1)], agent, facts.Attempt, random.Next(engine.Lines), random.Next(2) * OfficeCallRules.EmergencyPriority);
    }

    static SwitchedOffice RandomOffice(Random random) => Office(new CallSettings
    {
        Service = new ServiceLineSettings
        {
            Team = Books.TheTeam,
            Strategy = (Strategy)random.Next(4),
            MostWaiting = random.Next(1, 6),
            DivertsAbove = Duration.FromMinutes(random.Next(1, 9)),
            ServesWaitingAtClosing = random.Next(2) == 0,
        },
        DirectDials = new DirectDialSettings { WhenBusy = (Elsewhere)random.Next(8), WhenAbsent = (Elsewhere)random.Next(8), WhenClosed = (Elsewhere)random.Next(8), WhenGuarded = (Elsewhere)random.Next(8) },
        Guard = new LoadGuard(random.Next(2) == 0 ? random.Next(1, 4) : null, Duration.FromSeconds(random.Next(200)), Books.PhoneHoursOf("Mo-Fr 09:30-10:00").Weekly),
    });

    static SwitchedOffice Office(CallSettings settings, params Absence[] absences)
    {
        var posts = Books.Book.Posts.Select(post => post with { PhoneHours = Books.PhoneHoursOf("Mo-Fr 08:00-12:00"), Languages = post.Id == Books.First ? ["tr"] : [], Deputy = post.Id == Books.First ? Books.Second : Books.First });
        var service = new Line { Id = new LineId(Books.NewId()), Number = PhoneNumber.Parse("+4957219824"), Kind = LineKind.Service };
        var team = new Line { Id = new LineId(Books.NewId()), Number = PhoneNumber.Parse("+4957219850"), Kind = LineKind.Team, Team = Books.TheTeam };
        var book = Books.Book with { Posts = [.. posts], Lines = [.. Books.Book.Lines, service, team], Absences = [.. absences] };
        return OfficeCompiling.Compile(book, settings, ImmutableDictionary<PhoneNumber, MoveState>.Empty, Monday, 3);
    }

    static long At(int hour) => HouseTime.InstantOf(Monday.At(new LocalTime(hour, 0))).ToUnixTimeTicks();
}
