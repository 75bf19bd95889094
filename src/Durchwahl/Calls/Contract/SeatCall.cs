using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>The call that a post has in hand, or had last. For the person at this post alone: it holds the number of the caller.</summary>
/// <param name="Contact">The contact; its record is written when the call is over.</param>
/// <param name="State">Whether it rings, is talked to, or is over.</param>
/// <param name="Caller">The number of the caller, never a proof of who calls; null when it is suppressed.</param>
/// <param name="Dialled">The number that was dialled.</param>
/// <param name="DialledTitle">Whom that number rings.</param>
/// <param name="Overflowed">Whether it came from there to another line.</param>
/// <param name="IsCallback">Whether we call back.</param>
/// <param name="Language">As an ISO 639-1 code; "de" unless the caller chose another.</param>
/// <param name="Topic">The key of the task that the caller chose; null for none.</param>
/// <param name="IsEmergency">Whether the caller said to be in need.</param>
/// <param name="ArrivedAt">When it came in.</param>
/// <param name="AnsweredAt">When somebody answered; null while it rings.</param>
public sealed record SeatCall(
    ContactId Contact, SeatCallState State, PhoneNumber? Caller, PhoneNumber Dialled, string DialledTitle, bool Overflowed, bool IsCallback, string Language, string? Topic, bool IsEmergency, Instant ArrivedAt,
    Instant? AnsweredAt);

/// <summary>What becomes of the call of a post.</summary>
public enum SeatCallState
{
    /// <summary>The phone of the post rings, or the person is just being called back.</summary>
    Rings,

    /// <summary>They talk.</summary>
    Talks,

    /// <summary>It is over; nothing has come after it.</summary>
    Over,
}
