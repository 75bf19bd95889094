using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls;

/// <summary>The sound of voice messages. The row stays, as proof that the sound was deleted.</summary>
sealed class PersonalMessages : IPersonalStore
{
    public string Name => "message";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now) =>
        [new(RetentionClass.Messages, "Nachrichten", await VoiceMessageTable.RemoveSettled(transaction, office, times.Before(RetentionClass.Messages, now), now))];

    public Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought) => PersonalRows.Find(
        connection, Name,
        """
        select m.id, m.recorded_at as at, 'Nachricht' as title, case when m.settled_at is null then 'Die Nachricht ist noch nicht beantwortet.' end as hindrance,
          c.number as by_number, null as by_name, null as by_unit, null as by_email, c.number as "Telefonnummer", m.length_ms / 1000 as "Länge in Sekunden"
        from voice_message m join contact_caller c on c.contact_id = m.contact_id where m.office_id = @office and m.deleted_at is null
        """,
        office, sought);

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now)
    {
        var isDeleted = await transaction.Connection!.ExecuteAsync(
            "update voice_message set deleted_at = @now where id = @id and office_id = @office and settled_at is not null and deleted_at is null", new { id, office, now }, transaction) == 1;
        if (isDeleted) await transaction.Connection!.ExecuteAsync("delete from voice_recording where message_id = @id", new { id }, transaction);
        return isDeleted;
    }
}
