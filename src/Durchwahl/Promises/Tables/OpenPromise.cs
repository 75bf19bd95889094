using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>An open promise as far as an overview needs it.</summary>
sealed class OpenPromise
{
    public TeamId? OwnerTeam { get; init; }

    public bool HasPost { get; init; }

    public Instant DueAt { get; init; }

    public bool AwaitsReply { get; init; }
}
