using Microsoft.AspNetCore.Identity;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>An account as Identity keeps it: name, password hash and stamps. Locks, dates and roles are columns of our own SQL.</summary>
sealed class Account : IdentityUser<Guid>
{
    public Instant CreatedAt { get; init; }
}
