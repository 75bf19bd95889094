using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Tables;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.PhoneBook.Editing.EditingHouse;

namespace Durchwahl.Tests.PhoneBook.Editing;

public class OfficePagesTests
{
    [Fact]
    public async Task The_overview_tells_what_is_public_what_waits_and_what_to_do_next()
    {
        await using var office = await Open();
        var text = (await office.Browser.Page(Base)).QuerySelector("main")!.TextContent;
        text.ShouldContain("Nr. 1");
        text.ShouldContain("11 von 12 Stellen");
        text.ShouldContain("eine Lücke ist offen", Case.Insensitive);
    }

    [Fact]
    public async Task The_list_finds_posts_by_words_and_filters()
    {
        await using var office = await Open();
        (await Titles(office, "?q=kuhlmann")).ShouldBe(["Geldleistungen, Stelle 1"]);
        (await Titles(office, "?q=98-213")).ShouldBe(["Geldleistungen, Stelle 1"]);
        (await Titles(office, "?nur=unbesetzt")).ShouldBe(["Geldleistungen, Stelle 8", "Widerspruch 2", "Widerspruch 3"]);
        (await Titles(office, "?freigabe=offen")).ShouldBe(["Geldleistungen, Stelle 9"]);
        (await Titles(office, "?nur=abwesend")).ShouldBe(["Geldleistungen, Stelle 2", "Unterhalt"]);
        (await office.Browser.Page($"{Base}/stellen?q=gibtesnicht")).QuerySelector("[role=status]")!.TextContent.ShouldContain("Dazu gibt es keine Stelle.");
    }

    static async Task<IEnumerable<string>> Titles(EditingHouse office, string query) =>
        [.. (await office.Browser.Page($"{Base}/stellen{query}")).QuerySelectorAll("tbody th").Select(cell => cell.TextContent)];

    [Fact]
    public async Task Chosen_posts_are_released_in_one_step_with_one_reason()
    {
        await using var office = await Open(Role.Publisher);
        var ids = (await office.Book()).Posts.Take(2).Select(post => post.Id.Value.ToString()).ToList();
        using var chosen = await office.Browser.Send($"{Base}/stellen", $"{Base}/stellen/auswahl", ("was", "freigabe"), ("stelle", ids[0]), ("stelle", ids[1]));
        var form = await TestBrowser.Read(chosen);
        form.QuerySelector("input[name=angezeigt]")!.GetAttribute("value").ShouldBe(string.Join(' ', ids));
        using var answer = await office.Browser.Send($"{Base}/stellen", $"{Base}/stellen/auswahl/freigabe/erteilen", ("angezeigt", string.Join(' ', ids)), ("Mode", "TeamNumberOnly"), ("Reason", "Umbau"));
        ShouldGoTo(answer, $"{Base}/stellen");
        (await office.Book()).Posts.Count(post => post.Release.Mode == ReleaseMode.TeamNumberOnly && post.Release.Reason == "Umbau").ShouldBe(2);
        (await office.Audit("Eintrag freigegeben")).Subject.ShouldBe("posts:2");
    }

