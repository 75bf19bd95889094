using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls;

/// <summary>Marks a voice message as dealt with; 30 days later its sound is deleted.</summary>
sealed class SettleMessage(Database database, HouseTime time)
{
    /// <summary>Settles; false when it is not there or already was, which changes nothing.</summary>
    public async Task<bool> Settle(OfficeId office, VoiceMessageId message, Actor by)
    {
        var isSettled = await database.Write(async transaction =>
        {
            if (!await LeftByCallers.Settle(transaction, office, message, time.Now, by)) return false;
            await Outbox.Add(transaction, MessageSettled.Kind, new MessageSettled(message, office), time.Now);
            return true;
        });
        if (isSettled) database.Bell.Ring();
        return isSettled;
    }
}
