using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>What there is to take away.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Address">Under which people reach the house, without a slash at the end.</param>
public sealed record DataModel(PublicFrame Frame, string Address) : PublicModel(Frame);
