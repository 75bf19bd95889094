using Durchwahl.Domain.Planning.Fitting;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>Identifies a demand that an office saved.</summary>
public readonly record struct SavedDemandId(Guid Value);

/// <summary>A measured demand that an office keeps to plan with. Holds nothing about callers.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="Name">As the office calls it, as in "März 2026".</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Fitted">The measurement.</param>
public sealed record SavedDemand(SavedDemandId Id, string Name, Instant SavedAt, FittedDemand Fitted);
