namespace Durchwahl.Queueing.Formulas;

/// <summary>What arrives at a line, in the units in which people speak of it.</summary>
public readonly record struct CallLoad
{
    internal const double SecondsPerHour = 3600;

    /// <summary>The load of a line.</summary>
    /// <param name="callsPerHour">Finite, at least 0.</param>
    /// <param name="handlingSeconds">The mean of talk and wrap-up; finite, above 0.</param>
    /// <param name="patienceSeconds">How long callers wait on average before they leave; above 0, infinite when nobody ever leaves.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above, or not a number.</exception>
    public CallLoad(double callsPerHour, double handlingSeconds, double patienceSeconds)
    {
        Require.FiniteAndNotNegative(callsPerHour);
        Require.FiniteAndPositive(handlingSeconds);
        if (!(patienceSeconds > 0)) throw new ArgumentOutOfRangeException(nameof(patienceSeconds), patienceSeconds, "A number above 0 is needed.");
        (CallsPerHour, HandlingSeconds, PatienceSeconds) = (callsPerHour, handlingSeconds, patienceSeconds);
    }

    /// <summary>Calls per hour.</summary>
    public double CallsPerHour { get; internal init; }

    /// <summary>The mean of talk and wrap-up, in seconds.</summary>
    public double HandlingSeconds { get; }

    /// <summary>How long callers wait on average before they leave, in seconds; infinite when nobody ever leaves.</summary>
    public double PatienceSeconds { get; }

    /// <summary>Arrivals per mean handling time, in erlangs.</summary>
    public double OfferedLoad => CallsPerHour * HandlingSeconds / SecondsPerHour;

    internal double UnitSeconds => SecondsPerHour * HandlingSeconds;

    /// <summary>Whether the line has a steady state with these agents: callers leave some time, or the agents can handle more than arrives.</summary>
    /// <param name="agents">At least 1.</param>
    public bool IsStableWith(int agents) => Traffic.Of(agents, this).IsStable;

    /// <summary>The line in the long run; times in seconds.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="targetSeconds">Answered in time is: within this wait; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no agent, the target is negative or not finite, or nobody ever leaves and the load is at or above the agents.</exception>
    public SteadyState With(int agents, double targetSeconds)
    {
        var (traffic, target) = (Traffic.Of(agents, this), targetSeconds / UnitSeconds);
        var state = double.IsInfinity(PatienceSeconds) ? ErlangC.Of(traffic, target) : ErlangA.Of(traffic, target);
        return state.WithTimesIn(UnitSeconds);
    }
}
