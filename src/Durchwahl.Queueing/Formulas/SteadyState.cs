namespace Durchwahl.Queueing.Formulas;

/// <summary>What a line with agents is like in the long run. Shares run from 0 to 1; times are in the unit of the rates, in seconds where a <see cref="CallLoad"/> was asked.</summary>
/// <param name="PWait">The share of calls that find every agent busy.</param>
/// <param name="PAbandon">The share of calls that leave before they are answered.</param>
/// <param name="MeanWaitAll">The mean wait of all calls, until the answer or until they leave; who is answered at once counts with 0.</param>
/// <param name="MeanWaitServed">The mean wait of the answered calls; those answered at once count with 0.</param>
/// <param name="MeanWaitAbandoned">The mean wait of those who left; NaN when nobody leaves because patience has no end.</param>
/// <param name="ServiceLevelOfAll">The share of all calls that are answered within the target.</param>
/// <param name="ServiceLevelOfServed">The share of the answered calls that are answered within the target.</param>
/// <param name="ServiceLevelWithoutShortAbandons">Answered within the target, of all calls without those that left within it.</param>
/// <param name="Occupancy">The share of their time in which the agents are busy.</param>
/// <param name="MeanQueue">How many calls wait on average.</param>
public readonly record struct SteadyState(
    double PWait,
    double PAbandon,
    double MeanWaitAll,
    double MeanWaitServed,
    double MeanWaitAbandoned,
    double ServiceLevelOfAll,
    double ServiceLevelOfServed,
    double ServiceLevelWithoutShortAbandons,
    double Occupancy,
    double MeanQueue)
{
    /// <summary>The same with its times in another unit.</summary>
    /// <param name="units">How many of the new units one old unit is.</param>
    internal SteadyState WithTimesIn(double units) =>
        this with { MeanWaitAll = MeanWaitAll * units, MeanWaitServed = MeanWaitServed * units, MeanWaitAbandoned = MeanWaitAbandoned * units };
}
