using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Mail;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises.Mail;

public class PromiseLetterTests
{
    static readonly TeamId Above = new(new Guid("01900000-0000-7000-8000-000000000011")), Below = new(new Guid("01900000-0000-7000-8000-000000000012"));
    static readonly PostId Clerk = new(new Guid("01900000-0000-7000-8000-000000000021")), Deputy = new(new Guid("01900000-0000-7000-8000-000000000022")), Lead = new(new Guid("01900000-0000-7000-8000-000000000023"));

    static Promise Promise => new()
    {
        Id = default,
        Office = default,
        Reference = "Z-7KQ4M2P",
        Kind = PromiseKinds.HandOver,
        Owner = new PromiseOwner(Clerk, Below),
        OpenedAt = Instant.FromUtc(2026, 12, 23, 9, 0),
        OpenedBy = "service",
        CountedFrom = new LocalDateTime(2026, 12, 23, 10, 0),
        Due = PromiseDue.AtChosenTime(Instant.FromUtc(2026, 12, 28, 17, 0)),
        Way = AnswerWay.Phone,
    };

    static PromiseLetter Letter => new()
    {
        Occasion = LetterOccasion.Given, Promise = Promise, Kind = "Übergabe", Topic = "Umzug geplant", Owner = "Jan Wichmann, Stelle 2", Office = "Jobcenter Musterkreis",
        Link = "https://x.example/z/abc", LinkUntil = Instant.FromUtc(2027, 1, 11, 17, 0), Page = "https://x.example/verwaltung/musterkreis/zusagen/1",
    };

    [Fact]
    public void The_subject_holds_reference_kind_topic_and_day() => Letter.Subject.ShouldBe("[Z-7KQ4M2P] Übergabe: Umzug geplant, bis Montag, 28. Dezember 2026, 18:00 Uhr");

    [Theory]
    [InlineData(LetterOccasion.DueSoon, "[Z-7KQ4M2P] Erinnerung: Übergabe", "bald fällig")]
    [InlineData(LetterOccasion.Overdue, "[Z-7KQ4M2P] Überfällig: Übergabe", "überfällig")]
    [InlineData(LetterOccasion.News, "[Z-7KQ4M2P] Neues: Übergabe", "etwas Neues")]
    [InlineData(LetterOccasion.PassedOn, "[Z-7KQ4M2P] Weitergegeben: Übergabe", "liegt jetzt bei Ihnen")]
    public void Each_occasion_is_told_in_the_subject_and_in_the_first_sentence(LetterOccasion occasion, string subject, string sentence)
    {
        var letter = Letter with { Occasion = occasion };
        letter.Subject.ShouldStartWith(subject);
        letter.Text.Split('\n')[2].ShouldContain(sentence);
    }

    [Fact]
    public void Names_with_line_breaks_stay_on_the_line_of_the_subject() => (Letter with { Topic = "Umzug\r\nBcc: alle@x.example" }).Subject.ShouldStartWith("[Z-7KQ4M2P] Übergabe: Umzug Bcc: alle@x.example, bis");

    [Fact]
    public void Without_permission_nothing_of_the_person_stands_in_it()
    {
        var details = new PromiseDetails { What = "Antwort zur Miete", Name = "Frau Hagedorn", Note = "schwanger" };
        Letter.Text.ShouldContain("In dieser Mail steht nichts über die Person.");
        var told = (Letter with { Details = details }).Text;
        foreach (var secret in new[] { details.What, details.Name, details.Note! })
        {
            Letter.Text.ShouldNotContain(secret);
            told.ShouldContain(secret);
        }
    }

    static OfficeBook Book(string? person, string? mailbox, string? mailboxAbove = null) => new()
    {
        Office = new Office { Id = default, Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI },
        Teams = [new Team(Above, "Geld", Mailbox: mailboxAbove), new Team(Below, "Geld Stadt", Mailbox: mailbox, Parent: Above)],
        Posts =
        [
            new Post { Id = Clerk, Title = "Stelle 1", Team = Below, Email = person, Deputy = Deputy },
            new Post { Id = Deputy, Title = "Stelle 2", Team = Below, Email = "zwei@x.example" },
            new Post { Id = Lead, Title = "Leitung", Team = Above, Email = "leitung@x.example", LeadsTeam = true },
        ],
    };

    [Theory]
    [InlineData(MailRecipient.TeamMailbox, "eins@x.example", "team@x.example", "team@x.example")]
    [InlineData(MailRecipient.Person, "eins@x.example", "team@x.example", "eins@x.example")]
    [InlineData(MailRecipient.Both, "eins@x.example", "team@x.example", "team@x.example eins@x.example")]
    [InlineData(MailRecipient.Both, "TEAM@x.example", "team@x.example", "team@x.example")]
    [InlineData(MailRecipient.TeamMailbox, "eins@x.example", null, "eins@x.example")]
    [InlineData(MailRecipient.Person, null, "team@x.example", "team@x.example")]
    [InlineData(MailRecipient.Both, null, "team@x.example", "team@x.example")]
    [InlineData(MailRecipient.Both, null, null, "")]
    public void The_office_chooses_and_the_other_is_taken_when_one_has_no_address(MailRecipient choice, string? person, string? mailbox, string expected) =>
        string.Join(' ', LetterRecipients.Of(Book(person, mailbox), choice, Promise.Owner).Select(recipient => recipient.Address)).ShouldBe(expected);

    [Fact]
    public void A_team_without_a_mailbox_takes_that_of_the_team_above() =>
        LetterRecipients.Of(Book(null, null, "oben@x.example"), MailRecipient.TeamMailbox, Promise.Owner).ShouldHaveSingleItem().Name.ShouldBe("Geld");

    [Fact]
    public void The_deputy_and_the_lead_are_found_and_stand_in_for_each_other_when_there_is_none()
    {
        var (book, today) = (Book("eins@x.example", null), new LocalDate(2026, 12, 28));
        LetterRecipients.Party(book, Promise, WarnedParty.Owner, today).Post.ShouldBe(Clerk);
        LetterRecipients.Party(book, Promise, WarnedParty.Deputy, today).Post.ShouldBe(Deputy);
        LetterRecipients.Party(book, Promise, WarnedParty.TeamLead, today).Post.ShouldBe(Lead);
        LetterRecipients.Party(book with { Posts = [.. book.Posts.Select(post => post with { Deputy = null, LeadsTeam = false })] }, Promise, WarnedParty.TeamLead, today).Post.ShouldBe(Clerk);
    }
}
