using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Responsibilities;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>Who is in charge of whom, in the order of the list.</summary>
static class ResponsibilityTable
{
    public static async Task<IEnumerable<ResponsibilityRule>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select id, task, post_id, conditions from responsibility where office_id = @office order by position, id", new { office }, transaction))
            .Select(row => new ResponsibilityRule(row.Id, row.Task, row.PostId, Columns.Conditions(row.Conditions)));

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<(ResponsibilityRule Rule, int Position)> rules) => Rows.Upsert(
        transaction,
        "responsibility",
        ["id", "office_id", "position", "task", "post_id", "conditions"],
        rules.Select(entry => new object?[] { entry.Rule.Id.Value, office.Value, entry.Position, entry.Rule.Task, entry.Rule.Post.Value, Columns.Of(entry.Rule.When) }));

    public static Task Remove(DbTransaction transaction, ResponsibilityId rule) =>
        transaction.Connection!.ExecuteAsync("delete from responsibility where id = @rule", new { rule }, transaction);

    sealed class Row
    {
        public ResponsibilityId Id { get; init; }

        public string Task { get; init; } = "";

        public PostId PostId { get; init; }

        public string Conditions { get; init; } = "";
    }
}
