using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Durchwahl.Calls;
using Durchwahl.Desk.Work;
using Durchwahl.Promises.Contract;
using Durchwahl.Queueing;
using Durchwahl.Tests.Calls.Live;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Durchwahl.Tests.Desk.Work.DeskFields;

namespace Durchwahl.Tests.Desk.Work;

/// <summary>The desk with the practice exchange; nobody calls unless a test dials.</summary>
public class DeskCallsTests
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    static async Task<LiveHouse> SatDown()
    {
        var live = await LiveHouse.Open();
        (await Press(live, "platz", ("Seat", ExampleOffice.Kuhlmann.Value.ToString()))).QuerySelector("[data-part=zustand]")!.TextContent.ShouldContain("Frei");
        await Press(live, "uebung/uebernehmen");
        return live;
    }

    /// <summary>Presses a button of the desk as it is now.</summary>
    static async Task<IHtmlDocument> Press(LiveHouse live, string button, params (string, string)[] others) => await Send(live, button, Filled(await live.Browser.Page(DeskPath), others));

    static async Task<IHtmlDocument> Send(LiveHouse live, string button, (string, string)[] fields)
    {
        using var answer = await live.Browser.Post($"{DeskPath}/{button}", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await TestBrowser.Read(answer);
    }

    static Task Until(LiveHouse live, AgentState state) => live.Until(telephone => telephone.FindSeat(ExampleOffice.Kuhlmann)!.State == state);

    [Fact]
    public async Task A_call_is_taken_and_ended_with_a_promise_and_the_wrap_up_ends_with_it()
    {
        await using var live = await SatDown();
        live.Call("213", "03023125123");
        await Until(live, AgentState.Ringing);
        (await live.Browser.Page(DeskPath)).QuerySelector("[data-part=anruf]")!.TextContent.ShouldContain("Es klingelt: 030 23125123");
        var page = await Press(live, "uebung/annehmen");
        var call = page.QuerySelector("[data-part=anruf]")!.TextContent;
        call.ShouldContain("Gespräch mit 030 23125123");
        call.ShouldContain("Nummer ist kein Nachweis der Person.");
        page.QuerySelector<IHtmlInputElement>("#Number")!.Value.ShouldBe("030 23125123");
        page = await Press(live, "uebung/auflegen");
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.WrapUp);
        page.QuerySelector("[data-part=anruf]")!.TextContent.ShouldContain("Nachbearbeitung: 030 23125123");
        page = await Send(live, "ende", Filled(page, ("Topic", "umzug"), ("Reported", "Notiz aus der Nachbearbeitung"), ("End", "zusage")));
        page.QuerySelector("#fertig-h")!.TextContent.ShouldContain("Zusage gespeichert");
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Free);
        await live.House.Get<CallJournal>().Written();
        var known = (await live.House.Get<PromiseBook>().List(live.Telephone.Office.Id, new PromiseFilter(), 10)).ShouldHaveSingleItem();
        (await live.House.Database.Read(connection => connection.QuerySingleAsync<string>("select source from contact_record where id = @id", new { id = known.Promise.Contact }))).ShouldBe("Practice");
    }

    [Fact]
    public async Task A_talk_that_was_ended_while_it_goes_on_is_not_offered_again_and_the_code_stays_in_sight()
    {
        await using var live = await SatDown();
        live.Call("213");
        await Until(live, AgentState.Ringing);
        var page = await Press(live, "uebung/annehmen");
        page = await Send(live, "ende", Filled(page, ("End", "zusage")));
        page.QuerySelector("[aria-labelledby=fertig-h]")!.TextContent.ShouldContain("Code:");
        page.QuerySelector("#zum-gespraech").ShouldBeNull();
        page.QuerySelector("#kontakt")!.GetAttribute("data-own").ShouldBe("ja");
        page.QuerySelector("[data-part=anruf]")!.TextContent.ShouldContain("ist notiert");
        (await live.Browser.Page(DeskPath)).QuerySelector("input[name=Hand]")!.GetAttribute("value").ShouldBe("ja");
    }

    [Fact]
    public async Task Two_agents_who_end_one_call_give_one_promise()
    {
        await using var live = await SatDown();
        live.Call("213");
        await Until(live, AgentState.Ringing);
        await Press(live, "uebung/annehmen");
        using var other = await live.House.SignIn(Durchwahl.Domain.Access.Role.TeamLead);
        var mine = Filled(await live.Browser.Page(DeskPath), ("Topic", "umzug"), ("End", "zusage"));
        var theirs = Filled(await other.Page(DeskPath), ("Contact", mine.Single(field => field.Item1 == "Contact").Item2), ("Hand", ""), ("Number", "03023125123"), ("End", "zusage"));
        using var first = await live.Browser.Post(DeskPath + "/ende", mine);
        using var second = await other.Post(DeskPath + "/ende", theirs);
        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.UnprocessableEntity));
        (await TestBrowser.Read(second)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("hat agent.musterkreis um");
        (await live.House.Get<PromiseBook>().List(live.Telephone.Office.Id, new PromiseFilter(), 10)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_pause_keeps_its_reason_and_what_was_typed()
    {
        await using var live = await SatDown();
        var page = await Press(live, "pause", ("Reason", "Besprechung"), ("Reported", "noch nicht fertig"));
        page.QuerySelector("[data-part=zustand]")!.TextContent.ShouldContain("Pause: Besprechung");
        page.QuerySelector("#Reported")!.TextContent.Trim().ShouldBe("noch nicht fertig");
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Paused);
        await Press(live, "zurueck");
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Free);
    }

    [Fact]
    public async Task Whose_page_is_gone_for_too_long_is_away_and_comes_back_with_one_button()
    {
        await using var live = await SatDown();
        var presence = live.House.Get<DeskPresence>();
        var uptime = Duration.FromHours(1);
        presence.Uptime = () => uptime;
        await live.Browser.Page(DeskPath);
        uptime += Duration.FromMinutes(29);
        await presence.Sweep();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Free);
        uptime += Duration.FromMinutes(2);
        await presence.Sweep();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Away);
        (await live.House.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from desk_lease"))).ShouldBe(0);
        (await live.Browser.Page(DeskPath)).QuerySelector("#zurueck")!.TextContent.ShouldContain("Ich bin da");
        await Press(live, "zurueck");
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Free);
    }

    [Fact]
    public async Task After_a_restart_whoever_does_not_come_back_is_away()
    {
        await using var live = await SatDown();
        var uptime = Duration.Zero;
        var restarted = ActivatorUtilities.CreateInstance<DeskPresence>(live.House.Web.Services);
        restarted.Uptime = () => uptime;
        await restarted.TakeUp();
        uptime = Duration.FromMinutes(3);
        await restarted.Sweep();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Away);
    }

    [Fact]
    public async Task The_stream_tells_of_the_house_and_of_the_own_call_and_never_of_the_form()
    {
        await using var live = await SatDown();
        using var patience = new CancellationTokenSource(Patience);
        await using var stream = await live.Browser.Http.GetStreamAsync(DeskPath + "/strom", patience.Token);
        using var reader = new StreamReader(stream);
        var told = "";
        while (!(told.Contains("data-part=\"haus\"", StringComparison.Ordinal) && told.Contains("data-part=\"zustand\"", StringComparison.Ordinal))) told += await reader.ReadLineAsync(patience.Token);
        live.Call("213", "03023125123");
        while (!told.Contains("Es klingelt: 030 23125123", StringComparison.Ordinal)) told += await reader.ReadLineAsync(patience.Token);
        told.ShouldNotContain("textarea");
    }

    [Fact]
    public void A_caller_in_need_stands_first_in_the_waiting_line()
    {
        var state = new Durchwahl.Calls.Contract.BoardState(Instant.FromUtc(2026, 9, 14, 8, 0), true, [], [Waiting(9, false), Waiting(1, true)], [], 0);
        new HouseAtDesk(state, new Dictionary<string, string>(), null).Waiting[0].IsEmergency.ShouldBeTrue();
    }

    static Durchwahl.Calls.Contract.BoardCall Waiting(int minutes, bool isEmergency) =>
        new("Service", 1, Instant.FromUtc(2026, 9, 14, 8, 0) - Duration.FromMinutes(minutes), "de", isEmergency, false, false, new Durchwahl.Domain.Calls.ContactId(Guid.Empty), null);
}
