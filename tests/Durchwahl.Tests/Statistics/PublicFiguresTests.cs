using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Statistics;

public sealed class PublicFiguresTests : IAsyncLifetime
{
    TestHouse _house = null!;
    TestBrowser _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        await new ExampleOffice().Publish(_house.Web.Services);
        _anybody = _house.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _anybody.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task An_office_that_has_released_nothing_says_so_and_has_no_files()
    {
        (await _anybody.Page("/musterkreis/zahlen")).QuerySelector("main")!.TextContent.ShouldContain("noch keine Zahlen freigegeben");
        (await _anybody.Page("/en/musterkreis/zahlen")).QuerySelector("main")!.TextContent.ShouldContain("has not released any figures yet");
        foreach (var file in (string[])["csv", "json", "rdf"]) (await _anybody.Get($"/musterkreis/zahlen.{file}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _anybody.Get("/gibt-es-nicht/zahlen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_three_largest_are_what_was_promised_each_with_target_count_and_definition()
    {
        await Release();
        var sections = (await _anybody.Page("/musterkreis/zahlen")).QuerySelectorAll("main .dw-3 section");
        sections.Select(section => section.QuerySelector(".dw-figure")!.TextContent).ShouldBe(["94,2\u00A0%", "68\u00A0%", "83\u00A0%"]);
        sections[0].TextContent.ShouldContain("1\u00A0283 von 1\u00A0362");
        sections[1].QuerySelector(".dw-state--later")!.TextContent.ShouldBe("Behördennummer 115: 75\u00A0% nicht erreicht");
        sections[2].QuerySelector(".dw-state--open")!.TextContent.ShouldBe("Behördennummer 115: 65\u00A0% erreicht");
        sections[1].QuerySelector("details p")!.TextContent.ShouldContain("nach höchstens 30 Sekunden");
    }

    [Fact]
    public async Task The_history_is_drawn_and_stands_in_the_table_and_what_is_not_shown_has_its_reason()
    {
        await Release();
        var page = await _anybody.Page("/musterkreis/zahlen");
        page.QuerySelectorAll("svg[role=img] desc").Select(desc => desc.TextContent).ShouldContain(text => text.Contains("Von 66\u00A0% im Juni\u00A02026 auf 68\u00A0% im Aug.\u00A02026", StringComparison.Ordinal));
        var rows = page.QuerySelectorAll("section table tbody tr").ToDictionary(row => row.Children[0].TextContent, row => row.Children.Skip(1).Select(cell => cell.TextContent).ToList());
        rows["Anrufe"].Take(3).ShouldBe(["9\u00A0808", "9\u00A0807", "9\u00A0806"]);
        rows["Hat geholfen"].Take(3).ShouldBe(["nicht gezeigt", "nicht gezeigt", "nicht gezeigt"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("weniger als 10 Fällen");
        page.QuerySelector("main")!.TextContent.ShouldContain("August\u00A02026, Stand 01.09.2026");
    }

    [Fact]
    public async Task The_English_page_speaks_English_and_names_every_figure()
    {
        EnglishFigures.Keys.Order(StringComparer.Ordinal).ShouldBe(FigureCatalogue.All.Select(figure => figure.Key).Order(StringComparer.Ordinal));
        await Release();
        var page = await _anybody.Page("/en/musterkreis/zahlen");
        page.QuerySelectorAll("main h2").Select(heading => heading.TextContent).Take(3).ShouldBe(["Promises kept", "Answered in 30 seconds", "Settled at first contact"]);
        page.QuerySelector("main .dw-state--later")!.TextContent.ShouldBe("Principle of the house: 100% not reached");
        (await _anybody.Page("/en/musterkreis/zahlen/definitionen")).QuerySelector("main")!.TextContent.ShouldContain("Whoever hangs up before counts");
    }

    [Fact]
    public async Task Files_hold_the_same_under_an_open_licence_and_the_head_of_the_page_names_them()
    {
        await Release();
        var csv = (await Text("/musterkreis/zahlen.csv")).TrimStart('\uFEFF').Split("\r\n");
        csv[0].ShouldBe("Schlüssel;Kennzahl;Monat;Wert;Einheit;Zähler;Nenner;Nicht gezeigt");
        csv.ShouldContain("rechtzeitig;In 30 Sekunden angenommen;2026-08;0,68;Anteil (0 bis 1);680;1000;");
        csv.ShouldContain("geholfen;Hat geholfen;2026-08;;Anteil (0 bis 1);;;zu wenige Fälle");
        using var json = JsonDocument.Parse(await Text("/musterkreis/zahlen.json"));
        json.RootElement.GetProperty("lizenz").GetString().ShouldBe("https://www.govdata.de/dl-de/zero-2-0");
        var figure = json.RootElement.GetProperty("kennzahlen").EnumerateArray().Single(one => one.GetProperty("schluessel").GetString() == FigureKeys.InTimeOfAll);
        figure.GetProperty("werte")[2].GetProperty("wert").GetDouble().ShouldBe(.68);
        (await _anybody.Page("/musterkreis/zahlen")).QuerySelectorAll("head link[rel=alternate], head link[rel=describedby]").Select(link => link.GetAttribute("href"))
            .ShouldBe(["/musterkreis/zahlen.csv", "/musterkreis/zahlen.json", "/musterkreis/zahlen.rdf"]);
    }

    [Fact]
    public async Task The_description_has_what_GovData_asks_for()
    {
        await Release();
        var rdf = XDocument.Parse(await Text("/musterkreis/zahlen.rdf")).Root!;
        XNamespace dcat = "http://www.w3.org/ns/dcat#", dct = "http://purl.org/dc/terms/", about = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        var dataset = rdf.Element(dcat + "Dataset")!;
        foreach (var name in new[] { dct + "title", dct + "description", dct + "publisher", dct + "modified", dcat + "theme", dcat + "contactPoint" }) dataset.Element(name).ShouldNotBeNull(name.LocalName);
        var files = dataset.Elements(dcat + "distribution").Select(file => file.Element(dcat + "Distribution")!).ToList();
        files.Select(file => file.Element(dct + "license")!.Attribute(about + "resource")!.Value).ShouldAllBe(licence => licence == "http://dcat-ap.de/def/licenses/dl-zero-de/2.0");
        files.Select(file => new Uri(file.Element(dcat + "accessURL")!.Attribute(about + "resource")!.Value).AbsolutePath).ShouldBe(["/musterkreis/zahlen.csv", "/musterkreis/zahlen.json"]);
    }

    [Fact]
    public async Task A_file_that_has_not_changed_is_not_sent_again_and_no_cookie_is_set()
    {
        await Release();
        foreach (var path in (string[])["/musterkreis/zahlen", "/musterkreis/zahlen.csv", "/musterkreis/zahlen.json", "/musterkreis/zahlen.rdf"])
        {
            using var first = await _anybody.Get(path);
            using var asked = new HttpRequestMessage(HttpMethod.Get, path);
            asked.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            (await _anybody.Http.SendAsync(asked, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
        }
        _anybody.Cookies.ShouldBeEmpty();
        await Release(2);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/musterkreis/zahlen.csv");
        again.Headers.IfNoneMatch.ParseAdd("\"1-1\"");
        (await _anybody.Http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_that_begins_like_a_formula_is_harmless_in_a_spreadsheet()
    {
        var release = ExampleRelease.Make();
        await ExampleRelease.Save(_house.Database, release with { Figures = [release.Figures[0] with { Name = "=HYPERLINK(\"x\";1)" }] }, ExampleCalls.Musterkreis);
        (await Text("/musterkreis/zahlen.csv")).ShouldContain(";\"'=HYPERLINK(\"\"x\"\";1)\";");
    }

    [Fact]
    public async Task Figures_and_months_that_were_not_released_leave_by_no_public_address()
    {
        await Release();
        foreach (var path in (string[])["/musterkreis/zahlen", "/en/musterkreis/zahlen", "/musterkreis/zahlen/definitionen", "/en/musterkreis/zahlen/definitionen", "/musterkreis/zahlen.csv", "/musterkreis/zahlen.json", "/musterkreis/zahlen.rdf"])
        {
            var text = await Text(path);
            foreach (var trace in ExampleRelease.Traces.Concat(["2026-05", "Mai\u00A02026", "May\u00A02026", "9805", "9\u00A0805", "Gleich wieder aufgelegt", "Hung up at once"])) text.ShouldNotContain(trace, Case.Sensitive, path);
        }
    }

    Task Release(int number = 1) => ExampleRelease.Save(_house.Database, ExampleRelease.Make(number), ExampleCalls.Musterkreis);

    async Task<string> Text(string path)
    {
        using var answer = await _anybody.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
