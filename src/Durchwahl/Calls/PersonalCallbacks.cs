using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls;

/// <summary>The numbers of callbacks, asked for or with a place in a line.</summary>
sealed class PersonalCallbacks : IPersonalStore
{
    public string Name => "callback";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now)
    {
        var before = times.Before(RetentionClass.Messages, now);
        return
        [
            new(RetentionClass.Messages, "Rückrufe", await CallbackRequestTable.RemoveSettled(transaction, office, before)),
            new(RetentionClass.Messages, "Gehaltene Plätze", await KeptPlaceTable.RemoveEnded(transaction, office, before)),
        ];
    }

    public Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought) => PersonalRows.Find(
        connection, Name,
        """
        select id, asked_at as at, 'Rückruf' as title, case when settled_at is null then 'Der Rückruf steht noch aus.' end as hindrance,
          number as by_number, null as by_name, null as by_unit, null as by_email, number as "Telefonnummer", note as "Notiz"
        from callback_request where office_id = @office
        union all
        select contact_id, since, 'Platz in der Warteschleife', case when outcome is null then 'Der Rückruf steht noch aus.' end, number, null, null, null, number, null
        from kept_place where office_id = @office
        """,
        office, sought);

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now)
    {
        var requests = await transaction.Connection!.ExecuteAsync("delete from callback_request where id = @id and office_id = @office and settled_at is not null", new { id, office }, transaction);
        return requests + await transaction.Connection!.ExecuteAsync("delete from kept_place where contact_id = @id and office_id = @office and outcome is not null", new { id, office }, transaction) > 0;
    }
}
