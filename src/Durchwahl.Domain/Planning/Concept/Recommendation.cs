using System.Collections.Immutable;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>
/// Which of the compared scenarios the paper recommends. A council that asks for a concept asks for a way to publish that neither leaves callers waiting nor takes more from casework than today;
/// so scenarios in which people can dial directly go before others, then those that meet more of the two conditions (casework before callers), then those that help more people, then those
/// that take fewer hours. Today's way is what all are compared with, and is recommended only when it is the only one.
/// </summary>
public sealed record Recommendation
{
    /// <summary>The share of all calls that is to be answered within 30 s: the promise of the German authorities' number 115.</summary>
    public const double Target = .75;

    /// <summary>The key of the scenario.</summary>
    public required string Key { get; init; }

    /// <summary>Whether the share answered within 30 s reaches <see cref="Target"/>.</summary>
    public required bool ReachesTarget { get; init; }

    /// <summary>Whether neither interruptions nor the minutes taken from casework go beyond today's intervals; null when it is today's way.</summary>
    public required bool? SparesCasework { get; init; }

    /// <summary>Whether somebody chose it; otherwise the rule found it.</summary>
    public required bool IsChosen { get; init; }

    /// <summary>Whether it is today's way.</summary>
    public bool IsToday => SparesCasework is null;

    /// <summary>Finds it.</summary>
    /// <param name="effects">Today's way first.</param>
    /// <param name="wished">The key that somebody chose; null, or one that is not among them, for the rule.</param>
    /// <returns>Null when there is nothing to choose from.</returns>
    public static Recommendation? Of(ImmutableArray<ScenarioEffect> effects, string? wished)
    {
        if (effects.IsEmpty) return null;
        var today = effects[0];
        var chosen = effects.FirstOrDefault(effect => effect.Key == wished);
        var best = chosen ?? effects.Skip(1).OrderByDescending(effect => effect.HasDirectDials)
            .ThenByDescending(effect => (Spares(effect, today) ? 1 : 0) + (Reaches(effect) ? 1 : 0))
            .ThenByDescending(effect => Spares(effect, today))
            .ThenByDescending(effect => Math.Round(effect.Outcome.NeedsMet.Mean, 2))
            .ThenBy(effect => effect.Cost.HoursPerDay)
            .FirstOrDefault() ?? today;
        return new Recommendation { Key = best.Key, ReachesTarget = Reaches(best), SparesCasework = best == today ? null : Spares(best, today), IsChosen = chosen is not null };
    }

    static bool Reaches(ScenarioEffect effect) => effect.ServiceLevel.Mean >= Target;

    static bool Spares(ScenarioEffect effect, ScenarioEffect today) =>
        effect.Outcome.CaseworkMinutesPerCaseWorkerAndDay.Mean <= today.Outcome.CaseworkMinutesPerCaseWorkerAndDay.Until
        && effect.Outcome.InterruptionsPerCaseWorkerAndDay.Mean <= today.Outcome.InterruptionsPerCaseWorkerAndDay.Until;
}
