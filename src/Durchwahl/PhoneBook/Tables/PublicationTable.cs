using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Publishing;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>Where a publication stands on its way.</summary>
enum PublicationState
{
    /// <summary>Waits for a second person.</summary>
    Proposed,

    /// <summary>Is or was what the public sees.</summary>
    Published,

    /// <summary>The second person said no, or a newer proposal took its place.</summary>
    Dropped,
}

/// <summary>A publication without its content, for lists.</summary>
sealed record PublicationHead(int Number, PublicationState State, Instant MadeAt, string MadeBy, string? ApprovedBy, string? Reason, PublicationDifference Difference);

/// <summary>The numbered publications of the offices: written once, never changed afterwards but for the state of a proposal.</summary>
static class PublicationTable
{
    public static async Task<int> LastNumber(DbTransaction transaction, OfficeId office) =>
        await transaction.Connection!.ExecuteScalarAsync<int>("select coalesce(max(number), 0) from publication where office_id = @office", new { office }, transaction);

    public static Task Insert(DbTransaction transaction, OfficeId office, PublicationHead head, PublishedOffice content) => transaction.Connection!.ExecuteAsync(
        """
        insert into publication (office_id, number, state, made_at, made_by, approved_by, reason, difference, content)
        values (@office, @Number, @state, @MadeAt, @MadeBy, @ApprovedBy, @Reason, @difference, @content)
        """,
        new
        {
            office,
            head.Number,
            state = Written(head.State),
            head.MadeAt,
            head.MadeBy,
            head.ApprovedBy,
            head.Reason,
            difference = JsonSerializer.Serialize(head.Difference, JsonForm.Stored),
            content = JsonSerializer.Serialize(content, JsonForm.Stored),
        },
        transaction);

    public static Task SetState(DbTransaction transaction, OfficeId office, int number, PublicationState state, Instant at, string? approvedBy) => transaction.Connection!.ExecuteAsync(
        "update publication set state = @state, made_at = @at, approved_by = @approvedBy where office_id = @office and number = @number and state = 'proposed'",
        new { office, number, state = Written(state), at, approvedBy },
        transaction);

    public static Task DropProposals(DbTransaction transaction, OfficeId office) => transaction.Connection!.ExecuteAsync(
        "update publication set state = 'dropped' where office_id = @office and state = 'proposed'", new { office }, transaction);

    /// <summary>Office and number of what the public sees now; small enough to be asked twice a second.</summary>
    public static async Task<IReadOnlyList<(OfficeId Office, int Number)>> CurrentNumbers(DbConnection connection) =>
        [.. (await connection.QueryAsync<CurrentRow>("select office_id, max(number) as number from publication where state = 'published' group by office_id"))
            .Select(row => (row.OfficeId, (int)row.Number))];

    public static async Task<Publication?> Current(DbConnection connection, OfficeId office, DbTransaction? transaction = null)
    {
        var row = await connection.QuerySingleOrDefaultAsync<ContentRow>(
            "select number, made_at, content from publication where office_id = @office and state = 'published' order by number desc limit 1", new { office }, transaction);
        return row is null ? null : new Publication(office, (int)row.Number, row.MadeAt, JsonSerializer.Deserialize<PublishedOffice>(row.Content, JsonForm.Stored)!);
    }

    public static async Task<IReadOnlyList<PublicationHead>> Heads(DbConnection connection, OfficeId office, int most = 100, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<HeadRow>(
            "select number, state, made_at, made_by, approved_by, reason, difference from publication where office_id = @office order by number desc limit @most",
            new { office, most },
            transaction)).Select(row => row.Read())];

    /// <summary>What was or is public, up to and including <paramref name="last"/>, the newest first.</summary>
    public static async Task<IReadOnlyList<PublicationHead>> Past(DbConnection connection, OfficeId office, int last) =>
        [.. (await connection.QueryAsync<HeadRow>(
            "select number, state, made_at, made_by, approved_by, reason, difference from publication where office_id = @office and state = 'published' and number <= @last order by number desc limit 1000",
            new { office, last })).Select(row => row.Read())];

    static string Written(PublicationState state) => state.ToString().ToLowerInvariant();

    sealed class CurrentRow
    {
        public OfficeId OfficeId { get; init; }

        public long Number { get; init; }
    }

    sealed class ContentRow
    {
        public long Number { get; init; }

        public Instant MadeAt { get; init; }

        public string Content { get; init; } = "";
    }

    sealed class HeadRow
    {
        public long Number { get; init; }

        public string State { get; init; } = "";

        public Instant MadeAt { get; init; }

        public string MadeBy { get; init; } = "";

        public string? ApprovedBy { get; init; }

        public string? Reason { get; init; }

        public string Difference { get; init; } = "";

        public PublicationHead Read() => new((int)Number, Enum.Parse<PublicationState>(State, ignoreCase: true), MadeAt, MadeBy, ApprovedBy, Reason,
            JsonSerializer.Deserialize<PublicationDifference>(Difference, JsonForm.Stored)!);
    }
}
