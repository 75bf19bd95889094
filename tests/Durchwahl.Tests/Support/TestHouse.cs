using System.Net;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Durchwahl.Tests.Support;

/// <summary>The whole house with its doors open on a free port of 127.0.0.1, with a database, a clock and offices of its own.</summary>
public class TestHouse : IAsyncLifetime
{
    public const string Password = "blau kiesel zaun regen";

    /// <summary>So that tests which sign in are about rules and not about waiting.</summary>
    internal static readonly IOptions<PasswordHasherOptions> WeakHashing = Options.Create(new PasswordHasherOptions { IterationCount = 100 });

    TestDatabase? _database;
    WebApplication? _house;

    /// <summary>A house on SQLite; xUnit makes it for a class fixture.</summary>
    public TestHouse() : this(Engine.Sqlite)
    {
    }

    internal TestHouse(Engine engine, Func<HouseOptions, HouseOptions>? with = null) => (Engine, With) = (engine, with ?? (options => options));

    Func<HouseOptions, HouseOptions> With { get; }

    public Engine Engine { get; }

    public FakeClock Clock { get; } = new();

    /// <summary>What was logged, one line each.</summary>
    public LogLines Log { get; } = new();

    public Uri Address => new(_house!.Urls.First());

    public Database Database => _database!.Database;

    public string DataFolder => _database!.Folder;

    public WebApplication Web => _house!;

    /// <summary>A house that is already running; for tests that need one of their own.</summary>
    internal static async Task<TestHouse> Open(Engine engine = Engine.Sqlite, Func<HouseOptions, HouseOptions>? with = null)
    {
        var house = new TestHouse(engine, with);
        await house.InitializeAsync();
        return house;
    }

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.Create(Engine);
        await TestOffices.Save(_database.Database);
        var options = With(new HouseOptions(_database.Folder, _database.Connection, Clock) { Urls = "http://127.0.0.1:0", Chromium = "" });
        _house = await WebHouse.Build(options, services =>
        {
            services.AddSingleton(WeakHashing);
            services.AddLogging(logging => logging.ClearProviders().AddProvider(Log));
        });
        await _house.StartAsync();
    }

    public T Get<T>() where T : notnull => _house!.Services.GetRequiredService<T>();

    /// <summary>A browser that nobody has signed in; redirects are answers, not followed.</summary>
    public TestBrowser Browser() => new(Address);

    /// <summary>A browser in which somebody with this role in this office is signed in.</summary>
    public async Task<TestBrowser> SignIn(Role role, string office = "musterkreis")
    {
        var name = $"{RoleNames.Word(role)}.{office}";
        await AddAccount(name, role, office);
        var browser = Browser();
        await browser.SignIn(name, Password);
        return browser;
    }

    /// <summary>Gives somebody an account with <see cref="Password"/> as their own password.</summary>
    public async Task<AccountId> AddAccount(string name, Role role, string office = "musterkreis")
    {
        var known = (await Get<IOfficeKeys>().Find(office))!;
        await Get<AddAccount>().Add(name, role, known, Actor.Program, Password);
        return (await Get<AccountTable>().Find(name))!.Id;
    }

    public async ValueTask DisposeAsync()
    {
        if (_house is not null)
        {
            // Disposing alone waits for no job: one could still write into the folder that is about to go.
            await _house.StopAsync(TestContext.Current.CancellationToken);
            await _house.DisposeAsync();
        }
        if (_database is not null) await _database.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
