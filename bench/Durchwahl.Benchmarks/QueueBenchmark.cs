using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Durchwahl.Queueing.Formulas;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Benchmarks;

/// <summary>The plain queue M/M/5+M with 4.5 erlangs and patience of two services: events one by one, the first-come fast path, and SimPy from Debian, all in turns in one run.</summary>
static class QueueBenchmark
{
    const double Lambda = 4.5;
    const double Theta = 0.5;
    const int Agents = 5;
    const int Rounds = 7;
    const int Stretches = 20;
    const int AtATime = 500_000;
    const int Replication = 50_000;
    const int Many = 40;
    const int PeerCustomers = 20_000;
    const double Unit = 1L << 32;
    static readonly PlainQueue Queue = new(Lambda, 1, Agents, Theta, 0.125, Replication);
    static readonly SteadyState Exact = ErlangA.Of(Agents, Lambda, 1, Theta, 0.125);

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        await Task.CompletedTask;
        Contestant general = new(One(General)), fast = new(One(Fast)), one = new(() => Experiment(1)), two = new(() => Experiment(2));
        Contestant simpy3 = new(() => Peer(workshop, "simpy3_queue.py")), simpy2 = new(() => Peer(workshop, "simpy2_queue.py"));
        Contestant[] all = [general, fast, one, two, simpy3, simpy2];
        for (var round = 0; round < Rounds; round++)
            foreach (var contestant in all) contestant.Go();
        var peers = $"SimPy 3.0 {Shown(simpy3.Best)}, SimPy 2.3 {Shown(simpy2.Best)}";
        yield return new("queue: customers a second and core, event by event", Shown(general.Best), "6 M", peers, general.Best >= 6e6);
        yield return new("queue: customers a second and core, fast path", Shown(fast.Best), "40 M", peers, fast.Best >= 40e6);
        yield return new("queue: two cores against one", $"{two.Best / one.Best:0.00} x", "1.9 x", $"{Shown(two.Best)} against {Shown(one.Best)}", two.Best / one.Best >= 1.9);
        yield return new("queue: P(wait), P(abandon) of all against Erlang A", $"{all.Max(contestant => contestant.Off):0.0000}", "0.03", "largest difference", all.All(contestant => contestant.Off <= 0.03));
    }

    static string Shown(double perSecond) => perSecond >= 1e6 ? $"{perSecond / 1e6:0.0} M" : $"{perSecond / 1e6:0.000} M";

    delegate void Serving(QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime> draws, ref QueueTally tally);

    static void General(QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime> draws, ref QueueTally tally) =>
        new QueueEngine<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>>(draws, Agents).Run(AtATime, ref tally);

    static void Fast(QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime> draws, ref QueueTally tally) =>
        new FirstComeQueue<QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>>(draws, Agents).Run(AtATime, ref tally);

    static Func<(double, double, double)> One(Serving serve) => () =>
    {
        var (best, tally) = (0.0, default(QueueTally));
        for (var number = 0; number < Stretches; number++)
        {
            tally = new QueueTally((long)(Unit / 8));
            var draws = new QueueDraws<SteadyArrivals, ExponentialTime, ExponentialTime>(1, number, new(Unit / Lambda), new(Unit), new(Unit / Theta));
            best = Math.Max(best, PerSecond(AtATime, () => serve(draws, ref tally)));
        }
        return (best, (double)tally.Delayed / tally.Customers, (double)tally.Abandoned / tally.Customers);
    };

    static (double, double, double) Experiment(int threads)
    {
        var figures = PlainQueueFigures.Of([]);
        var best = Enumerable.Range(0, Stretches).Max(_ => PerSecond(Many * Replication, () => figures = Queue.Simulate(Many, 1, threads)));
        return (best, figures.PWait.Mean, figures.PAbandon.Mean);
    }

    // Short stretches, so that one of them is undisturbed on a busy machine.
    static double PerSecond(int customers, Action serve)
    {
        var began = Stopwatch.GetTimestamp();
        serve();
        return customers / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }

    static (double, double, double) Peer(Workshop workshop, string script)
    {
        var path = Path.Combine(Path.GetDirectoryName(workshop.Durchwahl)!, "bench", "peers", script);
        string[] model = [.. new[] { Lambda, Agents, Theta, PeerCustomers, 1 }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        using var python = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-W", "ignore", path, .. model]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = JsonDocument.Parse(python.StandardOutput.ReadToEnd()).RootElement;
        python.WaitForExit();
        return (PeerCustomers / said.GetProperty("seconds").GetDouble(), said.GetProperty("pWait").GetDouble(), said.GetProperty("pAbandon").GetDouble());
    }

    /// <summary>Somebody who serves the same queue: customers a second, the best of the rounds, and how far the figures are from the exact ones.</summary>
    sealed class Contestant(Func<(double PerSecond, double PWait, double PAbandon)> serve)
    {
        public double Best { get; private set; }

        public double Off { get; private set; }

        public void Go()
        {
            var (perSecond, pWait, pAbandon) = serve();
            Best = Math.Max(Best, perSecond);
            Off = Math.Max(Off, Math.Max(Math.Abs(pWait - Exact.PWait), Math.Abs(pAbandon - Exact.PAbandon)));
        }
    }
}
