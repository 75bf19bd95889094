using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The persons on posts.</summary>
static class StaffTable
{
    public static async Task<IEnumerable<StaffMember>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select id, salutation, academic_title, given_name, surname from staff_member where office_id = @office order by id", new { office }, transaction))
            .Select(row => new StaffMember { Id = row.Id, Salutation = row.Salutation, AcademicTitle = row.AcademicTitle, GivenName = row.GivenName, Surname = row.Surname });

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<StaffMember> staff) => Rows.Upsert(
        transaction,
        "staff_member",
        ["id", "office_id", "salutation", "academic_title", "given_name", "surname"],
        staff.Select(person => new object?[] { person.Id.Value, office.Value, person.Salutation, person.AcademicTitle, person.GivenName, person.Surname }));

    public static Task Remove(DbTransaction transaction, StaffMemberId person) =>
        transaction.Connection!.ExecuteAsync("delete from staff_member where id = @person", new { person }, transaction);

    sealed class Row
    {
        public StaffMemberId Id { get; init; }

        public string? Salutation { get; init; }

        public string? AcademicTitle { get; init; }

        public string? GivenName { get; init; }

        public string Surname { get; init; } = "";
    }
}
