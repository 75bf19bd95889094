using System.Collections.Immutable;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing.Simulation;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>What a plan says of each working day, to be read beside what is measured then.</summary>
public static class DayPredictions
{
    /// <summary>The predictions of a scenario: answered in time and answered at all, for every working day of the plan, with the range in which four in five days lie.</summary>
    /// <param name="comparison">What was simulated.</param>
    /// <param name="column">The scenario that is going to be.</param>
    /// <param name="madeAt">When.</param>
    /// <returns>Empty when no call came.</returns>
    public static ImmutableArray<Prediction> Of(PlanComparison comparison, ComparedScenario column, Instant madeAt)
    {
        var (office, outcome, plan) = (comparison.Basis.Book.Office, column.Outcome, comparison.Plan);
        var calendar = new HouseCalendar(office.Land, office.Municipality, [.. comparison.Basis.Book.Closures], office.Settings.ServiceTime);
        (string Key, Estimate Mean, DayRange Days)[] figures =
        [
            (FigureKeys.InTimeOfAll, outcome.ServiceLevels[(int)ServiceLevelDefinition.OfAll], outcome.ServiceLevelOfDays),
            (FigureKeys.ShareAnswered, outcome.ShareAnswered, outcome.ShareAnsweredOfDays),
        ];
        return
        [
            .. from day in Enumerable.Range(0, plan.Days).Select(plan.From.PlusDays)
               where calendar.IsWorkingDay(day)
               from figure in figures
               where !double.IsNaN(figure.Mean.Mean) && !double.IsNaN(figure.Days.From)
               select new Prediction(office.Id, figure.Key, new FigurePeriod(day, day), figure.Mean.Mean, figure.Days.From, figure.Days.Until, madeAt, column.Scenario.Name),
        ];
    }
}
