using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls;

/// <summary>The numbers of callers with the steps of their calls, which show who answered.</summary>
sealed class PersonalCalls : IPersonalStore
{
    public string Name => "call";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now)
    {
        var chosen = now - Duration.FromDays((await CallSettingsTable.Of(transaction.Connection!, office, transaction)).KeepsCallerNumbersForDays);
        var before = Instant.Max(times.Before(RetentionClass.Contacts, now), chosen);
        return
        [
            new(RetentionClass.Contacts, "Nummern von Anrufenden", await ContactCallerTable.RemoveExpired(transaction, office, now, before)),
            new(RetentionClass.Contacts, "Verläufe von Anrufen", await ContactStepTable.RemoveBefore(transaction, office, before)),
            new(RetentionClass.Contacts, "Sperren", await CallerBlockTable.RemoveOver(transaction, office, HouseTime.LocalOf(now).Date)),
        ];
    }

    public Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought) => PersonalRows.Find(
        connection, Name,
        """
        select contact_id as id, arrived_at as at, 'Anruf' as title, null as hindrance, number as by_number, null as by_name, null as by_unit, null as by_email, number as "Telefonnummer"
        from contact_caller where office_id = @office
        """,
        office, sought);

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now) =>
        await transaction.Connection!.ExecuteAsync("delete from contact_caller where contact_id = @id and office_id = @office", new { id, office }, transaction) == 1;
}
