using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>A set of end digits of the number of a Bedarfsgemeinschaft: the last one, two or three digits. Never empty; kept with as few digits as say the same.</summary>
public sealed partial class BenefitUnitEndDigits : IEquatable<BenefitUnitEndDigits>
{
    readonly bool[] _isIn; // by the last three digits

    BenefitUnitEndDigits(bool[] isIn)
    {
        _isIn = isIn;
        DigitCount = Enumerable.Range(1, 3).First(count => SaysTheSame(isIn, Scale(count)));
        Values = [.. Enumerable.Range(0, Scale(DigitCount)).Where(value => isIn[value])];
    }

    /// <summary>How many last digits count, 1 to 3.</summary>
    public int DigitCount { get; }

    /// <summary>The numbers that these digits make, ascending: 0 to 9, 99 or 999.</summary>
    public ImmutableArray<int> Values { get; }

    /// <summary>The numbers whose last three digits satisfy a condition.</summary>
    /// <param name="isIn">Asked for 0 to 999.</param>
    /// <returns>Null when none does.</returns>
    public static BenefitUnitEndDigits? Where(Func<int, bool> isIn)
    {
        var table = new bool[1000];
        Mark(table, 1000, isIn);
        return table.Contains(true) ? new BenefitUnitEndDigits(table) : null;
    }

    /// <summary>Reads "0-4", "00-24", "5, 6, 7", "Endziffern 0 bis 4", "BG-Endziffer 5", "gerade Endziffern". The number of digits written counts: "5" is the last digit, "05" the last two.</summary>
    /// <exception cref="FormatException">The text is no such notation; the message is a German sentence.</exception>
    public static BenefitUnitEndDigits Read(string text) => TryRead(text, out var digits, out var refusal) ? digits : throw new FormatException(refusal);

    /// <summary>As <see cref="Read"/>, with the German sentence as a result.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out BenefitUnitEndDigits? digits, [NotNullWhen(false)] out string? refusal)
    {
        digits = null;
        refusal = null;
        var items = Label().Replace(text, " ").Trim();
        var table = new bool[1000];
        if (items.Equals("gerade", StringComparison.OrdinalIgnoreCase)) Mark(table, 10, value => value % 2 == 0);
        else if (items.Equals("ungerade", StringComparison.OrdinalIgnoreCase)) Mark(table, 10, value => value % 2 == 1);
        else refusal = Separator().Split(items).Select(item => MarkItem(table, item)).FirstOrDefault(sentence => sentence is not null);
        if (refusal is null) digits = new BenefitUnitEndDigits(table);
        return refusal is null;
    }

    /// <summary>Whether the number ends with one of these.</summary>
    public bool Contains(BenefitUnitNumber number) => _isIn[number.LastThree];

    /// <summary>Whether numbers with these last three digits (0 to 999) are in.</summary>
    public bool Contains(int lastThree) => _isIn[lastThree];

    /// <summary>The canonical notation, which <see cref="Read"/> reads back: "0–4, 7", "00–24".</summary>
    public string Write()
    {
        var parts = new List<string>();
        for (var first = 0; first < Values.Length;)
        {
            var last = first;
            while (last + 1 < Values.Length && Values[last + 1] == Values[last] + 1) last++;
            parts.Add(last == first ? Digits(Values[first]) : $"{Digits(Values[first])}–{Digits(Values[last])}");
            first = last + 1;
        }
        return string.Join(", ", parts);
    }

    /// <inheritdoc/>
    public override string ToString() => Write();

    /// <inheritdoc/>
    public bool Equals(BenefitUnitEndDigits? other) => other is not null && _isIn.AsSpan().SequenceEqual(other._isIn);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BenefitUnitEndDigits);

    /// <inheritdoc/>
    public override int GetHashCode() => Values.Aggregate(DigitCount, HashCode.Combine);

    string Digits(int value) => value.ToString("D" + DigitCount, CultureInfo.InvariantCulture);

    static bool SaysTheSame(bool[] isIn, int scale)
    {
        for (var value = scale; value < isIn.Length; value++)
            if (isIn[value] != isIn[value % scale]) return false;
        return true;
    }

    static string? MarkItem(bool[] table, string item)
    {
        var bounds = Bounds().Match(item);
        if (!bounds.Success) return $"„{item.Trim()}“ ist keine Endziffer wie „5“ oder „00–24“.";
        var (first, last) = (bounds.Groups["first"].Value, bounds.Groups["last"].Success ? bounds.Groups["last"].Value : bounds.Groups["first"].Value);
        if (first.Length != last.Length) return $"In „{item.Trim()}“ haben die beiden Enden verschieden viele Ziffern.";
        var (from, to) = (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture));
        if (to < from) return $"In „{item.Trim()}“ ist die zweite Zahl kleiner als die erste.";
        Mark(table, Scale(first.Length), value => from <= value && value <= to);
        return null;
    }

    static void Mark(bool[] table, int scale, Func<int, bool> isIn)
    {
        for (var value = 0; value < table.Length; value++)
            table[value] |= isIn(value % scale);
    }

    static int Scale(int digitCount) => digitCount switch { 1 => 10, 2 => 100, _ => 1000 };

    [GeneratedRegex(@"(?:\bBG\b)?[\s-]*(?:-?(?:Nr\.?|Nummern?))?[\s-]*(?:mit\s+)?(?:Endziffern?|Endz\.|Endnummern?|Endungen|Endung|Ziffern?|EZ\b)\s*:?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"\s*[,;/+&]\s*|\s+(?:und|sowie)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^\s*(?<first>[0-9]{1,3})(?:\s*(?:-|‐|‑|–|—|bis)\s*(?<last>[0-9]{1,3}))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bounds();
}
