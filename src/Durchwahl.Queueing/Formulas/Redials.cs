namespace Durchwahl.Queueing.Formulas;

/// <summary>Callers who leave and dial again: the calls that a line sees are more than the needs behind them.</summary>
public static class Redials
{
    /// <summary>
    /// The load with the redials in it: the rate at which <c>total = first + redialShare x total x PAbandon(total)</c>. An approximation, because redials are taken to come at any time; what they do soon after is for
    /// the simulation. The one solution is found by halving, as the calls that are not repeated grow with the total.
    /// </summary>
    /// <param name="first">The calls without redials.</param>
    /// <param name="agents">At least 1.</param>
    /// <param name="redialShare">The share of those who leave that dials again; at least 0, below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no agent, or the share is outside what is said above.</exception>
    public static CallLoad WithRedials(CallLoad first, int agents, double redialShare)
    {
        if (!(redialShare >= 0 && redialShare < 1)) throw new ArgumentOutOfRangeException(nameof(redialShare), redialShare, "A share of at least 0 and below 1 is needed.");
        if (double.IsInfinity(first.PatienceSeconds)) return first;
        var total = Bisection.LastThatHolds(first.CallsPerHour, first.CallsPerHour / (1 - redialShare), calls => NotRepeated(calls) <= first.CallsPerHour);
        return first with { CallsPerHour = total };

        double NotRepeated(double calls) => calls * (1 - (redialShare * (first with { CallsPerHour = calls }).With(agents, 0).PAbandon));
    }
}
