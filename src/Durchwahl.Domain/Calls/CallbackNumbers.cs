using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Calls;

/// <summary>Whether a number may be called back.</summary>
public abstract record CallbackCheck
{
    CallbackCheck() { }

    /// <summary>It may.</summary>
    public sealed record Allowed : CallbackCheck;

    /// <summary>It may not.</summary>
    /// <param name="Reason">One German sentence.</param>
    public sealed record Refused(string Reason) : CallbackCheck;
}

/// <summary>Which numbers the telephone calls back: no toll fraud.</summary>
public static class CallbackNumbers
{
    /// <summary>Checks a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="settings">What the office allows.</param>
    /// <param name="own">The base number of the office, which is not called back; null for none.</param>
    /// <param name="askedToday">How many callbacks the number has asked for today.</param>
    public static CallbackCheck Check(PhoneNumber number, CallbackSettings settings, BaseNumber? own, int askedToday)
    {
        if (askedToday >= settings.MostPerNumberAndDay) return new CallbackCheck.Refused("Diese Nummer hat heute schon oft genug um einen Rückruf gebeten.");
        if (own is not null && number.ExtensionWithin(own) is not null) return new CallbackCheck.Refused("Das ist eine Nummer des Hauses.");
        return number.IsGerman ? new CallbackCheck.Allowed() : new CallbackCheck.Refused("Diese Nummer rufen wir nicht an.");
    }
}
