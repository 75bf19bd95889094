namespace Durchwahl.Asterisk;

/// <summary>
/// How long to wait before each further attempt to connect: twice as long every time up to a longest wait, of which chance takes away up to a half, so that many
/// programs do not come back in the same moment.
/// </summary>
/// <param name="first">First wait, before chance.</param>
/// <param name="longest">Longest wait.</param>
/// <param name="chance">Seeded by the caller.</param>
public sealed class ReconnectWaits(TimeSpan first, TimeSpan longest, Random chance)
{
    int doublings;

    /// <summary>The wait before the next attempt.</summary>
    public TimeSpan Next()
    {
        var wait = first * (1L << doublings);
        if (wait < longest) doublings++;
        return (wait < longest ? wait : longest) * (1 - (chance.NextDouble() / 2));
    }

    /// <summary>Begins again with the first wait.</summary>
    public void Reset() => doublings = 0;
}
