using Durchwahl.Domain.Planning.Logs;
using NodaTime;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>Who calls again after an unanswered call.</summary>
/// <param name="Unanswered">Unanswered calls with a known number, those at the very end of the log left out.</param>
/// <param name="Repeated">How many of them were followed by another call within the window.</param>
/// <param name="ShareFrom">The lower end of the 95 % interval of the share (Wilson).</param>
/// <param name="ShareUntil">The upper end.</param>
/// <param name="MedianDelay">Seconds from the end of the unanswered call to the next, in the middle; null when nobody called again.</param>
/// <param name="Window">So many seconds later is no repetition any more.</param>
/// <param name="KnownNumbers">The share of all calls whose number is known.</param>
public sealed record RedialFit(int Unanswered, int Repeated, double ShareFrom, double ShareUntil, double? MedianDelay, double Window, double KnownNumbers)
{
    /// <summary>With fewer unanswered calls nothing is said.</summary>
    public const int FewestCalls = 30;

    /// <summary>The share that calls again.</summary>
    public double Share => Unanswered == 0 ? 0 : (double)Repeated / Unanswered;

    /// <summary>Links the calls of the same callers.</summary>
    /// <param name="calls">In the order in which they came in.</param>
    /// <param name="window">Seconds.</param>
    /// <returns>The fit, null when there are too few unanswered calls with a number; and for each call whether it repeats an unanswered one.</returns>
    internal static (RedialFit? Fit, bool[] Repeats) Of(IReadOnlyList<LoggedCall> calls, double window)
    {
        var repeats = new bool[calls.Count];
        var lastUnanswered = new Dictionary<ulong, Instant>();
        var delays = new List<double>();
        var (unanswered, known) = (0, 0);
        var complete = calls.Count == 0 ? Instant.MinValue : calls[^1].Arrived - Duration.FromSeconds(window);
        for (var index = 0; index < calls.Count; index++)
        {
            var call = calls[index];
            if (call.Caller is not { } caller) continue;
            known++;
            if (lastUnanswered.Remove(caller, out var ended) && (call.Arrived - ended).TotalSeconds is var delay && delay >= 0 && delay <= window)
            {
                repeats[index] = true;
                if (ended <= complete) delays.Add(delay);
            }
            if (!call.IsUnanswered) continue;
            var end = call.Arrived + Duration.FromSeconds(call.Wait ?? 0);
            lastUnanswered[caller] = end;
            if (end <= complete) unanswered++;
        }
        if (unanswered < FewestCalls) return (null, new bool[calls.Count]);
        var (from, until) = Wilson(delays.Count, unanswered);
        return (new(unanswered, delays.Count, from, until, Median(delays), window, (double)known / calls.Count), repeats);
    }

    static double? Median(List<double> delays)
    {
        if (delays.Count == 0) return null;
        delays.Sort();
        return (delays[(delays.Count - 1) / 2] + delays[delays.Count / 2]) / 2;
    }

    // Wilson 1927: stays within 0 and 1 and is right for small counts.
    static (double From, double Until) Wilson(int count, int of)
    {
        const double Z = 1.959963984540054;
        var share = (double)count / of;
        var middle = share + Z * Z / (2 * of);
        var half = Z * Math.Sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of));
        var scale = 1 + Z * Z / of;
        return (Math.Max(0, (middle - half) / scale), Math.Min(1, (middle + half) / scale));
    }
}
