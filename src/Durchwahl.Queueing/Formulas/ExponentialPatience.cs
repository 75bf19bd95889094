namespace Durchwahl.Queueing.Formulas;

/// <summary>Patience that runs out at a constant rate, seen after a time. Everything is right to the last digits, from a rate of 0 to the largest.</summary>
readonly struct ExponentialPatience(double rate)
{
    const double UseSeriesBelow = 0.5;

    // 1 / k! from k = 2 on, the series of (e^-z - 1 + z) / z² up to where it stops to matter at 1/2.
    static readonly double[] Coefficients = [.. Enumerable.Range(2, 14).Select(k => 1 / Enumerable.Range(1, k).Aggregate(1.0, (product, factor) => product * factor))];

    /// <summary>The patience after a time, which may be negative: the formulas go on to the left.</summary>
    public Moment After(double time)
    {
        var ages = rate * time;
        return Math.Abs(ages) < UseSeriesBelow ? Early(time, ages) : Late(time, ages);
    }

    static Moment Early(double time, double ages)
    {
        var bend = Bend(ages);
        var stays = 1 - ages + (ages * ages * bend);
        return new Moment(stays, time * (1 - (ages * bend)), time * ages * bend, time * time * (1 - (bend * (1 + ages))));
    }

    Moment Late(double time, double ages)
    {
        var stays = Math.Exp(-ages);
        var spent = (1 - stays) / rate;
        return new Moment(stays, spent, time - spent, (spent - (time * stays)) / rate);
    }

    // (e^-z - 1 + z) / z²
    static double Bend(double z)
    {
        var sum = 0.0;
        for (var k = Coefficients.Length - 1; k >= 0; k--) sum = Coefficients[k] - (z * sum);
        return sum;
    }

    /// <summary>What a time <c>t</c> means to a patience of rate <c>θ</c>.</summary>
    /// <param name="Stays">The share that is still there: <c>e^-θt</c>.</param>
    /// <param name="Spent">The mean of what was spent waiting, at most <c>t</c>: <c>(1 - e^-θt) / θ</c>.</param>
    /// <param name="Saved"><c>t</c> less that.</param>
    /// <param name="InVain">The time that those who left spent, by <c>θ</c>: the integral of <c>u e^-θu</c> from 0 to <c>t</c>.</param>
    public readonly record struct Moment(double Stays, double Spent, double Saved, double InVain);
}
