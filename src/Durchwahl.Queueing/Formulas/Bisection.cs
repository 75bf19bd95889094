namespace Durchwahl.Queueing.Formulas;

/// <summary>Finds the end of what holds by halving.</summary>
static class Bisection
{
    /// <summary>The largest double between two ends for which a condition holds that holds below and fails above it; the lower end when it holds nowhere.</summary>
    public static double LastThatHolds(double from, double until, Func<double, bool> holds)
    {
        if (holds(until)) return until;
        while (true)
        {
            var middle = from + ((until - from) / 2);
            if (middle <= from || middle >= until) return from;
            if (holds(middle)) from = middle;
            else until = middle;
        }
    }

    /// <summary>The smallest number between two ends, both included, from which on a condition holds; one more than the upper end when it holds nowhere.</summary>
    public static int FirstThatHolds(int from, int until, Func<int, bool> holds)
    {
        var beyond = until + 1;
        while (from < beyond)
        {
            var middle = from + ((beyond - from) / 2);
            if (holds(middle)) beyond = middle;
            else from = middle + 1;
        }
        return from;
    }
}
