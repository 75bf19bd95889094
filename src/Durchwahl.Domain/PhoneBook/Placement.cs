using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>Where a post sits from a day on.</summary>
/// <param name="FirstDay">The first day there; null when it has been so for ever.</param>
/// <param name="Site">The site; null when unknown.</param>
/// <param name="Room">The room as on the door, as in "2.07"; null when unknown.</param>
public sealed record Placement(LocalDate? FirstDay, SiteId? Site, string? Room)
{
    /// <summary>Nobody said where.</summary>
    public static Placement Unknown { get; } = new(null, null, null);

    /// <summary>The placement that holds on <paramref name="day"/>: the latest that has begun; <see cref="Unknown"/> when none has.</summary>
    public static Placement On(LocalDate day, IEnumerable<Placement> placements) =>
        placements.Where(placement => placement.FirstDay is not { } first || first <= day).MaxBy(placement => placement.FirstDay ?? LocalDate.MinIsoValue) ?? Unknown;
}
