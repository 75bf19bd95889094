using Durchwahl.Domain.Statistics;
using NodaTime;

namespace Durchwahl.Domain.Planning;

/// <summary>How scenarios are simulated.</summary>
/// <param name="From">The first day.</param>
/// <param name="Days">How many calendar days, 1 to 3,660.</param>
/// <param name="Replications">How often, each time with other people; at least 1.</param>
/// <param name="Seed">The same seed gives the same result, to the last bit, on any number of threads.</param>
/// <param name="Threads">How many threads work, at least 1.</param>
/// <param name="Rule">Which calls count as answered in time.</param>
public sealed record ExperimentPlan(LocalDate From, int Days, int Replications, ulong Seed, int Threads, CountingRule Rule)
{
    internal const int MostDays = 3660;
}
