using Durchwahl.Calls;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Calls;

namespace Durchwahl.Tests.Calls.Pages;

/// <summary>An open house with the example office and what callers left, and somebody at its administration.</summary>
sealed class CallHouse : IAsyncDisposable
{
    public const string Base = "/verwaltung/musterkreis";

    CallHouse(TestHouse house, TestBrowser browser) => (House, Browser) = (house, browser);

    public TestHouse House { get; }

    public TestBrowser Browser { get; }

    public static async Task<CallHouse> Open(Role role = Role.TeamLead)
    {
        var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        house.Clock.Advance(NodaTime.Duration.FromMilliseconds(1)); // rows of the same instant have no order
        return new CallHouse(house, await house.SignIn(role));
    }

    /// <summary>Says something to the journal and waits until it is saved.</summary>
    public async Task Say(Action<CallJournal> what)
    {
        var journal = House.Get<CallJournal>();
        what(journal);
        await journal.Written();
    }

    public Task<CallSettings> Settings() => House.Database.Read(connection => CallSettingsTable.Of(connection, ExampleCalls.Musterkreis));

    public Task<long> Audit(string what) => House.Database.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from audit where what = @what", new { what }));

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await House.DisposeAsync();
    }
}
