using Durchwahl.Calls.Contract;
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
    public async Task<bool> Settle(OfficeId office, CallbackRequestId request, string? note, Actor by)
    {
        var isSettled = await database.Write(async transaction =>
        {
            if (!await LeftByCallers.Settle(transaction, office, request, note, time.Now, by)) return false;
            await Outbox.Add(transaction, CallbackSettled.Kind, new CallbackSettled(request, office), time.Now);
            return true;
        });
        if (isSettled) database.Bell.Ring();
        return isSettled;
    }
}
