using System.ComponentModel;
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
    [property: Description("Der zuständige Eintrag; null, wenn er nicht feststeht oder nicht veröffentlicht ist.")] FoundPost? Post,
    [property: Description("Ob jemand abnimmt, bei Abwesenheit die Vertretung.")] bool AnsweredNow,
    [property: Description("Die laufende, sonst die nächste Telefonzeit.")] FoundHour? NextPhoneHour,
    [property: Description("Wer bei Abwesenheit abnimmt.")] FoundPost? Deputy,
    [property: Description("Weitere Wege, der beste zuerst; nie leer.")] IReadOnlyList<FoundWay> Otherwise,
    [property: Description("Was noch zu fragen ist, in dieser Reihenfolge.")] IReadOnlyList<FactKind> Missing,
    [property: Description("Einträge, zwischen denen die Liste nicht entscheidet.")] IReadOnlyList<FoundPost> Candidates)
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
sealed record FoundPost(
    [property: Description("Kennung des Eintrags.")] PostId Id,
    [property: Description("Funktion.")] string Title,
    [property: Description("Name der Person; null, wo er nicht freigegeben ist.")] string? Name,
    [property: Description("Nummer in der Form E.164.")] string? Number,
    [property: Description("Nummer, wie sie nach DIN 5008 geschrieben wird.")] string? Display)
{
    public static FoundPost Of(PublishedPost post, PublicDirectory directory, LocalDate day)
    {
        var number = post.LineOn(day)?.Number;
        return new FoundPost(post.Id, post.Title, post.Name, number?.Value, number?.Display(directory.Office.BaseNumber));
    }
}

/// <summary>A stretch in which the telephone is answered.</summary>
sealed record FoundHour([property: Description("Beginn.")] ZonedDateTime From, [property: Description("Ende; es gehört nicht dazu.")] ZonedDateTime Until)
{
    public static FoundHour? Of(DatedWindow? window) => window is { } hour ? new FoundHour(HouseTime.ZonedOf(hour.From), HouseTime.ZonedOf(hour.Until)) : null;
}

/// <summary>A further way to reach the office.</summary>
sealed record FoundWay(
    [property: Description("Team, Service-Nummer, Postfach, Besuch oder Brief.")] OtherWayKind Kind,
    [property: Description("Wen oder was der Weg erreicht: Name, Postfach oder Anschrift.")] string Title,
    [property: Description("Nummer in der Form E.164.")] string? Number,
    [property: Description("Nummer, wie sie nach DIN 5008 geschrieben wird.")] string? Display,
    [property: Description("Ob jemand abnimmt; null, wo es keine Nummer ist.")] bool? AnsweredNow,
    [property: Description("Die laufende, sonst die nächste Zeit.")] FoundHour? NextPhoneHour)
{
    public static FoundWay Of(OtherWay way, PublicDirectory directory) =>
        new(way.Kind, way.Title, way.Number?.Value, way.Number?.Display(directory.Office.BaseNumber), way.When?.IsOpen, FoundHour.Of(way.When?.CurrentOrNext));
}
