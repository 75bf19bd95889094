using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>
/// One replication of one scenario. The calls run through the engine and the rules of the telephone; here stands only what people do: callers in <c>OfficeSimulation.Callers.cs</c>,
/// phones in <c>OfficeSimulation.Phones.cs</c>, what follows from a call in <c>OfficeSimulation.Outcomes.cs</c>. Every caller and every agent does at most one thing next, so each has one timer.
/// </summary>
sealed partial class OfficeSimulation
{
    readonly PlannedOffice _office;
    readonly int _replication;
    readonly Streams _streams;
    readonly CallEngine<OfficeCallRules> _engine;
    readonly CommandBuffer _commands = new();
    readonly TimerHeap _callerTimers = new(), _phoneTimers = new();
    readonly Agenda _agenda = new();
    readonly NeedStream _needs;
    readonly OwedAnswers _owed;
    readonly TickIntervals?[] _away;
    readonly long _end;
    CancellationToken _stop;
    long _now;
    int _day;

    public OfficeSimulation(PlannedOffice office, ExperimentPlan plan, int replication)
    {
        (_office, _replication, _streams, _now, _end) = (office, replication, office.StreamsOf(replication), office.Begin, office.End);
        (Demand, Habits) = (office.Scenario.Demand, office.Scenario.Habits);
        _away = Absences.Of(office, replication);
        _engine = new CallEngine<OfficeCallRules>(office.Office.Plan, office.Office.Rules.WithAbsences(_away, office.AgentOf), _now);
        _needs = new NeedStream(office, replication);
        Sums = new ReplicationSums(office, plan.Rule);
        _owed = new OwedAnswers(office, replication, Sums);
        _phones = new Phone[office.Office.Posts.Length];
        (_talk, _redial, _answer) = (Lognormal.Of(Demand.MeanTalk, Demand.TalkVariation), Lognormal.Of(Demand.MedianRedial * UsualCalls.MeanRedialPerMedian, UsualCalls.RedialVariation), Lognormal.Of(Habits.Phones.MeanUntilAnswered, PhoneHabits.AnswerVariation));
    }

    /// <summary>What was counted; complete after <see cref="Run"/>.</summary>
    public ReplicationSums Sums { get; }

    /// <summary>Receives a record of every contact; null for nobody.</summary>
    public Action<ContactRecord>? Records { get; init; }

    Demand Demand { get; }

    Habits Habits { get; }

    /// <summary>Lets all days pass.</summary>
    /// <exception cref="OperationCanceledException">It was told to stop.</exception>
    public ReplicationSums Run(CancellationToken stop = default)
    {
        _stop = stop;
        BeginDays();
        while (NextDue is var due && due < _end)
        {
            _now = due;
            if (_engine.NextDue <= due) Tell(new CallEvent(CallEventKind.Elapsed, due));
            else if (_phoneTimers.NextDue <= due) LetPhoneAct(_phoneTimers.First);
            else if (_callerTimers.NextDue <= due) LetCallerAct(_callerTimers.First);
            else if (_agenda.NextDue <= due) Happen(_agenda.Take());
            else MeetPerson();
        }
        _owed.Close(_end);
        Sums.SeatTime = _owed.SeatTime;
        return Sums;
    }

    long NextDue => Math.Min(Math.Min(_engine.NextDue, _needs.NextAt), Math.Min(_phoneTimers.NextDue, Math.Min(_callerTimers.NextDue, _agenda.NextDue)));

    void BeginDays()
    {
        for (var agent = 0; agent < _phones.Length; agent++)
            if (_office.Shifts.IsEmpty || Array.IndexOf(_office.Seats, agent) < 0) Tell(new CallEvent(CallEventKind.SignedIn, _now, Agent: agent));
        if (!_office.Shifts.IsEmpty) _agenda.Plan(_office.Shifts[0].At, Turn.Shift, 0);
        BeginDay(0);
    }

    void BeginDay(int day)
    {
        _stop.ThrowIfCancellationRequested();
        _day = day;
        _engine.BeginDay();
        _owed.BeginDay(day, _away);
        var sessions = _office.Sessions[day];
        for (var session = 0; session < sessions.Length; session++) _agenda.Plan(sessions[session], Turn.Session, session);
        if (day + 1 < _office.Days.Length) _agenda.Plan(_office.Days[day + 1].StartsAt, Turn.Day, day + 1);
    }

    void Happen(in Planned what)
    {
        switch (what.Kind)
        {
            case Turn.Day: BeginDay(what.Id); break;
            case Turn.Shift: ChangeShift(what.Id); break;
            case Turn.Session: _owed.WorkOff(_now); break;
            case Turn.Dial: Dial(what.Id); break;
            default: throw new InvalidOperationException($"Nothing is planned as {what.Kind}.");
        }
    }

    void ChangeShift(int shift)
    {
        var wanted = _office.Shifts[shift].Seats;
        for (var seat = 0; seat < _office.Seats.Length; seat++)
        {
            var isThere = _engine.Agent(_office.Seats[seat]) is { Wish: AgentState.Free };
            if (isThere != seat < wanted) Tell(new CallEvent(seat < wanted ? CallEventKind.SignedIn : CallEventKind.SignedOut, _now, Agent: _office.Seats[seat]));
        }
        if (shift + 1 < _office.Shifts.Length) _agenda.Plan(_office.Shifts[shift + 1].At, Turn.Shift, shift + 1);
    }

    void Tell(in CallEvent happened)
    {
        _engine.Handle(happened, _commands);
        Follow();
    }

    void Follow()
    {
        foreach (ref readonly var command in _commands.Commands)
            switch (command.Kind)
            {
                case CallCommandKind.Wait: HearMusic(command); break;
                case CallCommandKind.Ring: Ring(command); break;
                case CallCommandKind.StopRinging or CallCommandKind.StopDialling: _phoneTimers.Clear(command.Agent); break;
                case CallCommandKind.Connect: Talk(command); break;
                case CallCommandKind.Offer: HearOffer(command); break;
                case CallCommandKind.Record: Speak(command); break;
                case CallCommandKind.KeepPlace: KeepPlace(command); break;
                case CallCommandKind.DialCaller: CallBack(command); break;
                case CallCommandKind.End: End(command); break;
                default: break; // to pick up, to pass on, and what agents do needs nobody here
            }
        _commands.Clear();
    }

    /// <summary>What is planned ahead.</summary>
    static class Turn
    {
        public const int Day = 0, Shift = 1, Session = 2, Dial = 3;
    }
}
