using Durchwahl.Queueing;

namespace Durchwahl.Domain.Statistics;

/// <summary>
/// Running sums over calls, the source of every figure about calls. Whole numbers only, so that adding in any order, merging, and counting again from the
/// records agree exactly. Not safe for several threads.
/// </summary>
/// <param name="rule">Which calls count as what.</param>
public sealed class CallSums(CountingRule rule)
{
    readonly long[] _endings = new long[Enum.GetValues<Ending>().Length];

    /// <summary>Which calls count as what.</summary>
    public CountingRule Rule { get; } = rule;

    /// <summary>All calls that came in, whatever became of them.</summary>
    public long Dialled { get; private set; }

    /// <summary>How many ended so.</summary>
    public long Of(Ending ending) => _endings[(int)ending];

    /// <summary>Calls that somebody could have answered: all but those that came when the line was closed, and those that the exchange lost.</summary>
    public long Offered => Dialled - Of(Ending.Closed) - Of(Ending.ExchangeLost);

    /// <summary>Calls in which a person spoke with a person.</summary>
    public long Answered => Of(Ending.Answered);

    /// <summary>Calls that were answered within <see cref="CountingRule.Target"/>.</summary>
    public long AnsweredInTime { get; private set; }

    /// <summary>Callers who left within <see cref="CountingRule.Target"/>.</summary>
    public long LeftInTime { get; private set; }

    /// <summary>Callers who left within <see cref="CountingRule.ShortAbandon"/>.</summary>
    public long LeftShortly { get; private set; }

    /// <summary>Calls that ended on another line than the dialled one.</summary>
    public long Overflowed { get; private set; }

    /// <summary>The waits of all offered calls together, in ticks.</summary>
    public long WaitedInAll { get; private set; }

    /// <summary>The waits of answered calls together, in ticks.</summary>
    public long WaitedByAnswered { get; private set; }

    /// <summary>The waits of callers who left together, in ticks.</summary>
    public long WaitedByLeft { get; private set; }

    /// <summary>All talks together, in ticks.</summary>
    public long Handled { get; private set; }

    /// <summary>The waits of answered calls.</summary>
    public WaitHistogram Waits { get; } = new();

    /// <summary>Counts a call.</summary>
    public void Add(in CountedCall call)
    {
        Dialled++;
        _endings[(int)call.Ending]++;
        if (call.IsOverflow) Overflowed++;
        if (call.Ending is Ending.Closed or Ending.ExchangeLost) return;
        WaitedInAll += call.Waited;
        if (call.Ending == Ending.Answered) AddAnswered(call);
        else if (call.Ending == Ending.Left) AddLeft(call);
    }

    void AddAnswered(in CountedCall call)
    {
        if (call.Waited <= Rule.Target) AnsweredInTime++;
        WaitedByAnswered += call.Waited;
        Handled += call.Handled;
        Waits.Add(call.Waited);
    }

    void AddLeft(in CountedCall call)
    {
        if (call.Waited <= Rule.Target) LeftInTime++;
        if (call.Waited <= Rule.ShortAbandon) LeftShortly++;
        WaitedByLeft += call.Waited;
    }

    /// <summary>Counts all that others have counted.</summary>
    /// <exception cref="ArgumentException">They follow another rule.</exception>
    public void Add(CallSums others)
    {
        if (others.Rule != Rule) throw new ArgumentException("The sums follow another rule.", nameof(others));
        Dialled += others.Dialled;
        for (var ending = 0; ending < _endings.Length; ending++) _endings[ending] += others._endings[ending];
        (AnsweredInTime, LeftInTime, LeftShortly, Overflowed) = (AnsweredInTime + others.AnsweredInTime, LeftInTime + others.LeftInTime, LeftShortly + others.LeftShortly, Overflowed + others.Overflowed);
        (WaitedInAll, WaitedByAnswered, WaitedByLeft, Handled) =
            (WaitedInAll + others.WaitedInAll, WaitedByAnswered + others.WaitedByAnswered, WaitedByLeft + others.WaitedByLeft, Handled + others.Handled);
        Waits.Add(others.Waits);
    }

    /// <summary>The share answered of the offered calls, short abandons left out; 0 to 1, null when nothing was offered.</summary>
    public double? ShareAnswered => Share(Answered, Offered - LeftShortly);

    /// <summary>The share of callers who left, of the offered calls, short abandons left out of both; 0 to 1, null when nothing was offered.</summary>
    public double? ShareAbandoned => Share(Of(Ending.Left) - LeftShortly, Offered - LeftShortly);

    /// <summary>The share answered in time; 0 to 1, null when no call counts.</summary>
    public double? ServiceLevel(ServiceLevelDefinition definition) => definition switch
    {
        ServiceLevelDefinition.OfAll => Share(AnsweredInTime, Offered),
        ServiceLevelDefinition.OfAnswered => Share(AnsweredInTime, Answered),
        ServiceLevelDefinition.WithoutShortAbandons => Share(AnsweredInTime, Offered - LeftInTime),
        _ => throw new ArgumentOutOfRangeException(nameof(definition), definition, "There is no such definition."),
    };

    static double? Share(long part, long whole) => whole > 0 ? (double)part / whole : null;
}
