using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Durchwahl.Domain.Access;

/// <summary>
/// The hashes of the audit trail. Each row is bound to the row before by SHA-256 over its own keys and digests; what could be personal is in it only as a salted digest, so that a value and its salt can be
/// deleted and the chain stays whole.
/// </summary>
public static class AuditChain
{
    /// <summary>How many random bytes a salt has: 128 bits (OWASP ASVS 5.0.0, 11.5.1).</summary>
    public const int SaltLength = 16;

    static readonly byte[] Tag = "durchwahl audit 1"u8.ToArray();

    /// <summary>What the first row has in the place of the hash of a row before: 32 zero bytes.</summary>
    public static ReadOnlyMemory<byte> Beginning { get; } = new byte[SHA256.HashSizeInBytes];

    /// <summary>The salted digest of a value (HMAC-SHA-256 with the salt as its key): without the salt it tells nothing of a value, however few values are possible.</summary>
    /// <param name="field">Which value: the same text in another field has another digest.</param>
    /// <param name="salt">Random, for this value alone; <see cref="SaltLength"/> bytes.</param>
    /// <param name="value">The value; hashed as UTF-8.</param>
    /// <returns>32 bytes.</returns>
    public static byte[] Commit(AuditField field, ReadOnlySpan<byte> salt, string value)
    {
        using var digest = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, salt);
        digest.AppendData([(byte)field]);
        digest.AppendData(Encoding.UTF8.GetBytes(value));
        return digest.GetHashAndReset();
    }

    /// <summary>The hash of a row: SHA-256 over everything in it, each text with its length before it, so that no two rows are written alike.</summary>
    /// <returns>32 bytes.</returns>
    public static byte[] HashOf(AuditEntry entry)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(Tag);
        Add(digest, entry.Position);
        digest.AppendData(entry.PreviousHash.Span);
        digest.AppendData(entry.Id.ToByteArray(bigEndian: true));
        Add(digest, entry.At.ToUnixTimeTicks());
        Add(digest, entry.Office is { } office ? office.Value.ToByteArray(bigEndian: true) : (ReadOnlyMemory<byte>?)null);
        Add(digest, Encoding.UTF8.GetBytes(entry.What));
        Add(digest, Encoding.UTF8.GetBytes(entry.Subject));
        foreach (var field in Enum.GetValues<AuditField>()) Add(digest, entry.DigestOf(field));
        return digest.GetHashAndReset();
    }

    static void Add(IncrementalHash digest, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        digest.AppendData(bytes);
    }

    // Absent is not empty.
    static void Add(IncrementalHash digest, ReadOnlyMemory<byte>? bytes)
    {
        Add(digest, bytes?.Length ?? -1);
        if (bytes is { } present) digest.AppendData(present.Span);
    }
}
