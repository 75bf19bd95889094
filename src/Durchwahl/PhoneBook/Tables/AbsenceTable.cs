using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>Who is away when.</summary>
static class AbsenceTable
{
    /// <summary>How long an absence is kept after its last day.</summary>
    public static readonly Period Kept = Period.FromDays(30);

    public static async Task<IEnumerable<Absence>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select id, post_id, first_day, last_day from absence where office_id = @office order by first_day, id", new { office }, transaction))
            .Select(row => new Absence(row.Id, row.PostId, row.FirstDay, row.LastDay));

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<Absence> absences) => Rows.Upsert(
        transaction,
        "absence",
        ["id", "office_id", "post_id", "first_day", "last_day"],
        absences.Select(absence => new object?[] { absence.Id.Value, office.Value, absence.Post.Value, absence.FirstDay, absence.LastDay }));

    public static Task Remove(DbTransaction transaction, AbsenceId absence) =>
        transaction.Connection!.ExecuteAsync("delete from absence where id = @absence", new { absence }, transaction);

    public static Task RemoveOver(DbTransaction transaction, LocalDate today) =>
        transaction.Connection!.ExecuteAsync("delete from absence where last_day < @before", new { before = today - Kept }, transaction);

    sealed class Row
    {
        public AbsenceId Id { get; init; }

        public PostId PostId { get; init; }

        public LocalDate FirstDay { get; init; }

        public LocalDate? LastDay { get; init; }
    }
}
