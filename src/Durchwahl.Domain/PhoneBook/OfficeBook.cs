using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>The working state of one office: everything that its staff may see and change. The public never reads it.</summary>
public sealed record OfficeBook
{
    /// <summary>The office.</summary>
    public required Office Office { get; init; }

    /// <summary>Who has carried it since when, in order.</summary>
    public ImmutableArray<CarrierPeriod> Carriers { get; init; } = [];

    /// <summary>Its sites in order.</summary>
    public ImmutableArray<Site> Sites { get; init; } = [];

    /// <summary>Its teams in order.</summary>
    public ImmutableArray<Team> Teams { get; init; } = [];

    /// <summary>Its people.</summary>
    public ImmutableArray<StaffMember> Staff { get; init; } = [];

    /// <summary>Its posts in order.</summary>
    public ImmutableArray<Post> Posts { get; init; } = [];

    /// <summary>Its numbers, former ones included.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>Who is away when.</summary>
    public ImmutableArray<Absence> Absences { get; init; } = [];

    /// <summary>Who is in charge of whom.</summary>
    public ImmutableArray<ResponsibilityRule> Rules { get; init; } = [];

    /// <summary>When the house is closed on working days.</summary>
    public ImmutableArray<HouseClosure> Closures { get; init; } = [];

    /// <summary>The carrier on <paramref name="day"/>; null when nobody said.</summary>
    public CarrierType? CarrierOn(LocalDate day) => Carriers.Where(period => period.FirstDay <= day).MaxBy(period => period.FirstDay)?.Type;

    /// <summary>Whether <paramref name="post"/> is away on <paramref name="day"/>.</summary>
    public bool IsAway(PostId post, LocalDate day) => Absences.Any(absence => absence.Post == post && absence.Covers(day));
}
