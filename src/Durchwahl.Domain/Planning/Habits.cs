namespace Durchwahl.Domain.Planning;

/// <summary>
/// What people do that no demand says: which keys callers press, how phones are answered, how answers that are owed are worked off. Shares 0 to 1, times in seconds. All of it is assumed, and the
/// same as in the practice exchange.
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
    public CallerHabits Callers { get; init; } = new();

    /// <summary>Agents and case workers whose phone rings.</summary>
    public PhoneHabits Phones { get; init; } = new();

    /// <summary>Whoever calls people back and answers messages.</summary>
    public AnswerHabits Answers { get; init; } = new();
}

/// <summary>What callers do.</summary>
public sealed record CallerHabits
{
    /// <summary>They only wait, or hang up.</summary>
    public static CallerHabits Silent { get; } = new()
    {
        SuppressNumber = 0, ChooseEmergency = 0, ChooseEnglish = 0, TypeEndDigits = 0, ChooseCallback = 0,
        OnOffer = new OfferChoices(1, 0, 0), OnOfferWhileWaiting = new OfferChoices(0, 0, 0),
    };

    /// <summary>The share whose number is suppressed, so that nobody recognises them.</summary>
    public double SuppressNumber { get; init; } = .15;

    /// <summary>The share of those who wait for the service number who say that they are in need.</summary>
    public double ChooseEmergency { get; init; } = .03;

    /// <summary>The share of those who wait for the service number who ask for English.</summary>
    public double ChooseEnglish { get; init; } = .05;

    /// <summary>The share of those who wait for the service number who type the end digits of their file and are led to the post in charge.</summary>
    public double TypeEndDigits { get; init; } = .06;

    /// <summary>The share of those who wait for the service number who ask to be called back of their own accord.</summary>
    public double ChooseCallback { get; init; } = .12;

    /// <summary>How long these wait before they do, on average (exponential).</summary>
    public double MeanUntilCallback { get; init; } = 80;

    /// <summary>What is chosen when the call cannot wait any more; who chooses nothing is led to leave a message.</summary>
    public OfferChoices OnOffer { get; init; } = new(.30, .25, .20);

    /// <summary>What is chosen by those who may also go on waiting; who chooses nothing waits.</summary>
    public OfferChoices OnOfferWhileWaiting { get; init; } = new(0, .20, .20);

    /// <summary>The share of those before whom the tone sounds who say nothing.</summary>
    public double SayNothing { get; init; } = .25;

    /// <summary>How long an announcement takes.</summary>
    public double Announcement { get; init; } = 12;
}

/// <summary>What callers choose from an offer; the others choose nothing.</summary>
/// <param name="HangUp">The share that hangs up.</param>
/// <param name="Message">The share that leaves a message.</param>
/// <param name="Callback">The share that asks to be called back.</param>
public readonly record struct OfferChoices(double HangUp, double Message, double Callback);

/// <summary>What happens when a phone rings.</summary>
public sealed record PhoneHabits
{
    /// <summary>Everybody answers at once.</summary>
    public static PhoneHabits AtOnce { get; } = new() { Busy = 0, NobodyThere = 0, MeanUntilAnswered = 0 };

    /// <summary>The share of ringings that find the phone busy.</summary>
    public double Busy { get; init; } = .03;

    /// <summary>The share of ringings that nobody hears.</summary>
    public double NobodyThere { get; init; } = .04;

    /// <summary>How long the others ring on average (lognormal, coefficient of variation 0.6, at most 18 s).</summary>
    public double MeanUntilAnswered { get; init; } = 6;
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
