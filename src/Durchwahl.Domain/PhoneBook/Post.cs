using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Hours;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>A function in the office that stays when the person changes, with its number.</summary>
public sealed record Post
{
    /// <summary>Identifies the post.</summary>
    public required PostId Id { get; init; }

    /// <summary>What it is called, as in "Geldleistungen, Stelle 8".</summary>
    public required string Title { get; init; }

    /// <summary>The team that it belongs to; null when none is known.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The person on it; null while it is vacant.</summary>
    public StaffMemberId? Holder { get; init; }

    /// <summary>Whether it leads its team.</summary>
    public bool LeadsTeam { get; init; }

    /// <summary>The e-mail address of the post; null when there is none.</summary>
    public string? Email { get; init; }

    /// <summary>Where it sits, from which day on; empty when nobody said.</summary>
    public ImmutableArray<Placement> Placements { get; init; } = [];

    /// <summary>Languages other than German, as ISO 639-1 codes; empty when none are known.</summary>
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>Keys of the tasks that the post is qualified for; empty when nobody said. Not its responsibility.</summary>
    public ImmutableArray<string> Qualifications { get; init; } = [];

    /// <summary>When its telephone is answered.</summary>
    public PhoneHours PhoneHours { get; init; } = PhoneHours.None;

    /// <summary>When it receives visits without an appointment.</summary>
    public VisitingHours VisitingHours { get; init; } = VisitingHours.None;

    /// <summary>Whether visits need an appointment. Not the same as closed.</summary>
    public bool ByAppointmentOnly { get; init; }

    /// <summary>Who stands in when it is away; null when nobody was named.</summary>
    public PostId? Deputy { get; init; }

    /// <summary>What the public sees of it.</summary>
    public Release Release { get; init; } = Release.None;

    /// <summary>Where it sits on <paramref name="day"/>.</summary>
    public Placement PlacementOn(LocalDate day) => Placement.On(day, Placements);
}
