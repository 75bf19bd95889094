using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>Pages in the office's own words.</summary>
static class OfficeTextTable
{
    public static Task<IEnumerable<PublishedText>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction) =>
        connection.QueryAsync<PublishedText>("select page, language, markdown from office_text where office_id = @office order by page, language", new { office }, transaction);

    public static Task Save(DbTransaction transaction, OfficeId office, PublishedText text) => Rows.Upsert(
        transaction, "office_text", ["office_id", "page", "language", "markdown"], [[office.Value, text.Page, text.Language, text.Markdown]], keyColumns: 3);

    /// <summary>Back to the template.</summary>
    public static Task Remove(DbTransaction transaction, OfficeId office, string page, string language) => transaction.Connection!.ExecuteAsync(
        "delete from office_text where office_id = @office and page = @page and language = @language", new { office, page, language }, transaction);
}
