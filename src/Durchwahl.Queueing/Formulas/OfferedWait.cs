namespace Durchwahl.Queueing.Formulas;

/// <summary>
/// The wait that is offered to a caller of endless patience, as a density without its factor: <c>exp(phi(x))</c> with <c>phi(x) = -(c mu - lambda) x - lambda G(x)</c> and
/// <c>G(x) = x - (1 - e^(-theta x)) / theta</c> (Zeltyn and Mandelbaum, Queueing Systems 51, 2005). phi is concave. With the time <c>y</c> counted from its peak it is
/// <c>-drift y - pull G(y)</c>: with more arrivals than capacity the peak lies where those who are still there arrive as fast as they are served, the drift is 0 and the pull is the capacity;
/// otherwise the peak is at 0. Nothing is taken from anything nearly equal.
/// </summary>
readonly struct OfferedWait
{
    // e^-50 of the peak, and nothing of an exponential after 45 of its means, would show in a double.
    const double Negligible = 50;
    const double Faded = 45;

    // A panel is so narrow that the exponent changes by about this much, which 16 points integrate to the last digit.
    const double Change = 4;
    const double Spread = 3;

    readonly double _rate;
    readonly double _drift;
    readonly double _pull;
    readonly double _peak;
    readonly ExponentialPatience _patience;

    public OfferedWait(Traffic traffic)
    {
        _rate = traffic.Abandonment;
        _patience = new ExponentialPatience(_rate);
        var isOverloaded = traffic.Surplus < 0;
        (_drift, _pull) = isOverloaded ? (0, traffic.Capacity) : (traffic.Surplus, traffic.Arrivals);
        _peak = isOverloaded ? Exponentials.LogOnePlus(-traffic.Surplus / traffic.Capacity) / _rate : 0;
    }

    /// <summary>The density at 0 as a share of the density at the peak, which is what the integrals count in.</summary>
    public double AtZero => Math.Exp(Exponent(-_peak));

    /// <summary>The integrals over all waits, told apart by whether they are within a target.</summary>
    public WaitIntegrals Integrate(double target)
    {
        var sums = new WaitIntegrals { ShareThatStaysAtTarget = _patience.After(target).Stays };
        var fromPeak = target - _peak;
        var from = Beginning();
        while (from <= 0 || Exponent(from) > -Negligible)
        {
            var until = from + Width(from);
            if (from < fromPeak && fromPeak < until) until = fromPeak;
            AddPanel(from, until, until <= fromPeak, ref sums);
            from = until;
        }
        return sums;
    }

    double Exponent(double fromPeak) => -((_drift * fromPeak) + (_pull * _patience.After(fromPeak).Saved));

    // Left of the peak the exponent is below -Negligible from here on, since e^-z - 1 + z exceeds both z² / 2 and e^-z / 2 - 1.
    double Beginning()
    {
        if (_peak == 0) return 0;
        var depth = 2 * Negligible * (_rate / _pull);
        return -Math.Min(_peak, Math.Min(Math.Sqrt(depth), Math.Log(2 + depth)) / _rate);
    }

    double Width(double fromPeak)
    {
        var ages = _rate * fromPeak;
        var stays = _patience.After(fromPeak).Stays;
        var steepest = Change / Math.Abs(_drift + (_pull * (1 - stays)));
        return ages > Faded ? steepest : Math.Min(Math.Min(steepest, Change / _rate), Spread / Math.Sqrt(_pull * _rate * stays));
    }

    void AddPanel(double from, double until, bool isInTime, ref WaitIntegrals sums)
    {
        var (middle, half) = ((from + until) / 2, (until - from) / 2);
        var panel = default(WaitIntegrals.Panel);
        for (var point = 0; point < GaussLegendre.Nodes.Length; point++)
        {
            var step = half * GaussLegendre.Nodes[point];
            var weight = half * GaussLegendre.Weights[point];
            AddPoint(middle - step, weight, ref panel);
            AddPoint(middle + step, weight, ref panel);
        }
        sums.Add(panel, isInTime);
    }

    void AddPoint(double fromPeak, double weight, ref WaitIntegrals.Panel panel)
    {
        var patience = _patience.After(fromPeak);
        var density = weight * Math.Exp(-((_drift * fromPeak) + (_pull * patience.Saved)));
        var wait = Math.Max(0, _peak + fromPeak);
        panel.Add(density, wait, _peak == 0 ? patience : _patience.After(wait));
    }
}
