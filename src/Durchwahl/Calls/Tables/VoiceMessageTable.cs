using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using NodaTime;

namespace Durchwahl.Calls.Tables;

/// <summary>Messages that callers left, and their sound.</summary>
static class VoiceMessageTable
{
    const string Select = "select id, office_id, contact_id, line, post_id, team_id, recorded_at, length_ms, listened_at, listened_by, settled_at, settled_by, deleted_at from voice_message";

    /// <summary>Saves a new message with its sound; false when it was there already, which changes nothing.</summary>
    public static async Task<bool> Insert(DbTransaction transaction, VoiceMessage message, byte[] wav)
    {
        var isNew = await transaction.Connection!.ExecuteAsync(
            """
            insert into voice_message (id, office_id, contact_id, line, post_id, team_id, recorded_at, length_ms)
            values (@Id, @Office, @Contact, @Line, @Post, @Team, @RecordedAt, @length) on conflict (id) do nothing
            """,
            new { message.Id, message.Office, message.Contact, message.Line, message.Post, message.Team, message.RecordedAt, length = (long)message.Length.TotalMilliseconds },
            transaction) == 1;
        if (isNew) await transaction.Connection!.ExecuteAsync("insert into voice_recording (message_id, content) values (@Id, @wav)", new { message.Id, wav }, transaction);
        return isNew;
    }

    public static async Task<VoiceMessage?> Find(DbConnection connection, OfficeId office, VoiceMessageId id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>(Select + " where id = @id and office_id = @office", new { id, office }, transaction))?.Read();

    /// <summary>Messages whose sound is still there: open ones first, then the newest.</summary>
    public static async Task<IReadOnlyList<VoiceMessage>> Of(DbConnection connection, OfficeId office, int most, long skip = 0) =>
        [.. (await connection.QueryAsync<Row>(
            Select + " where office_id = @office and deleted_at is null order by settled_at is not null, recorded_at desc, id desc limit @most offset @skip", new { office, most, skip })).Select(row => row.Read())];

    /// <summary>Messages for posts that nobody has settled, the oldest first.</summary>
    public static async Task<IReadOnlyList<VoiceMessage>> OpenOf(DbConnection connection, OfficeId office, IReadOnlyCollection<PostId> posts, int most)
    {
        if (posts.Count == 0) return [];
        var values = new DynamicParameters(new { office, most });
        var names = posts.Select((post, at) =>
        {
            values.Add($"post{at}", post);
            return $"@post{at}";
        });
        return [.. (await connection.QueryAsync<Row>(
            Select + $" where office_id = @office and deleted_at is null and settled_at is null and post_id in ({string.Join(", ", names.ToList())}) order by recorded_at, id limit @most", values)).Select(row => row.Read())];
    }

    /// <summary>The sound; null when it is deleted.</summary>
    public static Task<byte[]?> Sound(DbConnection connection, VoiceMessageId message) =>
        connection.QuerySingleOrDefaultAsync<byte[]?>("select content from voice_recording where message_id = @message", new { message });

    public static Task SetListened(DbTransaction transaction, VoiceMessageId message, Instant at, string by) => transaction.Connection!.ExecuteAsync(
        "update voice_message set listened_at = @at, listened_by = @by where id = @message and listened_at is null", new { message, at, by }, transaction);

    /// <summary>Marks a message as dealt with; false when it is not there or already was.</summary>
    public static async Task<bool> Settle(DbTransaction transaction, OfficeId office, VoiceMessageId message, Instant at, string by) => await transaction.Connection!.ExecuteAsync(
        "update voice_message set settled_at = @at, settled_by = @by where id = @message and office_id = @office and settled_at is null", new { message, office, at, by }, transaction) == 1;

    /// <summary>Deletes the sound of messages that were settled before <paramref name="before"/>; how many.</summary>
    public static async Task<int> RemoveSettled(DbTransaction transaction, OfficeId office, Instant before, Instant now)
    {
        const string old = "office_id = @office and settled_at < @before and deleted_at is null";
        await transaction.Connection!.ExecuteAsync($"delete from voice_recording where message_id in (select id from voice_message where {old})", new { office, before }, transaction);
        return await transaction.Connection!.ExecuteAsync($"update voice_message set deleted_at = @now where {old}", new { office, before, now }, transaction);
    }

    sealed class Row
    {
        public VoiceMessageId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public ContactId ContactId { get; init; }

        public PhoneNumber Line { get; init; }

        public PostId? PostId { get; init; }

        public TeamId? TeamId { get; init; }

        public Instant RecordedAt { get; init; }

        public long LengthMs { get; init; }

        public Instant? ListenedAt { get; init; }

        public string? ListenedBy { get; init; }

        public Instant? SettledAt { get; init; }

        public string? SettledBy { get; init; }

        public Instant? DeletedAt { get; init; }

        public VoiceMessage Read() => new()
        {
            Id = Id,
            Office = OfficeId,
            Contact = ContactId,
            Line = Line,
            Post = PostId,
            Team = TeamId,
            RecordedAt = RecordedAt,
            Length = Duration.FromMilliseconds(LengthMs),
            ListenedAt = ListenedAt,
            ListenedBy = ListenedBy,
            SettledAt = SettledAt,
            SettledBy = SettledBy,
            DeletedAt = DeletedAt,
        };
    }
}
