namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>The telephone numbers of the entries, to be found by their beginning, their end or any part. Immutable.</summary>
sealed class NumberIndex
{
    /// <summary>The most digits of a number; E.164 allows 15.</summary>
    public const int MostDigits = 18;

    static readonly ulong[] Tens = [.. Enumerable.Range(0, MostDigits + 1).Select(power => (ulong)Math.Pow(10, power))];

    readonly string[] _digits;
    readonly int[] _entries;
    readonly Ordered _forwards;
    readonly Ordered _backwards;

    /// <summary>Makes the index.</summary>
    /// <param name="numbers">Digits only, at least one and at most <see cref="MostDigits"/>.</param>
    public NumberIndex(IReadOnlyCollection<(string Digits, int Entry)> numbers)
    {
        (_digits, _entries) = ([.. numbers.Select(number => number.Digits)], [.. numbers.Select(number => number.Entry)]);
        _forwards = new Ordered(_digits);
        _backwards = new Ordered([.. _digits.Select(Reversed)]);
    }

    /// <summary>Writes for each entry what <paramref name="wanted"/> costs in it, where that is less than what stands there.</summary>
    public void Match(NumberWanted wanted, Span<byte> costs)
    {
        var found = 0;
        if (wanted.Beginning is { } beginning) found += Mark(_forwards.With(beginning), beginning, costs);
        if (wanted.Ending is { } ending) found += Mark(_backwards.With(Reversed(ending)), ending, costs);
        if (found == 0 && wanted.Part is { } part) MarkPart(part, costs);
    }

    int Mark(ReadOnlySpan<int> numbers, string digits, Span<byte> costs)
    {
        var found = 0;
        foreach (var number in numbers)
        {
            if (_digits[number].Length < digits.Length) continue; // a zero that only fills up
            Mark(number, _digits[number].Length == digits.Length ? Tier.Exact : Tier.Prefix, costs);
            found++;
        }
        return found;
    }

    void MarkPart(string part, Span<byte> costs)
    {
        for (var number = 0; number < _digits.Length; number++)
            if (_digits[number].Contains(part, StringComparison.Ordinal)) Mark(number, Tier.Prefix, costs);
    }

    void Mark(int number, Tier tier, Span<byte> costs)
    {
        ref var cost = ref costs[_entries[number]];
        cost = Math.Min(cost, MatchCost.Of(tier, SearchField.Number));
    }

    static string Reversed(string digits)
    {
        var reversed = digits.ToCharArray();
        Array.Reverse(reversed);
        return new string(reversed);
    }

    /// <summary>Digits as left-aligned numbers in order: those that begin alike lie together.</summary>
    sealed class Ordered
    {
        readonly ulong[] _aligned;
        readonly int[] _numbers;

        public Ordered(string[] digits)
        {
            _aligned = [.. digits.Select(Aligned)];
            _numbers = [.. Enumerable.Range(0, digits.Length)];
            Array.Sort(_aligned, _numbers);
        }

        /// <summary>The numbers that begin with <paramref name="digits"/>; shorter ones, filled up with zeros, can be among them.</summary>
        public ReadOnlySpan<int> With(string digits)
        {
            var first = Aligned(digits);
            var from = FirstAtOrAfter(first);
            return _numbers.AsSpan(from..Math.Max(from, FirstAtOrAfter(first + Tens[MostDigits - digits.Length])));
        }

        static ulong Aligned(string digits) => ulong.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * Tens[MostDigits - digits.Length];

        int FirstAtOrAfter(ulong aligned)
        {
            var (from, until) = (0, _aligned.Length);
            while (from < until)
            {
                var middle = (from + until) / 2;
                if (_aligned[middle] < aligned) from = middle + 1;
                else until = middle;
            }
            return from;
        }
    }
}
