using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Contract;

/// <summary>Messages and callbacks of people whom nobody talked to, for the room that owes them an answer.</summary>
static class LeftByCallers
{
    /// <summary>A voice message; null when there is none in this office.</summary>
    public static Task<VoiceMessage?> Find(DbTransaction transaction, OfficeId office, VoiceMessageId message) => VoiceMessageTable.Find(transaction.Connection!, office, message, transaction);

    /// <summary>A callback that a person has to make; null when there is none in this office, or it was settled long ago and is deleted.</summary>
    public static Task<CallbackRequest?> Find(DbTransaction transaction, OfficeId office, CallbackRequestId request) => CallbackRequestTable.Find(transaction.Connection!, office, request, transaction);

    /// <summary>What is known of the caller, also while the call has not ended. The number only when the office keeps numbers.</summary>
    public static async Task<KnownCaller> CallerOf(DbTransaction transaction, OfficeId office, ContactId contact)
    {
        var keepsNumbers = (await CallSettingsTable.Of(transaction.Connection!, office, transaction)).KeepsCallerNumbersForDays > 0;
        var row = await transaction.Connection!.QueryFirstOrDefaultAsync<CallerRow>(
            """
            select language, is_emergency, (select number from contact_caller where contact_id = @contact) as number from contact_record where id = @contact and office_id = @office
            union all
            select language, is_emergency, caller_number as number from open_call where contact_id = @contact and office_id = @office
            """,
            new { contact, office },
            transaction);
        return row is null ? new KnownCaller(null, null, false) : new KnownCaller(keepsNumbers ? row.Number : null, row.Language, row.IsEmergency);
    }

    /// <summary>Settles a message; false when it is not there or already was, which changes nothing. 30 days later its sound is deleted.</summary>
    public static async Task<bool> Settle(DbTransaction transaction, OfficeId office, VoiceMessageId message, Instant at, Actor by)
    {
        if (!await VoiceMessageTable.Settle(transaction, office, message, at, by.Name)) return false;
        await Audit.Append(transaction, at, by, office, "Nachricht erledigt", $"message:{message.Value}");
        return true;
    }

    /// <summary>Settles a callback; false when it is not there or already was, which changes nothing.</summary>
    public static async Task<bool> Settle(DbTransaction transaction, OfficeId office, CallbackRequestId request, string? note, Instant at, Actor by)
    {
        if (!await CallbackRequestTable.Settle(transaction, office, request, at, by.Name, note)) return false;
        // The note stays with the request and goes with it; the trail is kept for longer.
        await Audit.Append(transaction, at, by, office, "Rückruf erledigt", $"callback:{request.Value}");
        return true;
    }

    sealed class CallerRow
    {
        public string? Language { get; init; }

        public bool IsEmergency { get; init; }

        public PhoneNumber? Number { get; init; }
    }
}
