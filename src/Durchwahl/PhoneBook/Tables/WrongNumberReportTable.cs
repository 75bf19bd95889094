using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.PhoneBook.Tables;

/// <summary>"This number is wrong": reports of the public, without a name and an address.</summary>
static class WrongNumberReportTable
{
    /// <summary>How long a settled report is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(90);

    /// <summary>One report.</summary>
    public sealed record Report(Guid Id, Instant ReportedAt, string? Number, string Remark, Instant? SettledAt, string? SettledBy);

    public static Task Insert(DbTransaction transaction, OfficeId office, Report report) => transaction.Connection!.ExecuteAsync(
        "insert into wrong_number_report (id, office_id, reported_at, number, remark) values (@Id, @office, @ReportedAt, @Number, @Remark)",
        new { report.Id, office, report.ReportedAt, report.Number, report.Remark },
        transaction);

    public static async Task<IReadOnlyList<Report>> Of(DbConnection connection, OfficeId office, int most = 200) =>
        [.. (await connection.QueryAsync<Row>(
            "select id, reported_at, number, remark, settled_at, settled_by from wrong_number_report where office_id = @office order by settled_at is not null, reported_at desc limit @most",
            new { office, most })).Select(row => new Report(row.Id, row.ReportedAt, row.Number, row.Remark, row.SettledAt, row.SettledBy))];

    /// <summary>One report; null when there is none in this office.</summary>
    public static async Task<Report?> Find(DbConnection connection, OfficeId office, Guid report, DbTransaction? transaction = null) =>
        await connection.QuerySingleOrDefaultAsync<Row>(
            "select id, reported_at, number, remark, settled_at, settled_by from wrong_number_report where id = @report and office_id = @office", new { report, office }, transaction) is { } row
            ? new Report(row.Id, row.ReportedAt, row.Number, row.Remark, row.SettledAt, row.SettledBy)
            : null;

    /// <summary>Marks a report as settled; false when it is not there or already was.</summary>
    public static async Task<bool> Settle(DbTransaction transaction, OfficeId office, Guid report, Instant at, string by) => await transaction.Connection!.ExecuteAsync(
        "update wrong_number_report set settled_at = @at, settled_by = @by where id = @report and office_id = @office and settled_at is null", new { report, office, at, by }, transaction) == 1;

    public static Task RemoveSettled(DbTransaction transaction, Instant now) =>
        transaction.Connection!.ExecuteAsync("delete from wrong_number_report where settled_at < @before", new { before = now - Kept }, transaction);

    sealed class Row
    {
        public Guid Id { get; init; }

        public Instant ReportedAt { get; init; }

        public string? Number { get; init; }

        public string Remark { get; init; } = "";

        public Instant? SettledAt { get; init; }

        public string? SettledBy { get; init; }
    }
}
