using Durchwahl.Queueing;

namespace Durchwahl.Domain.Statistics;

/// <summary>
/// Running sums over calls, the source of every figure about calls. Whole numbers only, so that adding in any order, merging, and counting again from the
/// records agree exactly. Not safe for several threads.
/// </summary>
/// <param name="rule">Which calls count as what.</param>
public sealed class CallSums(CountingRule rule)
{
    readonly long[] _counts = new long[Enum.GetValues<CallCount>().Length];
    readonly long[] _endings = new long[Enum.GetValues<Ending>().Length];

    /// <summary>Which calls count as what.</summary>
    public CountingRule Rule { get; } = rule;

    /// <summary>All calls that came in, whatever became of them.</summary>
    public long Dialled => this[CallCount.Dialled];

    /// <summary>How many ended so.</summary>
    public long Of(Ending ending) => _endings[(int)ending];

    /// <summary>Calls that came when the line was closed and that nobody could answer, with or without a message.</summary>
    public long OutsideHours => this[CallCount.OutsideHours];

    /// <summary>Calls that somebody could have answered: all but <see cref="OutsideHours"/>, and those that the exchange lost. See <see cref="CountedCall.IsOffered"/>.</summary>
    public long Offered => Dialled - OutsideHours - Of(Ending.ExchangeLost);

    /// <summary>Calls in which a person spoke with a person.</summary>
    public long Answered => Of(Ending.Answered);

    /// <summary>Calls that were answered within <see cref="CountingRule.Target"/>.</summary>
    public long AnsweredInTime => this[CallCount.AnsweredInTime];

    /// <summary>Callers who left within <see cref="CountingRule.Target"/>.</summary>
    public long LeftInTime => this[CallCount.LeftInTime];

    /// <summary>Callers who left within <see cref="CountingRule.ShortAbandon"/>.</summary>
    public long LeftShortly => this[CallCount.LeftShortly];

    /// <summary>Calls that ended on another line than the dialled one.</summary>
    public long Overflowed => this[CallCount.Overflowed];

    /// <summary>Calls that the load guard led elsewhere.</summary>
    public long Guarded => this[CallCount.Guarded];

    /// <summary>Calls to a direct dial in its phone hours.</summary>
    public long DirectInHours => this[CallCount.DirectInHours];

    /// <summary>Of <see cref="DirectInHours"/>, those that the post, its deputy or its team answered; not the service number.</summary>
    public long DirectAnsweredNear => this[CallCount.DirectAnsweredNear];

    /// <summary>The waits of all offered calls together, in ticks.</summary>
    public long WaitedInAll => this[CallCount.WaitedInAll];

    /// <summary>The waits of answered calls together, in ticks.</summary>
    public long WaitedByAnswered => this[CallCount.WaitedByAnswered];

    /// <summary>The waits of callers who left together, in ticks.</summary>
    public long WaitedByLeft => this[CallCount.WaitedByLeft];

    /// <summary>All talks together, in ticks.</summary>
    public long Handled => this[CallCount.Handled];

    /// <summary>The waits of answered calls.</summary>
    public WaitHistogram Waits { get; } = new();

    /// <summary>Counts a call.</summary>
    public void Add(in CountedCall call)
    {
        Count(CallCount.Dialled);
        _endings[(int)call.Ending]++;
        if (call.IsOverflow) Count(CallCount.Overflowed);
        if (call.IsGuarded) Count(CallCount.Guarded);
        if (call.IsDirectInHours) AddDirect(call);
        if (!call.IsOffered)
        {
            if (call.Ending != Ending.ExchangeLost) Count(CallCount.OutsideHours);
            return;
        }
        Count(CallCount.WaitedInAll, call.Waited);
        if (call.Ending == Ending.Answered) AddAnswered(call);
        else if (call.Ending == Ending.Left) AddLeft(call);
    }

    void AddDirect(in CountedCall call)
    {
        Count(CallCount.DirectInHours);
        if (call is { Ending: Ending.Answered, EndedOnService: false }) Count(CallCount.DirectAnsweredNear);
    }

    void AddAnswered(in CountedCall call)
    {
        if (call.Waited <= Rule.Target) Count(CallCount.AnsweredInTime);
        Count(CallCount.WaitedByAnswered, call.Waited);
        Count(CallCount.Handled, call.Handled);
        Waits.Add(call.Waited);
    }

    void AddLeft(in CountedCall call)
    {
        if (call.Waited <= Rule.Target) Count(CallCount.LeftInTime);
        if (call.Waited <= Rule.ShortAbandon) Count(CallCount.LeftShortly);
        Count(CallCount.WaitedByLeft, call.Waited);
    }

    /// <summary>Counts all that others have counted.</summary>
    /// <exception cref="ArgumentException">They follow another rule.</exception>
    public void Add(CallSums others)
    {
        if (others.Rule != Rule) throw new ArgumentException("The sums follow another rule.", nameof(others));
        for (var count = 0; count < _counts.Length; count++) _counts[count] += others._counts[count];
        for (var ending = 0; ending < _endings.Length; ending++) _endings[ending] += others._endings[ending];
        Waits.Add(others.Waits);
    }

    /// <summary>The share answered of the offered calls, short abandons left out; 0 to 1, null when nothing was offered.</summary>
    public double? ShareAnswered => Share(Answered, Offered - LeftShortly);

    /// <summary>The share of callers who left, of the offered calls, short abandons left out of both; 0 to 1, null when nothing was offered.</summary>
    public double? ShareAbandoned => Share(Of(Ending.Left) - LeftShortly, Offered - LeftShortly);

    /// <summary>The share answered in time; 0 to 1, null when no call counts.</summary>
    public double? ServiceLevel(ServiceLevelDefinition definition) => Share(AnsweredInTime, CountingFor(definition));

    /// <summary>How many calls a definition of the service level looks at.</summary>
    public long CountingFor(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.OfAll => Offered,
        ServiceLevelDefinition.OfAnswered => Answered,
        ServiceLevelDefinition.WithoutShortAbandons => Offered - LeftInTime,
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "There is no such definition."),
    };

    /// <summary>Puts every count that is not zero into a list of named counts, to be stored or compared.</summary>
    public void Write(NamedCounts into)
    {
        foreach (var count in Enum.GetValues<CallCount>()) into.Add($"calls.{count}", this[count]);
        foreach (var ending in Enum.GetValues<Ending>()) into.Add($"endings.{ending}", Of(ending));
        for (var bin = 0; bin < Waits.Bins; bin++) into.Add($"waits.{bin}", Waits[bin]);
    }

    /// <summary>Adds what <see cref="Write"/> has written.</summary>
    public void Read(NamedCounts from)
    {
        foreach (var count in Enum.GetValues<CallCount>()) Count(count, from[$"calls.{count}"]);
        foreach (var ending in Enum.GetValues<Ending>()) _endings[(int)ending] += from[$"endings.{ending}"];
        foreach (var (bin, count) in from.NumberedUnder("waits")) Waits.Add(bin, count);
    }

    long this[CallCount count] => _counts[(int)count];

    void Count(CallCount count, long amount = 1) => _counts[(int)count] += amount;

    static double? Share(long part, long whole) => whole > 0 ? (double)part / whole : null;

    enum CallCount
    {
        Dialled,
        OutsideHours,
        AnsweredInTime,
        LeftInTime,
        LeftShortly,
        Overflowed,
        Guarded,
        DirectInHours,
        DirectAnsweredNear,
        WaitedInAll,
        WaitedByAnswered,
        WaitedByLeft,
        Handled,
    }
}
