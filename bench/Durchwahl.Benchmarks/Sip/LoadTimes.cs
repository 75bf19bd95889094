using System.Diagnostics;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>What a load was like; times in milliseconds.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Repeated">How many messages were sent again, by whomever.</param>
/// <param name="Lag">The longest time for which the load itself did not get a processor.</param>
/// <param name="Cores">How busy the application was while calls came in.</param>
/// <param name="ExchangeCores">How busy Asterisk was.</param>
sealed record LoadTimes(IReadOnlyList<LoadCall> Calls, int Repeated, double Lag, double Cores, double ExchangeCores)
{
    /// <summary>From dialling to the ringing of a desk phone.</summary>
    public Spread ToDesk { get; } = Between(Calls, call => call.Rang);

    /// <summary>From dialling to the answer of the exchange.</summary>
    public Spread ToAnswer { get; } = Between(Calls, call => call.PickedUp);

    /// <summary>From the first call to the end of the last.</summary>
    public double Whole { get; } = (Calls.Max(call => call.Ended) - Calls.Min(call => call.Invited)) * 1000.0 / Stopwatch.Frequency;

    /// <summary>How many calls did not go as they should.</summary>
    public int Failed { get; } = Calls.Count(call => !call.IsDone);

    /// <summary>Nothing failed, and next to nothing had to be said twice.</summary>
    public bool IsClean => Failed == 0 && Repeated <= Calls.Count / 100;

    /// <summary>What kept it from being clean.</summary>
    public string Trouble => IsClean ? "clean" : $"{Failed} failed, {Repeated} messages repeated, load {Lag:0} ms late{(Calls.FirstOrDefault(call => call.Refusal is not null) is { } refused ? $" ({refused.Refusal})" : "")}";

    static Spread Between(IReadOnlyList<LoadCall> calls, Func<LoadCall, long> moment) =>
        new(calls.Where(call => moment(call) != 0).Select(call => (moment(call) - call.Invited) * 1000.0 / Stopwatch.Frequency).DefaultIfEmpty(double.NaN));
}
