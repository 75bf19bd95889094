using System.Security.Cryptography;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.PhoneBook.Contract;
using NodaTime;

namespace Durchwahl.Planning.Demands;

/// <summary>What a file of calls is.</summary>
enum LogKind
{
    QueueLog,
    CallDetailRecords,
    Table,
}

/// <summary>Measures a demand, from a log that somebody brings or from the office's own records. The log is read once and kept nowhere; callers are hidden as their line is read.</summary>
sealed class MeasureDemand(OfficeBooks books, ContactBook contacts, HouseTime time)
{
    /// <summary>Larger files are refused: ten million lines of queue_log are about so many bytes.</summary>
    public const long LargestFile = 200_000_000;

    static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(2);

    /// <summary>How somebody wants it.</summary>
    /// <param name="Kind">What the file is.</param>
    /// <param name="Only">Only this queue or this dial plan context; null for all.</param>
    /// <param name="IsUtc">Whether the times are UTC.</param>
    /// <param name="Columns">The columns of a table; null to find them.</param>
    /// <param name="SkipsBroken">Whether to go on without lines that cannot be read.</param>
    public sealed record Wishes(LogKind Kind, string? Only, bool IsUtc, TableColumns? Columns, bool SkipsBroken);

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>This is the demand; the reading is null for own records.</summary>
        public sealed record Measured(FittedDemand Fitted, LogReading.Understood? Reading) : Outcome;

        /// <summary>Lines cannot be read, and nobody said to go on without them.</summary>
        public sealed record Broken(LogReading.Understood Reading) : Outcome;

        /// <summary>There is nothing to measure; one sentence.</summary>
        public sealed record Refused(string Reason) : Outcome;
    }

    public async Task<Outcome> FromLog(OfficeId office, Stream file, Wishes wishes, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(LongestReading);
        try
        {
            var reading = await Task.Run(() => Read(file, wishes, limit.Token), limit.Token);
            return reading switch
            {
                LogReading.Refused refused => new Outcome.Refused(refused.Reason),
                LogReading.Understood { BrokenLines: > 0 } broken when !wishes.SkipsBroken => new Outcome.Broken(broken),
                LogReading.Understood understood => await Fit(office, understood.Calls, NameOf(wishes.Kind), understood),
                _ => throw new InvalidOperationException("The hierarchy is closed."),
            };
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Outcome.Refused("Das Lesen dauerte länger als zwei Minuten. Teilen Sie die Datei, zum Beispiel nach Monaten.");
        }
    }

    public async Task<Outcome> FromOwnRecords(OfficeId office, int weeks)
    {
        var until = time.Now;
        var records = await contacts.Within(office, until - Duration.FromDays(7 * weeks), until);
        return await Fit(office, OwnContacts.AsLog(records), "eigene Aufzeichnung", null);
    }

    async Task<Outcome> Fit(OfficeId office, IReadOnlyList<LoggedCall> calls, string source, LogReading.Understood? reading)
    {
        var book = await books.Find(office) ?? throw new InvalidOperationException($"There is no office {office.Value}.");
        return DemandFitting.Fit(calls, new(OfficeCalendars.Of(book), source)) is { } fitted
            ? new Outcome.Measured(fitted, reading)
            : new Outcome.Refused(reading is null ? "In diesem Zeitraum ist kein Anruf aufgezeichnet." : "In der Datei steht kein Anruf, der gezählt werden kann. Prüfen Sie Art der Datei, Warteschlange und Kontext.");
    }

    static LogReading Read(Stream file, Wishes wishes, CancellationToken cancellation)
    {
        var lines = LogText.Lines(file);
        var log = new LogWishes { Mask = new CallerMask(RandomNumberGenerator.GetBytes(32)), Only = wishes.Only, IsUtc = wishes.IsUtc, Columns = wishes.Columns };
        return wishes.Kind switch
        {
            LogKind.QueueLog => QueueLog.Read(lines, log, cancellation),
            LogKind.CallDetailRecords => CallDetailRecords.Read(lines, log, cancellation),
            LogKind.Table => CallTable.Read(lines, log, cancellation),
            _ => throw new ArgumentOutOfRangeException(nameof(wishes), wishes.Kind, "There is no such kind."),
        };
    }

    static string NameOf(LogKind kind) => kind switch
    {
        LogKind.QueueLog => "queue_log",
        LogKind.CallDetailRecords => "CDR-Datei",
        _ => "Anrufliste",
    };
}
