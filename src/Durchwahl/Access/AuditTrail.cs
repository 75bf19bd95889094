using System.Security.Cryptography;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Microsoft.AspNetCore.DataProtection;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>The whole audit trail of the house: proves it, and gives signed heads that are kept elsewhere.</summary>
sealed class AuditTrail(Database database, HouseTime time, IDataProtectionProvider keys)
{
    /// <summary>What came of looking through the trail.</summary>
    /// <param name="Rows">How many rows there are.</param>
    /// <param name="Faults">What is wrong, by position; empty when the trail is whole.</param>
    public sealed record Verdict(long Rows, IReadOnlyList<AuditFault> Faults);

    // Signing needs no second kind of key: what the key ring has sealed, only this house can have sealed.
    readonly IDataProtector _seal = keys.CreateProtector("Durchwahl.Audit.Head");

    /// <summary>Looks through the trail as it is at one moment, whoever writes meanwhile.</summary>
    public Task<Verdict> Verify(IReadOnlyList<AuditHead> heads) => database.Read(connection =>
    {
        var count = 0L;
        var rows = connection.Query<Columns>(
            """
            select e.position, e.id, e.at, e.office_id, e.what, e.subject, e.actor_digest, e.why_digest, e.before_digest, e.after_digest, e.previous_hash, e.hash,
              v.actor, v.actor_salt, v.why, v.why_salt, v.before, v.before_salt, v.after, v.after_salt
            from audit_entry e left join audit_value v on v.position = e.position order by e.position
            """,
            buffered: false, commandTimeout: 0);
        var faults = AuditCheck.FaultsOf(rows.Select(row => (Count: ++count, row.Row).Row), heads).ToList();
        return Task.FromResult(new Verdict(count, faults));
    });

    /// <summary>Where the trail ends now.</summary>
    public Task<AuditHead> Head() => database.Read(async connection =>
    {
        var last = await connection.QuerySingleOrDefaultAsync<Columns>("select position, hash from audit_entry order by position desc limit 1");
        return new AuditHead(last?.Position ?? 0, Convert.ToHexStringLower(last?.Hash ?? AuditChain.Beginning.ToArray()), time.Now);
    });

    public string SignatureOf(AuditHead head) => _seal.Protect(head.SignedText);

    /// <summary>Whether this house has signed the head.</summary>
    public bool HasSigned(AuditHead head, string signature)
    {
        try
        {
            return _seal.Unprotect(signature) == head.SignedText;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    sealed class Columns
    {
        public long Position { get; init; }
        public Guid Id { get; init; }
        public Instant At { get; init; }
        public OfficeId? OfficeId { get; init; }
        public string What { get; init; } = "";
        public string Subject { get; init; } = "";
        public byte[] ActorDigest { get; init; } = [];
        public byte[]? WhyDigest { get; init; }
        public byte[]? BeforeDigest { get; init; }
        public byte[]? AfterDigest { get; init; }
        public byte[] PreviousHash { get; init; } = [];
        public byte[] Hash { get; init; } = [];
        public string? Actor { get; init; }
        public byte[]? ActorSalt { get; init; }
        public string? Why { get; init; }
        public byte[]? WhySalt { get; init; }
        public string? Before { get; init; }
        public byte[]? BeforeSalt { get; init; }
        public string? After { get; init; }
        public byte[]? AfterSalt { get; init; }

        public AuditRow Row => new(Entry, Hash, Value(Actor, ActorSalt), Value(Why, WhySalt), Value(Before, BeforeSalt), Value(After, AfterSalt));

        AuditEntry Entry => new()
        {
            Position = Position,
            Id = Id,
            At = At,
            Office = OfficeId,
            What = What,
            Subject = Subject,
            ActorDigest = ActorDigest,
            WhyDigest = Maybe(WhyDigest),
            BeforeDigest = Maybe(BeforeDigest),
            AfterDigest = Maybe(AfterDigest),
            PreviousHash = PreviousHash,
        };

        static AuditValue Value(string? text, byte[]? salt) => new(text, Maybe(salt));

        static ReadOnlyMemory<byte>? Maybe(byte[]? bytes) => bytes is null ? (ReadOnlyMemory<byte>?)null : bytes; // without the cast a missing one would become an empty one
    }
}
