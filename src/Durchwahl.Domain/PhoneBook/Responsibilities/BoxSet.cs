namespace Durchwahl.Domain.PhoneBook.Responsibilities;

/// <summary>A set of boxes by number, as bits; equal when the same boxes are in.</summary>
readonly struct BoxSet(ulong[] words) : IEquatable<BoxSet>
{
    public static BoxSet Empty(int size) => new(new ulong[(size + 63) / 64]);

    public void Add(int box) => words[box >> 6] |= 1UL << box;

    public void Remove(int box) => words[box >> 6] &= ~(1UL << box);

    public BoxSet Copy() => new([.. words]);

    public BoxSet And(BoxSet other)
    {
        var both = new ulong[words.Length];
        for (var index = 0; index < both.Length; index++) both[index] = words[index] & other.Word(index);
        return new BoxSet(both);
    }

    public bool Overlaps(BoxSet other)
    {
        for (var index = 0; index < words.Length; index++)
            if ((words[index] & other.Word(index)) != 0) return true;
        return false;
    }

    /// <summary>The first box that is in both; -1 when there is none.</summary>
    public int FirstIn(BoxSet other)
    {
        for (var index = 0; index < words.Length; index++)
            if ((words[index] & other.Word(index)) is var both and not 0) return (index << 6) + System.Numerics.BitOperations.TrailingZeroCount(both);
        return -1;
    }

    /// <summary>Takes out all boxes from this one on.</summary>
    public void CutFrom(int box)
    {
        var index = box >> 6;
        if (index < words.Length) words[index] &= (1UL << box) - 1;
        for (index++; index < words.Length; index++) words[index] = 0;
    }

    public IEnumerable<int> Boxes()
    {
        for (var index = 0; index < words.Length; index++)
            for (var rest = words[index]; rest != 0; rest &= rest - 1)
                yield return (index << 6) + System.Numerics.BitOperations.TrailingZeroCount(rest);
    }

    public bool Equals(BoxSet other)
    {
        for (var index = 0; index < words.Length; index++)
            if (words[index] != other.Word(index)) return false;
        return true;
    }

    public override bool Equals(object? obj) => obj is BoxSet other && Equals(other);

    public override int GetHashCode()
    {
        var hash = 17UL;
        foreach (var word in words) hash = (hash ^ word) * 0x9E3779B97F4A7C15UL + (hash >> 29);
        return (int)(hash ^ (hash >> 32));
    }

    ulong Word(int index) => words[index];
}
