namespace Durchwahl.Queueing.Formulas;

/// <summary>Integrals over the offered wait, each of a function that is nowhere negative.</summary>
struct WaitIntegrals
{
    Panel _all;

    /// <summary>Of the density.</summary>
    public readonly double Weight => _all.Weight;

    /// <summary>Of the density x the share that stays until answered.</summary>
    public readonly double Served => _all.Served;

    /// <summary>Of the density x that share x the wait.</summary>
    public readonly double ServedTime => _all.ServedTime;

    /// <summary>Of the density x the mean time spent, by those answered and those who left.</summary>
    public readonly double Spent => _all.Spent;

    /// <summary>Of the density x the time spent by those who left, by the rate of abandonment.</summary>
    public readonly double InVain => _all.InVain;

    /// <summary><see cref="Served"/> within the target.</summary>
    public double ServedInTime { get; private set; }

    /// <summary><see cref="Weight"/> beyond the target.</summary>
    public double WeightBeyond { get; private set; }

    /// <summary>The share of callers whose patience lasts until the target.</summary>
    public double ShareThatStaysAtTarget { get; init; }

    /// <summary>Adds a panel, which lies wholly within the target or wholly beyond.</summary>
    public void Add(in Panel panel, bool isInTime)
    {
        _all.Weight += panel.Weight;
        _all.Served += panel.Served;
        _all.ServedTime += panel.ServedTime;
        _all.Spent += panel.Spent;
        _all.InVain += panel.InVain;
        if (isInTime) ServedInTime += panel.Served;
        else WeightBeyond += panel.Weight;
    }

    /// <summary>The integrals over a stretch of waits.</summary>
    public struct Panel
    {
        public double Weight;
        public double Served;
        public double ServedTime;
        public double Spent;
        public double InVain;

        /// <summary>Adds a point with its share of the density.</summary>
        public void Add(double density, double wait, in ExponentialPatience.Moment patience)
        {
            var served = density * patience.Stays;
            Weight += density;
            Served += served;
            ServedTime += served * wait;
            Spent += density * patience.Spent;
            InVain += density * patience.InVain;
        }
    }
}
