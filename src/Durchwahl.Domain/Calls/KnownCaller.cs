using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Domain.Calls;

/// <summary>What is known of a caller from the contact. A number is no proof of who somebody is.</summary>
/// <param name="Number">The number; null when it was suppressed or is not kept.</param>
/// <param name="Language">As in <see cref="ContactRecord.Language"/>.</param>
/// <param name="IsEmergency">As in <see cref="ContactRecord.IsEmergency"/>.</param>
public sealed record KnownCaller(PhoneNumber? Number, string? Language, bool IsEmergency);
