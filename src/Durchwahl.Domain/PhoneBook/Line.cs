using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Domain.PhoneBook;

/// <summary>What a number rings.</summary>
public enum LineKind
{
    /// <summary>One post.</summary>
    DirectDial,

    /// <summary>A team.</summary>
    Team,

    /// <summary>The service centre: first contact for all concerns.</summary>
    Service,
}

/// <summary>A telephone number of the office from a day on, until a day.</summary>
public sealed record Line
{
    /// <summary>Identifies the line.</summary>
    public required LineId Id { get; init; }

    /// <summary>The number.</summary>
    public required PhoneNumber Number { get; init; }

    /// <summary>What it rings.</summary>
    public required LineKind Kind { get; init; }

    /// <summary>The post that it rings; null for the lines of teams and of the service centre.</summary>
    public PostId? Post { get; init; }

    /// <summary>The team that it rings; null for others.</summary>
    public TeamId? Team { get; init; }

    /// <summary>The first day on which it is the number to call; null when it has been one for ever.</summary>
    public LocalDate? FirstDay { get; init; }

    /// <summary>The last day on which it is the number to call; afterwards it forwards to the one that followed. Null while it holds.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>What a call costs, as in "Ortstarif"; null when there is nothing to say.</summary>
    public string? CostNote { get; init; }

    /// <summary>Whether it is the number to call on <paramref name="day"/>.</summary>
    public bool HoldsOn(LocalDate day) => (FirstDay is not { } first || first <= day) && (LastDay is not { } last || day <= last);

    /// <summary>Whether it was the number to call and now forwards.</summary>
    public bool ForwardsOn(LocalDate day) => LastDay is { } last && last < day;
}
