using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Access;

/// <summary>One row of the audit trail as the chain knows it: keys and digests, nothing personal.</summary>
public sealed record AuditEntry
{
    /// <summary>The place in the chain, counted from 1 without gaps.</summary>
    public required long Position { get; init; }

    /// <summary>Identifies the row; UUIDv7 of the moment.</summary>
    public required Guid Id { get; init; }

    /// <summary>When it happened, exactly as it is stored.</summary>
    public required Instant At { get; init; }

    /// <summary>In which office; null for what concerns the whole house.</summary>
    public OfficeId? Office { get; init; }

    /// <summary>The German verb phrase, as in "Eintrag freigegeben".</summary>
    public required string What { get; init; }

    /// <summary>Kind and id, as in "post:0198…"; never a name.</summary>
    public required string Subject { get; init; }

    /// <summary>The digest of who did it (<see cref="AuditChain.Commit"/>).</summary>
    public required ReadOnlyMemory<byte> ActorDigest { get; init; }

    /// <summary>The digest of the reason; null when none was given.</summary>
    public ReadOnlyMemory<byte>? WhyDigest { get; init; }

    /// <summary>The digest of the facts before; null when there were none.</summary>
    public ReadOnlyMemory<byte>? BeforeDigest { get; init; }

    /// <summary>The digest of the facts after; null when there were none.</summary>
    public ReadOnlyMemory<byte>? AfterDigest { get; init; }

    /// <summary>The hash of the row before; <see cref="AuditChain.Beginning"/> in the first.</summary>
    public required ReadOnlyMemory<byte> PreviousHash { get; init; }

    /// <summary>The digest of one field; null when the row has no such value.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="field"/> is not one of the named fields.</exception>
    public ReadOnlyMemory<byte>? DigestOf(AuditField field) => field switch
    {
        AuditField.Actor => ActorDigest,
        AuditField.Why => WhyDigest,
        AuditField.Before => BeforeDigest,
        AuditField.After => AfterDigest,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };
}
