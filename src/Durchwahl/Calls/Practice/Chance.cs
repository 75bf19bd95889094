using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;

namespace Durchwahl.Calls.Practice;

/// <summary>Draws from a seeded generator, in ticks.</summary>
static class Chance
{
    public static bool Happens(this Random chance, double probability) => chance.NextDouble() < probability;

    public static long Within(this Random chance, UniformTime time) => Of(time.At(chance.NextDouble()));

    public static long Exponential(this Random chance, double meanSeconds) => Of(-meanSeconds * Math.Log(1 - chance.NextDouble()));

    /// <summary>Lognormal with this mean and coefficient of variation: sigma² = ln(1 + cv²), mu = ln(mean) - sigma²/2.</summary>
    public static long Lognormal(this Random chance, double meanSeconds, double cv)
    {
        var variance = Math.Log(1 + (cv * cv));
        return Of(Math.Exp(Math.Log(meanSeconds) - (variance / 2) + (Math.Sqrt(variance) * Normal(chance))));
    }

    // Box and Muller 1958.
    static double Normal(Random chance) => Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());

    static long Of(double seconds) => (long)(seconds * Ticks.PerSecond);
}
