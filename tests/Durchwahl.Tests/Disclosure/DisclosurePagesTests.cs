using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Pages;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Disclosure;

/// <summary>A request from receipt to answer, as the officer and the public see it.</summary>
public sealed class DisclosurePagesTests : IAsyncLifetime
{
    const string Register = "/verwaltung/musterkreis/ifg";
    static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.4 not much of one");

    TestHouse _house = null!;
    TestBrowser _officer = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        await new ExampleOffice().Publish(_house.Web.Services);
        _officer = await _house.SignIn(Role.DisclosureOfficer);
    }

    public async ValueTask DisposeAsync()
    {
        _officer.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_promised_an_answer_and_the_answer_keeps_both_promises()
    {
        var page = await Enter("Telefonlisten der Dienststelle", "2026-09-01");
        var promises = await _house.Get<PromiseBook>().List(ExampleCalls.Musterkreis, new PromiseFilter(), 10);
        promises.Select(known => (known.Promise.Kind, known.Promise.Due.Date)).ShouldBe(
            [(PromiseKinds.DisclosureTarget, new LocalDate(2026, 9, 29)), (PromiseKinds.DisclosureRequest, new LocalDate(2026, 10, 1))]);
        (await Step(page, "Granted", "2026-09-14")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var kept = await _house.Get<PromiseBook>().List(ExampleCalls.Musterkreis, new PromiseFilter { OnlyOpen = false }, 10);
        kept.ShouldAllBe(known => known.Promise.Outcome == PromiseOutcome.Kept);
        (await _officer.Page(Register)).Body!.TextContent.ShouldContain("1 eingegangen, 1 rechtzeitig beantwortet, 0 verspätet, 0 offen, 0 überfällig");
    }

    [Fact]
    public async Task An_answer_that_is_entered_late_counts_from_its_own_day()
    {
        var page = await Enter("Alte Frage", "2026-08-01");
        await Step(page, "NotHeld", "2026-08-20");
        (await _house.Get<PromiseBook>().List(ExampleCalls.Musterkreis, new PromiseFilter { OnlyOpen = false }, 10)).ShouldAllBe(known => known.Promise.Outcome == PromiseOutcome.Kept);
    }

    [Fact]
    public async Task A_refusal_without_a_reason_is_refused_and_changes_nothing()
    {
        var page = await Enter("Dienstanweisungen", "2026-09-01");
        using var answer = await Step(page, "Refused", "2026-09-14");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("warum etwas nicht herausgegeben wird");
        (await _officer.Page(page)).Body!.TextContent.ShouldContain("offen");
    }

    [Fact]
    public async Task What_cannot_be_entered_is_told_field_by_field()
    {
        using var answer = await _officer.Send(Register + "/neu", Register + "/neu", ("Subject", ""), ("ReceivedOn", "2027-01-01"), ("Elsewhere", "javascript:alert(1)"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var told = (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent;
        told.ShouldContain("in einem Satz ohne Namen");
        told.ShouldContain("liegt in der Zukunft");
        told.ShouldContain("beginnt mit https://");
        (await _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from disclosure_request"))).ShouldBe(0);
    }

    [Fact]
    public async Task The_public_sees_what_was_released_and_never_who_asked()
    {
        await Enter("Telefonlisten der Dienststelle", "2026-09-01", isPublic: true);
        await Enter("Nicht für alle", "2026-09-02");
        using var anybody = _house.Browser();
        foreach (var address in (string[])["/musterkreis/ifg", "/en/musterkreis/ifg"])
        {
            var text = (await anybody.Page(address)).Body!.TextContent;
            text.ShouldContain("Telefonlisten der Dienststelle");
            text.ShouldNotContain("Nicht für alle");
            text.ShouldNotContain("Erika Beispiel");
        }
        (await anybody.Page("/musterkreis/ifg")).Body!.TextContent.ShouldContain("2 eingegangen");
        using var found = await anybody.Post("/musterkreis/ifg", ("q", "TELEFON"));
        (await TestBrowser.Read(found)).Body!.TextContent.ShouldContain("Zu „TELEFON“: 1");
        using var nothing = await anybody.Post("/musterkreis/ifg", ("q", "Weltraum"));
        (await TestBrowser.Read(nothing)).Body!.TextContent.ShouldContain("Fragen Sie uns gern selbst");
    }

    [Fact]
    public async Task A_document_is_public_as_long_as_its_request_is()
    {
        var page = await Enter("Telefonlisten der Dienststelle", "2026-09-01", isPublic: true);
        (await Upload(page, "Liste, geschwärzt", "liste.pdf", Pdf)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var anybody = _house.Browser();
        var link = (await anybody.Page("/musterkreis/ifg")).QuerySelector("a[href$='.pdf']")!;
        link.TextContent.ShouldBe("Liste, geschwärzt (PDF)");
        (await (await anybody.Get(link.GetAttribute("href")!)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(Pdf);
        await _officer.Send(page, page + "/oeffentlich", ("Subject", "Telefonlisten der Dienststelle"));
        (await anybody.Get(link.GetAttribute("href")!)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_pdf_files_are_taken()
    {
        var page = await Enter("Telefonlisten der Dienststelle", "2026-09-01");
        using var answer = await Upload(page, "Schadprogramm", "liste.pdf", "MZ"u8.ToArray());
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("keine PDF-Datei");
    }

    [Fact]
    public async Task A_request_is_read_from_the_portal_without_names()
    {
        const string json = """{"title": "Leitfaden der Hotline", "url": "/anfrage/leitfaden/", "public": true, "status": "asleep", "created_at": "2026-09-03T10:00:00Z", "user": "Erika Beispiel", "messages": []}""";
        using var answer = await UploadTo(Register + "/neu", Register + "/einlesen", [], "anfrage.json", Encoding.UTF8.GetBytes(json));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var text = (await _officer.Page(answer.Headers.Location!.ToString())).Body!.TextContent;
        text.ShouldContain("Leitfaden der Hotline");
        text.ShouldContain("3.\u00A0September\u00A02026");
        text.ShouldNotContain("Erika");
        using var broken = await UploadTo(Register + "/neu", Register + "/einlesen", [], "anfrage.json", "[1, 2]"u8.ToArray());
        (await TestBrowser.Read(broken)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("keine Liste");
    }

    [Fact]
    public async Task An_auditor_reads_the_register_but_not_who_asked()
    {
        var page = await Enter("Telefonlisten der Dienststelle", "2026-09-01");
        using var auditor = await _house.SignIn(Role.Auditor);
        var read = await auditor.Page(page);
        read.Body!.TextContent.ShouldNotContain("Erika Beispiel");
        read.QuerySelector("main form").ShouldBeNull();
    }

    async Task<string> Enter(string subject, string receivedOn, bool isPublic = false)
    {
        (string, string)[] fields = [("Subject", subject), ("ReceivedOn", receivedOn), ("Name", "Erika Beispiel"), ("Wording", "Ich bitte um <b>Auskunft</b>.")];
        using var answer = await _officer.Send(Register + "/neu", Register + "/neu", isPublic ? [.. fields, ("IsPublic", "ja")] : fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.Headers.Location!.ToString().Split('?')[0];
    }

    Task<HttpResponseMessage> Step(string page, string what, string on) => _officer.Send(page, page + "/schritt", ("What", what), ("On", on));

    Task<HttpResponseMessage> Upload(string page, string title, string file, byte[] content) => UploadTo(page, page + "/dokument", [("Title", title)], file, content);

    async Task<HttpResponseMessage> UploadTo(string page, string action, (string Name, string Value)[] fields, string file, byte[] content)
    {
        var proof = (await _officer.Page(page)).QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!;
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Append((StaffFrame.AntiforgeryField, proof))) body.Add(new StringContent(value), name);
        using var part = new ByteArrayContent(content);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        body.Add(part, "datei", file);
        return await _officer.Http.PostAsync(action, body, TestContext.Current.CancellationToken);
    }
}
