using System.Globalization;
using Durchwahl.Calls;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.Promises.Tables;
using Durchwahl.Queueing;
using Durchwahl.Statistics;
using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Statistics;

/// <summary>A database with an office, a clock, and those who count; contacts and promises are saved as the rooms above save them.</summary>
sealed class FigureHouse : IAsyncDisposable
{
    public static readonly OfficeId Musterkreis = TestOffices.Musterkreis.Id;
    static readonly PhoneNumber Service = PhoneNumber.Parse("+4957219824");

    readonly TestDatabase _database;
    int _number;

    FigureHouse(TestDatabase database)
    {
        _database = database;
        var time = new HouseTime(Clock);
        Counting = new CountDays(database.Database, time);
        Replaying = new ReplayFigures(database.Database, Counting, time);
        Book = new FigureBook(database.Database, Counting, time, new HouseOptions(database.Folder, database.Connection, Clock));
        Settings = new ChangeFigureSettings(database.Database, time);
    }

    public FakeClock Clock { get; } = new();

    public Database Database => _database.Database;

    public CountDays Counting { get; }

    public ReplayFigures Replaying { get; }

    public FigureBook Book { get; }

    public ChangeFigureSettings Settings { get; }

    public static async Task<FigureHouse> Open(Engine engine)
    {
        var database = await TestDatabase.Create(engine);
        await TestOffices.Save(database.Database);
        return new FigureHouse(database);
    }

    public static Instant At(string local) =>
        HouseTime.InstantOf(NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Parse(local).Value);

    public ContactRecord NewCall(Instant arrived, Ending ending = Ending.Answered, double waited = 12) => new()
    {
        Id = new ContactId(new Guid(++_number, 0, 7, new byte[8])), Office = Musterkreis, Source = ContactSource.Live, Channel = ContactChannel.Call, Dialled = Service, Kind = LineKind.Service, EndedOn = Service,
        EndedKind = LineKind.Service, Arrived = arrived, Waited = Duration.FromMilliseconds((long)(waited * 1000)), Handled = Duration.FromSeconds(ending == Ending.Answered ? 200 : 0), Ending = ending,
    };

    public async Task<ContactRecord> Save(ContactRecord record, string? caller = null)
    {
        await Database.Write(transaction => Keeping.Contact(transaction, record, [], caller is null ? null : PhoneNumber.Parse(caller)));
        return record;
    }

    public async Task<Promise> Give(Instant at, string kind = PromiseKinds.HandOver, TeamId? team = null)
    {
        var what = new NewPromise { Kind = kind, Owner = new PromiseOwner(null, team), CountedFrom = at, Details = new PromiseDetails { What = "Antwort auf eine Frage" } };
        var id = new PromiseId(new Guid(++_number, 0, 7, new byte[8]));
        var promise = what.Open(id, string.Create(CultureInfo.InvariantCulture, $"Z-{_number:D7}"), Musterkreis, new PromiseSettings().KindOf(kind), HouseCalendar.Default(Land.NI), at, "service");
        await Database.Write(transaction => PromiseTable.Insert(transaction, promise, what.Details));
        return promise;
    }

    public async Task End(Promise promise, PromiseOutcome outcome) =>
        await Database.Write(transaction => PromiseTable.Update(transaction, promise with { Outcome = outcome, EndedAt = Clock.GetCurrentInstant(), EndedBy = "service" }));

    public Task PassOn(Promise promise, Instant at) =>
        Database.Write(transaction => PromiseStepTable.Append(transaction, promise.Id, [new PromiseStep(at, "service", PromiseStepKind.PassedOn)]));

    public async Task<PeriodFigures> Figures(LocalDate from, LocalDate lastDay, FigureBasis? basis = null)
    {
        await Book.BringUpToDate(Musterkreis);
        return await Book.Of(Musterkreis, from, lastDay, basis);
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
