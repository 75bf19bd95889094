namespace Durchwahl.Queueing.Formulas;

/// <summary>Calls that find every line busy are lost (A. K. Erlang, 1917): M/G/n/n, whatever the distribution of the handling time.</summary>
public static class ErlangB
{
    // The recursion forgets where it began: a wrong beginning shrinks by n / load at each step.
    const double Forgotten = 1e-24;

    /// <summary>The share of calls that are lost, 0 to 1; 0 where it is smaller than a double can hold.</summary>
    /// <param name="agents">Lines or agents; at least 0. Without any, every call is lost.</param>
    /// <param name="offeredLoad">Arrivals per mean handling time, in erlangs; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The agents are negative, or the load is negative or not finite.</exception>
    public static double Blocking(int agents, double offeredLoad)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(agents);
        Require.FiniteAndNotNegative(offeredLoad);
        var begin = Beginning(agents, offeredLoad);
        var blocking = begin == 0 ? 1 : 1 - (begin / offeredLoad);
        for (var n = begin + 1; n <= agents && blocking > 0; n++)
        {
            var lost = offeredLoad * blocking;
            blocking = lost / (n + lost);
        }
        return blocking;
    }

    // The largest number of agents from which on a guess (what is left when everybody is always busy) leaves no trace in the result; 0 when only the true beginning will do.
    static int Beginning(int agents, double offeredLoad)
    {
        var trace = 1.0;
        var n = (int)Math.Min(agents, offeredLoad);
        for (; n > 0 && trace > Forgotten; n--) trace *= n / offeredLoad;
        return n;
    }

    /// <summary>The largest load, in erlangs, of which at most the given share is lost.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="blocking">The share that may be lost; above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no agent, or the share is not between 0 and 1.</exception>
    public static double OfferedLoad(int agents, double blocking)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(agents);
        Require.BetweenZeroAndOne(blocking);
        // What is carried cannot exceed the agents: load x (1 - blocking) <= agents.
        return Bisection.LastThatHolds(0, agents / (1 - blocking), load => Blocking(agents, load) <= blocking);
    }
}
