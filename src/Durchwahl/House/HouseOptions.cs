using NodaTime;

namespace Durchwahl.House;

/// <summary>Where this house stands: its data, its database, its address and its clock.</summary>
/// <param name="DataFolder">Absolute path; holds the SQLite database, keys and stored files.</param>
/// <param name="Connection">A PostgreSQL connection or a path to a SQLite file; null for durchwahl.db in <paramref name="DataFolder"/>.</param>
/// <param name="Clock">Where the time comes from.</param>
sealed record HouseOptions(string DataFolder, string? Connection, IClock Clock)
{
    /// <summary>Addresses to listen on, separated by semicolons.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:8115";

    /// <summary>Whether this is the demonstration: pages say that everything is invented.</summary>
    public bool IsDemo { get; init; }
}
