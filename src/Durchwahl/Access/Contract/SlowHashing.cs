using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Durchwahl.Access.Contract;

/// <summary>Short secrets are hashed like passwords (OWASP ASVS 5.0.0, 6.5.2), in the same bounded lane (15.2.2).</summary>
sealed class SlowHashing(HashingLane lane, IOptions<PasswordHasherOptions> strength)
{
    const int DigestBytes = 32;

    static readonly object Nobody = new();

    readonly PasswordHasher<object> _hasher = new(strength);
    readonly Lazy<string> _hashOfNobody = new(() => new PasswordHasher<object>(strength).HashPassword(Nobody, "nobody has this word"));

    /// <summary>Does work that takes long, outside of transactions; nothing is done and null comes back when too many wait already.</summary>
    /// <param name="work">Uses what it is given and nothing else.</param>
    public async Task<T?> InTurn<T>(Func<SlowHashing, T> work) where T : class
    {
        using var turn = await lane.Enter();
        return turn is null ? null : work(this);
    }

    /// <summary>A hash with a salt of its own.</summary>
    public string HashOf(string secret) => _hasher.HashPassword(Nobody, secret);

    /// <summary>Whether a secret is the hashed one; takes as long when there is none.</summary>
    public bool Verify(string? hash, string secret) => _hasher.VerifyHashedPassword(Nobody, hash ?? _hashOfNobody.Value, secret) is not PasswordVerificationResult.Failed && hash is not null;

    /// <summary>A digest that is always the same for a secret and a salt, so that a row can be found by it.</summary>
    public string DigestOf(string secret, ReadOnlySpan<byte> salt) =>
        Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(System.Text.Encoding.UTF8.GetBytes(secret), salt, strength.Value.IterationCount, HashAlgorithmName.SHA512, DigestBytes));
}
