namespace Durchwahl.Queueing.Formulas;

/// <summary>
/// Callers whose patience ends (C. Palm, 1946): M/M/n+M. Every figure is a quotient of sums of positive numbers (see <see cref="OfferedWait"/>), so that it is right to about 12 digits from hardly any abandonment
/// to nearly instant abandonment and at any load.
/// </summary>
public static class ErlangA
{
    /// <summary>The line in the long run.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="arrivals">Calls per unit of time; finite, at least 0.</param>
    /// <param name="service">Calls that one agent handles per unit of time; finite, above 0.</param>
    /// <param name="abandonment">One by the mean patience; at least 0. With 0 nobody leaves, which is Erlang C; infinite means that nobody waits, which is Erlang B.</param>
    /// <param name="target">Answered in time is: within this wait; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above, or nobody leaves and the load is at or above the agents.</exception>
    public static SteadyState Of(int agents, double arrivals, double service, double abandonment, double target) => Of(Traffic.Of(agents, arrivals, service, abandonment), target);

    internal static SteadyState Of(Traffic traffic, double target)
    {
        Require.FiniteAndNotNegative(target);
        if (traffic.Abandonment == 0) return ErlangC.Of(traffic, target);
        return double.IsInfinity(traffic.Abandonment) ? WithoutPatience(traffic) : WithPatience(traffic, target);
    }

    static SteadyState WithoutPatience(Traffic traffic)
    {
        var blocking = ErlangB.Blocking(traffic.Agents, traffic.OfferedLoad);
        var served = 1 - blocking;
        return new SteadyState(blocking, blocking, 0, 0, 0, served, 1, 1, traffic.Arrivals * served / traffic.Capacity, 0);
    }

    static SteadyState WithPatience(Traffic traffic, double target)
    {
        var wait = new OfferedWait(traffic);
        var sums = wait.Integrate(target);
        // The calls that find an agent free, and the factor that makes calls of the integrals, in a common unit.
        var free = wait.AtZero;
        var factor = traffic.Arrivals * ErlangB.Blocking(traffic.Agents - 1, traffic.OfferedLoad);
        var calls = free + (factor * sums.Weight);
        var served = free + (factor * sums.Served);
        var servedInTime = free + (factor * sums.ServedInTime);
        var stayedUntilTarget = servedInTime + (factor * sums.ShareThatStaysAtTarget * sums.WeightBeyond);
        var meanWait = factor * sums.Spent / calls;
        return new SteadyState(
            factor * sums.Weight / calls,
            traffic.Abandonment * meanWait,
            meanWait,
            factor * sums.ServedTime / served,
            sums.InVain / sums.Spent,
            servedInTime / calls,
            servedInTime / served,
            servedInTime / stayedUntilTarget,
            traffic.Arrivals * served / (calls * traffic.Capacity),
            traffic.Arrivals * meanWait);
    }
}
