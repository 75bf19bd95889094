using System.Globalization;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Planning.Scenarios;

/// <summary>The plain queue M/M/c+M: the model of the formulas, without hours and rules.</summary>
sealed record PlainQueueScenario(PlainQueue Queue) : Scenario
{
    public const string Model = "mmc+m";
    const double MostPerUnit = 1e9;
    const int MostAgents = 100_000;
    const int MostCustomers = 100_000_000;
    const double ShortestInTicks = 1000;
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static Scenario? Read(ScenarioFields fields)
    {
        var queue = new PlainQueue(
            fields.NumberAboveZero("lambda", MostPerUnit),
            fields.NumberAboveZero("mu", MostPerUnit),
            fields.Whole("agents", 1, MostAgents),
            fields.NumberFromZero("theta", MostPerUnit),
            fields.NumberFromZero("target", MostPerUnit),
            fields.Whole("customers", 1, MostCustomers));
        if (!fields.AreFine) return null;
        if (queue.Theta == 0 && queue.Lambda >= queue.Agents * queue.Mu)
            fields.Refuse("theta", "ist 0, niemand gibt also auf. Dann muss lambda kleiner sein als agents mal mu, sonst wächst die Schlange ohne Ende.");
        if (queue.TicksPerUnit < ShortestInTicks * Math.Max(queue.Lambda, queue.Mu)) fields.Refuse("lambda", "und „mu“ liegen zu weit auseinander für einen einzigen Lauf.");
        return new PlainQueueScenario(queue);
    }

    public override ScenarioAnswer Simulate(SimulationWishes wishes, IProgress<int> finished, CancellationToken cancellation)
    {
        var queue = Queue with { Warmup = wishes.Warmup };
        var figures = queue.Simulate(wishes.Replications, wishes.Seed, wishes.Threads, finished, cancellation);
        return new ScenarioAnswer(
            figures.Replications,
            (long)figures.Replications * (queue.Customers + queue.Warmup),
            new
            {
                figures.Replications,
                queue.Customers,
                PWait = Shown(figures.PWait),
                PAbandon = Shown(figures.PAbandon),
                MeanWaitAll = Shown(figures.MeanWaitAll),
                ServiceLevelOfAll = Shown(figures.ServiceLevelOfAll),
                Occupancy = Shown(figures.Occupancy),
            },
            [.. Lines(queue, figures)]);
    }

    // A single customer leaves no time in which agents could have been busy: null, because JSON knows no NaN.
    static object Shown(Estimate estimate) => new { Mean = double.IsNaN(estimate.Mean) ? (double?)null : estimate.Mean, estimate.HalfWidth95 };

    static IEnumerable<string> Lines(PlainQueue queue, PlainQueueFigures figures)
    {
        yield return Said($"{figures.Replications:#,0} Wiederholungen mit je {queue.Customers:#,0} Kunden; ± ist das 95-%-Intervall über die Wiederholungen.");
        yield return Share("Wer kommt, muss warten", figures.PWait);
        yield return Share("Gibt vorher auf", figures.PAbandon);
        yield return Said($"{"Mittlere Wartezeit aller",-36}{figures.MeanWaitAll.Mean:0.0000}{(figures.MeanWaitAll.HalfWidth95 is { } half ? Said($" ± {half:0.0000}") : "")} (Einheit von 1/mu)");
        yield return Share("Bedient im Ziel, von allen", figures.ServiceLevelOfAll);
        yield return Share("Auslastung bis zur letzten Ankunft", figures.Occupancy);
    }

    static string Share(string name, Estimate share) =>
        double.IsNaN(share.Mean) ? $"{name,-36}keine Angabe" : Said($"{name,-36}{100 * share.Mean:0.00}{(share.HalfWidth95 is { } half ? Said($" ± {100 * half:0.00}") : "")} %");

    static string Said(FormattableString text) => text.ToString(German);
}
