namespace Durchwahl.Queueing.Formulas;

/// <summary>A stretch of the day in which arrivals and agents do not change.</summary>
/// <param name="Length">In the unit of time of the rates; above 0.</param>
/// <param name="Arrivals">Calls per unit of time; finite, at least 0.</param>
/// <param name="Agents">At least 0.</param>
public readonly record struct DayInterval(double Length, double Arrivals, int Agents);

/// <summary>What is expected in an interval. Numbers are expectations; nothing is rounded.</summary>
/// <param name="Arrivals">Calls that arrive.</param>
/// <param name="Served">Calls that end after a talk; a talk that goes on into the next interval counts there.</param>
/// <param name="Abandoned">Calls that leave.</param>
/// <param name="PDelay">The share of arriving calls that find no agent free.</param>
/// <param name="MeanQueue">How many calls wait on average.</param>
/// <param name="MeanBusyFraction">Busy agents on average by the agents of the interval; above 1 while agents whose shift is over finish their talks, 0 in an interval without agents.</param>
/// <param name="QueueAtEnd">How many calls wait when the interval ends.</param>
/// <param name="BusyAtEnd">How many agents are busy when the interval ends.</param>
public readonly record struct IntervalFigures(
    double Arrivals,
    double Served,
    double Abandoned,
    double PDelay,
    double MeanQueue,
    double MeanBusyFraction,
    double QueueAtEnd,
    double BusyAtEnd);

/// <summary>
/// A day whose arrivals and agents change from interval to interval (Mt/M/st+M) and that begins with an empty line: Kolmogorov's forward equations, solved by uniformization (A. Jensen, 1953), which adds positive
/// numbers only. When there are fewer agents than before, those who talk finish their talk and then leave; until then nobody is taken from the queue.
/// </summary>
public static class TimeVaryingDay
{
    /// <summary>The figures of each interval.</summary>
    /// <param name="intervals">The day in order.</param>
    /// <param name="service">Calls that one agent handles per unit of time; finite, above 0.</param>
    /// <param name="abandonment">One by the mean patience; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above or at <see cref="DayInterval"/>.</exception>
    public static IReadOnlyList<IntervalFigures> Figures(IReadOnlyList<DayInterval> intervals, double service, double abandonment)
    {
        Require.FiniteAndPositive(service);
        Require.FiniteAndNotNegative(abandonment);
        foreach (var interval in intervals)
        {
            Require.FiniteAndPositive(interval.Length, nameof(intervals));
            Require.FiniteAndNotNegative(interval.Arrivals, nameof(intervals));
            ArgumentOutOfRangeException.ThrowIfNegative(interval.Agents, nameof(intervals));
        }
        if (intervals.Count == 0) return [];
        var figures = new List<IntervalFigures>(intervals.Count);
        var most = MostCalls(intervals, Math.Min(service, abandonment));
        var line = LineDistribution.Empty(most);
        foreach (var interval in intervals)
        {
            line = line.WithAgents(interval.Agents);
            var (end, time) = Uniformization.Follow(line, interval, service, abandonment);
            figures.Add(FiguresOf(interval, service, abandonment, end, time));
            line = end;
        }
        return figures;
    }

    // Every call in the line leaves at least at the slower of both rates, and no more are there than have arrived: more calls than this have a probability below e^-35.
    static int MostCalls(IReadOnlyList<DayInterval> intervals, double slowest)
    {
        var arrivals = intervals.Sum(interval => interval.Arrivals * interval.Length);
        var mean = slowest == 0 ? arrivals : Math.Min(arrivals, intervals.Max(interval => interval.Arrivals) / slowest);
        return Math.Max((int)(mean + (9 * Math.Sqrt(mean)) + 25), intervals.Max(interval => interval.Agents));
    }

    // The second distribution holds times instead of probabilities: how long the line was in each state.
    static IntervalFigures FiguresOf(DayInterval interval, double service, double abandonment, LineDistribution end, LineDistribution time)
    {
        var (busy, waiting) = (time.Busy, time.Waiting);
        return new IntervalFigures(
            interval.Arrivals * interval.Length,
            service * busy,
            abandonment * waiting,
            time.NobodyFree / interval.Length,
            waiting / interval.Length,
            interval.Agents == 0 ? 0 : busy / interval.Length / interval.Agents,
            end.Waiting,
            end.Busy);
    }
}
