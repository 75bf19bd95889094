using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.PhoneBook.Contract;

/// <summary>News for the rooms below: somebody has reported a number as wrong. Written into the outbox in the transaction that saves the report.</summary>
/// <param name="Report">The report.</param>
/// <param name="Office">The office.</param>
sealed record WrongNumberReported(WrongNumberReportId Report, OfficeId Office)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "WrongNumberReported";
}

/// <summary>News for the rooms below: somebody has settled a report on the page of reports. Not written when a room below has settled it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Office">The office.</param>
sealed record WrongNumberSettled(WrongNumberReportId Report, OfficeId Office)
{
    /// <summary>The kind of the outbox message.</summary>
    public const string Kind = "WrongNumberSettled";
}
