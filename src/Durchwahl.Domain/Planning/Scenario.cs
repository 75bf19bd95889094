using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;

namespace Durchwahl.Domain.Planning;

/// <summary>
/// One answer to "what if": the phone book and the settings of the calls as they would be, who is there when, and how people choose a number. It is compiled and
/// asked by the same rulebook as the telephone.
/// </summary>
public sealed record Scenario
{
    /// <summary>Names it in addresses and files, as in "heute".</summary>
    public required string Key { get; init; }

    /// <summary>Its German name, as in "Eine Nummer, fünf Plätze".</summary>
    public required string Name { get; init; }

    /// <summary>The phone book as it would be.</summary>
    public required OfficeBook Book { get; init; }

    /// <summary>How calls would be treated.</summary>
    public required CallSettings Settings { get; init; }

    /// <summary>How many want to reach the office.</summary>
    public required Demand Demand { get; init; }

    /// <summary>The share of needs whose people know and dial the direct dial of their post; the others dial the service number, or, when there is none, a direct dial as well.</summary>
    public double DialsDirect { get; init; }

    /// <summary>The share of needs whose people dial the number of a team; of no effect when no team has one. Together with <see cref="DialsDirect"/> at most 1.</summary>
    public double DialsTeam { get; init; }

    /// <summary>The share of those who dial directly who wait for the phone hour; the others dial when the need arises.</summary>
    public double WaitsForPhoneHour { get; init; } = .8;

    /// <summary>How many agents serve the service number in each half-hour from midnight: 48 values; empty for all posts of the service team for the whole service time.</summary>
    public ImmutableArray<int> AgentsByHalfHour { get; init; } = [];

    /// <summary>The share of their time that agents and case workers are not there: leave, illness, training. Case workers' phone hours of absent days go to the deputy.</summary>
    public double Shrinkage { get; init; } = .30;

    /// <summary>Seconds of casework that an interruption by a telephone costs on top of the talk and its wrap-up, to find back into the file.</summary>
    public double InterruptionCost { get; init; } = 120;

    /// <summary>What the office promises by when.</summary>
    public PromiseSettings Promises { get; init; } = new();

    /// <summary>What people do that the demand does not say.</summary>
    public Habits Habits { get; init; } = Habits.Usual;
}
