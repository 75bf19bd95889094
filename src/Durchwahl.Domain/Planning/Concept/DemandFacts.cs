namespace Durchwahl.Domain.Planning.Concept;

/// <summary>How many want to reach the office, and how well that is known.</summary>
/// <param name="NeedsPerDay">Needs on an ordinary Tuesday to Thursday.</param>
/// <param name="Source">Where that number comes from.</param>
/// <param name="Measured">How many parameters of the demand were measured in this office.</param>
/// <param name="Parameters">How many there are.</param>
public sealed record DemandFacts(double NeedsPerDay, ParameterSource Source, int Measured, int Parameters)
{
    static readonly ParameterSource Unnamed = new(ParameterBasis.Assumption, "Eine Quelle ist nicht angegeben.");

    /// <summary>Whether the number of needs was measured in this office; otherwise all effects are estimates of their size.</summary>
    public bool IsMeasured => Source.Basis == ParameterBasis.Measured;

    /// <summary>Taken from a demand.</summary>
    public static DemandFacts Of(Demand demand) => new(
        demand.NeedsPerDay, demand.Sources.GetValueOrDefault(nameof(demand.NeedsPerDay), Unnamed), demand.Sources.Values.Count(source => source.Basis == ParameterBasis.Measured), DefaultDemand.Sources.Count);
}
