using System.Collections.Immutable;

namespace Durchwahl.Queueing;

/// <summary>Which of several free agents is rung.</summary>
public enum Strategy : byte
{
    /// <summary>Who has been free for the longest time.</summary>
    LongestIdle,

    /// <summary>Who has talked least often today; among equals the longest idle.</summary>
    FewestCalls,

    /// <summary>All of them; the first to answer has the call.</summary>
    RingAll,

    /// <summary>Who has most of what the call needs; among equals the longest idle.</summary>
    MostQualified,
}

/// <summary>How a line works. Durations in ticks.</summary>
public sealed record LineSpec
{
    /// <summary>The numbers of the agents who serve it; empty when nobody does.</summary>
    public ImmutableArray<int> Agents { get; init; } = [];

    /// <summary>Which free agent is rung.</summary>
    public Strategy Strategy { get; init; }

    /// <summary>The most callers who may wait.</summary>
    public int Capacity { get; init; } = 500;

    /// <summary>How long a phone rings: the lease on its agent.</summary>
    public long RingsFor { get; init; } = 20 * Ticks.PerSecond;

    /// <summary>Whether callers go on waiting for agents who did not answer, as in a team: somebody will soon. Otherwise whoever did not answer counts as gone for a while.</summary>
    public bool WaitsForWhoDidNotAnswer { get; init; }

    /// <summary>Wrap-up after a talk.</summary>
    public long WrapUp { get; init; }

    /// <summary>How long only agents with everything that the call needs are asked; afterwards anybody.</summary>
    public long NeedsHoldFor { get; init; }

    /// <summary>How long the place of a caller who hung up is kept in case of a redial; 0 for not at all.</summary>
    public long KeepsPlaceFor { get; init; }

    /// <summary>How often somebody who asked for it is called back.</summary>
    public int CallbackAttempts { get; init; } = 3;

    /// <summary>The gap between two attempts; however short it is, they fall into different clock hours.</summary>
    public long CallbackGap { get; init; } = 70 * Ticks.PerMinute;

    /// <summary>How long the phone of the person called back rings.</summary>
    public long DialsFor { get; init; } = 30 * Ticks.PerSecond;

    /// <summary>Talk and wrap-up on average before anything was measured.</summary>
    public long UsualHandling { get; init; } = 240 * Ticks.PerSecond;
}

/// <summary>The lines and agents of an office by their numbers, which stay the same while the engine lives.</summary>
public sealed record CallPlan
{
    /// <summary>The lines; the index is the number.</summary>
    public required ImmutableArray<LineSpec> Lines { get; init; }

    /// <summary>What each agent brings, one bit for each language and qualification; the index is the number.</summary>
    public required ImmutableArray<ulong> Skills { get; init; }

    /// <summary>How long an agent is left alone whose phone was busy.</summary>
    public long RestAfterBusy { get; init; } = 5 * Ticks.PerSecond;

    /// <summary>How long an agent is left alone who did not answer, or whose phone was out of reach.</summary>
    public long RestAfterNoAnswer { get; init; } = 30 * Ticks.PerSecond;
}
