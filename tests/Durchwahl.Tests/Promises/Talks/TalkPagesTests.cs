using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Talks;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Talks;

public class TalkPagesTests
{
    static readonly string Kuhlmann = ExampleOffice.Kuhlmann.Value.ToString("D");
    static readonly string Times = $"/musterkreis/termin?stelle={Kuhlmann}";

    [Fact]
    public async Task Where_nothing_can_be_booked_the_page_tells_how_to_reach_the_office_and_no_page_leads_there()
    {
        await using var house = await Open(areBookable: false);
        using var browser = house.Browser();
        var page = await browser.Page("/musterkreis/termin");
        page.QuerySelector("h1")!.TextContent.ShouldBe("Telefontermine gibt es hier noch nicht");
        page.QuerySelectorAll("a.dw-tel").ShouldNotBeEmpty();
        (await browser.Page($"/musterkreis/verzeichnis/{Kuhlmann}")).QuerySelectorAll("a[href*=termin]").ShouldBeEmpty();
    }

    [Fact]
    public async Task From_the_entry_to_the_booked_talk()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        (await browser.Page($"/musterkreis/verzeichnis/{Kuhlmann}")).QuerySelector($"a[href='{Times}']").ShouldNotBeNull().TextContent.ShouldBe("Telefontermin buchen");
        var form = await Hold(browser);
        form.QuerySelector("h1")!.TextContent.ShouldBe("Wen dürfen wir anrufen?");
        form.Body!.TextContent.ShouldContain("Bis 10:10\u00A0Uhr halten wir diesen Termin für Sie frei.");
        using var answer = await Book(browser, form, ("Name", "Frau Hagedorn"), ("Number", "0171 3920014"), ("Companion", "Schwester"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var booked = await TestBrowser.Read(answer);
        booked.QuerySelector("h1")!.TextContent.ShouldBe("Ihr Telefontermin ist gebucht");
        booked.QuerySelectorAll(".dw-code")[0].TextContent.Replace(" ", "", StringComparison.Ordinal).Length.ShouldBe(9);
        var known = (await house.Get<PromiseBook>().List(TestOffices.Musterkreis.Id, new PromiseFilter { Kind = PromiseKinds.BookedTalk }, 9)).ShouldHaveSingleItem();
        known.Details!.Companion.ShouldBe("Schwester");
        known.Promise.OpenedBy.ShouldBe(PromiseStep.Caller);
    }

    [Fact]
    public async Task A_form_that_is_sent_twice_shows_the_same_talk_with_a_code_that_holds()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        var form = await Hold(browser);
        using var first = await Book(browser, form, ("Name", "Frau Hagedorn"), ("Number", "0171 3920014"));
        using var second = await Book(browser, form, ("Name", "Frau Hagedorn"), ("Number", "0171 3920014"));
        (await TestBrowser.Read(second)).QuerySelectorAll(".dw-code").Length.ShouldBe(2);
        (await house.Get<PromiseBook>().List(TestOffices.Musterkreis.Id, new PromiseFilter { Kind = PromiseKinds.BookedTalk }, 9)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_missing_is_told_at_its_field_and_the_slot_goes_on_waiting()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        var form = await Hold(browser);
        using var answer = await Book(browser, form, ("Name", ""), ("Number", "0900 123456"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await TestBrowser.Read(answer);
        again.QuerySelector("#Name-f")!.TextContent.ShouldContain("wie wir Sie ansprechen sollen");
        again.QuerySelector("#Number")!.GetAttribute("aria-describedby")!.ShouldContain("Number-f");
        using var good = await Book(browser, again, ("Name", "<b>Frau</b> Hagedorn"), ("Number", "0171 3920014"));
        good.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_comes_too_late_hears_what_is_free()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        var page = await browser.Page($"{Times}&tag=2026-09-16");
        var half = page.QuerySelectorAll<IHtmlInputElement>("input[name=zeit]").Single(radio => radio.Id == "z1030").Value;
        using var first = await browser.Post("/musterkreis/termin", ("stelle", Kuhlmann), ("zeit", half));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var late = await browser.Post("/musterkreis/termin", ("stelle", Kuhlmann), ("zeit", half));
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TestBrowser.Read(late)).QuerySelector("[role=alert]")!.TextContent.Trim().ShouldBe("Dieser Termin ist gerade vergeben worden. Frei sind 10:15 und 10:45 Uhr.");
        using var english = await browser.Post("/en/musterkreis/termin", ("stelle", Kuhlmann), ("zeit", half));
        (await TestBrowser.Read(english)).QuerySelector("[role=alert]")!.TextContent.Trim().ShouldBe("This appointment has just been taken. 10:15 and 10:45 are free.");
    }

    [Fact]
    public async Task The_file_for_calendars_and_the_cancellation_open_with_what_the_page_carries_and_nothing_else()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        using var answer = await Book(browser, await Hold(browser), ("Name", "Frau Hagedorn"), ("Number", "0171 3920014"));
        var secret = (await TestBrowser.Read(answer)).QuerySelector<IHtmlInputElement>("input[name=schein]")!.Value;
        using var file = await browser.Post("/musterkreis/termin/kalender", ("schein", secret));
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("telefontermin.ics");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Hagedorn");
        using var foreign = await browser.Post("/musterkreis/termin/kalender", ("schein", TalkSecret.New()));
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var elsewhere = await browser.Post("/beispielstadt/termin/absagen", ("schein", secret));
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var cancelled = await browser.Post("/musterkreis/termin/absagen", ("schein", secret));
        (await TestBrowser.Read(cancelled)).QuerySelector("h1")!.TextContent.ShouldBe("Ihr Termin ist abgesagt");
        (await Hold(browser)).QuerySelector("h1")!.TextContent.ShouldBe("Wen dürfen wir anrufen?"); // the same slot is the first free one again
    }

    [Fact]
    public async Task Whoever_holds_slot_after_slot_has_to_wait()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        HttpStatusCode last = default;
        for (var tries = 0; tries < 41; tries++)
        {
            using var answer = await browser.Post("/musterkreis/termin", ("stelle", Kuhlmann), ("zeit", "2026-09-16T08:30:00Z"));
            last = answer.StatusCode;
        }
        last.ShouldBe(HttpStatusCode.TooManyRequests);
        house.Clock.Advance(Duration.FromMinutes(10));
        using var later = await browser.Post("/musterkreis/termin", ("stelle", Kuhlmann), ("zeit", "2026-09-16T08:30:00Z"));
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_post_without_released_name_is_offered_by_its_function()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        var page = await browser.Page("/musterkreis/termin");
        page.Body!.TextContent.ShouldContain("Geldleistungen, Stelle 8");
        page.Body.TextContent.ShouldNotContain("Verborgen");
        using var hidden = await browser.Get($"/musterkreis/termin?stelle={ExampleOffice.Hidden.Value:D}");
        hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_agent_books_for_a_caller_and_tells_the_code()
    {
        await using var house = await Open();
        using var browser = await house.SignIn(Role.Agent);
        var path = $"/verwaltung/musterkreis/telefontermine/neu?stelle={ExampleOffice.Hidden.Value:D}";
        var page = await browser.Page(path);
        var fields = new[] { "stelle", "tag", "schein" }.Select(name => (name, page.QuerySelector<IHtmlInputElement>($"form[method=post] input[name={name}]")!.Value)).ToList();
        var time = page.QuerySelector<IHtmlInputElement>("input[name=zeit]")!.Value;
        using var refused = await browser.Send(path, "/verwaltung/musterkreis/telefontermine/neu", [.. fields, ("Name", "Frau Hagedorn"), ("Number", "0171 3920014")]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var booked = await browser.Send(path, "/verwaltung/musterkreis/telefontermine/neu", [.. fields, ("zeit", time), ("Name", "Frau Hagedorn"), ("Number", "0171 3920014"), ("Note", "fragt nach der Miete")]);
        (await TestBrowser.Read(booked)).QuerySelectorAll(".dw-code").Length.ShouldBe(2);
        (await house.Get<PromiseBook>().List(TestOffices.Musterkreis.Id, new PromiseFilter { Kind = PromiseKinds.BookedTalk }, 9)).ShouldHaveSingleItem().Details!.Note.ShouldBe("fragt nach der Miete");
    }

    [Fact]
    public async Task The_team_lead_switches_talks_on_for_one_post_and_sees_what_is_booked_without_names()
    {
        await using var house = await Open(areBookable: false);
        using var browser = await house.SignIn(Role.TeamLead);
        const string rules = "/verwaltung/musterkreis/telefontermine/regeln";
        var edit = $"{rules}?fuer=post:{Kuhlmann}";
        (string, string)[] figures = [("fuer", $"post:{Kuhlmann}"), ("AreBookable", "ja"), ("PerHour", "4"), ("LeadHours", "2"), ("WorkingDaysAhead", "10"), ("AgentsEvery", "0")];
        using var refused = await browser.Send(edit, rules, [.. figures, ("Minutes", "zehn")]);
        (await TestBrowser.Read(refused)).Body!.TextContent.ShouldContain("Länge: Schreiben Sie eine ganze Zahl von 5 bis 60.");
        using var saved = await browser.Send(edit, rules, [.. figures, ("Minutes", "20")]);
        saved.Headers.Location!.ToString().ShouldEndWith("hinweis=gespeichert");
        using var caller = house.Browser();
        using var booked = await Book(caller, await Hold(caller), ("Name", "Frau Hagedorn"), ("Number", "0171 3920014"));
        var page = await browser.Page("/verwaltung/musterkreis/telefontermine");
        page.Body!.TextContent.ShouldContain("je 20 Minuten");
        page.QuerySelectorAll(".dw-due a").Length.ShouldBe(1);
        page.Body.TextContent.ShouldNotContain("Hagedorn");
        using var removed = await browser.Send(edit, $"{rules}/entfernen", ("fuer", $"post:{Kuhlmann}"));
        (await house.Get<TalkBooking>().Settings(TestOffices.Musterkreis.Id)).AreBookable.ShouldBeFalse();
    }

    static async Task<TestHouse> Open(bool areBookable = true)
    {
        var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        await new ExampleOffice { Key = Domain.PhoneBook.OfficeKey.Parse("beispielstadt"), HasServiceNumber = false }.Publish(house.Web.Services);
        await house.Get<PublicationShelf>().Refresh();
        var rules = new TalkRules { AreBookable = areBookable, PerHour = 4, AgentsEvery = 0 };
        await house.Get<ChangeTalkRules>().Change(TestOffices.Musterkreis, new TalkScope.OfOffice(), TalkRulesInput.Of(rules), Actor.Program);
        return house;
    }

    // The first free time of Frau Kuhlmann.
    static async Task<IHtmlDocument> Hold(TestBrowser browser)
    {
        var time = (await browser.Page(Times)).QuerySelector<IHtmlInputElement>("input[name=zeit]")!.Value;
        using var answer = await browser.Post("/musterkreis/termin", ("stelle", Kuhlmann), ("zeit", time));
        return await TestBrowser.Read(answer);
    }

    static Task<HttpResponseMessage> Book(TestBrowser browser, IHtmlDocument form, params (string, string)[] typed) => browser.Post(
        "/musterkreis/termin/buchen", [.. new[] { "stelle", "zeit", "schein" }.Select(name => (name, form.QuerySelector<IHtmlInputElement>($"form[action$=buchen] input[name={name}]")!.Value)), .. typed]);
}
