using System.Collections.Immutable;
using Durchwahl.Queueing;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>What befalls an office, by chance: moments, and for each two numbers from which <see cref="World"/> makes something that can happen then. The same seed is the same script.</summary>
sealed record Script(int Seed, int Office, ImmutableArray<ScriptedMoment> Moments)
{
    public static Script Of(int seed)
    {
        var chance = new Random(seed);
        var at = 0L;
        var moments = ImmutableArray.CreateBuilder<ScriptedMoment>();
        for (var left = chance.Next(20, 61); left > 0; left--)
        {
            // Odd fractions of a second: nothing ever happens at the very moment at which a lease runs out.
            at += 1 + (long)(-12 * Math.Log(1 - chance.NextDouble()) * Ticks.PerSecond);
            moments.Add(new ScriptedMoment(at, chance.Next(1000), chance.Next(1000)));
        }
        return new Script(seed, chance.Next(ScriptedOffice.Count), moments.ToImmutable());
    }
}

/// <summary>One moment of a script.</summary>
/// <param name="After">Ticks since the beginning.</param>
/// <param name="What">Which kind of thing happens, of those that can.</param>
/// <param name="Which">To whom, of those to whom it can.</param>
readonly record struct ScriptedMoment(long After, int What, int Which);
