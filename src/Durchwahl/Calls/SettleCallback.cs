using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls;

/// <summary>Marks a callback as done, with a note what came of it.</summary>
sealed class SettleCallback(Database database, HouseTime time)
{
    /// <summary>Most characters of a note.</summary>
    public const int LongestNote = 500;

    /// <summary>Settles; false when it is not there or already was, which changes nothing.</summary>
    public Task<bool> Settle(OfficeId office, CallbackRequestId request, string? note, Actor by) => database.Write(async transaction =>
    {
        if (!await CallbackRequestTable.Settle(transaction, office, request, time.Now, by.Name, note)) return false;
        // The note stays with the request and goes with it; the trail is kept for longer.
        await Audit.Append(transaction, time.Now, by, office, "Rückruf erledigt", $"callback:{request.Value}");
        return true;
    });
}
