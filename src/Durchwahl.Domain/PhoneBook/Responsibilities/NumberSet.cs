namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>A set of small numbers (boxes, classes) as bits; equal when the same numbers are in. Sets that meet have the same size.</summary>
readonly struct NumberSet(ulong[] words) : IEquatable<NumberSet>
{
    public static NumberSet Empty(int size) => new(new ulong[(size + 63) / 64]);

    public void Add(int number) => words[number >> 6] |= 1UL << number;

    public bool Contains(int number) => (words[number >> 6] & (1UL << number)) != 0;

    public void Remove(int number) => words[number >> 6] &= ~(1UL << number);

    public NumberSet Copy() => new([.. words]);

    public NumberSet And(NumberSet other)
    {
        var both = new ulong[words.Length];
        for (var index = 0; index < both.Length; index++) both[index] = words[index] & other.Word(index);
        return new NumberSet(both);
    }

    public NumberSet Or(NumberSet other)
    {
        var either = new ulong[words.Length];
        for (var index = 0; index < either.Length; index++) either[index] = words[index] | other.Word(index);
        return new NumberSet(either);
    }

    public bool Overlaps(NumberSet other)
    {
        for (var index = 0; index < words.Length; index++)
            if ((words[index] & other.Word(index)) != 0) return true;
        return false;
    }

    /// <summary>The first number that is in both; -1 when there is none.</summary>
    public int FirstIn(NumberSet other)
    {
        for (var index = 0; index < words.Length; index++)
            if ((words[index] & other.Word(index)) is var both and not 0) return (index << 6) + System.Numerics.BitOperations.TrailingZeroCount(both);
        return -1;
    }

    /// <summary>Takes out all numbers from this one on.</summary>
    public void CutFrom(int number)
    {
        var index = number >> 6;
        if (index < words.Length) words[index] &= (1UL << number) - 1;
        for (index++; index < words.Length; index++) words[index] = 0;
    }

    public IEnumerable<int> Numbers()
    {
        for (var index = 0; index < words.Length; index++)
            for (var rest = words[index]; rest != 0; rest &= rest - 1)
                yield return (index << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest);
    }

    public bool Equals(NumberSet other)
    {
        for (var index = 0; index < words.Length; index++)
            if (words[index] != other.Word(index)) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is NumberSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var word in words) hash = (hash ^ word) * 0x9E3779B97F4A7C15UL + (hash >> 29);
        return (int)(hash ^ (hash >> 32));
    }

    ulong Word(int index) => words[index];
}
