using Durchwahl.Queueing;
using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>A lognormal time, in seconds: the exponential function of a normal draw.</summary>
readonly record struct Lognormal(double Mu, double Sigma)
{
    /// <summary>With this mean and coefficient of variation: sigma² = ln(1 + cv²), mu = ln(mean) - sigma²/2.</summary>
    public static Lognormal Of(double mean, double variation)
    {
        var variance = Math.Log(1 + (variation * variation));
        return new Lognormal(Math.Log(mean) - (variance / 2), Math.Sqrt(variance));
    }

    /// <summary>A draw in ticks.</summary>
    public long Draw(ref RandomStream chance) => (long)(chance.Lognormal(Mu, Sigma) * Ticks.PerSecond);
}
