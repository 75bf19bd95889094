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

/// <summary>
/// Which numbers the telephone calls back: German geographic and mobile ones, and what the office adds. Never short codes and emergency numbers, numbers with
/// a tariff of their own, satellites and numbers of the house: whoever can make us dial must not be able to make us pay (toll fraud).
/// </summary>
/// <remarks>
/// Bundesnetzagentur: Nummernpläne for 015, 016, 017 (mobile), 0137, 0180, 0900, 0700, 0800, 032 and 118; ITU-T E.164 list of assigned country codes
/// (Annex to Operational Bulletin 1114): 808, 870, 878, 881, 882, 883, 888 and 979 belong to satellites, worldwide networks and shared or premium cost.
/// </remarks>
public static class CallbackNumbers
{
    static readonly string[] Mobile = ["15", "16", "17"];
    static readonly string[] NeverInGermany = ["137", "138", "180", "181", "182", "183", "184", "185", "186", "187", "188", "189", "19", "900", "118", "700"];
    static readonly string[] NeverAbroad = ["+808", "+87", "+881", "+882", "+883", "+888", "+979"];

    /// <summary>Checks a number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="settings">What the office allows.</param>
    /// <param name="own">The base number of the office, which is not called back; null for none.</param>
    /// <param name="askedToday">How many callbacks the number has asked for today.</param>
    public static CallbackCheck Check(PhoneNumber number, CallbackSettings settings, BaseNumber? own, int askedToday)
    {
        if (number.IsShortCode) return new CallbackCheck.Refused("Kurze Nummern wie 110, 112 oder 115 rufen wir nicht an.");
        if (own is not null && IsOwn(number, own)) return new CallbackCheck.Refused("Das ist eine Nummer des Hauses.");
        if (IsNeverCalled(number)) return new CallbackCheck.Refused("Sondernummern und Satellitentelefone rufen wir nicht an.");
        if (!IsGeographicOrMobile(number) && !IsAdded(number, settings)) return new CallbackCheck.Refused("Diese Nummer rufen wir nicht an.");
        return askedToday < settings.MostPerNumberAndDay ? new CallbackCheck.Allowed()
            : new CallbackCheck.Refused("Diese Nummer hat heute schon oft genug um einen Rückruf gebeten.");
    }

    static bool IsOwn(PhoneNumber number, BaseNumber own) => number.Value == $"+49{own.AreaCode}{own.Head}" || number.ExtensionWithin(own) is not null;

    static bool IsNeverCalled(PhoneNumber number) => number.IsGerman ? BeginsWith(National(number), NeverInGermany) : BeginsWith(number.Value, NeverAbroad);

    static bool IsGeographicOrMobile(PhoneNumber number)
    {
        if (!number.IsGerman || NumberRange.Find(National(number)) is not { } range) return false;
        var rest = range.RestOf(National(number));
        if (rest.Length < range.Fewest || rest.Length > range.Most) return false;
        // Behind an area code, 110, 112, 115 and 116 ring what they ring without one; no subscriber begins with 0.
        return range.IsArea ? !BeginsWith(rest, ["0", "11"]) : BeginsWith(range.Prefix, Mobile);
    }

    // A lone plus sign would allow the world.
    static bool IsAdded(PhoneNumber number, CallbackSettings settings) =>
        settings.AlsoAllowed.Any(beginning => beginning.Length > 1 && number.Value.StartsWith(beginning, StringComparison.Ordinal));

    static string National(PhoneNumber number) => number.Value["+49".Length..];

    static bool BeginsWith(string digits, string[] beginnings) => Array.Exists(beginnings, beginning => digits.StartsWith(beginning, StringComparison.Ordinal));
}
