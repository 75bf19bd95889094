using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Pages;
using NodaTime;

namespace Durchwahl.Promises.Pages;

/// <summary>Owners of promises as a list offers them.</summary>
static class PromiseOwners
{
    const string House = "haus";
    const string Post = "stelle:";
    const string Team = "team:";

    /// <summary>Everybody whom a promise can go to: teams first, then posts, then the whole office.</summary>
    public static IReadOnlyList<Choice> Choices(OfficeBook book, LocalDate today)
    {
        var labels = new PostLabels(book);
        return
        [
            .. book.Teams.Select(team => new Choice($"{Team}{team.Id.Value}", $"Team {team.Name}")),
            .. book.Posts.Select(post => new Choice($"{Post}{post.Id.Value}", book.IsAway(post.Id, today) ? $"{labels[post.Id]} (heute abwesend)" : labels[post.Id])).OrderBy(choice => choice.Text, Data.GermanOrder.Comparer),
            new Choice(House, "alle, die die Servicenummer bedienen"),
        ];
    }

    /// <summary>The owner that a choice means; null for none, or one that is no longer there.</summary>
    public static PromiseOwner? Read(string choice, OfficeBook book)
    {
        if (choice == House) return PromiseOwner.WholeOffice;
        if (IdIn(choice, Post) is { } post && book.Posts.FirstOrDefault(known => known.Id.Value == post) is { } knownPost) return new PromiseOwner(knownPost.Id, knownPost.Team);
        return IdIn(choice, Team) is { } team && book.Teams.FirstOrDefault(known => known.Id.Value == team) is { } knownTeam ? new PromiseOwner(null, knownTeam.Id) : null;
    }

    static Guid? IdIn(string choice, string start) => choice.StartsWith(start, StringComparison.Ordinal) && Guid.TryParse(choice.AsSpan(start.Length), out var id) ? id : null;
}
