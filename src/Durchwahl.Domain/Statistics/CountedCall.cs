using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Queueing;

namespace Durchwahl.Domain.Statistics;

/// <summary>What figures need to know of one call; measured, practised and simulated calls are counted by the same sums.</summary>
/// <param name="Kind">What the dialled number rings.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Waited">From coming in until somebody answered, or until the end for who was not answered; in ticks.</param>
/// <param name="Handled">The talk, without wrap-up; in ticks, 0 when there was none.</param>
/// <param name="IsOverflow">Whether it ended on another line than the dialled one.</param>
/// <param name="IsGuarded">Whether the load guard led it elsewhere.</param>
/// <param name="IsInHours">Whether the dialled line was open when it came in.</param>
/// <param name="EndedOnService">Whether it ended on the service number.</param>
public readonly record struct CountedCall(
    LineKind Kind, Ending Ending, long Waited, long Handled, bool IsOverflow, bool IsGuarded = false, bool IsInHours = false, bool EndedOnService = false)
{
    /// <summary>What is counted of a record.</summary>
    public static CountedCall Of(ContactRecord record) => new(
        record.Kind, record.Ending, record.Waited.BclCompatibleTicks, record.Handled.BclCompatibleTicks, record.Dialled != record.EndedOn,
        record.IsGuarded, record.IsInHours, record.EndedKind == LineKind.Service);

    /// <summary>
    /// Whether somebody could have answered it: the exchange was there, and the line was open, or another line took the call. A message that was left in front of a closed line is a promise, but no
    /// call that anybody could have answered.
    /// </summary>
    public bool IsOffered => Ending is not (Ending.Closed or Ending.ExchangeLost) && (IsInHours || IsOverflow || Ending is not (Ending.Message or Ending.Callback));

    /// <summary>Whether it was a direct dial in its phone hours: somebody near the post should have answered.</summary>
    public bool IsDirectInHours => Kind == LineKind.DirectDial && IsInHours && Ending is not (Ending.Closed or Ending.ExchangeLost or Ending.Diverted);
}
