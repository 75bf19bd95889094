using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>A Jobcenter or another public office.</summary>
public sealed record Office
{
    /// <summary>Identifies the office.</summary>
    public required OfficeId Id { get; init; }

    /// <summary>The word that stands for it in addresses.</summary>
    public required OfficeKey Key { get; init; }

    /// <summary>As in "Jobcenter Musterkreis".</summary>
    public required string Name { get; init; }

    /// <summary>The Land whose public holidays hold.</summary>
    public required Land Land { get; init; }

    /// <summary>The municipality, where it decides on public holidays; null otherwise.</summary>
    public string? Municipality { get; init; }

    /// <summary>Area code and head number that extensions are added to; null when the office has none.</summary>
    public BaseNumber? BaseNumber { get; init; }

    /// <summary>Everything that an office may choose.</summary>
    public OfficeSettings Settings { get; init; } = new();
}
