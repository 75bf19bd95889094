using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Domain.Access;

/// <summary>One role in one office; there is no role for the whole house.</summary>
/// <param name="Office">Where it holds, and nowhere else.</param>
/// <param name="Role">What the person does there.</param>
public readonly record struct RoleGrant(OfficeId Office, Role Role);
