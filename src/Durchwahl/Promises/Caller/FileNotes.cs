using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>The note for the file of the office from what is known of a contact.</summary>
static class FileNotes
{
    public static ContactFileNote Of(string office, KnownContact known, Instant now) => ContactFileNote.Of(
        office,
        known.Contact!.Value,
        known.Record,
        known.Outcome,
        known.Details,
        known.Promises.Select(promise => (promise.Promise, promise.Details, promise.Steps)),
        known.Settings,
        now);
}
