using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>
/// By when a promise is due that is given now. Each rule is counted once for a day, and once for a quarter of an hour where the time of day matters; whoever comes second finds it counted,
/// and two threads that count at once count the same.
/// </summary>
sealed class DeadlineTable
{
    const int Quarters = 100; // a day of 25 hours

    readonly PlannedOffice _office;
    readonly Entry[] _entries;

    public DeadlineTable(PlannedOffice office)
    {
        _office = office;
        var settings = office.Scenario.Promises;
        _entries =
        [
            new(RuleOf(settings, PromiseKinds.HandOver), AttemptsOf(settings, PromiseKinds.HandOver), office.Days.Length),
            new(RuleOf(settings, PromiseKinds.VoiceMessage), AttemptsOf(settings, PromiseKinds.VoiceMessage), office.Days.Length),
            new(new DeadlineRule.NextWorkingDay(), AttemptsOf(settings, PromiseKinds.Callback), office.Days.Length), // nobody said when: see CallPromises
            new(RuleOf(settings, PromiseKinds.Emergency), AttemptsOf(settings, PromiseKinds.Emergency), office.Days.Length),
        ];
    }

    static DeadlineRule RuleOf(PromiseSettings settings, string kind) => settings.KindOf(kind).Rule ?? new DeadlineRule.NextWorkingDay();

    static int AttemptsOf(PromiseSettings settings, string kind) => settings.KindOf(kind).AttemptsUntilLetter;

    /// <summary>After how many attempts in vain a letter is written.</summary>
    public int AttemptsUntilLetter(OwedKind kind) => _entries[(int)kind].Attempts;

    /// <summary>By when it is due, in ticks.</summary>
    /// <param name="kind">What is owed.</param>
    /// <param name="day">The number of the day on which it was promised.</param>
    /// <param name="at">When it was promised, in ticks.</param>
    public long DueOf(OwedKind kind, int day, long at)
    {
        var entry = _entries[(int)kind];
        var quarter = entry.MindsTimeOfDay ? (int)((at - _office.Days[day].StartsAt) / (15 * Ticks.PerMinute)) : 0;
        ref var due = ref entry.Due[(day * (entry.MindsTimeOfDay ? Quarters : 1)) + quarter];
        if (due == 0) due = Count(entry.Rule, _office.Days[day].StartsAt + (quarter * 15 * Ticks.PerMinute));
        return due;
    }

    long Count(DeadlineRule rule, long at) => _office.Calendar.DeadlineFor(HouseTime.LocalOf(Instant.FromUnixTimeTicks(at)), rule).Due.ToInstant().ToUnixTimeTicks();

    sealed class Entry(DeadlineRule rule, int attempts, int days)
    {
        public DeadlineRule Rule { get; } = rule;

        public int Attempts { get; } = attempts;

        public bool MindsTimeOfDay { get; } = rule is DeadlineRule.SameDay or DeadlineRule.ServiceDays or DeadlineRule.ServiceHours;

        public long[] Due { get; } = new long[days * (rule is DeadlineRule.SameDay or DeadlineRule.ServiceDays or DeadlineRule.ServiceHours ? Quarters : 1)];
    }
}

/// <summary>What the office owes after a call.</summary>
enum OwedKind
{
    /// <summary>The answer that nobody could give at once.</summary>
    HandOver,

    /// <summary>The answer to a message.</summary>
    Message,

    /// <summary>A callback.</summary>
    Callback,

    /// <summary>The answer to somebody in need.</summary>
    Emergency,
}
