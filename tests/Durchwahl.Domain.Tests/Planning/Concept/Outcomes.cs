using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Queueing.Simulation;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.Planning.Concept;

/// <summary>Invented results of simulations, so that a test can say what follows from them.</summary>
static class Outcomes
{
    /// <summary>An outcome with these means; one minute of casework and half an interruption more or less are within its intervals.</summary>
    public static ScenarioOutcome Of(double level = .8, double casework = 20, double interruptions = 3, double met = .95) =>
        MadeUp.Outcome(level, casework) with { InterruptionsPerCaseWorkerAndDay = new Estimate(interruptions, .5), NeedsMet = new Estimate(met, .01) };

    /// <summary>Today and the others, each with its outcome.</summary>
    public static PlanComparison Compared(PlanBasis office, params (string Key, ScenarioOutcome Outcome)[] outcomes) => new(
        office, new PlanChoices { Scenarios = [.. outcomes.Select(entry => entry.Key)] }, PlanComparison.Usual(office.Day, 200), [.. outcomes.Select(entry => Compare(office, entry.Key, entry.Outcome))]);

    static ComparedScenario Compare(PlanBasis office, string key, ScenarioOutcome outcome)
    {
        var scenario = ReadyScenarios.Make(key, office);
        return new ComparedScenario(scenario, outcome, PlanCost.Of(scenario, outcome, office.CaseWorkers.Length, eurosPerHour: null));
    }

    /// <summary>The small office with 400 clients.</summary>
    public static PlanBasis Office(OfficeBook? book = null) => new(book ?? Book, new CallSettings(), DefaultDemand.Of(400), Today);
}
