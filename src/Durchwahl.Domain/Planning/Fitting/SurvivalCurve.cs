using System.Collections.Immutable;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>A moment at which somebody gave up.</summary>
/// <param name="Time">Seconds of waiting.</param>
/// <param name="AtRisk">How many waited at least so long.</param>
/// <param name="Events">How many of them gave up just then.</param>
/// <param name="Survival">The share that waits longer.</param>
/// <param name="From">The lower end of its 95 % band.</param>
/// <param name="Until">The upper end.</param>
public readonly record struct SurvivalStep(double Time, int AtRisk, int Events, double Survival, double From, double Until);

/// <summary>
/// Which share still waits after how long, from waits that were partly cut short by an answer: Kaplan and Meier 1958, the band by Greenwood's formula. 1 before the first step; constant between steps.
/// </summary>
/// <param name="Steps">By time, without repetition; empty when nobody gave up.</param>
/// <param name="Longest">The longest wait, whether given up or answered; beyond it the curve says nothing.</param>
public sealed record SurvivalCurve(ImmutableArray<SurvivalStep> Steps, double Longest)
{
    const double Z = 1.959963984540054;

    /// <summary>Estimates the curve.</summary>
    /// <param name="waits">Each wait in seconds, and whether the caller gave up; otherwise the patience is only known to be longer. Who gave up and who was answered at the same second: the former first.</param>
    public static SurvivalCurve Of(IEnumerable<(double Wait, bool GaveUp)> waits)
    {
        var ordered = waits.OrderBy(wait => wait.Wait).ToList();
        var steps = ImmutableArray.CreateBuilder<SurvivalStep>();
        var (survival, greenwood) = (1.0, 0.0);
        for (var index = 0; index < ordered.Count;)
        {
            var (time, atRisk, events) = (ordered[index].Wait, ordered.Count - index, 0);
            for (; index < ordered.Count && ordered[index].Wait == time; index++) if (ordered[index].GaveUp) events++;
            if (events == 0) continue;
            survival *= 1 - (double)events / atRisk;
            if (events < atRisk) greenwood += (double)events / ((double)atRisk * (atRisk - events));
            var half = Z * survival * Math.Sqrt(greenwood);
            steps.Add(new(time, atRisk, events, survival, Math.Max(0, survival - half), Math.Min(1, survival + half)));
        }
        return new(steps.ToImmutable(), ordered.Count == 0 ? 0 : ordered[^1].Wait);
    }

    /// <summary>The share that waits longer than this.</summary>
    /// <param name="time">Seconds.</param>
    public double At(double time)
    {
        var survival = 1.0;
        foreach (var step in Steps.TakeWhile(step => step.Time <= time)) survival = step.Survival;
        return survival;
    }

    /// <summary>The mean of the patience where it is cut at a limit: the area under the curve.</summary>
    /// <param name="limit">Seconds.</param>
    public double RestrictedMean(double limit)
    {
        var (area, from, survival) = (0.0, 0.0, 1.0);
        foreach (var step in Steps.TakeWhile(step => step.Time < limit))
        {
            area += survival * (step.Time - from);
            (from, survival) = (step.Time, step.Survival);
        }
        return area + survival * (limit - from);
    }

    /// <summary>The same curve with fewer steps, enough to draw it.</summary>
    /// <param name="most">At most so many; the last always among them.</param>
    public SurvivalCurve Thinned(int most) => Steps.Length <= most ? this : this with { Steps = [.. Enumerable.Range(1, most).Select(part => Steps[(int)((long)part * Steps.Length / most) - 1])] };
}
