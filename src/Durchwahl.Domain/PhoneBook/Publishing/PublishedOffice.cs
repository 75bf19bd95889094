using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook.Publishing;

/// <summary>What the public may know of an office: the content of a publication. Nothing in it was not released.</summary>
public sealed record PublishedOffice
{
    /// <summary>The word that stands for the office in addresses.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the office.</summary>
    public required string Name { get; init; }

    /// <summary>The Land whose public holidays hold.</summary>
    public required Land Land { get; init; }

    /// <summary>The municipality, where it decides on public holidays.</summary>
    public string? Municipality { get; init; }

    /// <summary>For showing numbers with their extension.</summary>
    public BaseNumber? BaseNumber { get; init; }

    /// <summary>When the service centre answers.</summary>
    public required WeeklyHours ServiceTime { get; init; }

    /// <summary>When the house is closed on working days.</summary>
    public ImmutableArray<HouseClosure> Closures { get; init; } = [];

    /// <summary>The number for everything; null when the office has none.</summary>
    public PublishedLine? ServiceLine { get; init; }

    /// <summary>The public mailbox; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Where letters go, on one line; null when unknown.</summary>
    public string? PostalAddress { get; init; }

    /// <summary>What happens when a line is busy or closed, in the office's own words; null for the words that follow from the lines.</summary>
    public string? Otherwise { get; init; }

    /// <summary>Whether the public sees until when somebody is away.</summary>
    public bool ShowsLengthOfAbsence { get; init; }

    /// <summary>Who carried the office from when on.</summary>
    public ImmutableArray<CarrierPeriod> Carriers { get; init; } = [];

    /// <summary>The tasks in the order in which people are asked.</summary>
    public ImmutableArray<PublicTask> Tasks { get; init; } = [];

    /// <summary>The sites.</summary>
    public ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>The teams with their numbers.</summary>
    public ImmutableArray<PublishedTeam> Teams { get; init; } = [];

    /// <summary>The released entries.</summary>
    public ImmutableArray<PublishedPost> Posts { get; init; } = [];

    /// <summary>Who is in charge of whom; a rule whose post is not released points to no post.</summary>
    public ImmutableArray<PublishedRule> Rules { get; init; } = [];

    /// <summary>Pages in the office's own words (imprint, privacy, ...).</summary>
    public ImmutableArray<PublishedText> Texts { get; init; } = [];
}

/// <summary>A number to call.</summary>
/// <param name="Number">The number.</param>
/// <param name="CostNote">What a call costs; null when there is nothing to say.</param>
/// <param name="FirstDay">The first day on which it is the number to call; null when it already was.</param>
/// <param name="LastDay">The last such day; null for until further notice.</param>
public sealed record PublishedLine(PhoneNumber Number, string? CostNote = null, LocalDate? FirstDay = null, LocalDate? LastDay = null)
{
    /// <summary>Whether it is the number to call on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => (FirstDay is not { } first || first <= day) && (LastDay is not { } last || day <= last);
}

/// <summary>A team as the public sees it.</summary>
/// <param name="Id">Identifies the team.</param>
/// <param name="Name">Its name.</param>
/// <param name="Site">Where it sits; null for several sites.</param>
/// <param name="Line">Its number; null when it has none.</param>
/// <param name="Parent">The team above it; null at the top.</param>
/// <param name="Mailbox">Its e-mail address; null when it has none.</param>
public sealed record PublishedTeam(TeamId Id, string Name, SiteId? Site, PublishedLine? Line, TeamId? Parent, string? Mailbox);

/// <summary>One released entry. What its mode does not show is null here.</summary>
public sealed record PublishedPost
{
    /// <summary>Identifies the entry; the same in every publication.</summary>
    public required PostId Id { get; init; }

    /// <summary>How much of it is shown; never <see cref="ReleaseMode.NotListed"/>.</summary>
    public required ReleaseMode Mode { get; init; }

