using Durchwahl.Domain.PhoneBook.Hours;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>A building in which an office receives people.</summary>
public sealed record Site
{
    /// <summary>Identifies the site.</summary>
    public required SiteId Id { get; init; }

    /// <summary>What people call it, mostly the town.</summary>
    public required string Name { get; init; }

    /// <summary>Street and house number; null when unknown.</summary>
    public string? Street { get; init; }

    /// <summary>Postal code; null when unknown.</summary>
    public string? PostalCode { get; init; }

    /// <summary>Town; null when unknown.</summary>
    public string? Town { get; init; }

    /// <summary>When the house is open for visits without naming a post.</summary>
    public VisitingHours VisitingHours { get; init; } = VisitingHours.None;

    /// <summary>Where it is, on one line: "Kreisstraße 14, 31655 Musterstadt"; the name when nothing else is known.</summary>
    public string Address
    {
        get
        {
            var town = string.Join(' ', new[] { PostalCode, Town }.Where(part => !string.IsNullOrWhiteSpace(part)));
            var address = string.Join(", ", new[] { Street, town }.Where(part => !string.IsNullOrWhiteSpace(part)));
            return address.Length > 0 ? address : Name;
        }
    }
}
