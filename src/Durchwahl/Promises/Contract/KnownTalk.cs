using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>A slot that somebody has.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Office">The office.</param>
/// <param name="Post">With whom.</param>
/// <param name="From">When it begins.</param>
/// <param name="Until">When it ends.</param>
/// <param name="HeldAt">When it was taken.</param>
/// <param name="HeldUntil">Until when nobody else gets it; null when it is booked.</param>
/// <param name="Promise">The promise; null while it is only held.</param>
/// <param name="IsFreed">Whether the slot is open to others again: the talk took place, or was cancelled.</param>
public sealed record KnownTalk(TalkId Id, OfficeId Office, PostId Post, Instant From, Instant Until, Instant HeldAt, Instant? HeldUntil, PromiseId? Promise, bool IsFreed)
{
    /// <summary>The stretch of time that it takes.</summary>
    public TalkSlot Slot => new(Post, From, Until);
}
