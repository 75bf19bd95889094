using System.Net;
using System.Text.Json;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.House;

public class ErrorAnswersTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task A_page_that_does_not_exist_says_so_in_German_and_shows_the_way_on()
    {
        using var browser = house.Browser();
        using var answer = await browser.Get("/gibt/es/nicht");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await TestBrowser.Read(answer);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Diese Seite gibt es nicht");
        page.QuerySelector("main a")!.GetAttribute("href").ShouldBe("/");
    }

    [Fact]
    public async Task A_role_that_is_not_enough_is_told_who_gives_roles()
    {
        using var browser = await house.SignIn(Role.Editor);
        using var answer = await browser.Get("/verwaltung/musterkreis/konten");
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await TestBrowser.Read(answer)).QuerySelector("main")!.TextContent.ShouldContain("Rollen vergibt die Administration");
    }

    [Fact]
    public async Task Under_api_refusals_are_problem_details()
    {
        using var browser = house.Browser();
        using var answer = await browser.Get("/api/v1/gibt-es-nicht");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task A_body_over_a_megabyte_is_refused_before_it_is_read()
    {
        using var browser = await house.SignIn(Role.Administrator);
        using var body = new StringContent(new string('x', 1_100_000), null, "application/x-www-form-urlencoded");
        using var answer = await browser.Http.PostAsync("/verwaltung/musterkreis/konten", body, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBeOneOf(400, 413);
    }

    [Fact]
    public async Task A_failure_shows_no_stack_trace_and_is_logged_under_the_number_that_the_page_names()
    {
        await using var broken = await TestHouse.Open();
        using var browser = await broken.SignIn(Role.Administrator);
        await broken.Database.Write(transaction => Dapper.SqlMapper.ExecuteAsync(transaction.Connection!, "drop table audit_value", transaction: transaction));
        using var answer = await browser.Get("/verwaltung/musterkreis/protokoll");
        answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var text = (await TestBrowser.Read(answer)).QuerySelector("main")!.TextContent;
        text.ShouldNotContain("Exception");
        text.ShouldNotContain("audit");
        var trace = text.Split("Vorgang ")[1].Split(')')[0];
        string.Join('\n', broken.Log.All).ShouldContain(trace);
    }

    [Fact]
    public async Task Head_is_answered_like_get_without_a_body()
    {
        using var browser = house.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Head, "/verwaltung/anmelden");
        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }
}
