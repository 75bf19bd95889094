namespace Durchwahl.Domain.PhoneBook.Numbers;

/// <summary>What came of reading a telephone number that a person wrote: a number, nothing, or a refusal.</summary>
public abstract record NumberReading
{
    NumberReading()
    {
    }

    /// <summary>A number that can exist.</summary>
    /// <param name="Value">The number.</param>
    public sealed record Number(PhoneNumber Value) : NumberReading;

    /// <summary>The writer says that there is no number: an empty cell, "-", "keine".</summary>
    public sealed record Nothing : NumberReading;

    /// <summary>What was written cannot be taken for one certain number.</summary>
    /// <param name="Reason">A German sentence or two: the value, what is wrong with it, and mostly what to write instead.</param>
    public sealed record Refused(string Reason) : NumberReading;
}
