using System.Globalization;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Planning.Scenarios;

/// <summary>The plain queue M/M/c+M: the model of the formulas, without hours and rules.</summary>
sealed record PlainQueueModel(PlainQueue Queue) : SimulationModel
{
    public const string Name = "mmc+m";
    const double MostPerUnit = 1e9;
    const int MostAgents = 100_000;
    const int MostCustomers = 100_000_000;
    const double ShortestInTicks = 1000;
    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    public static SimulationModel? Read(ScenarioFields fields)
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
        return new PlainQueueModel(queue);
    }

    public override SimulationAnswer Simulate(SimulationWishes wishes, IProgress<int> finished, CancellationToken cancellation)
    {
        var queue = Queue with { Warmup = wishes.Warmup };
        var figures = queue.Simulate(wishes.Replications, wishes.Seed, wishes.Threads, finished, cancellation);
        return new SimulationAnswer(
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
        yield return $"{Count(figures.Replications)} Wiederholungen mit je {Count(queue.Customers)} Kunden; ± ist das 95-%-Intervall über die Wiederholungen.";
        yield return Line("Wer kommt, muss warten", figures.PWait, 100, "0.00", "%");
        yield return Line("Gibt vorher auf", figures.PAbandon, 100, "0.00", "%");
        yield return Line("Mittlere Wartezeit aller", figures.MeanWaitAll, 1, "0.0000", "(Einheit von 1/mu)");
        yield return Line("Bedient im Ziel, von allen", figures.ServiceLevelOfAll, 100, "0.00", "%");
        yield return Line("Auslastung bis zur letzten Ankunft", figures.Occupancy, 100, "0.00", "%");
    }

    static string Line(string name, Estimate figure, double factor, string form, string unit)
    {
        if (double.IsNaN(figure.Mean)) return $"{name,-36}keine Angabe";
        var interval = figure.HalfWidth95 is { } half ? " ± " + (factor * half).ToString(form, German) : "";
        return $"{name,-36}{(factor * figure.Mean).ToString(form, German)}{interval}\u00A0{unit}";
    }

    // DIN 5008: thousands stand apart, without a point.
    static string Count(int count) => count.ToString("#,0", German).Replace('.', '\u00A0');
}
