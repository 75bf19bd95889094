using System.Net;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Pages;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Durchwahl.Tests.Access;

/// <summary>Calls every door as nobody, as every role, and as staff of another office.</summary>
public class RoutesTests(TestHouse house) : IClassFixture<TestHouse>
{
    const string HowToApprove = "When this is meant: run this test once with DURCHWAHL_APPROVE_ROUTES=1, read the difference of routes.approved.txt and commit it.";

    [Fact]
    public async Task No_door_opens_that_is_not_on_the_approved_list()
    {
        var list = Repository.PathOf("routes.approved.txt");
        var doors = DoorList.Of(house.Web).Select(door => $"{door.Method,-6} {door.Pattern}  {door.Statement}{Extra(door)}").ToList();
        if (Environment.GetEnvironmentVariable("DURCHWAHL_APPROVE_ROUTES") == "1") await File.WriteAllLinesAsync(list, doors, TestContext.Current.CancellationToken);
        var approved = await File.ReadAllLinesAsync(list, TestContext.Current.CancellationToken);
        doors.Except(approved).ShouldBeEmpty("New doors. " + HowToApprove);
        approved.Except(doors).ShouldBeEmpty("Doors that are gone. " + HowToApprove);
    }

    static string Extra(DoorList.Door door) =>
        (door.Endpoint.Metadata.GetMetadata<DoorMark.WithoutSession>() is null ? "" : " without-session") + (door.Endpoint.Metadata.GetMetadata<DoorMark.MayBeFramed>() is null ? "" : " may-be-framed");

    [Fact]
    public async Task Nobody_gets_further_than_the_sign_in_unless_the_door_is_public()
    {
        using var nobody = house.Browser();
        foreach (var door in DoorList.Of(house.Web))
        {
            using var answer = await Call(nobody, door);
            var isTurnedAway = answer.StatusCode is HttpStatusCode.Unauthorized || (answer.Headers.Location?.OriginalString.StartsWith("/verwaltung/anmelden", StringComparison.Ordinal) ?? false);
            isTurnedAway.ShouldBe(door.Statement is not DoorStatement.Public, $"{door.Method} {door.Pattern} answered {(int)answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData(Role.Editor)]
    [InlineData(Role.Publisher)]
    [InlineData(Role.Agent)]
    [InlineData(Role.CaseWorker)]
    [InlineData(Role.TeamLead)]
    [InlineData(Role.DisclosureOfficer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.DataProtectionOfficer)]
    [InlineData(Role.StaffCouncil)]
    [InlineData(Role.Administrator)]
    public async Task Each_role_comes_in_where_its_permissions_say_so_and_nowhere_else(Role role)
    {
        using var browser = await house.SignIn(role);
        foreach (var door in DoorList.Of(house.Web).Where(door => door.Statement is DoorStatement.Needs))
        {
            using var answer = await Call(browser, door);
            var may = Permissions.Of(role).Contains(((DoorStatement.Needs)door.Statement!).Permission);
            (answer.StatusCode is HttpStatusCode.Forbidden).ShouldBe(!may, $"{role}: {door.Method} {door.Pattern} answered {(int)answer.StatusCode}");
            ((int)answer.StatusCode).ShouldBeLessThan(500, $"{role}: {door.Method} {door.Pattern}");
        }
    }

    [Fact]
    public void No_role_is_left_out() => typeof(RoutesTests).GetMethod(nameof(Each_role_comes_in_where_its_permissions_say_so_and_nowhere_else))!
        .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(given => (Role)given.Data[0]!).Order().ShouldBe(Enum.GetValues<Role>().Order());

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.DataProtectionOfficer)]
    public async Task Staff_of_another_office_are_not_told_that_this_one_exists(Role role)
    {
        using var stranger = await house.SignIn(role, "beispielstadt");
        foreach (var door in DoorList.Of(house.Web).Where(door => door.Statement is not DoorStatement.Public && door.Pattern.Contains("{office}", StringComparison.Ordinal)))
        {
            using var theirs = await Call(stranger, door);
            using var nowhere = await Call(stranger, door, office: "gibt-es-nicht");
            theirs.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{door.Method} {door.Pattern}");
            (await theirs.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(await nowhere.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_form_without_proof_is_refused_at_every_door_that_changes_something()
    {
        using var administrator = await house.SignIn(Role.Administrator);
        foreach (var door in DoorList.Of(house.Web).Where(door => door.Method is not "GET" && door.Endpoint.Metadata.GetMetadata<DoorMark.WithoutSession>() is null))
        {
            using var answer = await Call(administrator, door);
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{door.Method} {door.Pattern}");
        }
        (await administrator.Get("/verwaltung/musterkreis/konten")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_door_that_relies_on_no_session_never_needs_one() =>
        (await Task.FromResult(DoorList.Of(house.Web).Where(door => door.Endpoint.Metadata.GetMetadata<DoorMark.WithoutSession>() is not null)))
            .ShouldAllBe(door => door.Statement is DoorStatement.Public);

    [Fact]
    public async Task The_proof_of_one_session_does_not_count_in_another()
    {
        using var mine = await house.SignIn(Role.Administrator);
        var proof = (await mine.Page("/verwaltung/musterkreis/konten")).QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!;
        using var other = await house.SignIn(Role.Administrator);
        await other.Page("/verwaltung");
        using var answer = await other.Post("/verwaltung/musterkreis/konten", ("name", "untergeschoben"), ("rolle", "editor"), (StaffFrame.AntiforgeryField, proof));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await house.Get<Durchwahl.Access.AccountTable>().Find("untergeschoben")).ShouldBeNull();
    }

    [Fact]
    public async Task A_route_that_says_nothing_keeps_the_house_from_opening()
    {
        await using var bare = WebApplication.CreateSlimBuilder().Build();
        bare.MapGet("/offen", () => "hier");
        Should.Throw<InvalidOperationException>(() => bare.RefuseUnstatedDoors()).Message.ShouldContain("GET /offen");
    }

    [Fact]
    public async Task A_permission_without_an_office_in_the_address_keeps_the_house_from_opening()
    {
        await using var bare = WebApplication.CreateSlimBuilder().Build();
        bare.MapGet("/verwaltung/ohne", () => "hier").Needs(Permission.Publish);
        Should.Throw<InvalidOperationException>(() => bare.RefuseUnstatedDoors()).Message.ShouldContain("GET /verwaltung/ohne");
    }

    static async Task<HttpResponseMessage> Call(TestBrowser browser, DoorList.Door door, string office = "musterkreis")
    {
        using var request = new HttpRequestMessage(new HttpMethod(door.Method), Address(door.Endpoint, office));
        if (door.Method is not "GET") request.Content = new FormUrlEncodedContent([KeyValuePair.Create("name", "x")]);
        return await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
    }

    static string Address(RouteEndpoint endpoint, string office) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { Name: "office" or "key" } => office,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies: [{ Content: "guid" }, ..] } => "01900000-0000-7000-8000-0000000000ff",
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { ParameterPolicies.Count: > 0 } => "1",
            _ => "x",
        }))));
}
