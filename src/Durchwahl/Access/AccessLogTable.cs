using System.Data.Common;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>Who saw what: written by <see cref="Contract.AccessLog"/>, read by the page of the data protection officer.</summary>
public sealed class AccessLogTable(Database database)
{
    public const int RowsPerPage = 100;

    static readonly string[] Columns = ["id", "at", "office_id", "account_id", "kind", "subject_id", "way"];

    /// <summary>One look at one thing.</summary>
    public sealed record Entry(Guid Id, Instant At, OfficeId Office, AccountId? Account, SeenKind Kind, Guid Subject, SeenWay Way);

    /// <summary>Which looks a page shows; null for all.</summary>
    /// <param name="Account">By this account.</param>
    /// <param name="Subject">At this thing.</param>
    /// <param name="From">Not before.</param>
    /// <param name="Until">Before.</param>
    public sealed record Filter(AccountId? Account, Guid? Subject, Instant? From, Instant? Until);

    /// <summary>One look as a page shows it; the name is null for the command line and for an account that is removed.</summary>
    public sealed record Row(Instant At, AccountId? Account, string? Name, SeenKind? Kind, Guid Subject, SeenWay? Way);

    /// <summary>A page of looks, newest first, and whether older ones follow.</summary>
    public sealed record Slice(IReadOnlyList<Row> Rows, bool HasMore);

    public static Task Add(DbTransaction transaction, IEnumerable<Entry> entries) => Rows.Upsert(transaction, "access_log", Columns, entries.Select(entry => new object?[]
    {
        entry.Id, entry.At, entry.Office.Value, entry.Account?.Value, SeenWords.Word(entry.Kind), entry.Subject, SeenWords.Word(entry.Way),
    }));

    public static Task<int> RemoveBefore(DbTransaction transaction, OfficeId office, Instant before) =>
        transaction.Connection!.ExecuteAsync("delete from access_log where office_id = @office and at < @before", new { office, before }, transaction);

    public Task<Slice> Read(OfficeId office, Filter filter, int page) => database.Read(async connection =>
    {
        var rows = (await connection.QueryAsync<ReadColumns>(
            "select l.at, l.account_id, a.user_name, l.kind, l.subject_id, l.way from access_log l left join account a on a.id = l.account_id where l.office_id = @office"
            + (filter.Account is null ? "" : " and l.account_id = @account") + (filter.Subject is null ? "" : " and l.subject_id = @subject")
            + (filter.From is null ? "" : " and l.at >= @from") + (filter.Until is null ? "" : " and l.at < @until")
            + " order by l.at desc, l.id desc limit @limit offset @offset",
            new { office, account = filter.Account, subject = filter.Subject, from = filter.From, until = filter.Until, limit = RowsPerPage + 1, offset = (page - 1L) * RowsPerPage })).ToList();
        return new Slice([.. rows.Take(RowsPerPage).Select(row => row.Row)], rows.Count > RowsPerPage);
    });

    /// <summary>The accounts that occur in an office, by name; removed ones are not among them.</summary>
    public Task<IReadOnlyList<(AccountId Id, string Name)>> Accounts(OfficeId office) => database.Read(async connection =>
    {
        var found = await connection.QueryAsync<(AccountId Id, string Name)>(
            "select a.id, a.user_name from account a where a.id in (select account_id from access_log where office_id = @office)", new { office });
        return (IReadOnlyList<(AccountId, string)>)[.. found.OrderBy(account => account.Name, GermanOrder.Comparer)];
    });

    sealed class ReadColumns
    {
        public Instant At { get; init; }
        public AccountId? AccountId { get; init; }
        public string? UserName { get; init; }
        public string Kind { get; init; } = "";
        public Guid SubjectId { get; init; }
        public string Way { get; init; } = "";

        public Row Row => new(At, AccountId, UserName, SeenWords.Kind(Kind), SubjectId, SeenWords.Way(Way));
    }
}