    [Fact]
    public async Task Numbers_of_a_whole_team_change_on_a_day_or_none_does()
    {
        await using var office = await Open(Role.Editor);
        var team = (await office.Book()).Teams.Single(team => team.Name == "Vermittlung unter 25").Id;
        var (page, post) = ($"{Base}/teams/{team.Value}/nummern", await office.Post("Vermittlung U25"));
        using var refused = await office.Fill(page, $"{Base}/stellen/auswahl/nummern", ("From", "1.13.2026"), ($"Numbers.{post.Id.Value}", "-999"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(refused)).QuerySelector($"#Numbers-{post.Id.Value}")!.GetAttribute("value").ShouldBe("-999");
        using var answer = await office.Fill(page, $"{Base}/stellen/auswahl/nummern", ("From", "01.10.2026"), ($"Numbers.{post.Id.Value}", "-999"));
        ShouldGoTo(answer, $"{Base}/stellen");
        PostNumbers.Current(await office.Book(), post.Id, new LocalDate(2026, 10, 1)).Single().Number.Value.ShouldBe("+49572198999");
        PostNumbers.Current(await office.Book(), post.Id, new LocalDate(2026, 9, 30)).Single().Number.Value.ShouldBe("+49572198341");
    }

    [Fact]
    public async Task Posts_move_and_go_together()
    {
        await using var office = await Open(Role.Editor);
        var book = await office.Book();
        var ids = string.Join(' ', book.Posts.Take(2).Select(post => post.Id.Value));
        var site = book.Sites[1].Id;
        using (var moved = await office.Browser.Send($"{Base}/stellen", $"{Base}/stellen/auswahl/umzug", ("angezeigt", ids), ("Site", site.Value.ToString()), ("From", "01.03.2027"))) ShouldGoTo(moved, $"{Base}/stellen");
        (await office.Book()).Posts.Take(2).ShouldAllBe(post => post.PlacementOn(new LocalDate(2027, 3, 1)).Site == site);
        using (var gone = await office.Browser.Send($"{Base}/stellen", $"{Base}/stellen/auswahl/entfernen", ("angezeigt", ids), ("Why", "Umbau"))) ShouldGoTo(gone, $"{Base}/stellen");
        (await office.Book()).Posts.Length.ShouldBe(book.Posts.Length - 2);
    }

    [Fact]
    public async Task A_gap_is_closed_from_the_page_that_shows_it()
    {
        await using var office = await Open(Role.Editor);
        var page = await office.Browser.Page($"{Base}/pruefung");
        page.QuerySelector("main")!.TextContent.ShouldContain("Unterhalt: Nachnamen L–Z: niemand");
        var link = page.QuerySelectorAll("a").Single(link => link.TextContent == "Lücke schließen").GetAttribute("href")!;
        var post = await office.Post("Unterhalt");
        using var answer = await office.Fill(link, $"{Base}/pruefung/luecke", ("Post", post.Id.Value.ToString()));
        ShouldGoTo(answer, $"{Base}/pruefung?hinweis=geschlossen");
        (await office.Browser.Page($"{Base}/pruefung")).QuerySelector("main")!.TextContent.ShouldNotContain("niemand zuständig");
        (await office.Book()).Rules.Count(rule => rule.Post == post.Id).ShouldBe(1);
    }

    [Fact]
    public async Task A_gap_without_a_post_stays_open()
    {
        await using var office = await Open(Role.Editor);
        using var answer = await office.Fill($"{Base}/pruefung/luecke?bereich=Unterhalt%20L-Z", $"{Base}/pruefung/luecke");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("#Range")!.GetAttribute("value").ShouldBe("Unterhalt L-Z");
    }

    [Fact]
    public async Task A_publication_is_previewed_in_words_made_with_its_reason_and_made_once()
    {
        await using var office = await Open();
        var path = await office.PathOf("Geldleistungen, Stelle 9");
        using (await office.Fill($"{path}/freigabe", $"{path}/freigabe/erteilen", ("Mode", "NameAndNumber"), ("Reason", "einverstanden"))) { }
        var page = await office.Browser.Page($"{Base}/veroeffentlichung");
        page.QuerySelector(".dw-lead")!.TextContent.ShouldContain("1 Nummer neu");
        page.QuerySelector("tbody")!.TextContent.ShouldContain("05721 98-666");
        var proof = page.QuerySelector("form[action$='/veroeffentlichung'] input[name=__echt]")!.GetAttribute("value")!;
        using (var answer = await office.Browser.Post($"{Base}/veroeffentlichung", ("Why", "Neue Stelle"), ("__echt", proof))) answer.Headers.Location!.OriginalString.ShouldEndWith("hinweis=veroeffentlicht");
        using (var again = await office.Browser.Post($"{Base}/veroeffentlichung", ("Why", "Neue Stelle"), ("__echt", proof))) again.Headers.Location!.OriginalString.ShouldEndWith("hinweis=nichts-neu");
        office.House.Get<PublicationShelf>().Find(Key)!.Directory.Publication.Number.ShouldBe(2);
        (await office.Audit("Veröffentlicht")).Why.ShouldBe("Neue Stelle");
    }

    [Fact]
    public async Task A_second_person_approves_and_the_first_one_cannot()
    {
        await using var office = await Open();
        using (await office.Fill($"{Base}/haus", $"{Base}/haus", ("NeedsSecondApprover", "ja"), ("Email", "neu@musterkreis.example"))) { }
        using (var proposed = await office.Fill($"{Base}/veroeffentlichung", $"{Base}/veroeffentlichung")) proposed.Headers.Location!.OriginalString.ShouldEndWith("hinweis=zur-freigabe");
        var approve = $"{Base}/veroeffentlichung/2/freigeben";
        using (var same = await office.Fill($"{Base}/veroeffentlichung", approve))
        {
            same.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await TestBrowser.Read(same)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("eine zweite Person");
        }
        using var publisher = await office.House.SignIn(Role.Publisher, Key);
        using (var approved = await publisher.Send($"{Base}/veroeffentlichung", approve)) approved.Headers.Location!.OriginalString.ShouldEndWith("hinweis=veroeffentlicht");
        office.House.Get<PublicationShelf>().Find(Key)!.Directory.Office.Email.ShouldBe("neu@musterkreis.example");
        using (var late = await publisher.Send($"{Base}/veroeffentlichung", $"{Base}/veroeffentlichung/2/ablehnen")) late.Headers.Location!.OriginalString.ShouldEndWith("hinweis=nicht-offen");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_house_its_tasks_and_its_texts_are_changed_by_an_administrator(Engine engine)
    {
        await using var office = await Open(engine: engine);
        using (var answer = await office.Fill($"{Base}/haus", $"{Base}/haus", ("Closures", "24.12. Heiligabend\n02.10.2026 Betriebsausflug"), ("MinutesOfPhoneHourPerDay", "60"))) ShouldGoTo(answer, $"{Base}/haus");
        (await office.Audit("Angaben zum Haus geändert")).After!.ShouldContain("Betriebsausflug");
        var book = await office.Book();
        (book.Closures.Length, book.Office.Settings.MinutesOfPhoneHourPerDay).ShouldBe((2, 60));
        using (var tasks = await office.Fill($"{Base}/haus/aufgaben", $"{Base}/haus/aufgaben", ("Name.0", "Geld"))) ShouldGoTo(tasks, $"{Base}/haus");
        (await office.Book()).Office.Settings.Tasks[0].ShouldBe(PublicTask.Usual[0] with { Name = "Geld" });
        foreach (var text in new[] { "## Wer wir sind", "" })
        {
            using var answer = await office.Fill($"{Base}/haus/texte/impressum/de", $"{Base}/haus/texte/impressum/de", ("Markdown", text));
            ShouldGoTo(answer, $"{Base}/haus");
            (await office.Browser.Page($"{Base}/haus/texte/impressum/de")).QuerySelector("textarea")!.TextContent.Trim().ShouldBe(text);
        }
        (await office.Browser.Get($"{Base}/haus/texte/geheim/de")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_refused_form_of_the_house_keeps_what_was_typed()
    {
        await using var office = await Open();
        using var answer = await office.Fill($"{Base}/haus", $"{Base}/haus", ("Closures", "irgendwann"), ("BaseNumber", "xyz"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(answer);
        page.QuerySelector("#Closures")!.TextContent.Trim().ShouldBe("irgendwann");
        page.QuerySelector("#BaseNumber-f").ShouldNotBeNull();
    }

    [Fact]
    public async Task Teams_and_sites_come_change_and_go()
    {
        await using var office = await Open(Role.Editor);
        using (var added = await office.Fill($"{Base}/teams/neu", $"{Base}/teams/neu", ("Name", "Empfang"), ("Number", "-10"))) ShouldGoTo(added, $"{Base}/teams");
        var team = (await office.Book()).Teams.Single(team => team.Name == "Empfang");
        TeamInput.LineOf(await office.Book(), team.Id)!.Number.Value.ShouldBe("+4957219810");
        using (var removed = await office.Fill($"{Base}/teams/{team.Id.Value}", $"{Base}/teams/{team.Id.Value}/entfernen")) ShouldGoTo(removed, $"{Base}/teams");
        (await office.Book()).Teams.ShouldNotContain(known => known.Id == team.Id);
        var site = (await office.Book()).Sites[0];
        using (var changed = await office.Fill($"{Base}/standorte/{site.Id.Value}", $"{Base}/standorte/{site.Id.Value}", ("Street", "Neue Straße 1"))) ShouldGoTo(changed, $"{Base}/teams");
        (await office.Book()).Sites[0].Street.ShouldBe("Neue Straße 1");
        using var refused = await office.Fill($"{Base}/standorte/{site.Id.Value}", $"{Base}/standorte/{site.Id.Value}/entfernen");
        (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("Setzen Sie sie zuerst um");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_report_is_shown_with_its_entry_and_settled_once(Engine engine)
    {
        await using var office = await Open(Role.Editor, engine);
        var report = new WrongNumberReportTable.Report(Guid.CreateVersion7(), office.House.Clock.GetCurrentInstant(), "+49572198213", "<script>falsch</script>", null, null);
        var id = (await office.Book()).Office.Id;
        await office.House.Database.Write(transaction => WrongNumberReportTable.Insert(transaction, id, report));
        var page = await office.Browser.Page($"{Base}/meldungen");
        page.QuerySelectorAll("script").ShouldBeEmpty();
        page.QuerySelector("main")!.TextContent.ShouldContain("Miriam Kuhlmann");
        var settle = $"{Base}/meldungen/{report.Id}/erledigt";
        var rows = await office.AuditRows();
        var proof = page.QuerySelector($"form[action='{settle}'] input[name=__echt]")!.GetAttribute("value")!;
        using (await office.Browser.Post(settle, ("__echt", proof))) { }
        using (await office.Browser.Post(settle, ("__echt", proof))) { }
        (await office.AuditRows()).ShouldBe(rows + 1);
        (await office.Browser.Page($"{Base}/meldungen")).QuerySelector(".dw-lead")!.TextContent.ShouldBe("Keine offene Meldung.");
    }
}
