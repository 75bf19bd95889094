using NodaTime;

namespace Durchwahl.Domain.Access;

/// <summary>How long somebody stays signed in, and how often a password may be tried (OWASP ASVS 5.0.0, 6.3.1, 6.4.1, 7.3.1, 7.3.2).</summary>
public static class SessionRules
{
    /// <summary>A session that was not used for so long is over.</summary>
    public static Duration IdleEnd { get; } = Duration.FromMinutes(30);

    /// <summary>A session of this age is over, used or not: one working day, breaks included.</summary>
    public static Duration AbsoluteEnd { get; } = Duration.FromHours(10);

    /// <summary>How long a start password opens the door.</summary>
    public static Duration StartPasswordLasts { get; } = Duration.FromDays(7);

    /// <summary>With this attempt in a row the account is locked, unless it succeeds.</summary>
    public const int AttemptsUntilLocked = 5;

    /// <summary>How long a locked account stays locked.</summary>
    public static Duration LockLasts { get; } = Duration.FromMinutes(15);

    /// <summary>Whether a session is still good at <paramref name="now"/>; both ends are outside.</summary>
    public static bool IsAlive(Instant startedAt, Instant seenAt, Instant now) => now < startedAt + AbsoluteEnd && now < seenAt + IdleEnd;
}
