using Durchwahl.Queueing;

namespace Durchwahl.Domain.Statistics;

/// <summary>The three ways to say how many were answered in time; they differ by up to 140 % in the load that they allow, so every figure says which.</summary>
public enum ServiceLevelDefinition
{
    /// <summary>Answered in time, of all calls that were offered. The default, and the strictest.</summary>
    OfAll,

    /// <summary>Answered in time, of all answered calls.</summary>
    OfAnswered,

    /// <summary>Answered in time, of all offered calls without those that left within the same time.</summary>
    WithoutShortAbandons,
}

/// <summary>Which calls count, and as what.</summary>
/// <param name="Target">Answered in time is: within this wait; in ticks. 30 s by default, the promise of the German authorities' number 115.</param>
/// <param name="ShortAbandon">Who leaves within this wait has mostly misdialled and is counted apart; in ticks. 5 s by default, an assumption that an office may change.</param>
public readonly record struct CountingRule(long Target, long ShortAbandon)
{
    /// <summary>30 s and 5 s.</summary>
    public static CountingRule Default { get; } = new(30 * Ticks.PerSecond, 5 * Ticks.PerSecond);
}
