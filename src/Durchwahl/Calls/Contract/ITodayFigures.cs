using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>What the board shows of the day so far; counted by a room below.</summary>
interface ITodayFigures
{
    /// <summary>The day so far; null when nothing was counted yet. Asked whenever the board is drawn, so it must be cheap.</summary>
    Task<TodayFigures?> Of(OfficeId office);
}

/// <summary>The day so far.</summary>
/// <param name="CountedAt">The age of these figures.</param>
/// <param name="Figures">As the board shows them, in order.</param>
public sealed record TodayFigures(Instant CountedAt, ImmutableArray<TodayFigure> Figures);

/// <summary>A figure of the board.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Value">As people read it.</param>
/// <param name="Mark">The mark before the note, as in "open"; null for none.</param>
/// <param name="Note">What stands under it.</param>
/// <param name="Definition">What counts and what does not.</param>
public sealed record TodayFigure(string Name, string Value, string? Mark, string Note, string Definition);
