using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Support;
using static Durchwahl.Tests.Calls.Live.LiveHouse;

namespace Durchwahl.Tests.Calls.Live;

public class BoardTests
{
    [Fact]
    public async Task A_house_without_an_exchange_says_so_and_has_no_stream()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.SignIn(Role.Agent);
        (await browser.Page(Base + "/tafel")).QuerySelector("main")!.TextContent.ShouldContain("mit keiner Telefonanlage verbunden");
        using var stream = await browser.Get(Base + "/tafel/strom");
        stream.StatusCode.ShouldBe(HttpStatusCode.NoContent); // browsers do not come back
    }

    [Fact]
    public async Task The_board_says_that_it_is_practice_and_what_time_it_shows()
    {
        await using var live = await LiveHouse.Open();
        var text = await live.Text(Base + "/tafel");
        text.ShouldContain("Diese Anrufe sind erfunden");
        text.ShouldContain("Montag, 14.\u00A0September\u00A02026, 10:0");
        text.ShouldContain("Niemand wartet.");
    }

    [Fact]
    public async Task Six_figures_stand_on_the_board_with_their_age_and_what_they_count()
    {
        await using var live = await LiveHouse.Open();
        await live.House.Get<FigureBook>().BringUpToDate(ExampleCalls.Musterkreis);
        var page = await live.Browser.Page(Base + "/tafel");
        page.QuerySelectorAll(".dw-counts dt").Select(name => name.TextContent).ShouldBe(["Wartende", "Im Gespräch", "In 30 Sekunden", "Heute angenommen", "Heute aufgelegt", "Zusagen offen"]);
        page.QuerySelectorAll(".dw-counts .dw-figure").Select(value => value.TextContent).ShouldBe(["0", "0", "–", "0", "0", "0"]);
        var text = page.QuerySelector("main")!.TextContent;
        text.ShouldContain("Stand 10:00:00\u00A0Uhr. Tageszahlen gezählt um 10:00:00\u00A0Uhr.");
        page.QuerySelectorAll("#gezaehlt dd")[0].TextContent.ShouldContain("nach höchstens 30 Sekunden angenommen");
    }

    [Fact]
    public async Task Who_waits_stands_on_the_board_with_place_and_need_but_without_a_number()
    {
        await using var live = await LiveHouse.Open();
        live.Exchange.Act(() => live.Exchange.Look("213", phone => phone.IsTakenOver = true));
        live.Call("213");
        await live.Until(telephone => telephone.Board().Waiting.Length == 1);
        var row = (await live.Browser.Page(Base + "/tafel")).QuerySelector("table tbody tr")!.TextContent;
        row.ShouldContain("Geldleistungen, Stelle 1");
        row.ShouldContain("es klingelt");
        (await live.Text(Base + "/tafel")).ShouldNotContain("23125");
    }

    [Fact]
    public async Task The_stream_sends_the_same_fragment_as_the_page_when_something_happens_and_ends_with_the_house()
    {
        await using var live = await LiveHouse.Open();
        using var answer = await live.Browser.Http.GetAsync(Base + "/tafel/strom", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        live.Exchange.Act(() => live.Exchange.Look("213", phone => phone.IsTakenOver = true));
        live.Call("213");
        var seen = "";
        while (!seen.Contains("es klingelt", StringComparison.Ordinal)) seen += (await lines.ReadLineAsync(TestContext.Current.CancellationToken))!;
        seen.ShouldContain("wer-wartet");
        await live.House.Web.StopAsync(TestContext.Current.CancellationToken);
        while (await lines.ReadLineAsync(TestContext.Current.CancellationToken) is not null) seen = "";
        seen.ShouldBeEmpty();
    }
}
