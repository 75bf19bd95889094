using System.Diagnostics;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Queueing;
using Durchwahl.Statistics;
using Durchwahl.Statistics.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>Figures of a month of 100,000 contacts from running sums, and beside it what it takes to count them from the records.</summary>
static class FiguresBenchmark
{
    const int Contacts = 100_000;
    const int Teams = 12;
    const int Looks = 40;
    const double Limit = 200;

    static readonly OfficeId Office = new(new Guid("01900000-0000-7000-8000-000000000001"));
    static readonly LocalDate First = new(2026, 9, 1);
    static readonly PhoneNumber Service = PhoneNumber.Parse("+4957219824");

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        foreach (var measurement in await On("SQLite", workshop.PathTo("figures-sqlite"), null)) yield return measurement;
        await using var postgres = await ThrowAwayPostgres.Start(workshop, "figures-postgres", isDurable: false);
        foreach (var measurement in await On("PostgreSQL", workshop.PathTo("figures-data"), postgres.Connection)) yield return measurement;
    }

    static async Task<IReadOnlyList<Measurement>> On(string engine, string folder, string? connection)
    {
        var options = new HouseOptions(folder, connection, Durchwahl.Program.Clock) { Urls = "http://127.0.0.1:0", Chromium = "" };
        await using var house = await WebHouse.Build(options, services => services.AddLogging(logging => logging.ClearProviders())); // not started: no jobs run beside
        await house.Services.GetRequiredService<OfficeBooks>().Add(new Office { Id = Office, Key = OfficeKey.Parse("grosskreis"), Name = "Jobcenter Großkreis", Land = Land.NI }, Actor.Program);
        await house.Services.GetRequiredService<Database>().Write(transaction => ContactRecordTable.Save(transaction, Invented()));
        var book = house.Services.GetRequiredService<FigureBook>();
        var counting = await Timed(() => book.BringUpToDate(Office));
        var month = await Measured(() => book.Of(Office, First, First.PlusDays(29)));
        var history = await Measured(() => book.History(Office, First, First.PlusDays(29), PeriodLength.Day));
        var replay = await Timed(async () =>
        {
            if ((await house.Services.GetRequiredService<ReplayFigures>().Replay(Office)).Differences.Count > 0) throw new InvalidOperationException("The sums disagree with the records.");
        });
        return
        [
            new($"figures: month of {Contacts:N0} contacts, {engine}", $"p99 {Spread.Shown(month.P99)}, median {Spread.Shown(month.Median)}", "200 ms", $"counted from the records: {Spread.Shown(counting)}", month.P99 <= Limit),
            new($"figures: its days one by one, {engine}", $"p99 {Spread.Shown(history.P99)}, median {Spread.Shown(history.Median)}", "", $"replay that agrees: {Spread.Shown(replay)}", null),
        ];
    }

    static IEnumerable<ContactRecord> Invented()
    {
        var chance = new Random(2026);
        for (var number = 0; number < Contacts; number++)
        {
            var arrived = HouseTime.InstantOf(First.PlusDays(number % 30).At(new LocalTime(8, 0))) + Duration.FromMilliseconds(chance.Next(36_000_000));
            var ending = chance.Next(10) == 0 ? Ending.Left : Ending.Answered;
            yield return new ContactRecord
            {
                Id = new ContactId(Guid.CreateVersion7(arrived.ToDateTimeOffset())), Office = Office, Source = ContactSource.Live, Channel = ContactChannel.Call, Dialled = Service, Kind = (LineKind)chance.Next(3),
                EndedOn = Service, EndedKind = LineKind.Service, Arrived = arrived, Waited = Duration.FromSeconds(chance.Next(120)), Handled = Duration.FromSeconds(ending == Ending.Answered ? 200 : 0), Ending = ending,
                Team = new TeamId(new Guid(chance.Next(Teams), 0, 1, new byte[8])), IsInHours = true, CanBeLinked = true,
            };
        }
    }

    static async Task<Spread> Measured<T>(Func<Task<T>> look)
    {
        var times = new List<double>();
        for (var number = -3; number < Looks; number++)
        {
            var took = await Timed(look);
            if (number >= 0) times.Add(took);
        }
        return new Spread(times);
    }

    static async Task<double> Timed(Func<Task> what)
    {
        var start = Stopwatch.GetTimestamp();
        await what();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
