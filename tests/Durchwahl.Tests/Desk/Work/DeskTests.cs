using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Representatives;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Representatives;
using Durchwahl.Tests.Support;
using static Durchwahl.Tests.Desk.Work.DeskFields;

namespace Durchwahl.Tests.Desk.Work;

/// <summary>The desk without an exchange: contacts entered by hand, over HTTP, on both databases.</summary>
public class DeskTests
{
    static readonly (string, string)[] Moving = [("Topic", "umzug"), ("Name", "Frau Anna Hagedorn"), ("Number", "0171 3920014"), ("Reported", "Fragt nach der neuen Miete")];

    static async Task<(TestHouse House, TestBrowser Browser)> Open(Engine engine)
    {
        var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        return (house, await house.SignIn(Role.Agent));
    }

    static async Task<IHtmlDocument> End(TestBrowser browser, (string, string)[] fields, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await browser.Post(DeskPath + "/ende", fields);
        answer.StatusCode.ShouldBe(expected);
        return await TestBrowser.Read(answer);
    }

    static Task<long> Count(TestHouse house, string table) => house.Database.Read(connection => connection.ExecuteScalarAsync<long>($"select count(*) from {table}"));

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_contact_by_hand_ends_with_a_promise_of_the_post_in_charge_and_a_code_to_read_aloud(Engine engine)
    {
        var (house, browser) = await Open(engine);
        await using var _ = house;
        using var __ = browser;
        var page = await End(browser, Filled(await browser.Page(DeskPath), [.. Moving, ("End", "zusage")]));
        var panel = page.QuerySelector("[aria-labelledby=fertig-h]")!.TextContent;
        panel.ShouldContain("Bis Dienstag, 15.\u00A0September\u00A02026, 18:00");
        panel.ShouldContain("Geldleistungen, Stelle 1"); // Kuhlmann, A to Hf
        System.Text.RegularExpressions.Regex.IsMatch(panel, @"Code: \d{3} \d{3} \d{3}, Wort: \p{L}+").ShouldBeTrue(panel);
        var known = (await house.Get<PromiseBook>().List(new OfficeId(ExampleOffice.Town.Value), new PromiseFilter(), 10)).ShouldHaveSingleItem();
        known.Promise.Owner.ShouldBe(new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown));
        known.Details!.Name.ShouldBe("Frau Anna Hagedorn");
        known.Details.Note.ShouldBe("Fragt nach der neuen Miete");
        var record = await house.Database.Read(connection => connection.QuerySingleAsync<(string, string)>("select channel, source from contact_record"));
        record.ShouldBe(("Entered", "Hand"));
        (await Count(house, "caller_code")).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_solved_contact_leaves_a_record_and_no_promise(Engine engine)
    {
        var (house, browser) = await Open(engine);
        await using var _ = house;
        using var __ = browser;
        var page = await End(browser, Filled(await browser.Page(DeskPath), ("Topic", "termin"), ("Visit", "ja"), ("End", "geloest")));
        page.QuerySelector("#fertig-h")!.TextContent.ShouldBe("Als gelöst gespeichert");
        (await Count(house, "promise")).ShouldBe(0);
        (await house.Database.Read(connection => connection.QuerySingleAsync<(string, string)>("select r.channel, o.result from contact_record r join contact_outcome o on o.contact_id = r.id"))).ShouldBe(("Visit", "Solved"));
        var list = await browser.Page("/verwaltung/musterkreis/kontakte");
        list.QuerySelector("tbody tr")!.TextContent.ShouldContain("gelöst");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_same_form_sent_many_times_at_once_gives_one_contact_and_every_answer_shows_its_code(Engine engine)
    {
        var (house, browser) = await Open(engine);
        await using var _ = house;
        using var __ = browser;
        var fields = Filled(await browser.Page(DeskPath), [.. Moving, ("End", "zusage")]);
        var pages = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => End(browser, fields))));
        var code = fields.Single(field => field.Item1 == "Code").Item2;
        pages.ShouldAllBe(page => page.QuerySelector("[aria-labelledby=fertig-h]")!.TextContent.Contains(code));
        (await Count(house, "promise")).ShouldBe(1);
        (await Count(house, "contact_record")).ShouldBe(1);
        (await Count(house, "caller_code")).ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Of_two_agents_who_end_one_contact_the_second_is_told_who_was_first_and_loses_nothing(Engine engine)
    {
        var (house, browser) = await Open(engine);
        await using var _ = house;
        using var __ = browser;
        using var other = await house.SignIn(Role.TeamLead);
        var contact = Guid.CreateVersion7();
        await End(browser, Filled(await browser.Page(DeskPath), ("Contact", contact.ToString()), ("End", "geloest")));
        var page = await End(other, Filled(await other.Page(DeskPath), [.. Moving, ("Contact", contact.ToString()), ("End", "zusage")]), HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("agent.musterkreis um 10:00");
        page.QuerySelector<IHtmlInputElement>("#Name")!.Value.ShouldBe("Frau Anna Hagedorn");
        (await Count(house, "promise")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_refused_says_where_and_keeps_what_was_typed_and_saves_nothing()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        var page = await End(browser, Filled(await browser.Page(DeskPath), ("Topic", "umzug"), ("Name", "Hagedorn"), ("Word", "4711"), ("Reported", "bleibt"), ("End", "zusage")), HttpStatusCode.UnprocessableEntity);
        page.QuerySelectorAll("[role=alert] a").Select(link => link.GetAttribute("href")).ShouldBe(["#Number", "#Word"]);
        page.QuerySelector("#Reported")!.TextContent.Trim().ShouldBe("bleibt");
        (await Count(house, "contact_record")).ShouldBe(0);
        (await Count(house, "desk_ending")).ShouldBe(0);
    }

    [Fact]
    public async Task Html_in_what_was_typed_stays_text()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        var page = await End(browser, Filled(await browser.Page(DeskPath), [.. Moving, ("What", "<script>alert(1)</script>"), ("End", "zusage")]));
        page.QuerySelector("#fertig-h")!.TextContent.ShouldContain("<script>alert(1)</script>");
        page.QuerySelectorAll("script").ShouldAllBe(script => script.GetAttribute("src") != null);
    }

    [Fact]
    public async Task Choosing_a_topic_shows_its_guide_and_the_owner_and_keeps_what_was_typed()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        using var answer = await browser.Post(DeskPath + "/nachsehen", Filled(await browser.Page(DeskPath), ("Name", "Kessler"), ("Reported", "bleibt"), ("Topic", ""), ("Topic", "umzug")));
        var page = await TestBrowser.Read(answer);
        page.QuerySelector("#leitfaden-h")!.TextContent.ShouldBe("Leitfaden: Umzug geplant");
        page.QuerySelectorAll(".dw-steps > li").Length.ShouldBeGreaterThan(3);
        page.QuerySelector<IHtmlInputElement>("#Owner")!.Value.ShouldContain("Wichmann"); // Hg to K
        page.QuerySelector("#Reported")!.TextContent.Trim().ShouldBe("bleibt");
        page.QuerySelector("li[aria-current]")!.TextContent.ShouldContain("Umzug geplant");
    }

    [Fact]
    public async Task The_script_gets_the_parts_alone_and_never_the_fields()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        var fields = Filled(await browser.Page(DeskPath), ("Topic", "umzug"), ("Reported", "bleibt"));
        using var request = new HttpRequestMessage(HttpMethod.Post, DeskPath + "/nachsehen") { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))) };
        request.Headers.Add("X-Teile", "ja");
        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var parts = await TestBrowser.Read(answer);
        parts.QuerySelectorAll("[data-part]").Select(part => part.GetAttribute("data-part")).ShouldBe(["zustand", "anruf", "bekannt", "leitfaden", "vorschlag", "anliegen"]);
        parts.QuerySelectorAll("textarea, input:not([type=hidden])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Everything_that_is_known_of_a_number_is_shown_and_noted_and_nothing_is_picked()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        foreach (var name in new[] { "Hagedorn", "Kessler" }) await End(browser, Filled(await browser.Page(DeskPath), ("Topic", "umzug"), ("Name", name), ("Number", "0171 3920014"), ("What", $"Antwort für {name}"), ("End", "zusage")));
        using var answer = await browser.Post(DeskPath + "/nachsehen", Filled(await browser.Page(DeskPath), ("Number", "+49 171 3920014")));
        var page = await TestBrowser.Read(answer);
        var known = page.QuerySelector("[data-part=bekannt]")!;
        known.TextContent.ShouldContain("Antwort für Hagedorn");
        known.TextContent.ShouldContain("Antwort für Kessler");
        known.TextContent.ShouldContain("2 frühere Kontakte");
        page.QuerySelector<IHtmlInputElement>("#Name")!.Value.ShouldBe("");
        await house.Get<Durchwahl.Access.Contract.AccessLog>().Written();
        (await Count(house, "access_log")).ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task A_representative_is_shown_and_gets_the_answer_only_when_the_agent_says_so()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        var office = new OfficeId(ExampleOffice.Town.Value);
        var representative = new Representative
        {
            Id = new RepresentationId(Guid.CreateVersion7()), Office = office, Person = new RepresentedPerson("Anna Hagedorn", null, PhoneNumber.Parse("+491713920014")), Name = "Beratungsstelle Beispiel",
            Number = PhoneNumber.Parse("+493023125777"), From = new NodaTime.LocalDate(2026, 1, 1), ProofSince = new NodaTime.LocalDate(2026, 1, 1), EnteredAt = house.Clock.GetCurrentInstant(), EnteredBy = "service",
        };
        await house.Database.Write(transaction => RepresentationTable.Add(transaction, representative));
        using var looked = await browser.Post(DeskPath + "/nachsehen", Filled(await browser.Page(DeskPath), Moving));
        var page = await TestBrowser.Read(looked);
        page.QuerySelector("[data-part=bekannt]")!.TextContent.ShouldContain("Beratungsstelle Beispiel ist bevollmächtigt, Antworten gehen dorthin, für Anna Hagedorn");
        page.QuerySelector<IHtmlInputElement>("input[name=Represented]")!.Value.ShouldBe("");
        using var chosen = await browser.Post(DeskPath + "/nachsehen", [.. Filled(page), ("Represented", representative.Id.Value.ToString())]);
        page = await TestBrowser.Read(chosen);
        page.QuerySelector<IHtmlInputElement>("input[name=Represented]")!.Value.ShouldBe(representative.Id.Value.ToString());
        await End(browser, Filled(page, ("End", "zusage")));
        (await house.Get<PromiseBook>().List(office, new PromiseFilter(), 10)).ShouldHaveSingleItem().Details!.Number.ShouldBe(representative.Number);
    }

    [Fact]
    public async Task The_list_of_contacts_is_searched_by_number_and_shows_own_and_all()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        using var other = await house.SignIn(Role.TeamLead);
        const string list = "/verwaltung/musterkreis/kontakte";
        await End(browser, Filled(await browser.Page(DeskPath), [.. Moving, ("End", "geloest")]));
        (await other.Page(list)).QuerySelectorAll("tbody tr").ShouldBeEmpty();
        (await other.Page(list + "?wessen=alle")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldNotContain("agent.musterkreis");
        using var found = await other.Send(list, list, ("Number", "01713920014"));
        (await TestBrowser.Read(found)).QuerySelectorAll("tbody tr").ShouldHaveSingleItem().TextContent.ShouldContain("0171 3920014");
        using var none = await other.Send(list, list, ("Number", "x"));
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_short_address_leads_to_the_desk_of_the_own_office()
    {
        var (house, browser) = await Open(Engine.Sqlite);
        await using var _ = house;
        using var __ = browser;
        using var answer = await browser.Get("/arbeitsplatz");
        answer.Headers.Location!.OriginalString.ShouldBe(DeskPath);
        using var auditor = await house.SignIn(Role.Auditor);
        using var elsewhere = await auditor.Get("/arbeitsplatz");
        elsewhere.Headers.Location!.OriginalString.ShouldBe("/verwaltung");
    }
}
