namespace Durchwahl.Domain.Calls;

/// <summary>What callers do that no demand says, in the practice and in the planning alike. All of it is assumed, so that everything occurs. Shares 0 to 1, times in seconds.</summary>
public sealed record CallerHabits
{
    /// <summary>As callers are thought to be.</summary>
    public static CallerHabits Usual { get; } = new();

    /// <summary>They only wait, or hang up.</summary>
    public static CallerHabits Silent { get; } = new()
    {
        SuppressNumber = 0, ChooseEmergency = 0, ChooseEnglish = 0, TypeEndDigits = 0, ChooseCallback = 0,
        OnOffer = new OfferChoices(1, 0, 0), OnOfferWhileWaiting = new OfferChoices(0, 0, 0),
    };

    /// <summary>The share who dial the direct dial on their letter, in and outside its phone hours. A plan says so itself.</summary>
    public double DialDirect { get; init; } = .34;

    /// <summary>The share who dial the number of a team; all others dial the service number. A plan says so itself.</summary>
    public double DialTeam { get; init; } = .04;

    /// <summary>The share whose number is suppressed, so that nobody recognises them.</summary>
    public double SuppressNumber { get; init; } = .15;

    /// <summary>The share of those who wait for the service number who say that they are in need.</summary>
    public double ChooseEmergency { get; init; } = .03;

    /// <summary>The share of those who wait for the service number who ask for English.</summary>
    public double ChooseEnglish { get; init; } = .05;

    /// <summary>The share of those who wait for the service number who type the last two digits of their file and are led to the post in charge, if these tell.</summary>
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

    /// <summary>How long an announcement takes where nobody measures it.</summary>
    public double Announcement { get; init; } = 12;

    /// <summary>How long after an announcement the first key is pressed, or the receiver put down.</summary>
    public UniformTime ReactsAfter { get; init; } = new(.5, 2);

    /// <summary>From one key to the next.</summary>
    public UniformTime KeyTakes { get; init; } = new(.25, .6);

    /// <summary>How long a message is.</summary>
    public UniformTime MessageTakes { get; init; } = new(4, 12);

    /// <summary>When whoever is called back, and can be reached, answers.</summary>
    public UniformTime AnswersCallbackAfter { get; init; } = new(4, 18);

    /// <summary>How long whoever is called back and cannot be reached is rung.</summary>
    public double CallbackRingsFor { get; init; } = 25;
}

/// <summary>What callers choose from an offer; the others choose nothing. Without a callback on offer no choice is named: all but those who hang up wait for the tone.</summary>
/// <param name="HangUp">The share that hangs up.</param>
/// <param name="Message">The share that leaves a message.</param>
/// <param name="Callback">The share that asks to be called back.</param>
public readonly record struct OfferChoices(double HangUp, double Message, double Callback);

/// <summary>A time that is as likely to be short as long, between two; in seconds.</summary>
/// <param name="Shortest">The shortest.</param>
/// <param name="Longest">The longest.</param>
public readonly record struct UniformTime(double Shortest, double Longest)
{
    /// <summary>The mean.</summary>
    public double Mean => (Shortest + Longest) / 2;

    /// <summary>The time for a draw from 0 to 1.</summary>
    public double At(double chance) => Shortest + ((Longest - Shortest) * chance);
}
