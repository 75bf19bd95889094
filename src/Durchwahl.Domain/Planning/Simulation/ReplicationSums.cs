using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>What one replication of one scenario has counted: whole numbers, and time in ticks.</summary>
sealed class ReplicationSums(PlannedOffice office, CountingRule rule)
{
    const long HalfHour = 30 * Ticks.PerMinute;

    public CallSums Calls { get; } = new(rule);

    /// <summary>By number of the day.</summary>
    public Tally[] Days { get; } = new Tally[office.Days.Length];

    /// <summary>By weekday from Monday, 48 half-hours each.</summary>
    public Tally[] HalfHours { get; } = new Tally[7 * Demand.HalfHours];

    /// <summary>People who wanted to reach the office and have dialled.</summary>
    public long Needs;

    /// <summary>Those of them who were answered or given a promise.</summary>
    public long Met;

    /// <summary>Those of them who gave up for good.</summary>
    public long Unmet;

    /// <summary>Calls that have come in, ended or not.</summary>
    public long Dials;

    /// <summary>Messages, callbacks and answers owed.</summary>
    public long PromisesOpened;

    public long PromisesKept, PromisesLate;

    /// <summary>Talks for which the phone of a case worker rang, callbacks apart.</summary>
    public long Interruptions;

    /// <summary>Talks and wrap-up of case workers, and answers that they owed.</summary>
    public long CaseworkTime;

    /// <summary>Callbacks and answers that were owed, whoever made them.</summary>
    public long AnswerTime;

    /// <summary>Talks and wrap-up of the service team.</summary>
    public long ServiceTime;

    /// <summary>How long seats of the service team were taken while the service number was open.</summary>
    public long SeatTime;

    public long GuardDiversions;

    public void Count(in CountedCall call, int day, long arrivedAt)
    {
        Calls.Add(call);
        Days[day].Add(call, rule);
        var halfHour = Math.Min((int)((arrivedAt - office.Days[day].StartsAt) / HalfHour), Demand.HalfHours - 1);
        HalfHours[(((int)office.Days[day].Date.DayOfWeek - 1) * Demand.HalfHours) + halfHour].Add(call, rule);
    }
}

/// <summary>Counts of a stretch of time.</summary>
struct Tally
{
    public long Dials, Offered, Answered, AnsweredInTime, LeftShortly, Waited;

    public void Add(in CountedCall call, CountingRule rule)
    {
        Dials++;
        if (!call.IsOffered) return;
        Offered++;
        Waited += call.Waited;
        if (call.Ending == Ending.Answered)
        {
            Answered++;
            if (call.Waited <= rule.Target) AnsweredInTime++;
        }
        else if (call.Ending == Ending.Left && call.Waited <= rule.ShortAbandon) LeftShortly++;
    }

    public void Add(in Tally other)
    {
        Dials += other.Dials;
        Offered += other.Offered;
        Answered += other.Answered;
        AnsweredInTime += other.AnsweredInTime;
        LeftShortly += other.LeftShortly;
        Waited += other.Waited;
    }

    /// <summary>Answered in time of all; NaN when nobody called.</summary>
    public readonly double ServiceLevel => (double)AnsweredInTime / Offered;

    /// <summary>Answered of those offered, without who left at once; NaN when nobody called.</summary>
    public readonly double ShareAnswered => (double)Answered / (Offered - LeftShortly);
}
