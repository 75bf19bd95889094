using System.Diagnostics;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.Calls.Tables;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>An exchange and the offices of a house that tests open and kill as they like. Each test has an office of its own.</summary>
public sealed class FaultHouse : IAsyncLifetime
{
    const int Offices = 16;

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-faults-").FullName;
    readonly Queue<TestOffice> _offices = new(Enumerable.Range(201, Offices).Select(number => new TestOffice(number)));
    readonly long _began = Stopwatch.GetTimestamp();

    internal RealExchange Exchange { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Exchange = await RealExchange.Start(plan => plan with { Phones = [new("201"), new("202"), new("213"), new("214"), new("299")] });
        ShortAnnouncements.Install(Exchange);
        // Houses stand here for a second or two, and the watchdog looks every three: it would think that none was there all the time, and take away who waits.
        await Exchange.Cli("dialplan set global GEDULD 600");
        await using var house = await OwnHouse.Build(_folder, null, "", _began);
        foreach (var office in _offices) await office.Add(house.Services);
    }

    internal TestOffice NextOffice() => _offices.Dequeue();

    /// <summary>The house in a process of its own, at the exchange or at what stands in its place.</summary>
    internal Task<OwnHouse> Open(int? port = null) => OwnHouse.Start(_folder, $"ari:http://127.0.0.1:{port ?? Exchange.Folder.Plan.HttpPort}", Exchange.Folder.AriPassword, _began);

    /// <summary>The records of an office, oldest first, when there are this many.</summary>
    internal async Task<IReadOnlyList<ContactRecord>> Records(TestOffice office, int count)
    {
        IReadOnlyList<ContactRecord> records = [];
        await WhenWritten(async database => (records = await TestOffice.Records(database, office.Id)).Count >= count);
        return records;
    }

    internal async Task<IReadOnlyList<VoiceMessage>> Messages(TestOffice office, int count)
    {
        IReadOnlyList<VoiceMessage> messages = [];
        await WhenWritten(async database => (messages = await TestOffice.Messages(database, office.Id)).Count >= count);
        return messages;
    }

    internal async Task<bool> HasOpenCalls(TestOffice office)
    {
        using var database = (SqliteDatabase)Database.At(null, _folder);
        return (await database.Read(connection => OpenCallTable.All(connection, ContactSource.Live))).Any(call => call.Office == office.Id);
    }

    /// <summary>Ends when no message lies at the exchange any more.</summary>
    internal async Task IsCollected()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(75));
        var news = System.Threading.Channels.Channel.CreateUnbounded<bool>();
        using var watcher = new FileSystemWatcher(Exchange.Folder.Recordings, "*.wav") { IncludeSubdirectories = true };
        watcher.Deleted += (_, _) => news.Writer.TryWrite(true);
        watcher.EnableRaisingEvents = true;
        while (Directory.EnumerateFiles(Exchange.Folder.Recordings, "*.wav", SearchOption.AllDirectories).Any()) await news.Reader.ReadAsync(patience.Token);
    }

    // Another process writes, and a commit becomes visible in shared memory, of which no watcher of files tells: looked at again and again.
    async Task WhenWritten(Func<Database, Task<bool>> isTrue)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(75));
        using var database = (SqliteDatabase)Database.At(null, _folder);
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await isTrue(database)) await pace.WaitForNextTickAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await Exchange.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The tests that share it.</summary>
[CollectionDefinition(Name)]
public sealed class FaultCollection : ICollectionFixture<FaultHouse>
{
    public const string Name = "Störungen an einem echten Asterisk";
}
