using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises;

namespace Durchwahl.Domain.Desk;

/// <summary>Who should owe a promise by the rules of the office: the responsible post, else the team, else the office as a whole. The agent may choose somebody else.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Why">A German sentence.</param>
public sealed record ProposedOwner(PromiseOwner Owner, string Why)
{
    /// <summary>Who is in charge of a topic, as far as facts are known.</summary>
    /// <param name="book">The phone book with its rules.</param>
    /// <param name="topic">The topic; null when nobody said.</param>
    /// <param name="entry">What is known.</param>
    public static ProposedOwner For(OfficeBook book, EnquiryTopic? topic, DeskEntry entry)
    {
        if (topic is null) return new(PromiseOwner.WholeOffice, "Ohne Anliegen ist die ganze Dienststelle zuständig.");
        return new ResponsibilityRules(book.Rules).Find(entry.FactsFor(topic.Task)) switch
        {
            Responsible one => new(new PromiseOwner(one.Post, TeamOf(book, one.Post)), "Zuständig nach den Regeln der Dienststelle."),
            NeedsMore more => Common(book, book.Rules.Where(rule => rule.Task == topic.Task).Select(rule => rule.Post), $"Für eine einzelne Stelle fehlt: {NameOf(more.Missing[0])}."),
            Several several => Common(book, several.Posts, "Die Liste nennt mehrere Stellen."),
            _ => new(PromiseOwner.WholeOffice, "Die Liste nennt für diese Angaben keine Stelle."),
        };
    }

    static ProposedOwner Common(OfficeBook book, IEnumerable<PostId> posts, string why)
    {
        TeamId?[] teams = [.. posts.Select(post => TeamOf(book, post)).Distinct()];
        return teams is [{ } team] ? new(new PromiseOwner(null, team), $"{why} Es bekommt das Team.") : new(PromiseOwner.WholeOffice, $"{why} Es bekommt die ganze Dienststelle.");
    }

    static TeamId? TeamOf(OfficeBook book, PostId post) => book.Posts.FirstOrDefault(one => one.Id == post)?.Team;

    static string NameOf(FactKind fact) => fact switch
    {
        FactKind.Surname or FactKind.MoreSurnameLetters => "Nachname",
        FactKind.PostalCode => "Postleitzahl",
        FactKind.Municipality => "Wohnort",
        FactKind.Stage => "ob es der erste Antrag ist",
        FactKind.Age => "Alter",
        _ => "BG-Nummer",
    };
}
