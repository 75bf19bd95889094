using Durchwahl.Domain.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>Names of places within a page, for links to them.</summary>
public static class Names
{
    /// <summary>Where a team begins in the directory.</summary>
    public static string OfTeam(PublishedTeam? team) => team is null ? "ohne-team" : $"team-{team.Id.Value:N}";
}
