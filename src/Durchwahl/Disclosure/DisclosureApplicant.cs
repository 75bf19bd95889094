namespace Durchwahl.Disclosure;

/// <summary>Who asked for information, and in which words. Personal data, kept apart from the register.</summary>
/// <param name="Name">As signed; null when nobody signed.</param>
/// <param name="Address">Where an answer goes; null when not told.</param>
/// <param name="Email">Where an answer goes; null when not told.</param>
/// <param name="Wording">The request as it came in; null when nobody copied it.</param>
public sealed record DisclosureApplicant(string? Name, string? Address, string? Email, string? Wording);
