using Durchwahl.Domain.Planning.Logs;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>How long callers wait before they give up. Who was answered or led away would have waited longer: a censored estimate.</summary>
/// <param name="Curve">Kaplan and Meier's curve, thinned.</param>
/// <param name="GaveUp">How many gave up.</param>
/// <param name="Mean">The mean of the exponential patience of those who wait at all: their seconds of waiting by the number who gave up.</param>
/// <param name="MeanFrom">The lower end of its 95 % interval.</param>
/// <param name="MeanUntil">The upper end.</param>
/// <param name="RestrictedMean">The mean of the patience cut at the longest wait: the area under the curve.</param>
/// <param name="LeftAtOnce">The share that hangs up within <see cref="AtOnce"/>.</param>
public sealed record PatienceFit(SurvivalCurve Curve, int GaveUp, double Mean, double MeanFrom, double MeanUntil, double RestrictedMean, double LeftAtOnce)
{
    /// <summary>With fewer who gave up nothing is said.</summary>
    public const int FewestEvents = 20;

    /// <summary>Who hangs up within so many seconds did not wait at all.</summary>
    public const double AtOnce = 1;

    const int MostSteps = 120;
    const double Z = 1.959963984540054;

    /// <summary>Fits the waits of the calls; null when too few gave up.</summary>
    /// <param name="calls">Those that were busy, found the line closed, or whose wait is unknown say nothing.</param>
    internal static PatienceFit? Of(IEnumerable<LoggedCall> calls)
    {
        var waits = calls.Where(call => call.Wait is not null && call.Outcome is not (LoggedOutcome.Busy or LoggedOutcome.Closed))
            .Select(call => (Wait: call.Wait!.Value, GaveUp: call.Outcome == LoggedOutcome.GaveUp)).ToList();
        var patient = waits.Where(wait => !wait.GaveUp || wait.Wait > AtOnce).ToList();
        var events = patient.Count(wait => wait.GaveUp);
        if (events < FewestEvents) return null;
        var curve = SurvivalCurve.Of(waits);
        // The logarithm of the estimate is close to normal with deviation 1 / sqrt(events).
        var mean = patient.Sum(wait => wait.Wait) / events;
        var spread = Math.Exp(Z / Math.Sqrt(events));
        return new(curve.Thinned(MostSteps), waits.Count(wait => wait.GaveUp), mean, mean / spread, mean * spread, curve.RestrictedMean(curve.Longest), 1 - curve.At(AtOnce));
    }

    /// <summary>The share that the fitted patience lets wait longer than this.</summary>
    /// <param name="time">Seconds.</param>
    public double Fitted(double time) => time <= AtOnce ? 1 - LeftAtOnce : (1 - LeftAtOnce) * Math.Exp(-time / Mean);
}
