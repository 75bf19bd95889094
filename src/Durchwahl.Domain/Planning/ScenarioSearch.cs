using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing.Formulas;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// Finds the smallest number of agents, or the shortest phone hour, that meets a target, and says what is in the way when none does. Every trial is a simulation with the same random numbers, so that more
/// of it is never worse by chance.
/// </summary>
/// <param name="simulate">Simulates a scenario; with the same numbers whenever it is asked.</param>
public sealed class ScenarioSearch(Func<Scenario, ScenarioOutcome> simulate)
{
    /// <summary>The most agents that are tried.</summary>
    public const int MostAgents = 60;

    /// <summary>The longest phone hour that is tried, in minutes.</summary>
    public const int LongestPhoneHour = 240;

    /// <summary>The step of phone hours, in minutes.</summary>
    public const int PhoneHourStep = 15;

    // A limit counts when lifting it gains at least this much.
    const double Noticeable = .01;
    const int FurtherAgents = 3;
    const double TargetSeconds = 30;
    const double MostShare = .999;

    readonly Dictionary<int, ScenarioOutcome> _tried = [];

    /// <summary>Searches.</summary>
    /// <param name="scenario">The scenario; all but the quantity stays.</param>
    /// <param name="quantity">What is changed.</param>
    /// <param name="target">What is to be reached.</param>
    public SearchResult Find(Scenario scenario, SearchedQuantity quantity, SearchTarget target)
    {
        _tried.Clear();
        if (!Has(scenario, quantity)) return new SearchResult.NotThere(quantity);
        var (most, unit) = quantity == SearchedQuantity.Agents ? (MostAgents, 1) : (LongestPhoneHour / PhoneHourStep, PhoneHourStep);
        var step = Smallest(most, FirstGuess(scenario, quantity, target), at => target.IsMetBy(Try(at)));
        return step <= most
            ? new SearchResult.Found(quantity, step * unit, _tried[step], step > 1 ? Try(step - 1) : null)
            : OutOfReach(With(scenario, quantity, most), quantity, target, most * unit);

        ScenarioOutcome Try(int at) => _tried.TryGetValue(at, out var known) ? known : _tried[at] = simulate(With(scenario, quantity, at));
    }

    static bool Has(Scenario scenario, SearchedQuantity quantity) => scenario.Book.Lines.Any(line => line.Kind == (quantity == SearchedQuantity.Agents ? LineKind.Service : LineKind.DirectDial));

    // What Erlang A says of the busiest half-hour, as if it went on for ever.
    static int FirstGuess(Scenario scenario, SearchedQuantity quantity, SearchTarget target)
    {
        if (quantity == SearchedQuantity.PhoneHour) return ReadyScenarios.UsualMinutes / PhoneHourStep;
        var demand = scenario.Demand;
        var callsPerHour = 2 * demand.NeedsPerDay * (1 - scenario.DialsDirect) * demand.DayProfile.Max() * demand.WeekdayFactors.Max();
        var load = new CallLoad(callsPerHour, demand.MeanTalk + scenario.Settings.Service.WrapUp.TotalSeconds, demand.MeanPatience);
        return Staffing.FewestAgents(load, TargetSeconds, Math.Min(target.Share, MostShare)) ?? MostAgents;
    }

    // From a guess outwards in doubling steps until the place is between two trials, then by halves.
    static int Smallest(int most, int guess, Func<int, bool> meets)
    {
        var (fails, met, probe) = (0, most + 1, Math.Clamp(guess, 1, most));
        for (var step = 1; met - fails > 1; step *= 2)
        {
            if (meets(probe)) met = probe;
            else fails = probe;
            probe = met > most ? Math.Min(fails + step, most) : fails == 0 ? Math.Max(met - step, 1) : (fails + met) / 2;
        }
        return met;
    }

    static Scenario With(Scenario scenario, SearchedQuantity quantity, int step) => (quantity == SearchedQuantity.Agents
        ? new ScenarioChoices { Agents = SeatPlan.AllDay(step, scenario.Book.Office.Settings.ServiceTime) }
        : new ScenarioChoices { PhoneHour = PhoneHourChoice.Spread(step * PhoneHourStep) }).ApplyTo(scenario);

    SearchResult.OutOfReach OutOfReach(Scenario scenario, SearchedQuantity quantity, SearchTarget target, int most)
    {
        var outcome = simulate(scenario);
        var (limit, gain, without) = Lifted(scenario, quantity).Select(lifted => (lifted.Limit, Outcome: simulate(lifted.Scenario)))
            .Select(lifted => (lifted.Limit, Gain: target.ReachedBy(lifted.Outcome) - target.ReachedBy(outcome), (ScenarioOutcome?)lifted.Outcome))
            .Append((quantity == SearchedQuantity.PhoneHour ? SearchLimit.SingleLine : SearchLimit.DirectDials, Noticeable, null))
            .MaxBy(lifted => lifted.Item2);
        return new(quantity, most, outcome, limit, gain > Noticeable ? without : null);
    }

    static IEnumerable<(SearchLimit Limit, Scenario Scenario)> Lifted(Scenario scenario, SearchedQuantity quantity)
    {
        var settings = scenario.Settings;
        if (settings.Guard != LoadGuard.None || !settings.Guards.IsEmpty) yield return (SearchLimit.LoadGuard, scenario with { Settings = settings with { Guard = LoadGuard.None, Guards = [] } });
        if (quantity == SearchedQuantity.PhoneHour && Has(scenario, SearchedQuantity.Agents))
            yield return (SearchLimit.Agents, new ScenarioChoices { Agents = MoreAgents(scenario) }.ApplyTo(scenario));
    }

    static ImmutableArray<int> MoreAgents(Scenario scenario)
    {
        var more = SeatPlan.AllDay(FurtherAgents, scenario.Book.Office.Settings.ServiceTime);
        return scenario.AgentsByHalfHour.IsEmpty ? more : [.. scenario.AgentsByHalfHour.Zip(more, (there, further) => there + further)];
    }
}
