using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Tables;
using NodaTime;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>Reports of wrong numbers, for the room that owes their correction.</summary>
static class WrongNumberReports
{
    /// <summary>One report; null when there is none in this office, or it is deleted.</summary>
    public static async Task<ReportedNumber?> Find(DbTransaction transaction, OfficeId office, WrongNumberReportId report) =>
        await WrongNumberReportTable.Find(transaction.Connection!, office, report.Value, transaction) is { } found
            ? new ReportedNumber(report, found.ReportedAt, found.Number, found.Remark, found.SettledAt, found.SettledBy)
            : null;

    /// <summary>Settles a report; false when it is not there or already was, which changes nothing.</summary>
    public static async Task<bool> Settle(DbTransaction transaction, OfficeId office, WrongNumberReportId report, Instant at, Actor by)
    {
        if (!await WrongNumberReportTable.Settle(transaction, office, report.Value, at, by.Name)) return false;
        await Audit.Append(transaction, at, by, office, "Meldung erledigt", $"report:{report.Value}");
        return true;
    }
}

/// <summary>A report of a wrong number.</summary>
/// <param name="Id">Identifies it.</param>
/// <param name="ReportedAt">When it came in.</param>
/// <param name="Number">As typed; null when none was.</param>
/// <param name="Remark">What else was written; may be empty.</param>
/// <param name="SettledAt">When somebody settled it; null before.</param>
/// <param name="SettledBy">Who, as an account name; null before.</param>
sealed record ReportedNumber(WrongNumberReportId Id, Instant ReportedAt, string? Number, string Remark, Instant? SettledAt, string? SettledBy);
