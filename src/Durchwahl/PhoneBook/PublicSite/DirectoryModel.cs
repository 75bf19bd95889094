using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Search;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.PhoneBook.PublicSite;

/// <summary>The directory, whole or as far as somebody wants to see it.</summary>
/// <param name="Frame">As for every page.</param>
/// <param name="Query">What was typed; empty when nothing was.</param>
/// <param name="Filter">Which entries are wanted.</param>
/// <param name="Groups">The entries by team; when something was typed one group without a team, the best match first.</param>
/// <param name="Total">How many entries there are today.</param>
/// <param name="AlsoUnder">Other spellings of the name that was typed under which entries were found.</param>
public sealed record DirectoryModel(PublicFrame Frame, string Query, DirectoryFilter Filter, ImmutableArray<DirectoryGroup> Groups, int Total, IReadOnlyList<string> AlsoUnder) : PublicModel(Frame)
{
    const int LongestQuery = 100;
    const int MostHits = 200;

    /// <summary>Whether all entries are shown.</summary>
    public bool IsWhole => Query.Length == 0 && Filter.IsNone;

    /// <summary>How many entries are shown.</summary>
    public int Shown => Groups.Sum(group => group.Entries.Length);

    public static DirectoryModel Of(PublicFrame frame, string query = "", DirectoryFilter? filter = null)
    {
        var (directory, wanted) = (frame.Directory, filter ?? DirectoryFilter.None);
        var typed = query.Trim() is { Length: > LongestQuery } long_ ? long_[..LongestQuery] : query.Trim();
        var total = directory.PostsOn(frame.At.Date).Count();
        if (typed.Length == 0) return new DirectoryModel(frame, "", wanted, directory.Groups(frame.At, wanted), total, []);
        var found = directory.Search(typed, MostHits, frame.At.Date, post => wanted.Takes(post, directory, frame.At));
        return new DirectoryModel(frame, typed, wanted, Hits(frame, found), total, found.AlsoUnder);
    }

    /// <summary>Reads the fields of the filter; what is unknown does not filter.</summary>
    public static DirectoryFilter ReadFilter(PublicFrame frame, Func<string, string> field) => new(
        frame.Directory.Office.Tasks.FirstOrDefault(task => task.Key == field("aufgabe"))?.Key,
        Guid.TryParse(field("standort"), out var site) ? frame.Directory.FindSite(new SiteId(site))?.Id : null,
        field("zeit") switch { "jetzt" => AnswerTime.Now, "nachmittags" => AnswerTime.Afternoon, _ => AnswerTime.Any });

    static ImmutableArray<DirectoryGroup> Hits(PublicFrame frame, SearchResult found) => found.Hits.Count == 0
        ? []
        : [new DirectoryGroup(null, null, [.. found.Hits.Select(hit => frame.Directory.EntryOf(frame.Directory.Office.Posts[hit.Id], frame.At))])];
}
