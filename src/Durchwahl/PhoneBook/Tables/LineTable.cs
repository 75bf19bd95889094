using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The telephone numbers of an office, former ones included.</summary>
static class LineTable
{
    public static async Task<IEnumerable<Line>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select id, number, kind, post_id, team_id, first_day, last_day, cost_note from line where office_id = @office order by id", new { office }, transaction))
            .Select(row => new Line
            {
                Id = row.Id,
                Number = PhoneNumber.Parse(row.Number),
                Kind = Enum.Parse<LineKind>(row.Kind),
                Post = row.PostId,
                Team = row.TeamId,
                FirstDay = row.FirstDay,
                LastDay = row.LastDay,
                CostNote = row.CostNote,
            });

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<Line> lines) => Rows.Upsert(
        transaction,
        "line",
        ["id", "office_id", "number", "kind", "post_id", "team_id", "first_day", "last_day", "cost_note"],
        lines.Select(line => new object?[]
        {
            line.Id.Value, office.Value, line.Number.Value, line.Kind.ToString(), line.Post?.Value, line.Team?.Value, line.FirstDay, line.LastDay, line.CostNote,
        }));

    public static Task Remove(DbTransaction transaction, LineId line) => transaction.Connection!.ExecuteAsync("delete from line where id = @line", new { line }, transaction);

    sealed class Row
    {
        public LineId Id { get; init; }

        public string Number { get; init; } = "";

        public string Kind { get; init; } = "";

        public PostId? PostId { get; init; }

        public TeamId? TeamId { get; init; }

        public LocalDate? FirstDay { get; init; }

        public LocalDate? LastDay { get; init; }

        public string? CostNote { get; init; }
    }
}
