using System.Diagnostics;
using Durchwahl.Access.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>Talks booked by 16 at once, each another slot: promise, history, audit row, warnings and slot in one transaction that survives a power cut. Without the code, which is hashed slowly on purpose.</summary>
static class TalksBenchmark
{
    const int Posts = 50;
    const int Bookings = 3_000;
    const int AtOnce = 16;
    const double Wanted = 200;

    static readonly KnownOffice Office = new(new OfficeId(new Guid("01900000-0000-7000-8000-000000000001")), "grosskreis", "Jobcenter Großkreis");

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        var sqlite = await PerSecond(workshop.PathTo("talks-sqlite"), null);
        await using var server = await ThrowAwayPostgres.Start(workshop, "talks-postgres", isDurable: true);
        var postgres = await PerSecond(workshop.PathTo("talks-data"), server.Connection);
        yield return new("talks: bookings a second, PostgreSQL, 16 at once", $"{postgres:0}", "200", $"SQLite {sqlite:0}", postgres >= Wanted);
    }

    static async Task<double> PerSecond(string folder, string? connection)
    {
        var options = new HouseOptions(folder, connection, Durchwahl.Program.Clock) { Urls = "http://127.0.0.1:0", Chromium = "" };
        await using var house = await WebHouse.Build(options, services => services.AddLogging(logging => logging.ClearProviders())); // not started: no jobs run beside
        await house.Services.GetRequiredService<OfficeBooks>().Add(Book.Office, Actor.Program);
        var (booking, offer) = (house.Services.GetRequiredService<TalkBooking>(), TalkOffer.ForAgents(Book, Settings));
        var slots = Slots(offer);
        await BookAll(booking, offer, slots.Take(200)); // warm
        var start = Stopwatch.GetTimestamp();
        var booked = await BookAll(booking, offer, slots.Skip(200).Take(Bookings));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return booked == Bookings ? Bookings / seconds : throw new InvalidOperationException($"Only {booked} of {Bookings} different slots were booked.");
    }

    // Spread over the posts, as people are.
    static List<TalkSlot> Slots(TalkOffer offer) =>
        [.. offer.Posts.SelectMany(post => offer.Offered(post, Durchwahl.Program.Clock.GetCurrentInstant() + Duration.FromHours(3)).Select((slot, place) => (slot, place))).OrderBy(entry => entry.place).Select(entry => entry.slot)];

    static async Task<int> BookAll(TalkBooking booking, TalkOffer offer, IEnumerable<TalkSlot> slots)
    {
        var booked = 0;
        await Parallel.ForEachAsync(slots, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (slot, _) =>
        {
            var who = new TalkRequest.Understood(new PromiseDetails { What = "Telefontermin", Name = "Frau Beispiel", Number = PhoneNumber.Parse("+491713920014") }, null);
            if (await booking.Book(Office, offer, new TalkBooking.Wish(slot.Post, slot.From, TalkSecret.New(), who), Actor.Program) is TalkBooking.Outcome.Booked) Interlocked.Increment(ref booked);
        });
        return booked;
    }

    static readonly TalkSettings Settings = new() { Office = new TalkRules { AreBookable = true, PerHour = 4, AgentsEvery = 0, LeadHours = 0 } };

    static readonly OfficeBook Book = new()
    {
        Office = new Office { Id = Office.Id, Key = OfficeKey.Parse(Office.Key), Name = Office.Name, Land = Land.NI },
        Posts =
        [
            .. Enumerable.Range(0, Posts).Select(number => new Post
            {
                Id = new PostId(new Guid(2, 0, (short)number, new byte[8])),
                Title = $"Sachbearbeitung {number}",
                PhoneHours = new PhoneHours { Weekly = HouseCalendar.DefaultServiceTime },
            }),
        ],
    };
}
