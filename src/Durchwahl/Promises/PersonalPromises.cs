using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Promises;

/// <summary>What promises say about people, with the words of their history.</summary>
sealed class PersonalPromises : IPersonalStore
{
    public string Name => "promise";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now)
    {
        const string over = "promise_id in (select id from promise where office_id = @office and ended_at < @before)";
        var before = times.Before(RetentionClass.Contacts, now);
        await transaction.Connection!.ExecuteAsync($"update promise_step set words = null where words is not null and {over}", new { office, before }, transaction);
        return [new(RetentionClass.Contacts, "Angaben in Zusagen", await transaction.Connection!.ExecuteAsync($"delete from promise_details where {over}", new { office, before }, transaction))];
    }

    public Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought) => PersonalRows.Find(
        connection, Name,
        """
        select p.id, p.opened_at as at, 'Zusage ' || p.reference as title, case when p.outcome is null then 'Die Zusage ist noch offen. Beenden Sie sie zuerst.' end as hindrance,
          d.number as by_number, d.name as by_name, d.benefit_unit as by_unit, d.email as by_email,
          d.what as "Was zugesagt wurde", d.note as "Notiz", d.name as "Name", d.benefit_unit as "Bedarfsgemeinschaft", d.number as "Telefonnummer", d.email as "E-Mail", d.address as "Anschrift",
          d.companion as "Beistand oder Vertretung"
        from promise p join promise_details d on d.promise_id = p.id where p.office_id = @office
        """,
        office, sought);

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now)
    {
        var isDeleted = await transaction.Connection!.ExecuteAsync(
            "delete from promise_details where promise_id in (select id from promise where id = @id and office_id = @office and outcome is not null)", new { id, office }, transaction) == 1;
        if (isDeleted) await transaction.Connection!.ExecuteAsync("update promise_step set words = null where promise_id = @id", new { id }, transaction);
        return isDeleted;
    }
}
