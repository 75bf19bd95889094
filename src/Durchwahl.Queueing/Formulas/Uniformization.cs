namespace Durchwahl.Queueing.Formulas;

/// <summary>A line followed through an interval: jumps come at one constant rate, the fastest there is, and some of them change nothing; how many come is Poisson distributed.</summary>
static class Uniformization
{
    const double Negligible = 1e-20;

    /// <summary>The distribution at the end of the interval, and the time that the line spent in each state.</summary>
    public static (LineDistribution AtEnd, LineDistribution Time) Follow(LineDistribution line, DayInterval interval, double service, double abandonment)
    {
        var fastest = line.FastestRate(interval.Arrivals, service, abandonment);
        if (fastest == 0) fastest = 1;
        var jumps = PoissonShares(fastest * interval.Length);
        var (atEnd, time, now, next) = (line.Zero(), line.Zero(), line.Zero(), line.Zero());
        now.Add(line, 1);
        var stillToCome = jumps.MoreThan;
        for (var count = 0; count < jumps.Exactly.Length; count++)
        {
            if (jumps.Exactly[count] > 0) atEnd.Add(now, jumps.Exactly[count]);
            time.Add(now, stillToCome[count] / fastest);
            now.Jump(next, interval.Arrivals / fastest, service / fastest, abandonment / fastest);
            (now, next) = (next, now);
        }
        return (atEnd, time);
    }

    // The probabilities of exactly 0, 1, 2, ... jumps and of more than that, outward from the most probable number, so that nothing underflows.
    static (double[] Exactly, double[] MoreThan) PoissonShares(double mean)
    {
        var mode = (int)mean;
        var last = mode;
        for (var share = 1.0; share > Negligible; last++) share *= mean / (last + 1);
        var exactly = new double[last + 1];
        exactly[mode] = 1;
        for (var count = mode; count > 0 && exactly[count] > Negligible; count--) exactly[count - 1] = exactly[count] * count / mean;
        for (var count = mode; count < last; count++) exactly[count + 1] = exactly[count] * mean / (count + 1);
        var total = exactly.Order().Sum();
        var moreThan = new double[last + 1];
        for (var count = last; count > 0; count--)
        {
            exactly[count] /= total;
            moreThan[count - 1] = moreThan[count] + exactly[count];
        }
        exactly[0] /= total;
        return (exactly, moreThan);
    }
}
