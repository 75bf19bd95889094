using Durchwahl.Domain.Disclosure;
using NodaTime;

namespace Durchwahl.Disclosure;

/// <summary>A document of an answer, without its content.</summary>
public sealed class DisclosureDocument
{
    public Guid Id { get; init; }

    public DisclosureRequestId RequestId { get; init; }

    public string Title { get; init; } = "";

    public Instant AddedAt { get; init; }
}
