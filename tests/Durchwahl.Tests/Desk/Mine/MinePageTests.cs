using System.Net;
using Durchwahl.Calls;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Promises;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Promises.Pages;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Desk.Mine;

public sealed class MinePageTests : IAsyncLifetime
{
    const string Base = "/verwaltung/musterkreis";
    const string Mine = Base + "/meine";

    readonly PromisingOffice _office = new();

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_own_page_greets_counts_and_shows_what_is_due_first_in_front()
    {
        await _office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown, "Antwort zum Bescheid", way: AnswerWay.Letter);
        await _office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown, "Strom wird abgestellt", PromiseKinds.Emergency);
        await _office.Give(ExampleOffice.LawOne, ExampleOffice.Law, "geht mich nichts an");
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var page = await browser.Page(Mine);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Guten Morgen, Frau Kuhlmann");
        page.QuerySelector(".dw-lead")!.TextContent.ShouldBe("2 Zusagen und keine Nachricht offen. 1 heute fällig.");
        page.QuerySelectorAll("section[aria-labelledby=oz] li b a").Select(link => link.TextContent).ShouldBe(["Strom wird abgestellt", "Antwort zum Bescheid"]);
        page.QuerySelector("main")!.TextContent.ShouldNotContain("geht mich nichts an");
        page.QuerySelector("a[href='tel:+491713920014']")!.GetAttribute("aria-label")!.ShouldStartWith("Anrufen: Frau Hagedorn");
        page.QuerySelector("main")!.TextContent.ShouldContain("Brief genügt");
        page.QuerySelector("tr[aria-current=date]")!.TextContent.ShouldContain("09:00–11:30");
        page.QuerySelector("main")!.TextContent.ShouldContain("offen bis 11:30");
        page.QuerySelector("main")!.TextContent.ShouldContain("Vertretung: Torben Heidecke");
    }

    [Fact]
    public async Task What_is_settled_on_the_own_page_leads_back_there()
    {
        var given = await _office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        using var tried = await browser.Send(Mine, $"{Base}/zusagen/{given.Id.Value}/versuch", ("zurueck", "meine"));
        tried.Headers.Location!.OriginalString.ShouldBe($"{Mine}?hinweis=versuch");
        using var answer = await browser.Send(Mine, $"{Base}/zusagen/{given.Id.Value}/erledigt", ("zurueck", "meine"), ("stand", "1"), ("erledigt-text", "Miete wird übernommen."));
        answer.Headers.Location!.OriginalString.ShouldBe($"{Mine}?hinweis=erledigt");
        var page = await browser.Page($"{Mine}?hinweis=erledigt");
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("Erledigt");
        page.QuerySelector("section[aria-labelledby=oz]")!.TextContent.ShouldContain("Nichts ist offen.");
    }

    [Fact]
    public async Task Todays_booked_talks_stand_beside_with_what_came_of_them()
    {
        var held = await _office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown, "Gespräch zum Umzug", PromiseKinds.BookedTalk);
        await _office.Give(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown, "Gespräch zum Einkommen", PromiseKinds.BookedTalk);
        await _office.Promises.Change(PromisingOffice.Office, held.Id, PromisingOffice.Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "besprochen", null, held.OpenedAt, "kuhlmann"));
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var rows = (await browser.Page(Mine)).QuerySelectorAll("section[aria-labelledby=sp] tbody tr");
        rows.Select(row => row.TextContent.Contains("gesprochen", StringComparison.Ordinal)).Order().ShouldBe([false, true]);
    }

    [Fact]
    public async Task A_message_for_the_own_post_can_be_heard_which_is_noted_and_one_for_others_is_not_there()
    {
        var journal = _office.House.Get<CallJournal>();
        journal.MessageLeft(ExampleCalls.Message(1) with { Post = ExampleOffice.Kuhlmann }, [1, 2, 3]);
        journal.MessageLeft(ExampleCalls.Message(2) with { Post = ExampleOffice.Wichmann }, [4]);
        await journal.Written();
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var sounds = (await browser.Page(Mine)).QuerySelectorAll("audio").Select(audio => audio.GetAttribute("src")!).ToList();
        using var heard = await browser.Get(sounds.ShouldHaveSingleItem());
        (await heard.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe([1, 2, 3]);
        (await _office.House.Database.Read(connection => VoiceMessageTable.Find(connection, PromisingOffice.Office, ExampleCalls.Message(1).Id)))!.ListenedBy.ShouldStartWith("case-worker");
        using var others = await browser.Get($"{Mine}/nachrichten/{ExampleCalls.Message(2).Id.Value}/ton.wav");
        others.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await _office.House.Database.Read(connection => VoiceMessageTable.Find(connection, PromisingOffice.Office, ExampleCalls.Message(2).Id)))!.ListenedBy.ShouldBeNull();
    }

    [Fact]
    public async Task Own_phone_hours_are_changed_and_typing_errors_are_told_beside_the_field()
    {
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var path = $"{Mine}/stelle/{ExampleOffice.Kuhlmann.Value}";
        using var refused = await browser.Send(path, $"{path}/zeiten", ("PhoneHours", "Mo 9-26"), ("PhoneExceptions", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(refused)).QuerySelector("#PhoneHours")!.GetAttribute("value").ShouldBe("Mo 9-26");
        using var saved = await browser.Send(path, $"{path}/zeiten", ("PhoneHours", "Mo 9-10"), ("PhoneExceptions", "15.09.2026 geschlossen"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var post = (await Book()).Posts.Single(post => post.Id == ExampleOffice.Kuhlmann);
        HoursNotation.Write(post.PhoneHours.Weekly).ShouldBe("Mo 09:00–10:00");
        post.PhoneHours.Exceptions.Single().Date.ShouldBe(new LocalDate(2026, 9, 15));
        post.Title.ShouldBe("Geldleistungen, Stelle 1");
    }

    [Fact]
    public async Task An_absence_is_entered_and_taken_back_by_who_is_away()
    {
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var path = $"{Mine}/stelle/{ExampleOffice.Kuhlmann.Value}";
        using var refused = await browser.Send(path, $"{path}/abwesenheit", ("FirstDay", "31.9.2026"), ("LastDay", ""));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var saved = await browser.Send(path, $"{path}/abwesenheit", ("FirstDay", "14.09.2026"), ("LastDay", "18.09.2026"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var absence = (await Book()).Absences.Single(absence => absence.Post == ExampleOffice.Kuhlmann);
        (await browser.Page(Mine)).QuerySelector("main")!.TextContent.ShouldContain("heute abwesend");
        using var back = await browser.Send(path, $"{path}/abwesenheit/{absence.Id.Value}/zurueck");
        (await Book()).IsAway(ExampleOffice.Kuhlmann, absence.FirstDay).ShouldBeFalse();
    }

    [Fact]
    public async Task A_post_on_which_somebody_else_sits_is_not_there_nor_its_absences()
    {
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        var others = $"{Mine}/stelle/{ExampleOffice.Wichmann.Value}";
        using var shown = await browser.Get(others);
        shown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var changed = await browser.Send(Mine, $"{others}/zeiten", ("PhoneHours", "Mo 9-10"));
        changed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var absence = (await Book()).Absences.First(absence => absence.Post == ExampleOffice.Wichmann);
        using var back = await browser.Send(Mine, $"{Mine}/stelle/{ExampleOffice.Kuhlmann.Value}/abwesenheit/{absence.Id.Value}/zurueck");
        (await Book()).Absences.ShouldContain(absence);
    }

    [Fact]
    public async Task The_short_address_leads_to_the_own_page_of_the_one_office()
    {
        using var browser = await _office.SignIn(Role.CaseWorker, ExampleOffice.Kuhlmann);
        using var answer = await browser.Get("/meine");
        answer.Headers.Location!.OriginalString.ShouldBe(Mine);
        using var editor = await _office.SignIn(Role.Editor);
        using var elsewhere = await editor.Get("/meine");
        elsewhere.Headers.Location!.OriginalString.ShouldBe("/verwaltung");
    }

    [Fact]
    public async Task Who_sits_on_no_post_is_told_where_to_go()
    {
        using var browser = await _office.SignIn(Role.Agent);
        (await browser.Page(Mine)).QuerySelector(".dw-lead a")!.GetAttribute("href")!.ShouldEndWith("/zusagen?wer=ohne");
    }

    Task<OfficeBook> Book() => _office.House.Get<OfficeBooks>().Find(OfficeKey.Parse("musterkreis"))!;
}
