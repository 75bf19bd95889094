using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Finding;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.PhoneBook.Finding;

/// <summary>The finder's answer as JSON, the same on the command line and in the API.</summary>
sealed record FoundAnswer(
    FoundPost? Post, bool AnsweredNow, FoundHour? NextPhoneHour, FoundPost? Deputy, IReadOnlyList<FoundWay> Otherwise, IReadOnlyList<FactKind> Missing, IReadOnlyList<FoundPost> Candidates)
{
    public static FoundAnswer Of(FinderAnswer answer, PublicDirectory directory, LocalDateTime at)
    {
        var ways = answer.Otherwise.Select(way => FoundWay.Of(way, directory)).ToList();
        return answer switch
        {
            FinderAnswer.Found found => new(
                FoundPost.Of(found.Post, directory, at.Date), found.When.IsOpen, FoundHour.Of(found.When.CurrentOrNext),
                found.When.Deputy is { } deputy ? FoundPost.Of(deputy, directory, at.Date) : null, ways, [], []),
            FinderAnswer.AsksMore more => new(null, false, null, null, ways, more.Missing, []),
            FinderAnswer.Unclear unclear => new(null, false, null, null, ways, [], [.. unclear.Candidates.Select(post => FoundPost.Of(post, directory, at.Date))]),
            _ => new(null, false, null, null, ways, [], []),
        };
    }
}

/// <summary>An entry: who, what, which number. Name and number are null where not released.</summary>
sealed record FoundPost(PostId Id, string Title, string? Name, string? Number, string? Display)
{
    public static FoundPost Of(PublishedPost post, PublicDirectory directory, LocalDate day)
    {
        var number = post.LineOn(day)?.Number;
        return new FoundPost(post.Id, post.Title, post.Name, number?.Value, number?.Display(directory.Office.BaseNumber));
    }
}

/// <summary>A stretch in which the telephone is answered.</summary>
sealed record FoundHour(ZonedDateTime From, ZonedDateTime Until)
{
    public static FoundHour? Of(DatedWindow? window) => window is { } hour ? new FoundHour(HouseTime.ZonedOf(hour.From), HouseTime.ZonedOf(hour.Until)) : null;
}

/// <summary>A further way to reach the office.</summary>
sealed record FoundWay(OtherWayKind Kind, string Title, string? Number, string? Display, bool? AnsweredNow, FoundHour? NextPhoneHour)
{
    public static FoundWay Of(OtherWay way, PublicDirectory directory) =>
        new(way.Kind, way.Title, way.Number?.Value, way.Number?.Display(directory.Office.BaseNumber), way.When?.IsOpen, FoundHour.Of(way.When?.CurrentOrNext));
}
