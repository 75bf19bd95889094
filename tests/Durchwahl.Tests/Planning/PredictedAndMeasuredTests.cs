using System.Collections.Immutable;
using Durchwahl.Calls.Practice;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Queueing;
using Durchwahl.Tests.Calls.Drivers;
using Durchwahl.Tests.Calls.Practice;
using NodaTime;

namespace Durchwahl.Tests.Planning;

/// <summary>
/// Whole days of the practice exchange, with its switchboard and journal, beside what the simulation says of the same phone book, settings and people. They share the rulebook and the habits of the people,
/// and nothing else: two programs draw the chances and let them happen. Twenty Mondays and twenty Tuesdays, busy enough that every rule is used. A prediction that cannot fail says
/// nothing: those for other worlds, below, must not hold.
/// </summary>
public class PredictedAndMeasuredTests(PredictedAndMeasuredTests.Practised practised, ITestOutputHelper output) : IClassFixture<PredictedAndMeasuredTests.Practised>
{
    const int Seeds = 20;
    const int Replications = 399;
    const int Outside = 6; // at each end, so that the range holds 95 of 100 days with 95 % certainty (Wilks 1941): 399 x 0.05 less 1.645 standard deviations, halved
    const double FarOff = 4; // standard errors; by chance once in 16,000

    static readonly LocalDate[] Days = [new(2026, 9, 14), new(2026, 9, 15)]; // Monday and Tuesday
    static readonly PracticeDemand Busy = new(3000, Liveliness: 14);

    [Fact]
    public void Nineteen_in_twenty_measured_figures_lie_within_the_range_of_days_that_was_predicted() => ShareInside(Same).ShouldBeGreaterThanOrEqualTo(.95);

    [Fact]
    public void Over_all_days_no_measured_mean_is_far_from_the_predicted_one() => LargestError(Same).ShouldBeLessThan(FarOff);

    [Theory]
    [InlineData(nameof(OneSeat))]
    [InlineData(nameof(TwiceTheDemand))]
    public void Predictions_for_another_world_do_not_hold_the_days_of_this_one(string world) => ShareInside(Worlds[world]).ShouldBeLessThan(.6);

    [Theory]
    [InlineData(nameof(LongerTalks))]
    [InlineData(nameof(FewerRedials))]
    [InlineData(nameof(PhonesAnsweredAtOnce))]
    [InlineData(nameof(NoWrapUp))]
    public void A_single_assumption_that_is_wrong_shows_in_the_means(string world) => LargestError(Worlds[world]).ShouldBeGreaterThan(FarOff);

    static readonly ImmutableDictionary<string, Func<Scenario, Scenario>> Worlds = new Dictionary<string, Func<Scenario, Scenario>>
    {
        [nameof(OneSeat)] = OneSeat, [nameof(TwiceTheDemand)] = TwiceTheDemand, [nameof(LongerTalks)] = LongerTalks, [nameof(FewerRedials)] = FewerRedials,
        [nameof(PhonesAnsweredAtOnce)] = PhonesAnsweredAtOnce, [nameof(NoWrapUp)] = NoWrapUp,
    }.ToImmutableDictionary();

    static Scenario Same(Scenario practice) => practice;

    static Scenario OneSeat(Scenario practice) => practice with { AgentsByHalfHour = [.. Enumerable.Repeat(1, Demand.HalfHours)] };

    static Scenario TwiceTheDemand(Scenario practice) => practice with { Demand = practice.Demand with { NeedsPerDay = practice.Demand.NeedsPerDay * 2 } };

    static Scenario LongerTalks(Scenario practice) => practice with { Demand = practice.Demand with { MeanTalk = practice.Demand.MeanTalk * 1.2 } };

    static Scenario FewerRedials(Scenario practice) => practice with { Demand = practice.Demand with { RedialShare = .3 } };

    static Scenario PhonesAnsweredAtOnce(Scenario practice) => practice with { Habits = practice.Habits with { Phones = PhoneHabits.AtOnce } };

    static Scenario NoWrapUp(Scenario practice) => practice with { Settings = practice.Settings with { Service = practice.Settings.Service with { WrapUp = Duration.Zero }, DirectDials = practice.Settings.DirectDials with { WrapUp = Duration.Zero } } };

