using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The days on which the house is closed although they are working days; always replaced as a whole.</summary>
static class ClosureTable
{
    static readonly AnnualDatePattern EachYear = AnnualDatePattern.Iso;

    public static async Task<IEnumerable<HouseClosure>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select each_year, first_day, last_day, reason from house_closure where office_id = @office order by id", new { office }, transaction)).Select(row => row.Read());

    public static async Task Replace(DbTransaction transaction, OfficeId office, IEnumerable<HouseClosure> closures)
    {
        await transaction.Connection!.ExecuteAsync("delete from house_closure where office_id = @office", new { office }, transaction);
        await Rows.Upsert(transaction, "house_closure", ["id", "office_id", "each_year", "first_day", "last_day", "reason"], closures.Select(closure => Values(office, closure)));
    }

    static object?[] Values(OfficeId office, HouseClosure closure) => closure switch
    {
        HouseClosure.EveryYear yearly => [Guid.CreateVersion7(), office.Value, EachYear.Format(yearly.Day), null, null, yearly.Reason],
        HouseClosure.Once once => [Guid.CreateVersion7(), office.Value, null, once.From, once.Until.PlusDays(-1), once.Reason],
        _ => throw new ArgumentException("The hierarchy is closed.", nameof(closure)),
    };

    sealed class Row
    {
        public string? EachYear { get; init; }

        public LocalDate? FirstDay { get; init; }

        public LocalDate? LastDay { get; init; }

        public string Reason { get; init; } = "";

        public HouseClosure Read() => EachYear is not null
            ? new HouseClosure.EveryYear(ClosureTable.EachYear.Parse(EachYear).Value, Reason)
            : new HouseClosure.Once(FirstDay!.Value, LastDay!.Value.PlusDays(1), Reason);
    }
}
