using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Promises.Talks;

/// <summary>Identifies a talk: a slot that is held or booked.</summary>
public readonly record struct TalkId(Guid Value);

/// <summary>A stretch of time in which a post can talk to one person, half-open.</summary>
/// <param name="Post">The post.</param>
/// <param name="From">Its beginning.</param>
/// <param name="Until">The first moment after it.</param>
/// <param name="IsForAgents">Whether only agents give it.</param>
public readonly record struct TalkSlot(PostId Post, Instant From, Instant Until, bool IsForAgents = false)
{
    /// <summary>What the clock in the house shows when it begins.</summary>
    public LocalDateTime Start => HouseTime.LocalOf(From);

    /// <summary>Whether the two share a moment of the same post; touching ones do not.</summary>
    public bool Overlaps(TalkSlot other) => Post == other.Post && From < other.Until && other.From < Until;
}