    double ShareInside(Func<Scenario, Scenario> world)
    {
        var (inside, all) = (0, 0);
        foreach (var day in Days)
        {
            var predicted = Predict(day, world);
            foreach (var (at, name) in Figures.Index())
            {
                var values = predicted.Select(one => one[at]).Order().ToArray();
                var (from, until) = (values[Outside - 1], values[^Outside]);
                var held = practised.Of(day).Count(one => one[at] >= from && one[at] <= until);
                output.WriteLine($"{day.DayOfWeek} {name}: predicted {values.Average():0.000} [{from:0.000} to {until:0.000}], measured {practised.Of(day).Average(one => one[at]):0.000}, inside {held} of {Seeds}");
                (inside, all) = (inside + held, all + Seeds);
            }
        }
        return (double)inside / all;
    }

    double LargestError(Func<Scenario, Scenario> world) => Days.Max(day =>
    {
        var (predicted, measured) = (Predict(day, world), practised.Of(day));
        return Figures.Index().Max(figure =>
        {
            var (mean, variance) = Moments(predicted, figure.Index);
            var error = Math.Abs(Moments(measured, figure.Index).Mean - mean) / Math.Sqrt((variance / measured.Count) + (variance / predicted.Count));
            output.WriteLine($"{day.DayOfWeek} {figure.Item}: {error:0.0} standard errors");
            return error;
        });
    });

    static (double Mean, double Variance) Moments(IReadOnlyList<double[]> days, int figure)
    {
        var mean = days.Average(day => day[figure]);
        return (mean, days.Sum(day => (day[figure] - mean) * (day[figure] - mean)) / (days.Count - 1));
    }

    static readonly string[] Figures = ["Anrufe", "Erreichbarkeit", "in 30 s von allen", "in 30 s der angenommenen", "in 30 s ohne frühe Aufleger", "aufgelegt", "Wartezeit"];

    static IReadOnlyList<double[]> Predict(LocalDate day, Func<Scenario, Scenario> world) =>
        [.. Experiment.Run([world(Practice(day))], new ExperimentPlan(day, 1, Replications, Seed: 5, Threads: 2, CountingRule.Default))[0].Figures
            .Select(one => (double[])[one.Dials, one.ShareAnswered, .. one.ServiceLevels, one.ShareAbandoned, one.MeanWait])];

    // The practice as a plan says it: who dials what and when, and everybody is at work.
    static Scenario Practice(LocalDate day)
    {
        var (book, settings) = ScriptedOffice.Describe(0);
        double[] needs = [.. Enumerable.Range(0, Demand.HalfHours).Select(half => Busy.CallsPerHour(day.At(new LocalTime(half / 2, half % 2 * 30))) / 2)];
        return new Scenario
        {
            Key = "uebung", Name = "Übung", Book = book, Settings = settings,
            Demand = new Demand { NeedsPerDay = needs.Sum(), DayProfile = [.. needs.Select(half => half / needs.Sum())], WeekdayFactors = [1, 1, 1, 1, 1, 1, 1], DayVariation = 0 },
            DialsDirect = CallerHabits.Usual.DialDirect, DialsTeam = CallerHabits.Usual.DialTeam, WaitsForPhoneHour = 0, Shrinkage = 0,
        };
    }

    /// <summary>What was measured, made once for all tests.</summary>
    public sealed class Practised
    {
        readonly ImmutableDictionary<LocalDate, ImmutableArray<double[]>> _days = Days.ToImmutableDictionary(day => day, day => Enumerable.Range(1, Seeds).Select(seed => Measure(day, seed)).ToImmutableArray());

        public IReadOnlyList<double[]> Of(LocalDate day) => _days[day];

        static double[] Measure(LocalDate date, int seed)
        {
            using var day = PracticeDay.Whole(date, ScriptedOffice.Compile(0), Busy, seed, CallerHabits.Usual.Announcement);
            var records = new DayRecords(date, day.Records, new ContactChains(day.Records, new Dictionary<ContactId, ContactOutcome>()), [], IsJudged: false);
            var sums = FigureSums.Of(DayCounting.Count(records, CountingRule.Default), date, CountingRule.Default);
            var figures = FigureCatalogue.Of(sums);
            double Of(string key) => figures.Single(figure => figure.Key == key).Value!.Value;
            return
            [
                Of(FigureKeys.Dialled), Of(FigureKeys.ShareAnswered), Of(FigureKeys.InTimeOfAll), Of(FigureKeys.InTimeOfAnswered), Of(FigureKeys.InTimeWithoutShort), Of(FigureKeys.ShareAbandoned),
                (double)sums.Calls.WaitedInAll / sums.Calls.Offered / Ticks.PerSecond, // the wait of all, as plans say it; reports tell that of the answered
            ];
        }
    }
}
