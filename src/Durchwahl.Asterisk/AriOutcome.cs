namespace Durchwahl.Asterisk;

/// <summary>
/// What became of a command. That a caller has hung up in the meantime, or that the exchange is away, is an outcome and no exception.
/// Source of the meanings of the status codes: Asterisk REST Interface, version 22, error responses of each operation.
/// </summary>
public abstract record AriOutcome
{
    AriOutcome() { }

    /// <summary>The exchange has carried it out (any 2xx). Most effects are reported by an event afterwards.</summary>
    public sealed record Done : AriOutcome
    {
        internal static readonly Done Instance = new();

        Done() { }
    }

    /// <summary>What the command was about is not there any more: unknown to the exchange (404), or no longer ours (409 or 412: it has left the application).</summary>
    public sealed record Gone : AriOutcome
    {
        internal static readonly Gone Instance = new();

        Gone() { }
    }

    /// <summary>A channel, bridge or recording with the id that we chose exists already (409): the command has been carried out before.</summary>
    public sealed record AlreadyThere : AriOutcome
    {
        internal static readonly AlreadyThere Instance = new();

        AlreadyThere() { }
    }

    /// <summary>The exchange does not want to.</summary>
    /// <param name="Status">The HTTP status, 400 to 499; 500 if no channel could be made for an endpoint.</param>
    /// <param name="Message">The exchange's own words, English; empty if it gave none.</param>
    public sealed record Refused(int Status, string Message) : AriOutcome;

    /// <summary>No usable answer: no connection, none in time, or a 5xx. Whether the command has been carried out is not known.</summary>
    /// <param name="Why">One German sentence for the operator.</param>
    public sealed record Unreachable(string Why) : AriOutcome;
}
