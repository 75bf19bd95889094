using System.Collections.Immutable;
using System.Data.Common;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Disclosure.Tables;

/// <summary>The register of requests, and apart from it who asked.</summary>
static class DisclosureTable
{
    const string Select = "select id, office_id, number, subject, received_on, law, elsewhere, is_public, legal_promise, target_promise from disclosure_request";

    public static async Task Insert(DbTransaction transaction, DisclosureRequest request, DisclosureApplicant applicant)
    {
        await transaction.Connection!.ExecuteAsync(
            """
            insert into disclosure_request (id, office_id, number, subject, received_on, law, elsewhere, is_public, legal_promise, target_promise)
            values (@Id, @Office, @Number, @Subject, @ReceivedOn, @Law, @Elsewhere, @IsPublic, @LegalPromise, @TargetPromise)
            """,
            new { request.Id, request.Office, request.Number, request.Subject, request.ReceivedOn, request.Law, request.Elsewhere, request.IsPublic, request.LegalPromise, request.TargetPromise },
            transaction);
        await transaction.Connection!.ExecuteAsync(
            "insert into disclosure_applicant (request_id, name, address, email, wording) values (@Id, @Name, @Address, @Email, @Wording)",
            new { request.Id, applicant.Name, applicant.Address, applicant.Email, applicant.Wording },
            transaction);
        for (var position = 0; position < request.Steps.Length; position++) await InsertStep(transaction, request.Id, position, request.Steps[position]);
    }

    /// <summary>Adds the last step of a request.</summary>
    public static Task AppendLast(DbTransaction transaction, DisclosureRequest request) => InsertStep(transaction, request.Id, request.Steps.Length - 1, request.Steps[^1]);

    static Task<int> InsertStep(DbTransaction transaction, DisclosureRequestId request, int position, DisclosureStep step) => transaction.Connection!.ExecuteAsync(
        "insert into disclosure_step (request_id, position, happened_on, what, note, reasons, fee_cents) values (@request, @position, @On, @what, @Note, @reasons, @FeeCents)",
        new { request, position, step.On, what = step.What.ToString(), step.Note, reasons = JsonSerializer.Serialize(step.Reasons, JsonForm.Stored), step.FeeCents },
        transaction);

    public static Task SavePublic(DbTransaction transaction, OfficeId office, DisclosureRequestId request, string subject, bool isPublic) => transaction.Connection!.ExecuteAsync(
        "update disclosure_request set subject = @subject, is_public = @isPublic where id = @request and office_id = @office", new { office, request, subject, isPublic }, transaction);

    /// <summary>The next change of the register of this office waits until this transaction is over.</summary>
    public static Task Lock(DbTransaction transaction, OfficeId office) => transaction.Connection!.ExecuteAsync("update office set key = key where id = @office", new { office }, transaction);

    /// <summary>How many requests came in in a year, for the next number.</summary>
    public static Task<long> CountOfYear(DbTransaction transaction, OfficeId office, int year) => transaction.Connection!.ExecuteScalarAsync<long>(
        "select count(*) from disclosure_request where office_id = @office and received_on >= @first and received_on <= @last",
        new { office, first = new LocalDate(year, 1, 1), last = new LocalDate(year, 12, 31) },
        transaction);

    public static async Task<DisclosureRequest?> Find(DbConnection connection, OfficeId office, DisclosureRequestId id, DbTransaction? transaction = null) =>
        await Read(connection, Select + " where id = @id and office_id = @office", new { id, office }, transaction) is [var request] ? request : null;

    /// <summary>All requests of an office, the newest first.</summary>
    public static Task<IReadOnlyList<DisclosureRequest>> Of(DbConnection connection, OfficeId office, DbTransaction? transaction = null) =>
        Read(connection, Select + " where office_id = @office order by received_on desc, number desc", new { office }, transaction);

    public static Task<DisclosureApplicant?> ApplicantOf(DbConnection connection, DisclosureRequestId request) =>
        connection.QuerySingleOrDefaultAsync<DisclosureApplicant?>("select name, address, email, wording from disclosure_applicant where request_id = @request", new { request });

    /// <summary>Deletes who asked in requests that ended before a day; returns how many.</summary>
    public static Task<int> RemoveApplicants(DbTransaction transaction, OfficeId office, LocalDate endedBefore) => transaction.Connection!.ExecuteAsync(
        $"""
        delete from disclosure_applicant where request_id in (
          select r.id from disclosure_request r join disclosure_step s on s.request_id = r.id
          where r.office_id = @office and s.happened_on < @endedBefore and s.what in ({string.Join(", ", Endings)}))
        """,
        new { office, endedBefore },
        transaction);

    static readonly IEnumerable<string> Endings = Enum.GetValues<DisclosureStepKind>().Where(kind => kind.Ends()).Select(kind => $"'{kind}'");

    static async Task<IReadOnlyList<DisclosureRequest>> Read(DbConnection connection, string sql, object values, DbTransaction? transaction)
    {
        var rows = (await connection.QueryAsync<Row>(sql, values, transaction)).ToList();
        if (rows.Count == 0) return [];
        var steps = (await connection.QueryAsync<StepRow>(
            "select s.request_id, s.happened_on, s.what, s.note, s.reasons, s.fee_cents from disclosure_step s join disclosure_request r on r.id = s.request_id where r.office_id = @office order by s.request_id, s.position",
            new { office = rows[0].OfficeId }, transaction)).ToLookup(row => row.RequestId, row => row.Read());
        return [.. rows.Select(row => row.Read([.. steps[row.Id]]))];
    }

    sealed class Row
    {
        public DisclosureRequestId Id { get; init; }

        public OfficeId OfficeId { get; init; }

        public string Number { get; init; } = "";

        public string Subject { get; init; } = "";

        public LocalDate ReceivedOn { get; init; }

        public string Law { get; init; } = "";

        public string? Elsewhere { get; init; }

        public bool IsPublic { get; init; }

        public PromiseId? LegalPromise { get; init; }

        public PromiseId? TargetPromise { get; init; }

        public DisclosureRequest Read(ImmutableArray<DisclosureStep> steps) => new()
        {
            Id = Id,
            Office = OfficeId,
            Number = Number,
            Subject = Subject,
            ReceivedOn = ReceivedOn,
            Law = Law,
            Elsewhere = Elsewhere,
            IsPublic = IsPublic,
            LegalPromise = LegalPromise,
            TargetPromise = TargetPromise,
            Steps = steps,
        };
    }

    sealed class StepRow
    {
        public DisclosureRequestId RequestId { get; init; }

        public LocalDate HappenedOn { get; init; }

        public DisclosureStepKind What { get; init; }

        public string? Note { get; init; }

        public string Reasons { get; init; } = "";

        public int? FeeCents { get; init; }

        public DisclosureStep Read() => new(HappenedOn, What, Note) { Reasons = [.. JsonSerializer.Deserialize<RefusalReason[]>(Reasons, JsonForm.Stored)!], FeeCents = FeeCents };
    }
}
