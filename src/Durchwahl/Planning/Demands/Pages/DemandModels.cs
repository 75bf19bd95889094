using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Pages;

namespace Durchwahl.Planning.Demands.Pages;

/// <summary>What somebody typed about a log.</summary>
public sealed record DemandInput
{
    /// <summary>"queue_log", "cdr" or "liste".</summary>
    public string Kind { get; init; } = "queue_log";

    public string Only { get; init; } = "";

    public string Columns { get; init; } = "";

    public bool IsUtc { get; init; }

    public bool SkipsBroken { get; init; }
}

/// <summary>What the first page shows: the demands of the office, and the ways to measure one.</summary>
/// <param name="Frame">Around the page.</param>
/// <param name="Form">With the refusals.</param>
/// <param name="Done">What was done last; null for nothing.</param>
/// <param name="Saved">The newest first.</param>
/// <param name="Input">What was typed last.</param>
/// <param name="Weeks">How many weeks of own records.</param>
/// <param name="Broken">Lines that cannot be read; null when there was no such file.</param>
public sealed record DemandModel(StaffFrame Frame, EditForm Form, string? Done, IReadOnlyList<SavedDemand> Saved, DemandInput Input, string Weeks, LogReading.Understood? Broken)
{
    public string Planning => $"/verwaltung/{Frame.OfficeKey}/planung";

    public string Base => $"{Planning}/nachfrage";
}

/// <summary>What the page of one demand shows.</summary>
public sealed record DemandFitModel
{
    public required StaffFrame Frame { get; init; }

    public required EditForm Form { get; init; }

    public required string Title { get; init; }

    public required Demand Demand { get; init; }

    /// <summary>What it was measured from; null for the default.</summary>
    public FittedDemand? Fitted { get; init; }

    /// <summary>The reading of a log that is not decided on; null otherwise.</summary>
    public LogReading.Understood? Reading { get; init; }

    /// <summary>Where the decision on a draft goes; null for one that is saved, and the default.</summary>
    public string? Decision { get; init; }

    /// <summary>What was typed as a name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is deleted; null for a draft and the default.</summary>
    public string? Deletion { get; init; }

    public string Base => $"/verwaltung/{Frame.OfficeKey}/planung/nachfrage";
}
