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
public readonly record struct CountedCall(LineKind Kind, Ending Ending, long Waited, long Handled, bool IsOverflow)
{
    /// <summary>What is counted of a record.</summary>
    public static CountedCall Of(ContactRecord record) =>
        new(record.Kind, record.Ending, record.Waited.BclCompatibleTicks, record.Handled.BclCompatibleTicks, record.Dialled != record.EndedOn);
}
