using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>A file made from a publication.</summary>
sealed record PublicationFile(string Name, string ContentType, byte[] Content);

/// <summary>Files that a job made from publications: the printed list.</summary>
static class PublicationFileTable
{
    public static Task<PublicationFile?> Find(DbConnection connection, OfficeId office, int number, string name) => connection.QuerySingleOrDefaultAsync<PublicationFile?>(
        "select name, content_type, content from publication_file where office_id = @office and number = @number and name = @name", new { office, number, name });

    public static Task<bool> Has(DbConnection connection, OfficeId office, int number, string name) => connection.ExecuteScalarAsync<bool>(
        "select count(*) > 0 from publication_file where office_id = @office and number = @number and name = @name", new { office, number, name });

    public static Task Save(DbTransaction transaction, OfficeId office, int number, PublicationFile file) => transaction.Connection!.ExecuteAsync(
        """
        insert into publication_file (office_id, number, name, content_type, content) values (@office, @number, @Name, @ContentType, @Content)
        on conflict (office_id, number, name) do update set content_type = excluded.content_type, content = excluded.content
        """,
        new { office, number, file.Name, file.ContentType, file.Content },
        transaction);

    /// <summary>Deletes the files of publications before <paramref name="number"/>: what was withdrawn since may stand in them.</summary>
    public static Task RemoveOlder(DbTransaction transaction, OfficeId office, int number) => transaction.Connection!.ExecuteAsync(
        "delete from publication_file where office_id = @office and number < @number", new { office, number }, transaction);
}
