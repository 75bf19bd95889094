using Durchwahl.Domain.Calls;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// What people do that no demand says: which keys callers press, how phones are answered, how answers that are owed are worked off. Shares 0 to 1, times in seconds. All of it is assumed;
/// callers and phones are those of the practice exchange.
/// </summary>
public sealed record Habits
{
    /// <summary>As people are thought to be.</summary>
    public static Habits Usual { get; } = new();

    /// <summary>Callers who press no key, phones that are answered at once, exponential talks: what remains is the plain waiting line of the formulas (M/M/c+M).</summary>
    public static Habits Plain { get; } = new() { TalksAreExponential = true, Callers = CallerHabits.Silent, Phones = PhoneHabits.AtOnce };

    /// <summary>Whether talks are exponential, as formulas have it, in place of lognormal with <see cref="Demand.TalkVariation"/>.</summary>
    public bool TalksAreExponential { get; init; }

    /// <summary>Callers.</summary>
    public CallerHabits Callers { get; init; } = CallerHabits.Usual;

    /// <summary>Agents and case workers whose phone rings.</summary>
    public PhoneHabits Phones { get; init; } = PhoneHabits.Usual;

    /// <summary>Whoever calls people back and answers messages.</summary>
    public AnswerHabits Answers { get; init; } = new();
}

/// <summary>How answers that are owed are worked off: on each working day from ten, one and four o'clock, in the order in which they were promised.</summary>
public sealed record AnswerHabits
{
    /// <summary>Minutes that a case worker has for it on a working day. The service team has the time in which nobody called.</summary>
    public double MinutesPerDay { get; init; } = 60;

    /// <summary>Minutes that an attempt to call takes besides the talk and its wrap-up.</summary>
    public double MinutesPerAttempt { get; init; } = 1;

    /// <summary>Minutes for the letter to whoever could not be reached.</summary>
    public double MinutesPerLetter { get; init; } = 5;
}
