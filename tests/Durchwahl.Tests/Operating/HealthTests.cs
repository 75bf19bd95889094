using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Operating;

public class HealthTests
{
    [Theory]
    [InlineData(Engine.Sqlite, "sqlite")]
    [InlineData(Engine.Postgres, "postgres")]
    public async Task A_house_in_order_says_so_in_figures(Engine engine, string name)
    {
        await using var house = await TestHouse.Open(engine);
        await ReleasedBook.Publish(house);
        house.Clock.Advance(Duration.FromMinutes(10));
        var (status, report) = await Look(house);
        status.ShouldBe(HttpStatusCode.OK);
        report.GetProperty("status").GetString().ShouldBe("ok");
        report.GetProperty("database").GetProperty("engine").GetString().ShouldBe(name);
        report.GetProperty("migrations").GetProperty("applied").GetInt32().ShouldBe(report.GetProperty("migrations").GetProperty("known").GetInt32());
        report.GetProperty("publication").GetProperty("newestAgeSeconds").GetInt64().ShouldBe(600);
        report.GetProperty("freeDisk").GetInt64().ShouldBeGreaterThan(0);
        report.GetRawText().ShouldNotContain("Müller");
    }

    [Fact]
    public async Task Work_that_nobody_takes_up_is_a_warning()
    {
        await using var house = await TestHouse.Open();
        await house.Database.Write(transaction => Outbox.Add(transaction, "unknown", "{}", house.Clock.GetCurrentInstant()));
        house.Clock.Advance(Duration.FromHours(2));
        var (status, report) = await Look(house);
        status.ShouldBe(HttpStatusCode.OK);
        report.GetProperty("status").GetString().ShouldBe("warning");
        report.GetProperty("outbox").GetProperty("stuck").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_database_that_does_not_fit_the_program_is_a_failure()
    {
        await using var house = await TestHouse.Open();
        await house.Database.Write(transaction => transaction.Connection!.ExecuteAsync("drop table outbox", transaction: transaction));
        (await Look(house)).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    static async Task<(HttpStatusCode Status, JsonElement Report)> Look(TestHouse house)
    {
        using var answer = await house.Browser().Get("/health");
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
