using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Disclosure.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Disclosure;

/// <summary>Who asked for information.</summary>
sealed class PersonalApplicants : IPersonalStore
{
    public string Name => "applicant";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now) =>
        [new(RetentionClass.Applicants, "Angaben zu Anträgen auf Informationen", await DisclosureTable.RemoveApplicants(transaction, office, HouseTime.LocalOf(times.Before(RetentionClass.Applicants, now)).Date))];

    public async Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought)
    {
        var requests = (await DisclosureTable.Of(connection, office)).ToDictionary(request => request.Id.Value);
        var found = await PersonalRows.Find(
            connection, Name,
            """
            select p.opened_at as at, r.id, 'Antrag auf Informationen ' || r.number as title, null as hindrance, null as by_number, a.name as by_name, null as by_unit, a.email as by_email,
              a.name as "Name", a.address as "Anschrift", a.email as "E-Mail", a.wording as "Wortlaut"
            from disclosure_applicant a join disclosure_request r on r.id = a.request_id join promise p on p.id = r.target_promise where r.office_id = @office
            """,
            office, sought);
        return [.. found.Select(entry => requests[entry.Id].IsOpen ? entry with { Hindrance = "Der Antrag ist noch nicht beantwortet." } : entry)];
    }

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now) =>
        await DisclosureTable.Find(transaction.Connection!, office, new DisclosureRequestId(id), transaction) is { IsOpen: false }
        && await transaction.Connection!.ExecuteAsync("delete from disclosure_applicant where request_id = @id", new { id }, transaction) == 1;
}
