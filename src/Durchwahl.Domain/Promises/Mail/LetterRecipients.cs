using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Domain.Promises.Mail;

/// <summary>To whom a letter about a promise goes.</summary>
/// <param name="Key">Kind and id, as in "team:0198…"; holds no address.</param>
/// <param name="Address">The e-mail address.</param>
/// <param name="Name">The name of the team or the title of the post, never of a person.</param>
public sealed record LetterRecipient(string Key, string Address, string Name);

/// <summary>Finds out to whom letters about promises go.</summary>
public static class LetterRecipients
{
    /// <summary>Who is to be told, as <see cref="Escalation.Find"/> finds them; when nobody of them is there, the acting owner again.</summary>
    /// <param name="book">The working state of the office.</param>
    /// <param name="promise">The promise.</param>
    /// <param name="whom">Who.</param>
    /// <param name="today">The day, for who is away.</param>
    public static PromiseOwner Party(OfficeBook book, Promise promise, WarnedParty whom, LocalDate today) => Escalation.Find(promise, whom, book, today) ?? promise.ActingOwner;

    /// <summary>Where a letter to somebody goes: each address once. The mailbox of a team is its own or that of a team above it. Empty when there is no address at all.</summary>
    /// <param name="book">The working state of the office.</param>
    /// <param name="choice">What the office prefers; the other is taken when the preferred one has no address.</param>
    /// <param name="who">Who is to be told.</param>
    public static ImmutableArray<LetterRecipient> Of(OfficeBook book, MailRecipient choice, PromiseOwner who)
    {
        var person = Find(book, who.Post) is { Email: { Length: > 0 } email } post ? new LetterRecipient($"post:{post.Id.Value}", email, post.Title) : null;
        var mailbox = Teams(book, TeamOf(book, who)).FirstOrDefault(team => team.Mailbox is { Length: > 0 }) is { } found ? new LetterRecipient($"team:{found.Id.Value}", found.Mailbox!, found.Name) : null;
        if (who == PromiseOwner.WholeOffice && book.Office.Settings.Email is { Length: > 0 } office) mailbox = new LetterRecipient($"office:{book.Office.Id.Value}", office, book.Office.Name);
        LetterRecipient?[] chosen = choice switch
        {
            MailRecipient.Both => [mailbox, person],
            MailRecipient.Person => [person ?? mailbox],
            _ => [mailbox ?? person],
        };
        return [.. chosen.OfType<LetterRecipient>().DistinctBy(recipient => recipient.Address, StringComparer.OrdinalIgnoreCase)];
    }

    static Post? Find(OfficeBook book, PostId? id) => id is { } known ? book.Posts.FirstOrDefault(post => post.Id == known) : null;

    static TeamId? TeamOf(OfficeBook book, PromiseOwner who) => Find(book, who.Post)?.Team ?? who.Team;

    // The team and those above it; a loop in old data ends it.
    static IEnumerable<Team> Teams(OfficeBook book, TeamId? team)
    {
        var seen = new HashSet<TeamId>();
        while (team is { } id && seen.Add(id) && book.Teams.FirstOrDefault(other => other.Id == id) is { } found)
        {
            yield return found;
            team = found.Parent;
        }
    }
}
