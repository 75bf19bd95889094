using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

/// <summary>One number, so many seats, and nothing else: what the whole rulebook then gives is the plain waiting line M/M/c+M.</summary>
public class PlainLineTests
{
    const double Talk = 200, Patience = 400;

    [Theory]
    [InlineData(1, .8)]
    [InlineData(5, 4.5)]
    [InlineData(5, 7)]
    [InlineData(12, 10)]
    public void The_rulebook_on_a_plain_line_agrees_with_the_birth_and_death_sum(int seats, double erlangs)
    {
        var (waits, abandons, queue) = PlainLine(seats, erlangs);
        var outcome = PlannedBooks.Run(PlannedBooks.Plan(days: (int)Math.Ceiling(12 / erlangs), replications: 40) with { Rule = new CountingRule(0, -1) }, Plain(seats, erlangs)).ShouldHaveSingleItem();
        ShouldAgree(outcome.ShareAbandoned, abandons);
        ShouldAgree(outcome.MeanWait, queue / (erlangs / Talk));
        ShouldAgree(outcome.ServiceLevels[0], 1 - waits); // those who do not wait at all
        ShouldAgree(outcome.Occupancy, erlangs * (1 - abandons) / seats);
    }

    // A wider interval than 95 %, so that a right simulation fails once in ten thousand: twelve of them are looked at.
    static void ShouldAgree(Queueing.Simulation.Estimate estimate, double exact)
    {
        estimate.Mean.ShouldBe(exact, estimate.HalfWidth95!.Value * 2);
        estimate.HalfWidth95.Value.ShouldBeLessThan(exact * .06, "an interval that holds everything proves nothing");
    }

    static Scenario Plain(int seats, double erlangs)
    {
        var book = PlannedBooks.Book(seats, 0);
        var always = new WeeklyHours(WeeklyHours.Days.Select(day => (day, new TimeWindow(LocalTime.Midnight, HoursNotation.EndOfDay))));
        return PlannedBooks.Scenario(book with { Office = book.Office with { Settings = book.Office.Settings with { ServiceTime = always } } }) with
        {
            Settings = new CallSettings
            {
                Service = new ServiceLineSettings
                {
                    WrapUp = Duration.Zero, MostWaiting = 500, LongestWait = Duration.FromHours(20), DivertsAbove = Duration.FromHours(20), KeepsPlaceFor = Duration.Zero,
                },
            },
            Demand = new Demand
            {
                NeedsPerDay = erlangs / Talk * 86_400,
                DayProfile = [.. Enumerable.Repeat(1 / 48.0, 48)],
                WeekdayFactors = [.. Enumerable.Repeat(1.0, 7)],
                DayVariation = 0, MeanTalk = Talk, MeanPatience = Patience, RedialShare = 0, SolvedAtOnce = 1,
            },
            Habits = Habits.Plain,
            AgentsByHalfHour = [.. Enumerable.Repeat(seats, 48)],
        };
    }

    // Numbers in the system: births at lambda, deaths at min(n, c) mu + (n - c)+ theta.
    static (double Waits, double Abandons, double Queue) PlainLine(int seats, double erlangs)
    {
        var (lambda, mu, theta) = (erlangs / Talk, 1 / Talk, 1 / Patience);
        ImmutableArray<double> weights = [.. Enumerable.Range(1, 400).Aggregate(new List<double> { 1 }, (sofar, n) => [.. sofar, sofar[^1] * lambda / ((Math.Min(n, seats) * mu) + (Math.Max(0, n - seats) * theta))])];
        var all = weights.Sum();
        var queue = weights.Select((weight, n) => weight * Math.Max(0, n - seats)).Sum() / all;
        return (weights.Skip(seats).Sum() / all, queue * theta / lambda, queue);
    }
}
