using Durchwahl.Calls;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Switching;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Calls;
using Durchwahl.House;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>A house with a real exchange and many offices, so that every test has one of its own in which nobody has called yet.</summary>
public sealed class TelephoneHouse : IAsyncLifetime
{
    const int Offices = 30;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-telephone-").FullName;
    readonly Queue<TestOffice> _offices = new(Enumerable.Range(101, Offices).Select(number => new TestOffice(number)));
    WebApplication? _house;

    internal RealExchange Exchange { get; private set; } = null!;

    internal IServiceProvider Services => _house!.Services;

    Database Database => Services.GetRequiredService<Database>();

    public async ValueTask InitializeAsync()
    {
        Exchange = await RealExchange.Start(plan => plan with { Phones = [new("201"), new("202"), new("213"), new("214"), new("299")] });
        ShortAnnouncements.Install(Exchange);
        _house = await WebHouse.Build(
            new HouseOptions(_folder, null, new FakeClock())
            {
                Urls = "http://127.0.0.1:0", Exchange = new ExchangeChoice.Ari($"ari:http://127.0.0.1:{Exchange.Folder.Plan.HttpPort}", ExchangeFolder.AriUser, Exchange.Folder.AriPassword),
            },
            services => services.AddLogging(logging =>
            {
                if (Environment.GetEnvironmentVariable("DURCHWAHL_LOG") is null) logging.ClearProviders();
            }));
        foreach (var office in (TestOffice[])[First, .. _offices]) await office.Add(Services);
        await _house.StartAsync();
    }

    internal OfficeTelephone Telephone(TestOffice office) => Services.GetRequiredService<Telephones>().Find(office.Key)!;

    /// <summary>The office that gets what desk phones dial without a prefix.</summary>
    internal TestOffice First { get; } = new(100);

    /// <summary>An office in which nobody has called yet.</summary>
    internal async Task<TestOffice> NextOffice(Func<CallSettings, CallSettings>? change = null)
    {
        var office = _offices.Dequeue();
        if (change is null) return office;
        var telephone = Telephone(office);
        var before = telephone.Compiled;
        await office.Set(Services, change(TestOffice.Brisk));
        await IsCompiledAnew(telephone, before);
        return office;
    }

    internal async Task Move(TestOffice office, string extension, MoveState state)
    {
        var before = Telephone(office).Compiled;
        await office.Move(Services, extension, state);
        await IsCompiledAnew(Telephone(office), before);
    }

    async Task IsCompiledAnew(OfficeTelephone telephone, Durchwahl.Domain.Calls.SwitchedOffice before)
    {
        Services.GetRequiredService<CallSettingsShelf>().Tell();
        await Until(telephone, () => Task.FromResult(telephone.Compiled != before));
    }

    /// <summary>Ends when this is true of an office; asked again whenever something changes there.</summary>
    internal static async Task Until(OfficeTelephone telephone, Func<Task<bool>> isTrue)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var changed = telephone.Changed;
            if (await isTrue()) return;
            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException late)
            {
                var board = telephone.Board();
                throw new TimeoutException($"Within {Patience} only: waiting {string.Join(" ", board.Waiting)}, seats {string.Join(" ", board.Seats)}, {board.Talks} talks", late);
            }
        }
    }

    /// <summary>Ends when this is true of the board of an office.</summary>
    internal Task Until(TestOffice office, Func<BoardState, bool> isTrue) => Until(Telephone(office), () => Task.FromResult(isTrue(Telephone(office).Board())));

    /// <summary>The records of an office, oldest first, when there are this many.</summary>
    internal async Task<IReadOnlyList<ContactRecord>> Records(TestOffice office, int count)
    {
        IReadOnlyList<ContactRecord> records = [];
        await Until(Telephone(office), async () =>
        {
            await Services.GetRequiredService<CallJournal>().Written();
            records = await TestOffice.Records(Database, office.Id);
            return records.Count >= count;
        });
        return records;
    }

    /// <summary>The only message of an office, with its sound.</summary>
    internal async Task<(VoiceMessage Message, short[] Sound)> Message(TestOffice office)
    {
        var message = (await TestOffice.Messages(Database, office.Id)).ShouldHaveSingleItem();
        var file = Path.Combine(_folder, $"{message.Id.Value}.wav");
        await File.WriteAllBytesAsync(file, (await Database.Read(connection => VoiceMessageTable.Sound(connection, message.Id)))!, TestContext.Current.CancellationToken);
        return (message, WavFile.Read(file));
    }

    public async ValueTask DisposeAsync()
    {
        if (_house is not null)
        {
            await _house.StopAsync();
            await _house.DisposeAsync();
        }
        await Exchange.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>The tests that share a house with a real exchange.</summary>
[CollectionDefinition(Name)]
public sealed class TelephoneCollection : ICollectionFixture<TelephoneHouse>
{
    public const string Name = "Ein Amt an einem echten Asterisk";
}
