using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
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
    public Task<bool> Settle(OfficeId office, VoiceMessageId message, Actor by) => database.Write(async transaction =>
    {
        if (!await VoiceMessageTable.Settle(transaction, office, message, time.Now, by.Name)) return false;
        await Audit.Append(transaction, time.Now, by, office, "Nachricht erledigt", $"message:{message.Value}");
        return true;
    });
}
