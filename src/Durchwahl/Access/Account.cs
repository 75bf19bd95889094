using Microsoft.AspNetCore.Identity;

namespace Durchwahl.Access;

/// <summary>An account as Identity keeps it: name, password hash and stamps. Locks, dates and roles are columns of our own SQL.</summary>
sealed class Account : IdentityUser<Guid>;
