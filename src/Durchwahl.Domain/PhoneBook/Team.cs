namespace Durchwahl.Domain.PhoneBook;

/// <summary>Posts that do the same work.</summary>
/// <param name="Id">Identifies the team.</param>
/// <param name="Name">As in "Geldleistungen 1".</param>
/// <param name="Site">Where it sits; null when it sits at several sites or nobody said.</param>
/// <param name="Mailbox">The e-mail address that the whole team reads; null when there is none.</param>
/// <param name="Parent">The team or department above it on the chart; null at the top.</param>
public sealed record Team(TeamId Id, string Name, SiteId? Site = null, string? Mailbox = null, TeamId? Parent = null);
