namespace Durchwahl.Queueing.Formulas;

/// <summary>Calls that arrive by chance (Poisson), take exponential times to handle and wait with exponential patience for some agents: M/M/n+M. All rates are per the same unit of time.</summary>
public readonly record struct Traffic
{
    Traffic(int agents, double arrivals, double offeredLoad, double capacity, double surplus, double abandonment) =>
        (Agents, Arrivals, OfferedLoad, Capacity, Surplus, Abandonment) = (agents, arrivals, offeredLoad, capacity, surplus, abandonment);

    /// <summary>Agents who serve the line; at least 1.</summary>
    public int Agents { get; }

    /// <summary>Calls per unit of time.</summary>
    public double Arrivals { get; }

    /// <summary>Arrivals per mean handling time, in erlangs.</summary>
    public double OfferedLoad { get; }

    /// <summary>Calls per unit of time that all agents together can handle.</summary>
    public double Capacity { get; }

    /// <summary>Capacity less arrivals, rounded once: nearly equal rates lose no digits. Below 0 when more arrives than can be handled.</summary>
    public double Surplus { get; }

    /// <summary>One by the mean patience: 0 for patience without end, infinite for none.</summary>
    public double Abandonment { get; }

    /// <summary>Whether the line has a steady state: somebody leaves, or the agents can handle more than arrives.</summary>
    public bool IsStable => Abandonment > 0 || Surplus > 0;

    /// <summary>The traffic with these rates.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="arrivals">Finite, at least 0.</param>
    /// <param name="service">Calls that one agent handles per unit of time; finite, above 0.</param>
    /// <param name="abandonment">One by the mean patience; at least 0, may be infinite.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above, or not a number.</exception>
    public static Traffic Of(int agents, double arrivals, double service, double abandonment)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(agents);
        Require.FiniteAndNotNegative(arrivals);
        Require.FiniteAndPositive(service);
        Require.NotNegative(abandonment);
        return new Traffic(agents, arrivals, arrivals / service, agents * service, Math.FusedMultiplyAdd(agents, service, -arrivals), abandonment);
    }

    /// <summary>The traffic of a load. Its unit of time is <see cref="CallLoad.UnitSeconds"/>, chosen so that the rates are products instead of quotients, which are exact for whole seconds.</summary>
    internal static Traffic Of(int agents, CallLoad load)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(agents);
        var arrivals = load.CallsPerHour * load.HandlingSeconds;
        var capacity = agents * CallLoad.SecondsPerHour;
        var surplus = Math.FusedMultiplyAdd(-load.CallsPerHour, load.HandlingSeconds, capacity);
        return new Traffic(agents, arrivals, load.OfferedLoad, capacity, surplus, load.UnitSeconds / load.PatienceSeconds);
    }
}
