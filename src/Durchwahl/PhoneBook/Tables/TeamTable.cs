using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The teams of an office, in order.</summary>
static class TeamTable
{
    public static async Task<IEnumerable<Team>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select id, name, site_id, mailbox, parent_id from team where office_id = @office order by position, id", new { office }, transaction))
            .Select(row => new Team(row.Id, row.Name, row.SiteId, row.Mailbox, row.ParentId));

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<(Team Team, int Position)> teams) => Rows.Upsert(
        transaction,
        "team",
        ["id", "office_id", "position", "name", "site_id", "mailbox", "parent_id"],
        teams.Select(entry => new object?[]
        {
            entry.Team.Id.Value, office.Value, entry.Position, entry.Team.Name, entry.Team.Site?.Value, entry.Team.Mailbox, entry.Team.Parent?.Value,
        }));

    public static Task Remove(DbTransaction transaction, TeamId team) => transaction.Connection!.ExecuteAsync("delete from team where id = @team", new { team }, transaction);

    sealed class Row
    {
        public TeamId Id { get; init; }

        public string Name { get; init; } = "";

        public SiteId? SiteId { get; init; }

        public string? Mailbox { get; init; }

        public TeamId? ParentId { get; init; }
    }
}
