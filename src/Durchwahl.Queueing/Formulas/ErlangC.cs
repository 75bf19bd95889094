namespace Durchwahl.Queueing.Formulas;

/// <summary>Everybody waits until answered (A. K. Erlang, 1917): M/M/n. A line that is offered as much as its agents can handle, or more, has no steady state and is refused.</summary>
public static class ErlangC
{
    /// <summary>The line in the long run.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="arrivals">Calls per unit of time; finite, at least 0, below <paramref name="agents"/> x <paramref name="service"/>.</param>
    /// <param name="service">Calls that one agent handles per unit of time; finite, above 0.</param>
    /// <param name="target">Answered in time is: within this wait; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above: no wait is negative or infinite.</exception>
    public static SteadyState Of(int agents, double arrivals, double service, double target) => Of(Traffic.Of(agents, arrivals, service, 0), target);

    /// <summary>The line in the long run, whatever its patience.</summary>
    internal static SteadyState Of(Traffic traffic, double target)
    {
        Require.FiniteAndNotNegative(target);
        if (traffic.Surplus <= 0)
            throw new ArgumentOutOfRangeException(nameof(traffic), traffic.OfferedLoad, $"A load of {traffic.OfferedLoad} erlangs is too much for {traffic.Agents} agents when nobody leaves: the queue would grow without end.");
        var (waits, doesNot) = Waiting(traffic);
        var meanWait = waits / traffic.Surplus;
        var level = doesNot - (waits * Exponentials.ExpLessOne(-traffic.Surplus * target));
        return new SteadyState(waits, 0, meanWait, meanWait, double.NaN, level, level, level, traffic.Arrivals / traffic.Capacity, traffic.Arrivals * meanWait);
    }

    // The share that waits and the share that does not, each without taking it from 1.
    static (double Waits, double DoesNot) Waiting(Traffic traffic)
    {
        var blocking = ErlangB.Blocking(traffic.Agents, traffic.OfferedLoad);
        var lost = traffic.Arrivals * blocking;
        var sum = traffic.Surplus + lost;
        return (traffic.Capacity * blocking / sum, traffic.Surplus * (1 - blocking) / sum);
    }
}
