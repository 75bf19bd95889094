using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Announcements in a voice of the office.</summary>
static class PromptRecordingTable
{
    /// <summary>A recording without its sound.</summary>
    public sealed record Entry(string Key, string Language, Instant UploadedAt, string UploadedBy);

    public static async Task<IReadOnlyList<Entry>> Of(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>("select key, language, uploaded_at, uploaded_by from prompt_recording where office_id = @office order by key, language", new { office }))
            .Select(row => new Entry(row.Key, row.Language, row.UploadedAt, row.UploadedBy))];

    /// <summary>The sound as WAV; null when the generated voice speaks.</summary>
    public static Task<byte[]?> Sound(DbConnection connection, OfficeId office, string key, string language) => connection.QuerySingleOrDefaultAsync<byte[]?>(
        "select content from prompt_recording where office_id = @office and key = @key and language = @language", new { office, key, language });

    public static Task Save(DbTransaction transaction, OfficeId office, Entry entry, byte[] wav) => Rows.Upsert(
        transaction,
        "prompt_recording",
        ["office_id", "key", "language", "content", "uploaded_at", "uploaded_by"],
        [[office.Value, entry.Key, entry.Language, wav, entry.UploadedAt, entry.UploadedBy]],
        keyColumns: 3);

    /// <summary>Back to the generated voice; false when it speaks already.</summary>
    public static async Task<bool> Remove(DbTransaction transaction, OfficeId office, string key, string language) => await transaction.Connection!.ExecuteAsync(
        "delete from prompt_recording where office_id = @office and key = @key and language = @language", new { office, key, language }, transaction) == 1;

    sealed class Row
    {
        public string Key { get; init; } = "";

        public string Language { get; init; } = "";

        public Instant UploadedAt { get; init; }

        public string UploadedBy { get; init; } = "";
    }
}
