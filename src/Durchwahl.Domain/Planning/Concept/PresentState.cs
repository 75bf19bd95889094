using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>How people reach an office on a day, counted from its phone book.</summary>
public sealed record PresentState
{
    /// <summary>How many people the office looks after; null when unknown.</summary>
    public required int? Clients { get; init; }

    /// <summary>Sites.</summary>
    public required int Sites { get; init; }

    /// <summary>Teams.</summary>
    public required int Teams { get; init; }

    /// <summary>Teams with a number of their own.</summary>
    public required int TeamsWithNumber { get; init; }

    /// <summary>Posts, vacant ones included.</summary>
    public required int Posts { get; init; }

    /// <summary>Posts without a person.</summary>
    public required int VacantPosts { get; init; }

    /// <summary>Posts with a direct dial of their own.</summary>
    public required int PostsWithDirectDial { get; init; }

    /// <summary>Posts with phone hours.</summary>
    public required int PostsWithPhoneHours { get; init; }

    /// <summary>Posts with a direct dial that look after people: case workers (<see cref="PlanBasis.CaseWorkers"/>).</summary>
    public required int CaseWorkers { get; init; }

    /// <summary>The number for everything, as people write it; null when there is none.</summary>
    public required string? ServiceNumber { get; init; }

    /// <summary>Posts of the team that answers it.</summary>
    public required int ServicePosts { get; init; }

    /// <summary>When the service number is answered.</summary>
    public required WeeklyHours ServiceTime { get; init; }

    /// <summary>The number of the publication that the public sees; null when there is none.</summary>
    public required int? PublicationNumber { get; init; }

    /// <summary>Direct dials that the public sees today.</summary>
    public required int PublishedDirectDials { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="office">The office.</param>
    /// <param name="publication">What the public sees; null for nothing.</param>
    public static PresentState Of(PlanBasis office, Publication? publication)
    {
        var (book, day) = (office.Book, office.Day);
        var lines = office.Current.ToList();
        var dialled = lines.Where(line => line.Kind == LineKind.DirectDial).Select(line => line.Post).ToHashSet();
        return new PresentState
        {
            Clients = book.Office.Settings.Clients,
            Sites = book.Sites.Length,
            Teams = book.Teams.Length,
            TeamsWithNumber = book.Teams.Count(team => lines.Any(line => line.Kind == LineKind.Team && line.Team == team.Id)),
            Posts = book.Posts.Length,
            VacantPosts = book.Posts.Count(post => post.Holder is null),
            PostsWithDirectDial = book.Posts.Count(post => dialled.Contains(post.Id)),
            PostsWithPhoneHours = book.Posts.Count(post => post.PhoneHours.AreValidOn(day) && !post.PhoneHours.Weekly.IsEmpty),
            CaseWorkers = office.CaseWorkers.Length,
            ServiceNumber = office.ServiceLine?.Number.Display(book.Office.BaseNumber),
            ServicePosts = office.ServicePosts.Length,
            ServiceTime = book.Office.Settings.ServiceTime,
            PublicationNumber = publication?.Number,
            PublishedDirectDials = publication?.Content.Posts.Count(post => post.Mode >= ReleaseMode.FunctionAndNumber && post.IsListedOn(day) && post.LineOn(day) is not null) ?? 0,
        };
    }
}
