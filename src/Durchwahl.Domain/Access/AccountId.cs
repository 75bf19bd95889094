namespace Durchwahl.Domain.Access;

/// <summary>Identifies an account: who may sign in. Not a staff member of the phone book.</summary>
public readonly record struct AccountId(Guid Value);
