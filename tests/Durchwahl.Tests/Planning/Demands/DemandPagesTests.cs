using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Pages;
using Durchwahl.Planning;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning.Demands;

public class DemandPagesTests : IAsyncLifetime
{
    const string Page = "/verwaltung/musterkreis/planung/nachfrage";

    TestHouse _house = null!;
    TestBrowser _lead = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        _lead = await _house.SignIn(Role.TeamLead);
    }

    public async ValueTask DisposeAsync()
    {
        _lead.Dispose();
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_log_is_measured_shown_and_saved_only_when_somebody_says_so()
    {
        var preview = await Measured();
        preview.QuerySelector("h1")!.TextContent.ShouldBe("Gemessene Nachfrage");
        preview.QuerySelectorAll("svg[role=img]").Length.ShouldBe(4);
        preview.Body!.TextContent.ShouldContain("Gemessen: queue_log vom 2. März 2026 bis 13. März 2026");
        (await Shelf()).Count.ShouldBe(1);

        (await Decide(preview, "speichern", "März 2026")).Headers.Location!.ToString().ShouldBe(Page + "?hinweis=gespeichert");
        var saved = (await Shelf())[0];
        saved.Name.ShouldBe("März 2026");
        (await Words("Nachfrage gespeichert")).ShouldBe(1);
        (await _lead.Page($"{Page}/{saved.Id!.Value.Value}")).QuerySelector("h1")!.TextContent.ShouldBe("März 2026");
    }

    [Fact]
    public async Task Nothing_of_the_log_is_kept_but_the_measurement()
    {
        await Decide(await Measured(), "speichern", "März 2026");
        var kept = await _house.Database.Read(connection => connection.QuerySingleAsync<string>("select fitted from saved_demand"));
        kept.ShouldNotContain("23125");
        kept.ShouldNotContain("PJSIP");
        _house.Log.All.ShouldAllBe(line => !line.Contains("23125", StringComparison.Ordinal));
        Directory.Exists(Path.Combine(_house.DataFolder, "uploads")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_rejected_is_not_saved()
    {
        (await Decide(await Measured(), "verwerfen", "x")).Headers.Location!.ToString().ShouldEndWith("?hinweis=verworfen");
        (await Shelf()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_demand_without_a_name_is_refused_and_can_be_named_then()
    {
        var preview = await Measured();
        using var answer = await Decide(preview, "speichern", "");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await TestBrowser.Read(answer);
        again.GetElementById("Name-f")!.TextContent.ShouldContain("Geben Sie der Nachfrage einen Namen");
        (await Decide(again, "speichern", "Zwei Wochen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Lines_that_cannot_be_read_are_named_and_left_out_only_when_told_so()
    {
        var text = SampleLogs.QueueLogText + "gestern|a|servicecenter|NONE|ABANDON|1|1|5\n";
        using var refused = await Upload(text);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(refused);
        page.QuerySelectorAll("tbody td").Skip(1).Select(cell => cell.TextContent).ShouldBe(["gestern", "Das erste Feld ist kein Zeitpunkt in Sekunden seit 1970."]);
        using var accepted = await Upload(text, ("SkipsBroken", "ja"));
        (await Follow(accepted)).Body!.TextContent.ShouldContain("Ausgelassene Zeilen: 1");
    }

    [Theory]
    [InlineData("", "Wählen Sie eine Datei aus, die nicht leer ist.")]
    [InlineData("1772434800|NONE|NONE|NONE|QUEUESTART|", "In der Datei steht kein Anruf, der gezählt werden kann.")]
    public async Task A_file_with_nothing_to_measure_is_refused(string content, string reason)
    {
        using var answer = await Upload(content);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(reason);
    }

    [Fact]
    public async Task Own_records_without_a_call_are_refused()
    {
        using var answer = await _lead.Send(Page, Page + "/eigene", ("Weeks", "4"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("In diesem Zeitraum ist kein Anruf aufgezeichnet.");
    }

    [Fact]
    public async Task The_default_shows_where_every_value_comes_from()
    {
        var page = await _lead.Page(Page + "/vorgaben");
        page.QuerySelectorAll("li.dw-due").Length.ShouldBe(13);
        page.Body!.TextContent.ShouldContain("Annahme");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_saved_demand_is_deleted_with_a_row_in_the_audit_trail()
    {
        await Decide(await Measured(), "speichern", "März 2026");
        var id = (await Shelf())[0].Id!.Value.Value;
        (await _lead.Send($"{Page}/{id}", $"{Page}/{id}/loeschen")).Headers.Location!.ToString().ShouldEndWith("?hinweis=geloescht");
        (await Shelf()).Count.ShouldBe(1);
        (await Words("Nachfrage gelöscht")).ShouldBe(1);
        using var gone = await _lead.Get($"{Page}/{id}");
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_preview_and_the_demands_of_another_office_are_not_to_be_had()
    {
        using var uploaded = await Upload(SampleLogs.QueueLogText);
        var draft = uploaded.Headers.Location!.ToString().Split('/')[^1];
        await Decide(await Follow(uploaded), "speichern", "März 2026");
        var id = (await Shelf())[0].Id!.Value.Value;
        using var other = await _house.SignIn(Role.TeamLead, "beispielstadt");
        using var preview = await other.Get($"/verwaltung/beispielstadt/planung/nachfrage/vorschau/{draft}");
        preview.Headers.Location!.ToString().ShouldEndWith("?hinweis=abgelaufen");
        using var saved = await other.Get($"/verwaltung/beispielstadt/planung/nachfrage/{id}");
        saved.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    Task<IReadOnlyList<DemandShelf.Choice>> Shelf() => _house.Get<DemandShelf>().Of(TestOffices.Musterkreis.Id);

    Task<long> Words(string what) => _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit where what = @what", new { what }));

    async Task<IHtmlDocument> Measured()
    {
        using var answer = await Upload(SampleLogs.QueueLogText);
        return await Follow(answer);
    }

    Task<IHtmlDocument> Follow(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return _lead.Page(answer.Headers.Location!.ToString());
    }

    async Task<HttpResponseMessage> Upload(string content, params (string Name, string Value)[] more)
    {
        var proof = (await _lead.Page(Page)).QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(proof), StaffFrame.AntiforgeryField },
            { new StringContent("queue_log"), "Kind" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "File", "queue_log" },
        };
        foreach (var (name, value) in more) form.Add(new StringContent(value), name);
        return await _lead.Http.PostAsync(Page, form, TestContext.Current.CancellationToken);
    }

    Task<HttpResponseMessage> Decide(IHtmlDocument preview, string what, string name)
    {
        var form = preview.QuerySelector("main form")!;
        return _lead.Post(form.GetAttribute("action")!, ("tun", what), ("Name", name), (StaffFrame.AntiforgeryField, form.QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!));
    }
}
