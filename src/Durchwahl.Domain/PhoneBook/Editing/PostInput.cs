using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Editing;

/// <summary>The form of one post, as typed. Empty texts mean "nothing"; ids are texts of Guids.</summary>
public sealed record PostInput
{
    /// <summary>What the post is called.</summary>
    public string Title { get; init; } = "";

    /// <summary>"Frau", "Herr" or nothing.</summary>
    public string Salutation { get; init; } = "";

    /// <summary>As in "Dr.".</summary>
    public string AcademicTitle { get; init; } = "";

    /// <summary>Given name.</summary>
    public string GivenName { get; init; } = "";

    /// <summary>Surname; empty while the post is vacant.</summary>
    public string Surname { get; init; } = "";

    /// <summary>Whether the name is that of another person than before, not another spelling.</summary>
    public bool IsNewPerson { get; init; }

    /// <summary>The team.</summary>
    public string Team { get; init; } = "";

    /// <summary>Whether the post leads the team.</summary>
    public bool LeadsTeam { get; init; }

    /// <summary>The site.</summary>
    public string Site { get; init; } = "";

    /// <summary>The room.</summary>
    public string Room { get; init; } = "";

    /// <summary>The first day in that room; empty for at once.</summary>
    public string PlacedFrom { get; init; } = "";

    /// <summary>The numbers to call, in any notation, several separated by commas.</summary>
    public string Numbers { get; init; } = "";

    /// <summary>The first day of changed numbers; empty for at once.</summary>
    public string NumbersFrom { get; init; } = "";

    /// <summary>Whether the numbers before were wrong: then they do not forward.</summary>
    public bool NumbersWereWrong { get; init; }

    /// <summary>The e-mail address.</summary>
    public string Email { get; init; } = "";

    /// <summary>Languages other than German, by name or ISO 639-1 code, separated by commas.</summary>
    public string Languages { get; init; } = "";

    /// <summary>Keys of tasks.</summary>
    public ImmutableArray<string> Qualifications { get; init; } = [];

    /// <summary>Weekly phone hours in the notation of lists.</summary>
    public string PhoneHours { get; init; } = "";

    /// <summary>The first day of the phone hours; empty when they always held.</summary>
    public string PhoneFirstDay { get; init; } = "";

    /// <summary>The last day of the phone hours; empty when no end is known.</summary>
    public string PhoneLastDay { get; init; } = "";

    /// <summary>Exceptions of the phone hours, one a line.</summary>
    public string PhoneExceptions { get; init; } = "";

    /// <summary>Weekly visiting hours.</summary>
    public string VisitingHours { get; init; } = "";

    /// <summary>Whether visits need an appointment.</summary>
    public bool ByAppointmentOnly { get; init; }

    /// <summary>The post that stands in.</summary>
    public string Deputy { get; init; } = "";

    /// <summary>Rules of responsibility, one a line.</summary>
    public string Responsibilities { get; init; } = "";

    /// <summary>The form as it shows a post that is there.</summary>
    public static PostInput Of(OfficeBook book, Post post, LocalDate today)
    {
        var person = book.Staff.FirstOrDefault(person => person.Id == post.Holder);
        var placement = post.PlacementOn(today);
        var notation = new ResponsibilityNotation(OfficeTasks.CatalogueOf(book.Office));
        return new PostInput
        {
            Title = post.Title,
            Salutation = person?.Salutation ?? "",
            AcademicTitle = person?.AcademicTitle ?? "",
            GivenName = person?.GivenName ?? "",
            Surname = person?.Surname ?? "",
            Team = post.Team?.Value.ToString() ?? "",
            LeadsTeam = post.LeadsTeam,
            Site = placement.Site?.Value.ToString() ?? "",
            Room = placement.Room ?? "",
            Numbers = string.Join(", ", PostNumbers.Current(book, post.Id, today).Select(line => line.Number.Display(book.Office.BaseNumber))),
            Email = post.Email ?? "",
            Languages = string.Join(", ", post.Languages.Select(LanguageNames.Of)),
            Qualifications = post.Qualifications,
            PhoneHours = HoursNotation.Write(post.PhoneHours.Weekly),
            PhoneFirstDay = post.PhoneHours.From is { } from ? GermanDate.Write(from) : "",
            PhoneLastDay = post.PhoneHours.Until is { } until ? GermanDate.Write(until.PlusDays(-1)) : "",
            PhoneExceptions = TypedHours.Write(post.PhoneHours.Exceptions),
            VisitingHours = HoursNotation.Write(post.VisitingHours.Weekly),
            ByAppointmentOnly = post.ByAppointmentOnly,
            Deputy = post.Deputy?.Value.ToString() ?? "",
            Responsibilities = string.Join('\n', book.Rules.Where(rule => rule.Post == post.Id).Select(notation.Write)),
        };
    }
}
