using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using NodaTime;
using NodaTime.Text;

namespace Durchwahl.Promises.Tables;

/// <summary>Promises, and apart from them what they say about people.</summary>
static class PromiseTable
{
    const string Columns =
        """
        p.id, p.office_id, p.reference, p.kind, p.topic, p.owner_post, p.owner_team, p.stand_in, p.contact_id, p.message_id, p.request_id, p.report_id, p.opened_at, p.opened_by, p.counted_from, p.rule, p.window_from,
        p.due_at, p.due, p.way, p.language, p.taken_at, p.taken_by, p.awaits_reply, p.attempts, p.last_attempt_at, p.outcome, p.ended_at, p.ended_by, p.kept_in, p.problem, p.version,
        d.what, d.note, d.name, d.benefit_unit, d.number, d.email, d.address, d.companion
        """;

    const string From = "from promise p left join promise_details d on d.promise_id = p.id";

    public static async Task Insert(DbTransaction transaction, Promise promise, PromiseDetails details)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            insert into promise (id, office_id, reference, kind, topic, owner_post, owner_team, stand_in, contact_id, message_id, request_id, report_id, opened_at, opened_by, counted_from, rule, window_from, due_at, due,
              way, language, taken_at, taken_by, awaits_reply, attempts, last_attempt_at, outcome, ended_at, ended_by, kept_in, problem, version)
            values (@Id, @Office, @Reference, @Kind, @Topic, @OwnerPost, @OwnerTeam, @StandIn, @Contact, @Message, @Request, @Report, @OpenedAt, @OpenedBy, @CountedFrom, @Rule, @WindowFrom, @DueAt, @Due,
              @Way, @Language, @TakenAt, @TakenBy, @AwaitsReply, @Attempts, @LastAttemptAt, @Outcome, @EndedAt, @EndedBy, @KeptIn, @Problem, @Version)
            """,
            Values(promise), transaction);
        await SaveDetails(transaction, promise.Id, details);
    }

    /// <summary>Saves what can change of a promise; it is locked.</summary>
    public static Task Update(DbTransaction transaction, Promise promise) => transaction.Connection!.ExecuteAsync(
        """
        update promise set topic = @Topic, owner_post = @OwnerPost, owner_team = @OwnerTeam, stand_in = @StandIn, rule = @Rule, window_from = @WindowFrom, due_at = @DueAt, due = @Due, way = @Way,
          taken_at = @TakenAt, taken_by = @TakenBy, awaits_reply = @AwaitsReply, attempts = @Attempts, last_attempt_at = @LastAttemptAt, outcome = @Outcome, ended_at = @EndedAt, ended_by = @EndedBy,
          kept_in = @KeptIn, problem = @Problem, version = @Version
        where id = @Id
        """,
        Values(promise), transaction);

    static object Values(Promise promise) => new
    {
        promise.Id,
        promise.Office,
        promise.Reference,
        promise.Kind,
        promise.Topic,
        OwnerPost = promise.Owner.Post,
        OwnerTeam = promise.Owner.Team,
        promise.StandIn,
        promise.Contact,
        promise.Message,
        promise.Request,
        promise.Report,
        promise.OpenedAt,
        promise.OpenedBy,
        CountedFrom = LocalDateTimePattern.ExtendedIso.Format(promise.CountedFrom),
        Rule = promise.Rule?.ToString(),
        promise.WindowFrom,
        DueAt = promise.Due.At,
        Due = JsonSerializer.Serialize(promise.Due, JsonForm.Stored),
        Way = promise.Way.ToString(),
        promise.Language,
        promise.TakenAt,
        promise.TakenBy,
        promise.AwaitsReply,
        promise.Attempts,
        promise.LastAttemptAt,
        Outcome = promise.Outcome?.ToString(),
        promise.EndedAt,
        promise.EndedBy,
        promise.KeptIn,
        promise.Problem,
        promise.Version,
    };

    public static Task SaveDetails(DbTransaction transaction, PromiseId promise, PromiseDetails details) => transaction.Connection!.ExecuteAsync(
        """
        insert into promise_details (promise_id, what, note, name, benefit_unit, number, email, address, companion)
        values (@promise, @What, @Note, @Name, @BenefitUnit, @Number, @Email, @Address, @Companion)
        on conflict (promise_id) do update set what = excluded.what, note = excluded.note, name = excluded.name, benefit_unit = excluded.benefit_unit, number = excluded.number, email = excluded.email,
          address = excluded.address, companion = excluded.companion
        """,
        new { promise, details.What, details.Note, details.Name, details.BenefitUnit, details.Number, details.Email, details.Address, details.Companion },
        transaction);

    /// <summary>Whoever else wants to change the promise waits until this transaction is over.</summary>
    public static Task Lock(DbTransaction transaction, PromiseId promise) =>
        transaction.Connection!.ExecuteAsync("update promise set version = version where id = @promise", new { promise }, transaction);

    public static async Task<KnownPromise?> Find(DbConnection connection, OfficeId office, PromiseId id, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>($"select {Columns} {From} where p.id = @id and p.office_id = @office", new { id, office }, transaction))?.Read();

    /// <summary>The promise that answers a voice message; null when none does.</summary>
    public static Task<PromiseId?> Answering(DbTransaction transaction, OfficeId office, VoiceMessageId message) => IdWhere(transaction, office, "message_id", message.Value);

    /// <summary>The promise that fulfils a callback; null when none does.</summary>
    public static Task<PromiseId?> Answering(DbTransaction transaction, OfficeId office, CallbackRequestId request) => IdWhere(transaction, office, "request_id", request.Value);

    /// <summary>The promise that corrects a reported number; null when none does.</summary>
    public static Task<PromiseId?> Answering(DbTransaction transaction, OfficeId office, WrongNumberReportId report) => IdWhere(transaction, office, "report_id", report.Value);

    static Task<PromiseId?> IdWhere(DbTransaction transaction, OfficeId office, string column, Guid value) =>
        transaction.Connection!.QueryFirstOrDefaultAsync<PromiseId?>($"select id from promise where {column} = @value and office_id = @office order by id", new { value, office }, transaction);

    /// <summary>Who has to act on the open promises of posts.</summary>
    public static async Task<IReadOnlyList<Acting>> ActingOnOpen(DbConnection connection, OfficeId office) => [.. await connection.QueryAsync<Acting>(
        "select id, owner_post, stand_in, problem from promise where office_id = @office and outcome is null and owner_post is not null", new { office })];

    /// <summary>Who has to act on a promise of a post.</summary>
    public sealed class Acting
    {
        public PromiseId Id { get; init; }

        public PostId OwnerPost { get; init; }

        public PostId? StandIn { get; init; }

        public string? Problem { get; init; }
    }

    /// <summary>The open promises whose deadline was counted by a rule.</summary>
    public static async Task<IReadOnlyList<Promise>> OpenCounted(DbConnection connection, OfficeId office) =>
        [.. (await connection.QueryAsync<Row>($"select {Columns} {From} where p.office_id = @office and p.outcome is null and p.rule is not null", new { office })).Select(row => row.Read().Promise)];
    /// <summary>The promise that has this reference, and its office; null when there is none.</summary>
    public static async Task<(OfficeId Office, PromiseId Promise)?> Named(DbConnection connection, string reference, DbTransaction? transaction = null) =>
        (await connection.QuerySingleOrDefaultAsync<Row>("select id, office_id from promise where reference = @reference", new { reference }, transaction)) is { } row ? (row.OfficeId, row.Id) : null;

    /// <summary>What a list shows, the one that is due first in front.</summary>
    public static async Task<IReadOnlyList<KnownPromise>> List(DbConnection connection, OfficeId office, PromiseFilter filter, int most, DbTransaction? transaction = null, int skip = 0)
    {
        var values = new DynamicParameters(new { office, most, skip });
        var conditions = Conditions(filter, values);
        // The page is cut before the details are joined: otherwise the words of thousands would be read for fifty.
        var page = $"select p.* from promise p where {conditions} order by {Order(filter)} limit @most offset @skip";
        return [.. (await connection.QueryAsync<Row>(
            $"select {Columns} from ({page}) p left join promise_details d on d.promise_id = p.id order by {Order(filter)}", values, transaction)).Select(row => row.Read())];
    }

    // What has ended is looked for from the newest on.
    static string Order(PromiseFilter filter) => filter.OnlyEnded ? "p.ended_at desc, p.id desc" : "p.due_at, p.id";

    /// <summary>What is open, as far as an overview needs it: the team, whether a post owes it, by when, and whether a question waits.</summary>
    public static async Task<IReadOnlyList<OpenPromise>> Open(DbConnection connection, OfficeId office) =>
        [.. await connection.QueryAsync<OpenPromise>("select owner_team, owner_post is not null as has_post, due_at, awaits_reply from promise where office_id = @office and outcome is null order by due_at", new { office })];

    /// <summary>How many a list would show.</summary>
    public static Task<long> Count(DbConnection connection, OfficeId office, PromiseFilter filter, DbTransaction? transaction = null)
    {
        var values = new DynamicParameters(new { office });
        var conditions = Conditions(filter, values);
        return connection.ExecuteScalarAsync<long>($"select count(*) from promise p where {conditions}", values, transaction);
    }

    static string Conditions(PromiseFilter filter, DynamicParameters values)
    {
        var conditions = new List<string> { "p.office_id = @office" };
        if (filter.OnlyOpen) conditions.Add("p.outcome is null");
        if (!filter.Posts.IsDefault) conditions.Add($"coalesce(p.stand_in, p.owner_post) in ({OneOf("post", filter.Posts)})");
        if (!filter.Teams.IsDefault) conditions.Add($"p.owner_team in ({OneOf("team", filter.Teams)})");
        if (filter.WithoutPost) conditions.Add("p.owner_post is null");
        if (filter.OfNobody) conditions.Add("p.owner_post is null and p.owner_team is null");
        if (filter.OnlyEnded) conditions.Add("p.outcome is not null");
        if (filter.OnlyAsked) conditions.Add($"p.awaits_reply = {Value("asked", true)}");
        if (filter.Topic is { } topic) conditions.Add($"p.topic = {Value("topic", topic)}");
        if (filter.Reference is { } reference) conditions.Add($"p.reference = {Value("reference", reference)}");
        if (filter.DueBefore is { } dueBefore) conditions.Add($"p.due_at < {Value("dueBefore", dueBefore)}");
        if (filter.Kind is { } kind) conditions.Add($"p.kind = {Value("kind", kind)}");
        if (filter.Contact is { } contact) conditions.Add($"p.contact_id = {Value("contact", contact)}");
        if (filter.Number is { } number) conditions.Add($"p.id in (select promise_id from promise_details where number = {Value("number", number)})");
        if (filter.EndedFrom is { } from) conditions.Add($"p.ended_at >= {Value("endedFrom", from)}");
        return string.Join(" and ", conditions);

        string Value(string name, object value)
        {
            values.Add(name, value);
            return $"@{name}";
        }

        // Nothing is one of none: "in (null)" is never true.
        string OneOf<T>(string name, ImmutableArray<T> all) => all.IsEmpty ? "null" : string.Join(", ", all.Select((value, at) => Value($"{name}{at}", value!)));
    }

    sealed class Row
    {
        public PromiseId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public string Reference { get; init; } = "";

        public string Kind { get; init; } = "";

        public string? Topic { get; init; }

        public PostId? OwnerPost { get; init; }

        public TeamId? OwnerTeam { get; init; }

        public PostId? StandIn { get; init; }

        public ContactId? ContactId { get; init; }

        public VoiceMessageId? MessageId { get; init; }

        public CallbackRequestId? RequestId { get; init; }

        public WrongNumberReportId? ReportId { get; init; }

        public Instant OpenedAt { get; init; }

        public string OpenedBy { get; init; } = "";

        public string CountedFrom { get; init; } = "";

        public string? Rule { get; init; }

        public Instant? WindowFrom { get; init; }

        public string Due { get; init; } = "";

        public AnswerWay Way { get; init; }

        public string? Language { get; init; }

        public Instant? TakenAt { get; init; }

        public string? TakenBy { get; init; }

        public bool AwaitsReply { get; init; }

        public int Attempts { get; init; }

        public Instant? LastAttemptAt { get; init; }

        public PromiseOutcome? Outcome { get; init; }

        public Instant? EndedAt { get; init; }

        public string? EndedBy { get; init; }

        public ContactId? KeptIn { get; init; }

        public string? Problem { get; init; }

        public int Version { get; init; }

        public string? What { get; init; }

        public string? Note { get; init; }

        public string? Name { get; init; }

        public string? BenefitUnit { get; init; }

        public PhoneNumber? Number { get; init; }

        public string? Email { get; init; }

        public string? Address { get; init; }

        public string? Companion { get; init; }

        public KnownPromise Read() => new(ReadPromise(), ReadDetails());

        Promise ReadPromise() => new()
        {
            Id = Id,
            Office = OfficeId,
            Reference = Reference,
            Kind = Kind,
            Topic = Topic,
            Owner = new PromiseOwner(OwnerPost, OwnerTeam),
            StandIn = StandIn,
            Contact = ContactId,
            Message = MessageId,
            Request = RequestId,
            Report = ReportId,
            OpenedAt = OpenedAt,
            OpenedBy = OpenedBy,
            CountedFrom = LocalDateTimePattern.ExtendedIso.Parse(CountedFrom).Value,
            Rule = Rule is null ? null : DeadlineRule.Parse(Rule),
            WindowFrom = WindowFrom,
            Due = JsonSerializer.Deserialize<PromiseDue>(Due, JsonForm.Stored)!,
            Way = Way,
            Language = Language,
            TakenAt = TakenAt,
            TakenBy = TakenBy,
            AwaitsReply = AwaitsReply,
            Attempts = Attempts,
            LastAttemptAt = LastAttemptAt,
            Outcome = Outcome,
            EndedAt = EndedAt,
            EndedBy = EndedBy,
            KeptIn = KeptIn,
            Problem = Problem,
            Version = Version,
        };

        PromiseDetails? ReadDetails() => What is null ? null : new PromiseDetails
        {
            What = What,
            Note = Note,
            Name = Name,
            BenefitUnit = BenefitUnit,
            Number = Number,
            Email = Email,
            Address = Address,
            Companion = Companion,
        };
    }
}
