using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>The buildings of an office, in order.</summary>
static class SiteTable
{
    public static async Task<IEnumerable<Site>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        (await connection.QueryAsync<Row>("select id, name, street, postal_code, town, visiting_hours from site where office_id = @office order by position, id", new { office }, transaction))
            .Select(row => new Site
            {
                Id = row.Id,
                Name = row.Name,
                Street = row.Street,
                PostalCode = row.PostalCode,
                Town = row.Town,
                VisitingHours = Columns.VisitingHours(row.VisitingHours),
            });

    public static Task Save(DbTransaction transaction, OfficeId office, IEnumerable<(Site Site, int Position)> sites) => Rows.Upsert(
        transaction,
        "site",
        ["id", "office_id", "position", "name", "street", "postal_code", "town", "visiting_hours"],
        sites.Select(entry => new object?[]
        {
            entry.Site.Id.Value, office.Value, entry.Position, entry.Site.Name, entry.Site.Street, entry.Site.PostalCode, entry.Site.Town, Columns.Of(entry.Site.VisitingHours),
        }));

    public static Task Remove(DbTransaction transaction, SiteId site) => transaction.Connection!.ExecuteAsync("delete from site where id = @site", new { site }, transaction);

    sealed class Row
    {
        public SiteId Id { get; init; }

        public string Name { get; init; } = "";

        public string? Street { get; init; }

        public string? PostalCode { get; init; }

        public string? Town { get; init; }

        public string VisitingHours { get; init; } = "";
    }
}
