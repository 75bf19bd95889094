using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Statistics.Tables;

/// <summary>Days whose sums are to be counted again; triggers of the database write them.</summary>
static class FigureMarkTable
{
    /// <summary>Whether any day of an office is marked.</summary>
    public static async Task<bool> Any(DbConnection connection, OfficeId office) =>
        await connection.ExecuteScalarAsync<long>("select count(*) from (select 1 from figure_mark where office_id = @office limit 1) as few", new { office }) > 0;

    /// <summary>Takes the marks of the first days away; what is not saved yet keeps its mark. The days are in UTC.</summary>
    public static async Task<IReadOnlyCollection<LocalDate>> Take(DbTransaction transaction, OfficeId office, int mostDays)
    {
        var connection = transaction.Connection!;
        var first = (await connection.QueryAsync<LocalDate>("select distinct day from figure_mark where office_id = @office order by day limit @mostDays", new { office, mostDays }, transaction)).ToList();
        if (first.Count == 0) return [];
        return (await connection.QueryAsync<LocalDate>("delete from figure_mark where office_id = @office and day <= @last returning day", new { office, last = first[^1] }, transaction)).ToHashSet();
    }
}
