using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;

namespace Durchwahl.Tests.Calls.Drivers;

/// <summary>One of those who drive the rulebook.</summary>
abstract class Driver : IDisposable
{
    protected const long SpeechTakes = 5 * Ticks.PerSecond;

    protected Driver(SwitchedOffice office) => (Office, World) = (office, new World(office));

    public SwitchedOffice Office { get; }

    public World World { get; }

    /// <summary>Changes what happens, to show that a difference would be seen; null drops it.</summary>
    public Func<Deed, Deed?> Meddle { get; init; } = deed => deed;

    /// <summary>Lets a script happen; all decisions in order.</summary>
    public IReadOnlyList<CallCommand> Run(Script script)
    {
        foreach (var moment in script.Moments)
        {
            var now = ScriptedOffice.Begin + moment.After;
            RunUntil(now);
            if (World.At(moment, now) is { } deed && Meddle(deed) is { } happens) Do(happens, now);
        }
        RunUntil(ScriptedOffice.Begin + script.Moments[^1].After + (10 * Ticks.PerMinute));
        return World.Log;
    }

    protected abstract void RunUntil(long until);

    protected abstract void Do(Deed deed, long now);

    public virtual void Dispose()
    {
    }
}
