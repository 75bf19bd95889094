namespace Durchwahl.Queueing.Formulas;

/// <summary>How many agents a load needs, and what load some agents can take.</summary>
public static class Staffing
{
    /// <summary>The largest number of agents that is looked at.</summary>
    public const int MostAgents = 100_000;

    /// <summary>
    /// The smallest number of agents with whom the target share of all calls is answered in time; null when <see cref="MostAgents"/> are too few. It is not rounded up, and it may lie below the offered load: with
    /// more calls than hands, callers who leave make room for the others.
    /// </summary>
    /// <param name="load">What arrives.</param>
    /// <param name="targetSeconds">Answered in time is: within this wait; finite, at least 0.</param>
    /// <param name="targetShare">Above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above.</exception>
    public static int? FewestAgents(CallLoad load, double targetSeconds, double targetShare)
    {
        Require.BetweenZeroAndOne(targetShare);
        var enough = 1;
        while (!Meets(enough) && enough < MostAgents) enough = Math.Min(2 * enough, MostAgents);
        var fewest = Bisection.FirstThatHolds((enough / 2) + 1, enough, Meets);
        return fewest > MostAgents ? null : fewest;

        bool Meets(int agents) => load.IsStableWith(agents) && load.With(agents, targetSeconds).ServiceLevelOfAll >= targetShare;
    }

    /// <summary>The most calls per hour that some agents can take so that a service level still reaches the target.</summary>
    /// <param name="agents">At least 1.</param>
    /// <param name="callers">Their handling time and patience; the calls per hour do not matter.</param>
    /// <param name="targetSeconds">Answered in time is: within this wait; finite, at least 0.</param>
    /// <param name="targetShare">Above 0 and below 1.</param>
    /// <param name="level">Which of the three service levels, for example <c>state => state.ServiceLevelOfAll</c>; it must fall when calls are added.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside what is said above.</exception>
    public static double MostCallsPerHour(int agents, CallLoad callers, double targetSeconds, double targetShare, Func<SteadyState, double> level)
    {
        Require.BetweenZeroAndOne(targetShare);
        var tooMany = agents * CallLoad.SecondsPerHour / callers.HandlingSeconds;
        while (Meets(tooMany)) tooMany *= 2;
        return Bisection.LastThatHolds(0, tooMany, Meets);

        bool Meets(double callsPerHour)
        {
            var load = callers with { CallsPerHour = callsPerHour };
            return load.IsStableWith(agents) && level(load.With(agents, targetSeconds)) >= targetShare;
        }
    }
}
