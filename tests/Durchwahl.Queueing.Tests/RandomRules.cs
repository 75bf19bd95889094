namespace Durchwahl.Queueing.Tests;

/// <summary>Rules without sense but without chance: the same seed and situation give the same answer. Agents are quiet and lines are closed now and then.</summary>
readonly struct RandomRules(int seed, int lines) : ICallRules
{
    const long Period = 7 * Ticks.PerMinute;

    public Verdict Decide(in Situation situation)
    {
        var dice = new Random(HashOf(situation.Call.Dialled, (int)situation.Reason, (int)(situation.Now / Ticks.PerSecond), situation.Call.Step));
        var askAgainAt = dice.Next(4) == 0 ? Ticks.Never : situation.Now + (dice.Next(-20, 200) * Ticks.PerSecond);
        var line = dice.Next(lines);
        var offers = (Offers)dice.Next(8);
        return dice.Next(12) switch
        {
            < 5 => new Verdict(VerdictKind.Join, line, situation.Call.Step + dice.Next(2), dice.Next(8) == 0 ? 3 : 0, askAgainAt, Offers.Message | Offers.Callback, PicksUp: dice.Next(2) == 0),
            < 7 => new Verdict(VerdictKind.Stay, line, AskAgainAt: askAgainAt),
            < 9 => new Verdict(VerdictKind.OfferWhileWaiting, line, AskAgainAt: askAgainAt, Offers: offers),
            < 11 => new Verdict(VerdictKind.Offer, line, Offers: offers, IsClosed: dice.Next(2) == 0),
            _ => new Verdict(VerdictKind.PassOut, line),
        };
    }

    public Rest RestOf(int agent, in AgentFacts facts, long now)
    {
        var period = now / Period;
        var ends = (period + 1) * Period;
        if (HashOf(agent, (int)period, 77, 0) % 5 == 0) return new Rest(ends, false, Ticks.Never);
        return facts.LastTalkEndedAt > now - (15 * Ticks.PerSecond) ? new Rest(facts.LastTalkEndedAt + (15 * Ticks.PerSecond), true, Ticks.Never) : new Rest(long.MinValue, false, ends);
    }

    public long CallbackFrom(int line, long now)
    {
        for (var period = now / Period; period < 20; period++)
            if (HashOf(line, (int)period, 99, 0) % 3 != 0) return Math.Max(now, period * Period);
        return Ticks.Never;
    }

    // Not HashCode.Combine, which differs from run to run.
    int HashOf(int one, int two, int three, int four)
    {
        var hash = (uint)seed;
        foreach (var part in (ReadOnlySpan<int>)[one, two, three, four])
        {
            hash = (hash ^ (uint)part) * 0x9E3779B1;
            hash ^= hash >> 15;
        }
        return (int)(hash >> 1);
    }
}
