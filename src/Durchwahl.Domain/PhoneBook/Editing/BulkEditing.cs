using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of a move of several posts, as typed. A choice that is empty leaves things as they are.</summary>
public sealed record MoveInput
{
    /// <summary>The team that the posts join, at once.</summary>
    public string Team { get; init; } = "";

    /// <summary>The site to which they move.</summary>
    public string Site { get; init; } = "";

    /// <summary>The room in which all of them sit.</summary>
    public string Room { get; init; } = "";

    /// <summary>The first day at the new place; empty for at once.</summary>
    public string From { get; init; } = "";
}

/// <summary>The form of new numbers for several posts, as typed.</summary>
public sealed record RenumberInput
{
    /// <summary>The first day of the new numbers; required.</summary>
    public string From { get; init; } = "";

    /// <summary>The new number of each post; empty for those that keep theirs.</summary>
    public ImmutableDictionary<PostId, string> Numbers { get; init; } = ImmutableDictionary<PostId, string>.Empty;
}

/// <summary>Changes many posts at a time: all or none.</summary>
public static class BulkEditing
{
    /// <summary>Moves posts to a team, a site, a room.</summary>
    public static EditDecision Move(OfficeBook book, IReadOnlyCollection<PostId> posts, MoveInput input, LocalDate today)
    {
        var fields = new TypedFields();
        var team = fields.Chosen(nameof(input.Team), input.Team, book.Teams.Select(team => team.Id), id => id.Value);
        var site = fields.Chosen(nameof(input.Site), input.Site, book.Sites.Select(site => site.Id), id => id.Value);
        var room = fields.Text(nameof(input.Room), input.Room, 40);
        var from = fields.Date(nameof(input.From), input.From);
        if (team is null && site is null && room is null && !fields.AreRefused) fields.Refuse("", "Wählen Sie ein Team, einen Standort oder einen Raum.");
        if (team is not null && from > today) fields.Refuse(nameof(input.From), "Ein Team wechselt immer sofort. Ändern Sie Standort und Raum in einem eigenen Schritt, wenn sie erst später gelten.");
        if (fields.AreRefused) return fields.Refused;
        var before = book.Posts.Where(post => posts.Contains(post.Id)).ToList();
        var change = new BookChange { Posts = [.. before.Select(post => Moved(post, team, site, room, from, today))] };
        return Compared(book, change, before, before.Count == 1 ? "Stelle umgesetzt" : $"{before.Count} Stellen umgesetzt");
    }

    /// <summary>Gives posts new numbers from a day on; the old ones forward.</summary>
    /// <param name="book">The working state.</param>
    /// <param name="input">What was typed. The field of a refusal about one number is "Numbers." and the id of the post.</param>
    /// <param name="newId">Makes ids.</param>
    public static EditDecision Renumber(OfficeBook book, RenumberInput input, Func<Guid> newId)
    {
        var fields = new TypedFields();
        var from = fields.Date(nameof(input.From), input.From);
        if (from is null && !fields.AreRefused) fields.Refuse(nameof(input.From), "Ab wann gelten die neuen Nummern? Schreiben Sie zum Beispiel 01.03.2027.");
        var numbers = new Dictionary<PostId, ImmutableArray<PhoneNumber>>();
        foreach (var (post, typed) in input.Numbers.Where(entry => entry.Value.Trim().Length > 0 && book.Posts.Any(post => post.Id == entry.Key)))
            numbers[post] = fields.Numbers($"{nameof(input.Numbers)}.{post.Value}", typed, book.Office.BaseNumber);
        foreach (var twice in numbers.SelectMany(entry => entry.Value.Select(number => (entry.Key, number))).GroupBy(entry => entry.number).Where(group => group.Count() > 1))
            fields.Refuse($"{nameof(input.Numbers)}.{twice.Last().Key.Value}", $"{twice.Key.Display(book.Office.BaseNumber)} steht in dieser Liste zweimal.");
        if (numbers.Count == 0 && !fields.AreRefused) fields.Refuse("", "Es ist keine neue Nummer eingetragen.");
        if (fields.AreRefused) return fields.Refused;
        var posts = book.Posts.Where(post => numbers.ContainsKey(post.Id)).ToList();
        var change = posts.Aggregate(new BookChange(), (change, post) =>
            change.Renumber([.. book.Lines.Where(line => line.Post == post.Id)], post.Id, numbers[post.Id], from!.Value, wereWrong: false, newId));
        return Compared(book, change, posts, $"Nummern ab {GermanDate.Write(from!.Value)} geändert");
    }

    static Post Moved(Post post, TeamId? team, SiteId? site, string? room, LocalDate? from, LocalDate today)
    {
        var current = post.PlacementOn(from ?? today);
        var placements = site is null && room is null ? post.Placements : PostEditing.Moved(post.Placements, site ?? current.Site, room ?? (site is null || site == current.Site ? current.Room : null), from, today);
        return post with { Team = team ?? post.Team, LeadsTeam = post.LeadsTeam && (team is null || team == post.Team), Placements = placements };
    }

    static EditDecision Compared(OfficeBook book, BookChange change, List<Post> posts, string words)
    {
        var after = change.ApplyTo(book);
        return FactsCompared.Decide(change, words, PostEditing.Subject(posts), Facts(book, posts), Facts(after, posts));
    }

    static Dictionary<string, string> Facts(OfficeBook book, List<Post> posts) => posts
        .Select(post => book.Posts.First(other => other.Id == post.Id))
        .ToDictionary(post => $"post:{post.Id.Value}", post => PostFacts.Of(book, post) is var facts ? $"{facts["Team"]}; {facts["Räume"]}; {facts["Nummern"]}" : "", StringComparer.Ordinal);
}
