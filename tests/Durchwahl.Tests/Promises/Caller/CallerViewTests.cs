using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Caller;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Caller;

/// <summary>What the person sees of a promise, and what they can do with it.</summary>
public class CallerViewTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    readonly TestHouse _house = published.House;

    [Fact]
    public async Task The_view_tells_by_when_why_who_and_what_has_happened_and_nothing_that_staff_wrote_to_each_other()
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        await Change(promises[0], promise => PromiseDecisions.Take(promise, Now, "m.kuhlmann"));
        await Change(promises[0], promise => PromiseDecisions.AskBack(promise, "Welche Akte?", Now, "m.kuhlmann"));
        using var browser = _house.Browser();
        var text = CallerTestBed.TextOf(await browser.OpenPage(code));
        text.ShouldContain("Offen");
        text.ShouldContain("Frau Kuhlmann ruft Sie an. Wir antworten Ihnen auf Ihre Frage.");
        text.ShouldContain("Antwort, ob die neue Miete übernommen wird");
        text.ShouldContain("Miriam Kuhlmann");
        text.ShouldContain("05721 98-213");
        text.ShouldContain("Anruf, Nummer endet auf 14");
        text.ShouldContain("Warum Dienstag?");
        text.ShouldContain("Dienstag, Arbeitstag 1 von 1");
        text.ShouldContain("§§ 187, 188 und 193 BGB");
        text.ShouldContain("Frau Kuhlmann hat die Zusage angenommen.");
        text.ShouldContain("versuchen wir es zu 3 verschiedenen Tageszeiten");
        foreach (var ours in new[] { "m.kuhlmann", "Welche Akte", "intern:", "3920014", promises[0].Reference }) text.ShouldNotContain(ours);
        browser.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_view_speaks_English()
    {
        var (_, _, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        var page = await browser.OpenPage(code, "/en/musterkreis/zusage");
        var text = CallerTestBed.TextOf(page);
        text.ShouldContain("Answer by Tuesday, 15 September 2026, 18:00");
        text.ShouldContain("Frau Kuhlmann will call you. We will answer your question.");
        text.ShouldContain("Working day");
        page.QuerySelector("form[action]")!.GetAttribute("action").ShouldBe("/en/musterkreis/zusage");
    }

    [Fact]
    public async Task A_post_that_is_not_released_stays_unnamed()
    {
        var (_, _, code) = await _house.Give(CallerTestBed.HandOver with { Owner = new PromiseOwner(ExampleOffice.Hidden, ExampleOffice.MoneyTown) });
        using var browser = _house.Browser();
        var text = CallerTestBed.TextOf(await browser.OpenPage(code));
        text.ShouldNotContain("Verborgen");
        text.ShouldNotContain("98-666");
        text.ShouldContain("Das Team Geldleistungen Musterstadt ruft Sie an.");
    }

    [Fact]
    public async Task Several_promises_of_one_contact_stand_one_after_the_other()
    {
        var (_, _, code) = await _house.Give(CallerTestBed.HandOver, CallerTestBed.HandOver with { Way = AnswerWay.Letter, Details = CallerTestBed.Details with { What = "Bescheid noch einmal als Brief" } });
        using var browser = _house.Browser();
        var text = CallerTestBed.TextOf(await browser.OpenPage(code));
        text.ShouldContain("Zusage 1 von 2");
        text.ShouldContain("Zusage 2 von 2");
        text.ShouldContain("Bescheid noch einmal als Brief");
    }

    [Fact]
    public async Task A_solved_contact_says_so()
    {
        var (_, _, code) = await _house.Give();
        using var browser = _house.Browser();
        CallerTestBed.TextOf(await browser.OpenPage(code)).ShouldContain("Gelöst am Montag, 14. September 2026, 10:00 Uhr");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_promise_can_be_withdrawn_and_opened_again_and_sending_it_twice_changes_nothing(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, promises, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        var page = await browser.OpenPage(code);
        for (var time = 0; time < 2; time++)
            CallerTestBed.TextOf(await browser.Done(page, promises[0].Id, "zurueckziehen")).ShouldContain("Sie haben die Zusage zurückgezogen. Sie können sie bis Montag, 14. September 2026, 24:00 Uhr wieder öffnen.");
        var withdrawn = (await house.Get<PromiseBook>().History(promises[0].Id)).Where(step => step.What == PromiseStepKind.Withdrawn).ShouldHaveSingleItem();
        withdrawn.By.ShouldBe(PromiseStep.Caller);
        CallerTestBed.TextOf(await browser.Done(page, promises[0].Id, "oeffnen")).ShouldContain("Die Zusage ist wieder offen.");
        (await house.Get<PromiseBook>().Find(CallerTestBed.Office, promises[0].Id))!.Promise.IsOpen.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Something_can_be_added_once_however_often_it_is_sent(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, promises, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        var page = await browser.OpenPage(code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => browser.Done(page, promises[0].Id, "ergaenzen", ("text", "Ab Mai <b>zu dritt</b>"))));
        CallerTestBed.TextOf(answers[0]).ShouldContain("Sie haben etwas ergänzt: „Ab Mai <b>zu dritt</b>“");
        (await house.Get<PromiseBook>().History(promises[0].Id)).Count(step => step.What == PromiseStepKind.Added).ShouldBe(1);
        (await house.Get<PromiseBook>().Find(CallerTestBed.Office, promises[0].Id))!.Details!.Note.ShouldBe("intern: bitte Akte ziehen\nAb Mai <b>zu dritt</b>");
    }

    [Theory]
    [InlineData("ergaenzen", "text", "", "Sie haben noch nichts geschrieben.")]
    [InlineData("weg", "antwort", "", "Wählen Sie, wie wir antworten sollen.")]
    [InlineData("weg", "antwort", "mail", "Für eine E-Mail brauchen wir eine E-Mail-Adresse.")]
    [InlineData("bewerten", "geholfen", "vielleicht", "Wählen Sie eine der drei Antworten.")]
    public async Task What_is_missing_is_told_and_changes_nothing(string step, string field, string value, string sentence)
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        using var answer = await browser.Do(await browser.OpenPage(code), promises[0].Id, step, (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        CallerTestBed.TextOf(await TestBrowser.Read(answer)).ShouldContain(sentence);
        (await _house.Get<PromiseBook>().History(promises[0].Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Too_much_text_is_told_in_both_languages_and_stays_typed()
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        var page = await browser.OpenPage(code, "/en/zusage");
        using var answer = await browser.Post("/en/zusage", ("ansicht", CallerTestBed.PassOf(page)), ("zusage", promises[0].Id.Value.ToString()), ("schritt", "ergaenzen"), ("text", new string('x', 2001)));
        var refused = await TestBrowser.Read(answer);
        CallerTestBed.TextOf(refused).ShouldContain("The text has 2001 characters. Up to 2000 are possible.");
        refused.QuerySelector("textarea")!.TextContent.Trim().Length.ShouldBe(2001);
    }

    [Fact]
    public async Task Another_way_and_a_window_can_be_chosen_and_only_one_that_is_offered()
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        var page = await browser.OpenPage(code);
        var offered = page.QuerySelectorAll("select[name=zeit] option").Select(option => option.GetAttribute("value")!).Where(value => value.Length > 0).ToList();
        offered[0].ShouldBe("2026-09-14T10:00:00Z");
        var chosen = await browser.Done(page, promises[0].Id, "weg", ("antwort", "anruf"), ("zeit", offered[1]), ("nummer", "0151 23456789"));
        CallerTestBed.TextOf(chosen).ShouldContain("Anruf am Montag, 14. September 2026, von 14:00 bis 16:00 Uhr");
        CallerTestBed.TextOf(chosen).ShouldContain("Nummer endet auf 89");
        using var made = await browser.Do(page, promises[0].Id, "weg", ("antwort", "anruf"), ("zeit", "2026-09-14T03:00:00Z"));
        CallerTestBed.TextOf(await TestBrowser.Read(made)).ShouldContain("Diese Zeit ist nicht mehr frei wählbar.");
        await browser.Done(page, promises[0].Id, "weg", ("antwort", "brief"), ("anschrift", "Am Markt 3, 31542 Beispielhausen"));
        var known = (await _house.Get<PromiseBook>().Find(CallerTestBed.Office, promises[0].Id))!;
        known.Promise.Way.ShouldBe(AnswerWay.Letter);
        known.Details!.Address.ShouldBe("Am Markt 3, 31542 Beispielhausen");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_one_question_counts_once_and_keeps_no_way_back_to_the_promise(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, promises, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        var page = await browser.OpenPage(code);
        CallerTestBed.TextOf(page).ShouldNotContain("Hat Ihnen unsere Antwort geholfen?");
        await browser.Done(page, promises[0].Id, "bewerten", ("geholfen", "nein"));
        await house.Get<PromiseBook>().Change(CallerTestBed.Office, promises[0].Id, new Actor("x"), (known, _) => PromiseDecisions.Keep(known.Promise, "ja", null, house.Clock.GetCurrentInstant(), "x"));
        foreach (var answer in new[] { "ja", "nein" }) await browser.Done(page, promises[0].Id, "bewerten", ("geholfen", answer));
        var month = new LocalDate(2026, 9, 1).ToYearMonth();
        (await house.Database.Read(connection => Ratings.Sum(connection, CallerTestBed.Office, month, month))).ShouldBe(new Dictionary<Helped, long> { [Helped.Yes] = 1 });
        CallerTestBed.TextOf(await browser.OpenPage(code)).ShouldNotContain("Hat Ihnen unsere Antwort geholfen?");
    }

    [Fact]
    public async Task A_new_word_shuts_every_view_that_was_opened_with_the_old_one()
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        var (mine, other) = (await browser.OpenPage(code), await browser.OpenPage(code));
        var changed = await browser.Done(mine, promises[0].Id, "wort", ("neueswort", "Grüne Wiese"));
        CallerTestBed.TextOf(changed).ShouldContain("Ab jetzt gilt Ihr neues Wort.");
        CallerTestBed.TextOf(await browser.Done(changed, promises[0].Id, "ansehen")).ShouldContain("Offen");
        using (var stale = await browser.Do(other, promises[0].Id, "zurueckziehen")) stale.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using (var old = await browser.OpenWith(code.Code, code.Word)) old.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await browser.OpenPage(code with { Word = "GRÜNE WIESE" });
    }

    [Theory]
    [InlineData("12.03.1984", "Nehmen Sie nur Buchstaben.")]
    [InlineData("August", "Dieses Wort ist leicht zu erraten.")]
    [InlineData("Hagedorn", "Dieses Wort ist leicht zu erraten.")]
    public async Task A_birthday_or_the_own_name_is_no_word(string word, string sentence)
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        using var answer = await browser.Do(await browser.OpenPage(code), promises[0].Id, "wort", ("neueswort", word));
        var page = await TestBrowser.Read(answer);
        CallerTestBed.TextOf(page).ShouldContain(sentence);
        page.QuerySelector("input[name=neueswort]")!.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_view_ends_after_half_an_hour_and_at_the_latest_after_four()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, promises, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        var page = await browser.OpenPage(code);
        var first = page;
        for (var time = 0; time < 9; time++)
        {
            house.Clock.Advance(Duration.FromMinutes(25));
            page = await browser.Done(page, promises[0].Id, "ansehen");
        }
        using (var replayed = await browser.Do(first, promises[0].Id, "zurueckziehen")) replayed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        house.Clock.Advance(Duration.FromMinutes(25));
        using var over = await browser.Do(page, promises[0].Id, "ansehen");
        over.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        CallerTestBed.TextOf(await TestBrowser.Read(over)).ShouldContain("Die Ansicht ist geschlossen.");
        (await house.Get<PromiseBook>().Find(CallerTestBed.Office, promises[0].Id))!.Promise.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_pass_that_is_made_up_or_for_another_purpose_opens_nothing()
    {
        using var browser = _house.Browser();
        var ticket = (await browser.Page("/musterkreis/schreiben")).QuerySelector("input[name=karte]")!.GetAttribute("value")!;
        foreach (var made in new[] { "x", new string('A', 10_000), ticket })
        {
            using var answer = await browser.Post("/zusage", ("ansicht", made), ("schritt", "ansehen"));
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_promise_that_the_code_does_not_open_is_not_touched()
    {
        var (_, others, _) = await _house.Give(CallerTestBed.HandOver);
        var (_, _, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        await browser.Done(await browser.OpenPage(code), others[0].Id, "zurueckziehen");
        (await _house.Get<PromiseBook>().Find(CallerTestBed.Office, others[0].Id))!.Promise.IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task The_proof_is_a_page_to_print_and_leads_back()
    {
        var (_, promises, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        var proof = await browser.Done(await browser.OpenPage(code), promises[0].Id, "nachweis");
        var text = CallerTestBed.TextOf(proof);
        text.ShouldContain("Bestätigung Ihres Kontakts vom Montag, 14. September 2026");
        text.ShouldContain("Umzug geplant");
        text.ShouldContain("Zieht im Oktober um");
        text.ShouldContain("05721 98-24");
        text.ShouldContain(code.Code);
        text.ShouldNotContain(code.Word);
        CallerTestBed.TextOf(await browser.Done(proof, promises[0].Id, "ansehen")).ShouldContain("Offen");
    }

    Instant Now => _house.Clock.GetCurrentInstant();

    async Task Change(Promise promise, Func<Promise, PromiseDecision> decide) =>
        (await _house.Get<PromiseBook>().Change(CallerTestBed.Office, promise.Id, new Actor("m.kuhlmann"), (known, _) => decide(known.Promise))).ShouldBeOfType<PromiseBook.Outcome.Changed>();
}
