using Durchwahl.Queueing;

namespace Durchwahl.Domain.Calls;

/// <summary>What the keys of a caller mean.</summary>
public abstract record Choice
{
    Choice() { }

    /// <summary>Not yet known: more digits may follow.</summary>
    public sealed record Unfinished : Choice;

    /// <summary>Nothing that is offered.</summary>
    public sealed record Meaningless : Choice;

    /// <summary>No money at all, no roof, power cut off.</summary>
    public sealed record Emergency : Choice;

    /// <summary>English, please.</summary>
    public sealed record English : Choice;

    /// <summary>Leave a message.</summary>
    public sealed record Message : Choice;

    /// <summary>Be called back.</summary>
    public sealed record Callback : Choice;

    /// <summary>A task.</summary>
    /// <param name="Place">Its place in the list of topics, from 0.</param>
    public sealed record Topic(int Place) : Choice;

    /// <summary>The end digits of the BG number.</summary>
    /// <param name="Digits">One to twelve digits.</param>
    public sealed record EndDigits(string Digits) : Choice;

    /// <summary>A number to call back.</summary>
    /// <param name="Digits">As typed.</param>
    public sealed record Number(string Digits) : Choice;
}

/// <summary>What the caller is being asked.</summary>
public enum Menu
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Waits on the service number: 1 emergency, 2 callback, 3 to 8 a topic, 9 English, digits and hash the end digits of the BG number.</summary>
    Waiting,

    /// <summary>Is offered something else: 1 message, 2 callback.</summary>
    Offered,

    /// <summary>Types a number to call back, and hash.</summary>
    Number,
}

/// <summary>Collects the keys of one caller. A single key counts after a short pause, so that end digits may begin with the same one.</summary>
/// <param name="Menu">What is being asked.</param>
/// <param name="Typed">Digits so far.</param>
public readonly record struct CallDialog(Menu Menu, string Typed = "")
{
    /// <summary>After this pause a single key counts, so that end digits may begin with it; in ticks.</summary>
    public const long SingleKeyCounts = 2 * Ticks.PerSecond;

    /// <summary>How long after an offer something may be chosen, in ticks.</summary>
    public const long ChoiceTakes = 8 * Ticks.PerSecond;

    const int MostDigits = 20;

    /// <summary>A key was pressed.</summary>
    /// <param name="key">0 to 9, * or #.</param>
    /// <returns>The dialog after it, and what the keys mean so far.</returns>
    public (CallDialog After, Choice Choice) Press(char key) => (Menu, key) switch
    {
        (Menu.None, _) => (this, new Choice.Meaningless()),
        (_, '*') => (this with { Typed = "" }, new Choice.Unfinished()),
        (_, '#') => (this with { Typed = "" }, Finished()),
        (Menu.Offered, _) => (this, Single(key)),
        _ when Typed.Length >= MostDigits => (this with { Typed = "" }, new Choice.Meaningless()),
        _ => (this with { Typed = Typed + key }, new Choice.Unfinished()),
    };

    /// <summary>No key was pressed for a while: a single one counts now. A number waits for its hash.</summary>
    public (CallDialog After, Choice Choice) Pause() => Menu == Menu.Waiting && Typed.Length == 1
        ? (this with { Typed = "" }, Single(Typed[0]))
        : (this, new Choice.Unfinished());

    Choice Finished() => (Menu, Typed.Length) switch
    {
        (_, 0) => new Choice.Meaningless(),
        (Menu.Waiting, <= 12) => new Choice.EndDigits(Typed),
        (Menu.Number, _) => new Choice.Number(Typed),
        _ => new Choice.Meaningless(),
    };

    Choice Single(char key) => (Menu, key) switch
    {
        (Menu.Waiting, '1') => new Choice.Emergency(),
        (Menu.Offered, '1') => new Choice.Message(),
        (_, '2') => new Choice.Callback(),
        (Menu.Waiting, >= '3' and <= '8') => new Choice.Topic(key - '3'),
        (Menu.Waiting, '9') => new Choice.English(),
        _ => new Choice.Meaningless(),
    };
}
