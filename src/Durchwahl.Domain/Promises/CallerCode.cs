using System.Globalization;

namespace Durchwahl.Domain.Promises;

/// <summary>
/// The first half of what opens a promise to the person to whom it was given: nine digits, spoken and written in threes ("482 913 077"). The last digit is a check digit after Damm, which
/// notices every single wrong digit and every swap of two neighbours, so that a slip is told at once and costs no try.
/// </summary>
/// <remarks>H. M. Damm, "Total anti-symmetrische Quasigruppen", Marburg 2004. Luhn misses the swap 09/90.</remarks>
public readonly record struct CallerCode
{
    /// <summary>How many digits a code has, the check digit included.</summary>
    public const int Length = 9;

    /// <summary>How many different codes there are: eight free digits, the first of them no zero, because people leave it out.</summary>
    public const int Count = 90_000_000;

    // A totally anti-symmetric quasigroup of order 10 with zeros on its diagonal.
    static readonly byte[,] Next =
    {
        { 0, 3, 1, 7, 5, 9, 8, 6, 4, 2 }, { 7, 0, 9, 2, 1, 5, 4, 8, 6, 3 }, { 4, 2, 0, 6, 8, 7, 1, 3, 5, 9 }, { 1, 7, 5, 0, 9, 8, 3, 4, 2, 6 }, { 6, 1, 2, 3, 0, 4, 5, 9, 7, 8 },
        { 3, 6, 7, 4, 2, 0, 9, 5, 8, 1 }, { 5, 8, 6, 9, 7, 2, 0, 1, 3, 4 }, { 8, 9, 4, 5, 3, 6, 2, 0, 1, 7 }, { 9, 4, 3, 8, 6, 1, 7, 2, 0, 5 }, { 2, 5, 8, 1, 4, 3, 6, 7, 9, 0 },
    };

    CallerCode(string digits) => Digits = digits;

    /// <summary>The nine digits without blanks.</summary>
    public string Digits { get; }

    /// <summary>What came of reading a code.</summary>
    public enum Fault
    {
        /// <summary>It is one.</summary>
        None,

        /// <summary>Nothing was typed.</summary>
        Empty,

        /// <summary>It has fewer or more than nine digits, or something that is no digit.</summary>
        WrongLength,

        /// <summary>A digit is wrong, or two are swapped.</summary>
        Mistyped,
    }

    /// <summary>The code with a number.</summary>
    /// <param name="number">From 0 up to, but not including, <see cref="Count"/>; taken at random by who issues it.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is not in that range.</exception>
    public static CallerCode Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(number, Count);
        var free = (number + 10_000_000).ToString(CultureInfo.InvariantCulture);
        return new CallerCode($"{free}{CheckDigit(free)}");
    }

    /// <summary>Reads what somebody typed; blanks, hyphens, points and slashes between the digits do not count.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="code">The code, when it is one.</param>
    /// <param name="digits">How many digits were typed.</param>
    public static Fault Read(string? text, out CallerCode code, out int digits)
    {
        var typed = string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign) && sign is not ('-' or '–' or '.' or '/' or '\u200B')));
        digits = typed.Count(char.IsAsciiDigit);
        code = default;
        if (typed.Length == 0) return Fault.Empty;
        if (digits != Length || typed.Length != Length) return Fault.WrongLength;
        if (CheckDigit(typed) != 0) return Fault.Mistyped;
        code = new CallerCode(typed);
        return Fault.None;
    }

    // Over a number with its check digit it is zero.
    static int CheckDigit(string digits) => digits.Aggregate(0, (interim, digit) => Next[interim, digit - '0']);

    /// <summary>In threes: "482 913 077".</summary>
    public override string ToString() => Digits is null ? "" : $"{Digits[..3]} {Digits[3..6]} {Digits[6..]}";
}
