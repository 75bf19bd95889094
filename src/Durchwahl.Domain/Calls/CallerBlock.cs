using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Identifies a block.</summary>
public readonly record struct CallerBlockId(Guid Value);

/// <summary>A caller who threatens and can only leave a message for a while.</summary>
/// <param name="Id">Identifies the block.</param>
/// <param name="Number">The number of the caller.</param>
/// <param name="Reason">Why; always given.</param>
/// <param name="LastDay">The last day on which it holds; always given.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="MadeBy">By whom, as an account name.</param>
public sealed record CallerBlock(CallerBlockId Id, PhoneNumber Number, string Reason, LocalDate LastDay, Instant MadeAt, string MadeBy)
{
    /// <summary>Whether it holds on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => day <= LastDay;
}
