namespace Durchwahl.Domain.Access;

/// <summary>A row of the audit trail as it is found: the entry, the hash that stands beside it, and what is left of its values.</summary>
/// <param name="Entry">Keys and digests.</param>
/// <param name="Hash">The hash that was stored with it.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Why">The reason.</param>
/// <param name="Before">The facts before.</param>
/// <param name="After">The facts after.</param>
public sealed record AuditRow(AuditEntry Entry, ReadOnlyMemory<byte> Hash, AuditValue Actor, AuditValue Why, AuditValue Before, AuditValue After)
{
    /// <summary>The value of one field.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="field"/> is not one of the named fields.</exception>
    public AuditValue Of(AuditField field) => field switch
    {
        AuditField.Actor => Actor,
        AuditField.Why => Why,
        AuditField.Before => Before,
        AuditField.After => After,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "There is no such field."),
    };
}

/// <summary>A value beside the chain with its salt; both null when there never was one, or when it was deleted.</summary>
/// <param name="Text">The value.</param>
/// <param name="Salt">What it was salted with.</param>
public readonly record struct AuditValue(string? Text, ReadOnlyMemory<byte>? Salt);
