using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Promises;

/// <summary>What is known of people in contacts.</summary>
sealed class PersonalContacts : IPersonalStore
{
    public string Name => "contact";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now) =>
    [
        // As long as something is owed, whoever owes it has to know to whom.
        new(RetentionClass.Contacts, "Angaben in Kontakten", await transaction.Connection!.ExecuteAsync(
            """
            delete from contact_details where contact_id in (select o.contact_id from contact_outcome o where o.office_id = @office and o.at < @before
              and not exists (select 1 from promise p where p.contact_id = o.contact_id and (p.outcome is null or p.ended_at >= @before)))
            """,
            new { office, before = times.Before(RetentionClass.Contacts, now) }, transaction)),
    ];

    public Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought) => PersonalRows.Find(
        connection, Name,
        """
        select o.contact_id as id, o.at, 'Kontakt' as title,
          case when exists (select 1 from promise p where p.contact_id = o.contact_id and p.outcome is null) then 'Zu diesem Kontakt ist eine Zusage offen. Beenden Sie sie zuerst.' end as hindrance,
          c.number as by_number, d.name as by_name, d.benefit_unit as by_unit, null as by_email,
          d.reported as "Was mitgeteilt wurde", d.name as "Name", d.benefit_unit as "Bedarfsgemeinschaft", d.companion as "Beistand oder Vertretung", o.topic as "Anliegen"
        from contact_outcome o join contact_details d on d.contact_id = o.contact_id left join contact_caller c on c.contact_id = o.contact_id where o.office_id = @office
        """,
        office, sought);

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now) => await transaction.Connection!.ExecuteAsync(
        """
        delete from contact_details where contact_id in (select contact_id from contact_outcome where contact_id = @id and office_id = @office)
          and not exists (select 1 from promise p where p.contact_id = @id and p.outcome is null)
        """,
        new { id, office }, transaction) == 1;
}
