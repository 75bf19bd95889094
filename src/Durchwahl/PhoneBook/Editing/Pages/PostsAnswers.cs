using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.PhoneBook.Editing.Pages;

/// <summary>The list of posts with search and filters.</summary>
static class PostsAnswers
{
    public static async Task<IResult> Show(HttpContext context, string? q, string? team, string? standort, string? freigabe, string? nur, string? hinweis)
    {
        if (await context.Book() is not { } book) return Results.NotFound();
        var filter = new PostsModel.Filter((q ?? "").Trim(), team ?? "", standort ?? "", freigabe ?? "", nur ?? "");
        var (rows, today) = (Rows(book, context.Today()), context.Today());
        var found = rows.Where(row => Matches(row, filter, book, today)).ToList();
        var model = new PostsModel(
            context.Frame("/stellen"), DoneWords.Of(hinweis), book.Posts.Length, found.Count, [.. found.Take(PostsModel.Most)], filter, book.TeamChoices(), book.SiteChoices(),
            context.May(Permission.EditPhoneBook), context.May(Permission.Publish));
        return context.Html<PostsPage, PostsModel>(model);
    }

    static IEnumerable<PostsModel.Row> Rows(OfficeBook book, LocalDate today)
    {
        var (labels, teams, sites) = (new PostLabels(book), book.Teams.ToDictionary(team => team.Id, team => team.Name), book.Sites.ToDictionary(site => site.Id, site => site.Name));
        var lines = book.Lines.Where(line => line.Post is not null && line.HoldsOn(today)).ToLookup(line => line.Post!.Value);
        return from post in book.Posts
               let place = post.PlacementOn(today)
               select new PostsModel.Row(
                   post, labels.HolderOf(post)?.DisplayName, post.Team is { } team ? teams.GetValueOrDefault(team, "") : "",
                   string.Join(", ", new[] { place.Site is { } site ? sites.GetValueOrDefault(site, "") : "", place.Room }.Where(part => !string.IsNullOrEmpty(part))),
                   string.Join(", ", lines[post.Id].Select(line => line.Number.Display(book.Office.BaseNumber))), ReleaseEditing.InWords(post.Release), book.IsAway(post.Id, today));
    }

    static bool Matches(PostsModel.Row row, PostsModel.Filter filter, OfficeBook book, LocalDate today) =>
        filter.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Contains(row, word))
        && (filter.Team.Length == 0 || row.Post.Team?.Value.ToString() == filter.Team)
        && (filter.Site.Length == 0 || (row.Post.PlacementOn(today).Site ?? book.Teams.FirstOrDefault(team => team.Id == row.Post.Team)?.Site)?.Value.ToString() == filter.Site)
        && filter.Release switch
        {
            "offen" => row.Post.Release == Release.None,
            "wartet" => row.Post.Release is { Mode: not ReleaseMode.NotListed, ApprovedBy: null, SafetyObjection: false },
            "frei" => row.Post.Release.Granted != ReleaseMode.NotListed,
            "nicht" => row.Post.Release.SafetyObjection || (row.Post.Release.Mode == ReleaseMode.NotListed && row.Post.Release != Release.None),
            _ => true,
        }
        && filter.Only switch
        {
            "ohne-nummer" => row.Numbers.Length == 0,
            "unbesetzt" => row.Post.Holder is null,
            "abwesend" => row.IsAway,
            _ => true,
        };

    static bool Contains(PostsModel.Row row, string word) =>
        new[] { row.Post.Title, row.Name ?? "", row.Team, row.Place, row.Numbers, row.Numbers.Replace(" ", "", StringComparison.Ordinal), row.Post.Email ?? "" }
            .Any(text => Data.GermanOrder.Contains(text, word));
}

/// <summary>What the list of posts shows.</summary>
public sealed record PostsModel(
    StaffFrame Frame, string? Done, int All, int Found, IReadOnlyList<PostsModel.Row> Rows, PostsModel.Filter Wanted, IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Sites, bool MayEdit, bool MayPublish)
{
    /// <summary>Most rows of one page; a form has a limited number of fields.</summary>
    public const int Most = 500;

    /// <summary>One post.</summary>
    public sealed record Row(Post Post, string? Name, string Team, string Place, string Numbers, string Release, bool IsAway);

    /// <summary>What was asked for; empty texts filter nothing.</summary>
    public sealed record Filter(string Words, string Team, string Site, string Release, string Only)
    {
        public bool IsNone => (Words + Team + Site + Release + Only).Length == 0;
    }

    public string Base => $"/verwaltung/{Frame.OfficeKey}";
}
