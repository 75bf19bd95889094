using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Disclosure.Tables;

/// <summary>Answers that the public may read.</summary>
static class DisclosureDocumentTable
{
    public static Task Insert(DbTransaction transaction, Guid id, DisclosureRequestId request, string title, byte[] content, Instant at, string by) => transaction.Connection!.ExecuteAsync(
        "insert into disclosure_document (id, request_id, title, content, added_at, added_by) values (@id, @request, @title, @content, @at, @by)", new { id, request, title, content, at, by }, transaction);

    /// <summary>Takes a document back; false when it is not there.</summary>
    public static async Task<bool> Remove(DbTransaction transaction, OfficeId office, Guid id) => await transaction.Connection!.ExecuteAsync(
        "delete from disclosure_document where id = @id and request_id in (select id from disclosure_request where office_id = @office)", new { office, id }, transaction) == 1;

    /// <summary>All documents of an office in order.</summary>
    public static async Task<IReadOnlyList<DisclosureDocument>> Of(DbConnection connection, OfficeId office) => [.. await connection.QueryAsync<DisclosureDocument>(
        "select d.id, d.request_id, d.title, d.added_at from disclosure_document d join disclosure_request r on r.id = d.request_id where r.office_id = @office order by d.added_at, d.id", new { office })];

    /// <summary>The content of a document whose request is public; null otherwise.</summary>
    public static Task<byte[]?> PublicContent(DbConnection connection, OfficeId office, Guid id) => connection.QuerySingleOrDefaultAsync<byte[]?>(
        "select d.content from disclosure_document d join disclosure_request r on r.id = d.request_id where d.id = @id and r.office_id = @office and r.is_public", new { office, id });

    /// <summary>The content of a document; null when it is not there.</summary>
    public static Task<byte[]?> Content(DbConnection connection, OfficeId office, Guid id) => connection.QuerySingleOrDefaultAsync<byte[]?>(
        "select d.content from disclosure_document d join disclosure_request r on r.id = d.request_id where d.id = @id and r.office_id = @office", new { office, id });
}
