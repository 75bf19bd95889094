using System.Diagnostics;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>The inbox of an office that owes 10,000 open promises: what one post has to do, and the first page of all.</summary>
static class PromisesBenchmark
{
    const int Open = 10_000;
    const int Posts = 200;
    const int Shown = 50;
    const int Looks = 300;
    const double Limit = 50;

    static readonly OfficeId Office = new(new Guid("01900000-0000-7000-8000-000000000001"));

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        foreach (var measurement in await On("SQLite", workshop.PathTo("promises-sqlite"), null)) yield return measurement;
        await using var postgres = await ThrowAwayPostgres.Start(workshop, "promises-postgres", isDurable: false);
        foreach (var measurement in await On("PostgreSQL", workshop.PathTo("promises-data"), postgres.Connection)) yield return measurement;
    }

    static async Task<IReadOnlyList<Measurement>> On(string engine, string folder, string? connection)
    {
        var options = new HouseOptions(folder, connection, Durchwahl.Program.Clock) { Urls = "http://127.0.0.1:0", Chromium = "" };
        await using var house = await WebHouse.Build(options, services => services.AddLogging(logging => logging.ClearProviders())); // not started: no jobs run beside
        await house.Services.GetRequiredService<OfficeBooks>().Add(new Office { Id = Office, Key = OfficeKey.Parse("grosskreis"), Name = "Jobcenter Großkreis", Land = Land.NI }, Actor.Program);
        await Give(house.Services.GetRequiredService<Database>());
        var book = house.Services.GetRequiredService<PromiseBook>();
        return
        [
            await Measured($"promises: {Shown} of one post, {Open:N0} open, {engine}", number => book.List(Office, new PromiseFilter { Posts = [Post(number % Posts)] }, Shown)),
            await Measured($"promises: first page of all, {Open:N0} open, {engine}", _ => book.List(Office, new PromiseFilter(), Shown)),
        ];
    }

    // Rows as they are after opening, without the mails and warnings that nobody reads here.
    static Task Give(Database database) => database.Write(async transaction =>
    {
        var (calendar, kinds, now) = (HouseCalendar.Default(Land.NI), new PromiseSettings(), Durchwahl.Program.Clock.GetCurrentInstant());
        for (var number = 0; number < Open; number++)
        {
            var what = new NewPromise
            {
                Kind = PromiseKinds.HandOver,
                Owner = new PromiseOwner(Post(number % Posts), null),
                CountedFrom = now - Duration.FromMinutes(number),
                Details = new PromiseDetails { What = "Antwort, ob die neue Miete übernommen wird", Note = "Mietbescheinigung liegt vor.", Name = "Frau Beispiel", Number = PhoneNumber.Parse("+491713920014") },
            };
            var promise = what.Open(new PromiseId(Guid.CreateVersion7(now.ToDateTimeOffset())), $"Z-{number:D7}", Office, kinds.KindOf(what.Kind), calendar, now, "service");
            await PromiseTable.Insert(transaction, number % 13 == 0 ? promise with { StandIn = Post((number + 1) % Posts) } : promise, what.Details);
        }
    });

    static PostId Post(int number) => new(new Guid(2, 0, (short)number, new byte[8]));

    static async Task<Measurement> Measured(string name, Func<int, Task<IReadOnlyList<KnownPromise>>> look)
    {
        var times = new List<double>();
        for (var number = -30; number < Looks; number++)
        {
            var start = Stopwatch.GetTimestamp();
            var found = await look(number + 30);
            if (number >= 0) times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (found.Count is 0 or > Shown) throw new InvalidOperationException($"{found.Count} promises were found.");
        }
        var spread = new Spread(times);
        return new(name, $"p99 {Spread.Shown(spread.P99)}, median {Spread.Shown(spread.Median)}", "p99 50 ms", "", spread.P99 <= Limit);
    }
}
