using System.Collections.Immutable;
using NodaTime;

namespace Durchwahl.Domain.Planning.Fitting;

/// <summary>A demand that was measured, with what it was measured from, so that the fit can be held against it. Says nothing about single calls or callers.</summary>
public sealed record FittedDemand
{
    /// <summary>The parameters, each with its source; those that could not be measured are defaults.</summary>
    public required Demand Demand { get; init; }

    /// <summary>What the calls come from, as in "queue_log".</summary>
    public required string Source { get; init; }

    /// <summary>The day of the first call.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The day of the last call, itself included.</summary>
    public required LocalDate LastDay { get; init; }

    /// <summary>All calls.</summary>
    public required int Calls { get; init; }

    /// <summary>Those that somebody answered.</summary>
    public required int Answered { get; init; }

    /// <summary>Those whose callers gave up.</summary>
    public required int GaveUp { get; init; }

    /// <summary>When people call.</summary>
    public required ArrivalFit Arrivals { get; init; }

    /// <summary>How long they talk; null when the calls do not say.</summary>
    public HandlingFit? Handling { get; init; }

    /// <summary>How long they wait; null when the calls do not say.</summary>
    public PatienceFit? Patience { get; init; }

    /// <summary>Who calls again; null when hardly any numbers are known.</summary>
    public RedialFit? Redials { get; init; }

    /// <summary>German sentences: what could not be measured, and what to keep in mind.</summary>
    public required ImmutableArray<string> Warnings { get; init; }
}
