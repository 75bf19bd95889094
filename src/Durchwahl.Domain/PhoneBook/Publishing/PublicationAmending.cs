using System.Collections.Immutable;

namespace Durchwahl.Domain.PhoneBook.Publishing;

/// <summary>Follow-up publications that release nothing new: the last content without an entry, or with today's absences.</summary>
public static class PublicationAmending
{
    /// <summary>The content without an entry: emergency withdrawal. Rules stay, so that people are still led to a team or the service number; they point to the entry no more.</summary>
    public static PublishedOffice Without(this PublishedOffice content, PostId withdrawn) => content with
    {
        Posts = [.. content.Posts.Where(post => post.Id != withdrawn).Select(post => post.Deputy == withdrawn ? post with { Deputy = null } : post)],
        Rules = [.. content.Rules.Select(rule => rule.Rule.Post == withdrawn ? new PublishedRule(rule.Rule with { Post = default }, Listed: false, rule.Team) : rule)],
    };

    /// <summary>The content with the absences of the working state and nothing else from it.</summary>
    /// <param name="content">What the public sees.</param>
    /// <param name="absences">All absences of the office; those of entries that are not public are left out.</param>
    public static PublishedOffice WithAbsences(this PublishedOffice content, IEnumerable<Absence> absences)
    {
        var byPost = absences.ToLookup(absence => absence.Post);
        return content with
        {
            Posts = [.. content.Posts.Select(post => post.Mode == ReleaseMode.TeamNumberOnly ? post : post with { Absences = PublishedAbsences(byPost[post.Id]) })],
        };
    }

    static ImmutableArray<PublishedAbsence> PublishedAbsences(IEnumerable<Absence> absences) => [.. absences.Select(absence => new PublishedAbsence(absence.FirstDay, absence.LastDay))];
}
