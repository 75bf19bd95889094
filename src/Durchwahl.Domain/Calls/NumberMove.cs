using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>How far one number has moved from the old telephone system. A number without one is <see cref="MoveState.New"/>.</summary>
/// <param name="Number">The number.</param>
/// <param name="State">How far.</param>
/// <param name="Wave">Numbers of a wave move together; null for none.</param>
/// <param name="OldAddress">Where the old system takes calls to it, as in "213" or "213@10.0.0.9:5060"; null for the extension at the usual address.</param>
/// <param name="ChangedAt">Since when.</param>
/// <param name="ChangedBy">By whom, as an account name.</param>
public sealed record NumberMove(PhoneNumber Number, MoveState State, int? Wave, string? OldAddress, Instant ChangedAt, string ChangedBy);
