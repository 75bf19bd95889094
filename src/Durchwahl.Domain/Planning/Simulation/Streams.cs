using Durchwahl.Queueing.Simulation;

namespace Durchwahl.Domain.Planning.Simulation;

/// <summary>The streams of random draws of one replication.</summary>
readonly struct Streams(ulong seed, int replication)
{
    readonly ulong _office = RandomStream.OfficeOf(seed, replication, 0);

    public RandomStream Of(Purpose purpose, int entity = 0) => RandomStream.Of(_office, (int)purpose, entity);
}

/// <summary>What a stream of random draws is for; each purpose has its own, so that two scenarios meet the same people.</summary>
enum Purpose
{
    /// <summary>When needs arise on a day.</summary>
    Day,

    /// <summary>Which days a post is away.</summary>
    Absence,

    /// <summary>Who a person is: in charge, way, whether the talk settles it.</summary>
    Person,

    /// <summary>Whether and when a person calls again after a call.</summary>
    Again = 2_000_000,

    /// <summary>Attempts to answer what is owed.</summary>
    Answer = 1_000,

    /// <summary>What a person does when calling for the first time; later calls follow.</summary>
    Dial = 1_000_000,
}
