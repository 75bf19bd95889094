using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using NodaTime;

namespace Durchwahl.Promises.Representatives;

/// <summary>Who represents or accompanies whom, as something that is kept of both of them.</summary>
sealed class PersonalRepresentations : IPersonalStore
{
    const string Kept =
        """
        r.id, r.entered_at as at, case r.kind when 'representative' then 'Bevollmächtigte Person' else 'Beistand' end as title,
          case when r.ends_on is null then 'Die Vertretung gilt noch. Tragen Sie zuerst den Widerruf ein.' end as hindrance,
          r.person_name as "Für", r.person_unit as "Bedarfsgemeinschaft", r.person_number as "Nummer der Person", r.name as "Vertretung oder Begleitung", r.organisation as "Für wen tätig",
          r.number as "Nummer der Vertretung", r.email as "E-Mail der Vertretung", r.address as "Anschrift der Vertretung", f.reason as "Begründung der Zurückweisung"
        from representation r left join representation_refusal f on f.representation_id = r.id where r.office_id = @office
        """;

    public string Name => "representation";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now)
    {
        var before = HouseTime.LocalOf(times.Before(RetentionClass.Representatives, now)).Date;
        var removed = await transaction.Connection!.ExecuteAsync("delete from representation where office_id = @office and ends_on < @before", new { office, before }, transaction);
        return [new(RetentionClass.Representatives, "Vertretungen und Begleitungen", removed)];
    }

    // Each of the two is looked for: the person, and who stands by them.
    public async Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought)
    {
        if (sought.BenefitUnit is { } unit && BenefitUnitNumber.TryRead(unit, out var number, out _)) sought = sought with { BenefitUnit = number.Digits };
        var persons = await PersonalRows.Find(connection, Name, $"select r.person_number as by_number, r.person_name as by_name, r.person_unit as by_unit, null as by_email, {Kept}", office, sought);
        var helpers = await PersonalRows.Find(connection, Name, $"select r.number as by_number, r.name as by_name, null as by_unit, r.email as by_email, {Kept}", office, sought);
        return [.. persons.Concat(helpers).DistinctBy(entry => entry.Id)];
    }

    public async Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now) =>
        await transaction.Connection!.ExecuteAsync("delete from representation where id = @id and office_id = @office and ends_on is not null", new { id, office }, transaction) == 1;
}
