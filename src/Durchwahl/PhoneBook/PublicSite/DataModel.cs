namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>What there is to take away.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Address">Under which people reach the house, without a slash at the end.</param>
/// <param name="HasPdf">Whether the printed list of this publication is there.</param>
public sealed record DataModel(PublicFrame Frame, string Address, bool HasPdf = true) : PublicModel(Frame);
