using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>
/// What the office owes, and how it is worked off. Three times on a working day everybody who is there goes through what they owe, in the order in which it was promised, for as long as there is time;
/// then whoever stands in does it for those who are away. An attempt reaches the person or not; after the attempts of the promise a letter ends it. In time is: by the deadline.
/// </summary>
sealed class OwedAnswers
{
    readonly PlannedOffice _office;
    readonly Streams _streams;
    readonly int _team, _house;
    readonly ReplicationSums _sums;
    readonly List<Owed>[] _ofOwner;
    readonly long[] _timeLeft;
    readonly Lognormal _talk;
    TickIntervals?[] _away = [];
    int _day;
    long _servedBefore;

    public OwedAnswers(PlannedOffice office, int replication, ReplicationSums sums)
    {
        (_office, _streams, _sums) = (office, office.StreamsOf(replication), sums);
        (_team, _house) = (office.Office.Posts.Length, office.Office.Posts.Length + 1);
        _ofOwner = [.. Enumerable.Range(0, _house + 1).Select(_ => new List<Owed>())];
        _timeLeft = new long[_house + 1];
        _talk = Lognormal.Of(office.Scenario.Demand.MeanTalk, office.Scenario.Demand.TalkVariation);
    }

    /// <summary>How long seats were taken so far, in ticks.</summary>
    public long SeatTime { get; private set; }

    public void BeginDay(int day, TickIntervals?[] away)
    {
        (_day, _away) = (day, away);
        SeatTime += SeatTimeOf(day);
    }

    long SeatTimeOf(int day) => _office.Shifts.IsEmpty ? _office.OpenTime[day] * _office.Seats.Count(seat => IsThere(seat, _office.Days[day].StartsAt)) : _office.PlannedSeatTime[day];

    bool IsThere(int agent, long at) => _away[agent]?.Contain(at) != true;

    /// <summary>A promise is given.</summary>
    /// <returns>By when it is due, in ticks.</returns>
    public long Open(OwedKind kind, int day, long at)
    {
        _sums.PromisesOpened++;
        return _office.Deadlines.DueOf(kind, day, at);
    }

    /// <summary>Somebody has to see to it.</summary>
    /// <param name="kind">What is owed.</param>
    /// <param name="agent">Who owes it; -1 for the service team, or, when there is none, whoever has time.</param>
    /// <param name="entity">Whom it is owed.</param>
    /// <param name="due">By when, in ticks.</param>
    public void Add(OwedKind kind, int agent, int entity, long due) => _ofOwner[agent >= 0 ? agent : _office.Seats.Length > 0 ? _team : _house].Add(new Owed(kind, entity, due, 0));

    /// <summary>What was promised is done.</summary>
    public void Settle(long at, long due)
    {
        if (at <= due) _sums.PromisesKept++;
        else _sums.PromisesLate++;
    }

    /// <summary>Everybody works off what they owe.</summary>
    public void WorkOff(long now)
    {
        Share(now);
        for (var owner = 0; owner < _ofOwner.Length; owner++)
            if (_ofOwner[owner].Count > 0 && (owner >= _team || IsThere(owner, now))) WorkOff(_ofOwner[owner], owner, now);
        for (var owner = 0; owner < _team; owner++)
            if (_ofOwner[owner].Count > 0 && !IsThere(owner, now)) StandIn(owner, now);
    }

    // Case workers have some minutes a day, the service team the time in which nobody called since the last round.
    void Share(long now)
    {
        var sessions = _office.Sessions[_day].Length;
        Array.Fill(_timeLeft, (long)(_office.Scenario.Habits.Answers.MinutesPerDay * Ticks.PerMinute / sessions));
        foreach (var seat in _office.Seats) _timeLeft[seat] = 0;
        _timeLeft[_team] = Math.Max(0, (SeatTimeOf(_day) / sessions) - (_sums.ServiceTime - _servedBefore));
        _timeLeft[_house] = Ticks.Never / 2;
        _servedBefore = _sums.ServiceTime;
    }

    void StandIn(int owner, long now)
    {
        foreach (var deputy in _office.StandIns[owner])
            if (_timeLeft[deputy] > 0 && IsThere(deputy, now)) WorkOff(_ofOwner[owner], deputy, now);
    }

    void WorkOff(List<Owed> owed, int worker, long now)
    {
        var (kept, began) = (0, _timeLeft[worker]);
        for (var at = 0; at < owed.Count; at++)
        {
            var one = owed[at];
            if (_timeLeft[worker] <= 0 || !IsOverAfterAttempt(ref one, worker, now, began)) owed[kept++] = one;
        }
        owed.RemoveRange(kept, owed.Count - kept);
    }

    bool IsOverAfterAttempt(ref Owed owed, int worker, long now, long began)
    {
        var habits = _office.Scenario.Habits.Answers;
        var chance = _streams.Of(Purpose.Answer + ((int)owed.Kind * 100) + owed.Attempts, owed.Entity);
        var isReached = chance.NextDouble() < _office.Scenario.Demand.ReachedPerAttempt;
        owed = owed with { Attempts = owed.Attempts + 1 };
        var isOver = isReached || owed.Attempts >= _office.Deadlines.AttemptsUntilLetter(owed.Kind);
        var time = (long)(habits.MinutesPerAttempt * Ticks.PerMinute);
        if (isReached) time += _talk.Draw(ref chance) + _office.WrapUp;
        else if (isOver) time += (long)(habits.MinutesPerLetter * Ticks.PerMinute);
        Spend(worker, time);
        if (isOver) Settle(now + began - _timeLeft[worker], owed.Due);
        return isOver;
    }

    void Spend(int worker, long time)
    {
        _timeLeft[worker] -= time;
        _sums.AnswerTime += time;
        if (worker < _team) _sums.CaseworkTime += time;
    }

    /// <summary>The experiment ends: what was due by then and is still owed comes too late.</summary>
    public void Close(long end)
    {
        foreach (var owed in _ofOwner)
            foreach (var one in owed)
                if (one.Due < end) _sums.PromisesLate++;
    }

    readonly record struct Owed(OwedKind Kind, int Entity, long Due, int Attempts);
}
