using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Switching;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>
/// An office with a real exchange: service number 24 with two seats (201, 202), direct dials 213 (deputy 214, team line 510) and 214, all open on the Monday of the
/// clock from 8 to 18, and 299, whose phone hour is on Friday.
/// </summary>
public sealed class TelephoneHouse : IAsyncLifetime
{
    public const string Service = "+4957219824";
    public const string DirectDial = "+49572198213";
    public const string ClosedDirectDial = "+49572198299";

    static readonly BaseNumber Own = BaseNumber.Parse("05721 98");
    static readonly WeeklyHours AllDay = ((HoursReading.Hours)HoursNotation.Read("Mo-Fr 08:00-18:00")).Weekly;
    static readonly WeeklyHours OnFriday = ((HoursReading.Hours)HoursNotation.Read("Fr 09:00-10:00")).Weekly;

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-telephone-").FullName;
    WebApplication? _house;

    internal RealExchange Exchange { get; private set; } = null!;

    internal OfficeId Office { get; } = new(Guid.CreateVersion7());

    internal IServiceProvider Services => _house!.Services;

    internal OfficeTelephone Telephone => Services.GetRequiredService<Telephones>().Find(OfficeKey.Parse("musterkreis"))!;

    public async ValueTask InitializeAsync()
    {
        Exchange = await RealExchange.Start(plan => plan with { Phones = [new("201"), new("202"), new("213"), new("214"), new("299")] });
        await Open();
    }

    /// <summary>Opens the house, with the office when it is new.</summary>
    internal async Task Open()
    {
        _house = await WebHouse.Build(
            new HouseOptions(_folder, null, new FakeClock())
            {
                Urls = "http://127.0.0.1:0", Exchange = new ExchangeChoice.Ari($"ari:http://127.0.0.1:{Exchange.Folder.Plan.HttpPort}", ExchangeFolder.AriUser, Exchange.Folder.AriPassword),
            },
            services => services.AddLogging(logging =>
            {
                if (Environment.GetEnvironmentVariable("DURCHWAHL_LOG") is null) logging.ClearProviders();
            }));
        if (await Services.GetRequiredService<OfficeBooks>().Find(OfficeKey.Parse("musterkreis")) is null) await AddOffice();
        await _house.StartAsync();
    }

    async Task AddOffice()
    {
        var books = Services.GetRequiredService<OfficeBooks>();
        var (service, team) = (new Team(new TeamId(NewId()), "Servicecenter", null, null, null), new Team(new TeamId(NewId()), "Geldleistungen", null, null, null));
        var office = new Office { Id = Office, Key = OfficeKey.Parse("musterkreis"), Name = "Jobcenter Musterkreis", Land = Land.NI, BaseNumber = Own };
        var deputy = PostOf("Geldleistungen, Stelle 2", team, AllDay);
        Post[] posts = [PostOf("Platz 1", service, AllDay), PostOf("Platz 2", service, AllDay), PostOf("Geldleistungen, Stelle 1", team, AllDay) with { Deputy = deputy.Id }, deputy, PostOf("Unterhalt", null, OnFriday)];
        string[] extensions = ["201", "202", "213", "214", "299"];
        await books.Add(office, Actor.Program);
        await books.Change(office.Key, Actor.Program, _ => new BookDecision.Change(
            new BookChange
            {
                Teams = [service, team],
                Posts = [.. posts],
                Lines =
                [
                    new Line { Id = new LineId(NewId()), Number = Own.NumberOf("24"), Kind = LineKind.Service, Team = service.Id },
                    new Line { Id = new LineId(NewId()), Number = Own.NumberOf("510"), Kind = LineKind.Team, Team = team.Id },
                    .. posts.Zip(extensions, (post, extension) => new Line { Id = new LineId(NewId()), Number = Own.NumberOf(extension), Kind = LineKind.DirectDial, Post = post.Id }),
                ],
            },
            "Dienststelle für Anrufe", $"office:{office.Id.Value}"));
    }

    static Post PostOf(string title, Team? team, WeeklyHours hours) => new() { Id = new PostId(NewId()), Title = title, Team = team?.Id, PhoneHours = new PhoneHours { Weekly = hours } };

    static Guid NewId() => Guid.CreateVersion7();

    /// <summary>The records that were written, oldest first, when there are this many.</summary>
    internal async Task<IReadOnlyList<ContactRecord>> Records(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var changed = Telephone.Changed;
            await Services.GetRequiredService<Durchwahl.Calls.CallJournal>().Written();
            var records = await Services.GetRequiredService<Database>().Read(connection => ContactRecordTable.Of(connection, Office, new ContactRecordTable.Filter(), 1000));
            if (records.Count >= count) return records;
            await changed.WaitAsync(patience.Token);
        }
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
