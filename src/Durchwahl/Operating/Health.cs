using System.Data.Common;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Operating;

/// <summary>How the house is; figures only.</summary>
/// <param name="Status">"ok", "warning" (serves, but a person should look) or "failed" (cannot serve).</param>
/// <param name="Version">The program.</param>
/// <param name="Database">Engine, and whether it answers.</param>
/// <param name="Migrations">How many of the program's migrations the database has.</param>
/// <param name="Publication">How many offices are public, and since when the newest publication holds.</param>
/// <param name="Outbox">Work that is open, and work that a person has to look at.</param>
/// <param name="Mail">Whether there is a mail server, and mails that have not gone out.</param>
/// <param name="Telephone">The exchange, and entries of the journal of calls that are not saved yet.</param>
/// <param name="FreeDisk">Free bytes where the data lies; null where the system does not tell.</param>
sealed record HealthReport(string Status, string Version, HealthReport.DatabaseState Database, HealthReport.MigrationState Migrations, HealthReport.PublicationState Publication, HealthReport.OutboxState Outbox,
    MailCount Mail, HealthReport.TelephoneState Telephone, long? FreeDisk)
{
    public sealed record DatabaseState(string Engine, bool Answers);

    public sealed record MigrationState(int Applied, int Known);

    public sealed record PublicationState(int Offices, Instant? NewestAt, long? NewestAgeSeconds);

    public sealed record OutboxState(long Open, long Stuck);

    /// <param name="Exchange">"none", "practice", "connected" or "away".</param>
    /// <param name="Unwritten">Entries of the journal that wait for the database.</param>
    /// <param name="Refused">Entries that the database will never take; they are in the log.</param>
    public sealed record TelephoneState(string Exchange, int Unwritten, int Refused);
}

/// <summary>Asks the parts of the house how they are.</summary>
sealed class Health(Database database, PublicationShelf shelf, TelephoneHealth telephone, MailHealth mails, HouseTime time, HouseOptions options)
{
    const long LittleDisk = 200_000_000;

    public async Task<HealthReport> Look()
    {
        var newest = shelf.NewestMadeAt;
        var publication = new HealthReport.PublicationState(shelf.All.Count, newest, newest is { } at ? (long)(time.Now - at).TotalSeconds : null);
        var calls = new HealthReport.TelephoneState(telephone.Exchange, telephone.Unwritten, telephone.Refused);
        var (free, known) = (FreeDisk(options.DataFolder), Migrations.ScriptsFor(database.Engine).Count);
        try
        {
            var (applied, open, stuck, mail) = await database.Read(Count);
            var status = applied != known ? "failed" : stuck > 0 || free < LittleDisk || telephone.NeedsAPerson ? "warning" : "ok";
            return new(status, Version, new(database.Engine, true), new(applied, known), publication, new(open, stuck), mail, calls, free);
        }
        catch (Exception problem) when (problem is DbException or IOException or TimeoutException or System.Data.DataException)
        {
            return new("failed", Version, new(database.Engine, false), new(0, known), publication, new(0, 0), new(options.Smtp is not null, 0, 0), calls, free);
        }
    }

    static string Version { get; } = typeof(Health).Assembly.GetName().Version?.ToString(3) ?? "";

    async Task<(int Applied, long Open, long Stuck, MailCount Mail)> Count(DbConnection connection) => (
        await connection.ExecuteScalarAsync<int>("select count(*) from migration"),
        await connection.ExecuteScalarAsync<long>("select count(*) from outbox where done_at is null"),
        await Outbox.Stuck(connection, time.Now),
        await mails.Look(connection, time.Now));

    static long? FreeDisk(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>The door for monitoring.</summary>
static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes) => routes.MapGet("/health", async (Health health, HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-store";
        var report = await health.Look();
        return Results.Json(report, JsonForm.Options, statusCode: report.Status == "failed" ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }).Public("monitoring: figures only, nothing personal").ExcludeFromDescription();
}
