namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>What a match costs: the kind decides, then the field. One byte for a word, two for all words of a query.</summary>
static class MatchCost
{
    /// <summary>The word is not in the entry.</summary>
    public const byte NoMatch = byte.MaxValue;

    /// <summary>Not all words are in the entry.</summary>
    public const ushort OutOfTheRunning = ushort.MaxValue;

    /// <summary>Every combined cost of an entry in the running is below.</summary>
    public const int Limit = Tiers << TierShift;

    const int Tiers = 6;
    const int Fields = 8;
    const int TierShift = 9; // room for the costs of the most words of a query

    /// <summary>The cost of one word in one field.</summary>
    public static byte Of(Tier tier, SearchField field) => (byte)((int)tier * Fields + (int)field);

    /// <summary>Adds the cost of one more word: the worse tier, and the sum.</summary>
    public static ushort Add(ushort costs, byte cost)
    {
        if (costs == OutOfTheRunning || cost == NoMatch) return OutOfTheRunning;
        var tier = Math.Max(costs >> TierShift, cost / Fields);
        return (ushort)(tier << TierShift | (costs & (1 << TierShift) - 1) + cost);
    }

    /// <summary>What the public is told of a combined cost.</summary>
    public static MatchKind KindOf(int costs) => (Tier)(costs >> TierShift) switch
    {
        Tier.Exact => MatchKind.Exact,
        Tier.Prefix => MatchKind.Prefix,
        Tier.SameSound or Tier.SameConsonants => MatchKind.Phonetic,
        _ => MatchKind.Misspelled,
    };
}

/// <summary>The kinds of match, finer than the public ones.</summary>
enum Tier
{
    Exact,
    Prefix,
    SameSound,
    SameConsonants,
    OneSlip,
    TwoSlips,
}
