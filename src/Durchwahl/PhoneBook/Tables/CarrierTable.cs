using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>Who has carried an office since when.</summary>
static class CarrierTable
{
    public static async Task<IEnumerable<CarrierPeriod>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select type, first_day from carrier where office_id = @office order by first_day", new { office }, transaction))
            .Select(row => new CarrierPeriod(Enum.Parse<CarrierType>(row.Type), row.FirstDay));

    public static async Task Replace(DbTransaction transaction, OfficeId office, IEnumerable<CarrierPeriod> periods)
    {
        await transaction.Connection!.ExecuteAsync("delete from carrier where office_id = @office", new { office }, transaction);
        await Rows.Upsert(transaction, "carrier", ["office_id", "first_day", "type"], periods.Select(period => new object?[] { office.Value, period.FirstDay, period.Type.ToString() }), keyColumns: 2);
    }

    sealed class Row
    {
        public string Type { get; init; } = "";

        public LocalDate FirstDay { get; init; }
    }
}
