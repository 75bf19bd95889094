namespace Durchwahl.Domain.PhoneBook.Search;

/// <summary>What a match costs: the kind decides, then the field. One byte for a word; the costs of the words of a query are combined.</summary>
static class MatchCost
{
    /// <summary>The word is not in the entry.</summary>
    public const byte NoMatch = byte.MaxValue;

    /// <summary>Every combined cost is below.</summary>
    public const int Limit = Tiers << TierShift;

    const int Tiers = 6;
    const int Fields = 8;
    const int TierShift = 9; // room for the costs of the most words of a query

    /// <summary>The cost of one word in one field.</summary>
    public static byte Of(Tier tier, SearchField field) => (byte)((int)tier * Fields + (int)field);

    /// <summary>Adds the cost of one more word to those of the words before: the worse tier, and the sum. Means nothing for <see cref="NoMatch"/>.</summary>
    public static int Add(int costs, byte cost) => Math.Max(costs >> TierShift, cost / Fields) << TierShift | (costs & (1 << TierShift) - 1) + cost;

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
