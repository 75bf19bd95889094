using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.Calls;

/// <summary>Identifies a voice message.</summary>
public readonly record struct VoiceMessageId(Guid Value);

/// <summary>What a caller said after the tone (Nachricht), without the sound itself. Talks are never recorded.</summary>
public sealed record VoiceMessage
{
    /// <summary>Identifies the message.</summary>
    public required VoiceMessageId Id { get; init; }

    /// <summary>The office.</summary>
    public required OfficeId Office { get; init; }

    /// <summary>The contact in which it was left.</summary>
    public required ContactId Contact { get; init; }

    /// <summary>The number of the line whose people it is for.</summary>
    public required PhoneNumber Line { get; init; }

    /// <summary>The post that it is for; null for a team or the service centre.</summary>
    public PostId? Post { get; init; }

    /// <summary>The team that it is for; null for a post or the service centre.</summary>
    public TeamId? Team { get; init; }

    /// <summary>When it was recorded.</summary>
    public required Instant RecordedAt { get; init; }

    /// <summary>How long it is.</summary>
    public required Duration Length { get; init; }

    /// <summary>When it was first listened to; null before.</summary>
    public Instant? ListenedAt { get; init; }

    /// <summary>Who listened first, as an account name; null before.</summary>
    public string? ListenedBy { get; init; }

    /// <summary>When somebody said that it is dealt with; null before.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>Who said so, as an account name; null before.</summary>
    public string? SettledBy { get; init; }

    /// <summary>When the sound was deleted; null while it is there.</summary>
    public Instant? DeletedAt { get; init; }
}