    /// <summary>The first day on which it may be seen; null for at once.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>The last day on which it may be seen; null for until further notice.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>The function; the team's name when only the team is shown.</summary>
    public required string Title { get; init; }

    /// <summary>The person, as on the door plate; null where not released or vacant.</summary>
    public string? Name { get; init; }

    /// <summary>The person, as in a sentence ("Frau Müller"); null where not released or vacant.</summary>
    public string? NameInSentence { get; init; }

    /// <summary>Surname first, for sorting ("Müller, Anna"); null where not released or vacant.</summary>
    public string? SortName { get; init; }

    /// <summary>The team; null when it belongs to none.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Whether it leads its team.</summary>
    public bool LeadsTeam { get; init; }

    /// <summary>The e-mail address; null where not released.</summary>
    public string? Email { get; init; }

    /// <summary>Where it sits, from which day on.</summary>
    public ImmutableArray<Placement> Placements { get; init; } = [];

    /// <summary>Its numbers; the team's when only the team is shown.</summary>
    public ImmutableArray<PublishedLine> Lines { get; init; } = [];

    /// <summary>Languages other than German, as ISO 639-1 codes.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Keys of the tasks that rules give it.</summary>
    public ImmutableArray<string> Tasks { get; init; } = [];

    /// <summary>When its telephone is answered.</summary>
    public PhoneHours PhoneHours { get; init; } = PhoneHours.None;

    /// <summary>When it receives visits without an appointment.</summary>
    public VisitingHours VisitingHours { get; init; } = VisitingHours.None;

    /// <summary>Whether visits need an appointment.</summary>
    public bool ByAppointmentOnly { get; init; }

    /// <summary>Who stands in; null when nobody was named or that post is not released.</summary>
    public PostId? Deputy { get; init; }

    /// <summary>When it is away: stretches only, no reasons.</summary>
    public ImmutableArray<PublishedAbsence> Absences { get; init; } = [];

    /// <summary>The number to call on <paramref name="day"/>; null when there is none.</summary>
    public PublishedLine? LineOn(LocalDate day) => Lines.FirstOrDefault(line => line.HoldsOn(day));

    /// <summary>Where it sits on <paramref name="day"/>.</summary>
    public Placement PlacementOn(LocalDate day) => Placement.On(day, Placements);

    /// <summary>Whether it may be seen on <paramref name="day"/>.</summary>
    public bool IsListedOn(LocalDate day) => (FirstDay is not { } first || first <= day) && (LastDay is not { } last || day <= last);

    /// <summary>The stretch of absence that covers <paramref name="day"/>; null when it is there.</summary>
    public PublishedAbsence? AbsenceOn(LocalDate day) => Absences.FirstOrDefault(absence => absence.Covers(day));
}

/// <summary>A stretch of absence.</summary>
/// <param name="FirstDay">The first day away.</param>
/// <param name="LastDay">The last day away; null while nobody knows.</param>
public sealed record PublishedAbsence(LocalDate FirstDay, LocalDate? LastDay)
{
    /// <summary>Whether it covers <paramref name="day"/>.</summary>
    public bool Covers(LocalDate day) => FirstDay <= day && (LastDay is not { } last || day <= last);
}

/// <summary>A rule of responsibility as the public sees it.</summary>
/// <param name="Rule">The rule; its post is in the publication only when <paramref name="Listed"/>.</param>
/// <param name="Listed">Whether the post is a released entry.</param>
/// <param name="Team">The team of the post; null when it belongs to none.</param>
public sealed record PublishedRule(ResponsibilityRule Rule, bool Listed, TeamId? Team);

/// <summary>A page in the office's own words.</summary>
/// <param name="Page">Its last path word, as in "impressum".</param>
/// <param name="Language">"de" or "en".</param>
/// <param name="Markdown">The words.</param>
public sealed record PublishedText(string Page, string Language, string Markdown);
