namespace Durchwahl.Domain.Calls;

/// <summary>What happens when a desk phone rings, in the practice and in the planning alike. All of it is assumed. Shares 0 to 1, times in seconds.</summary>
public sealed record PhoneHabits
{
    /// <summary>The coefficient of variation of <see cref="MeanUntilAnswered"/> (lognormal).</summary>
    public const double AnswerVariation = .6;

    /// <summary>Whoever is there answers within this time.</summary>
    public const double LongestUntilAnswered = 18;

    /// <summary>As phones are thought to be answered.</summary>
    public static PhoneHabits Usual { get; } = new();

    /// <summary>Everybody answers at once.</summary>
    public static PhoneHabits AtOnce { get; } = new() { Busy = 0, NobodyThere = 0, MeanUntilAnswered = 0 };

    /// <summary>The share of ringings that find the phone busy.</summary>
    public double Busy { get; init; } = .03;

    /// <summary>How long it takes to find that out.</summary>
    public UniformTime BusyAfter { get; init; } = new(.5, 1.5);

    /// <summary>The share of ringings that nobody hears.</summary>
    public double NobodyThere { get; init; } = .04;

    /// <summary>How long the others ring on average.</summary>
    public double MeanUntilAnswered { get; init; } = 6;
}
