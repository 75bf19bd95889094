using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Desk.Guides;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Desk.Guides;

/// <summary>All versions of the guides of an office. Nothing in it is ever changed.</summary>
static class GuideTable
{
    const string Columns = "office_id, topic, version, state, markdown, legal_date, review_by, is_internal, made_at, made_by, why";
    const string Select = $"select {Columns} from conversation_guide";

    /// <summary>The newest released version; null when there is none.</summary>
    public static async Task<ConversationGuide?> FindReleased(DbConnection connection, OfficeId office, string topic) =>
        (await connection.QueryFirstOrDefaultAsync<Row>($"{Select} where office_id = @office and topic = @topic and state = 'Released' order by version desc limit 1", new { office, topic }))?.Read();

    /// <summary>All versions of a topic, the newest first.</summary>
    public static async Task<IReadOnlyList<ConversationGuide>> Of(DbConnection connection, OfficeId office, string topic, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<Row>($"{Select} where office_id = @office and topic = @topic order by version desc", new { office, topic }, transaction)).Select(row => row.Read())];

    /// <summary>Of each topic the newest version and the newest released one.</summary>
    public static async Task<IReadOnlyList<ConversationGuide>> Newest(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>(
            $"""
            {Select} guide where office_id = @office and (
              version = (select max(version) from conversation_guide newest where newest.office_id = guide.office_id and newest.topic = guide.topic)
              or version = (select max(version) from conversation_guide newest where newest.office_id = guide.office_id and newest.topic = guide.topic and newest.state = 'Released'))
            order by topic, version desc
            """,
            new { office })).Select(row => row.Read())];

    /// <summary>Adds a version.</summary>
    /// <returns>False when there is this version already: somebody else was faster.</returns>
    public static async Task<bool> Add(DbTransaction transaction, ConversationGuide guide) => await transaction.Connection!.ExecuteAsync(
        $"""
        insert into conversation_guide ({Columns})
        values (@Office, @Topic, @Version, @state, @Markdown, @LegalDate, @ReviewBy, @IsInternal, @MadeAt, @MadeBy, @Why)
        on conflict (office_id, topic, version) do nothing
        """,
        new
        {
            guide.Office, guide.Topic, guide.Version, state = guide.State.ToString(), guide.Markdown, guide.LegalDate, guide.ReviewBy, guide.IsInternal, guide.MadeAt, guide.MadeBy, guide.Why,
        },
        transaction) == 1;

    sealed class Row
    {
        public OfficeId OfficeId { get; init; }

        public string Topic { get; init; } = "";

        public int Version { get; init; }

        public string State { get; init; } = "";

        public string Markdown { get; init; } = "";

        public LocalDate LegalDate { get; init; }

        public LocalDate ReviewBy { get; init; }

        public bool IsInternal { get; init; }

        public Instant MadeAt { get; init; }

        public string MadeBy { get; init; } = "";

        public string Why { get; init; } = "";

        public ConversationGuide Read() => new()
        {
            Office = OfficeId, Topic = Topic, Version = Version, State = Enum.Parse<GuideState>(State), Markdown = Markdown, LegalDate = LegalDate, ReviewBy = ReviewBy, IsInternal = IsInternal,
            MadeAt = MadeAt, MadeBy = MadeBy, Why = Why,
        };
    }
}
