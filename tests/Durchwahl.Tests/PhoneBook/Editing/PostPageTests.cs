using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.PhoneBook.Editing.EditingHouse;

namespace Durchwahl.Tests.PhoneBook.Editing;

public class PostPageTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_changed_post_is_saved_with_the_facts_before_and_after(Engine engine)
    {
        await using var office = await Open(engine: engine);
        var path = await office.PathOf("Geldleistungen, Stelle 1");
        using var answer = await office.Fill(path, path, ("PhoneHours", "Mo-Fr 8-9"), ("Numbers", "-777"), ("NumbersFrom", "01.10.2026"));
        ShouldGoTo(answer, path);
        var (actor, subject, before, after, _) = await office.Audit("Stelle geändert");
        actor.ShouldBe($"administrator.{Key}");
        subject.ShouldStartWith("post:");
        before!.ShouldContain("05721 98-213");
        after!.ShouldContain("Mo–Fr 08:00–09:00");
        after!.ShouldContain("05721 98-777 ab 01.10.2026");
        before!.ShouldNotContain("Bezeichnung");
    }

    [Fact]
    public async Task Opening_and_saving_changes_nothing_and_writes_no_audit_row()
    {
        await using var office = await Open();
        var rows = await office.AuditRows();
        var path = await office.PathOf("Geldleistungen, Stelle 3");
        using var answer = await office.Fill(path, path);
        answer.Headers.Location!.OriginalString.ShouldEndWith("hinweis=unveraendert");
        (await office.AuditRows()).ShouldBe(rows);
    }

    [Fact]
    public async Task A_refused_form_keeps_what_was_typed_says_why_and_changes_nothing()
    {
        await using var office = await Open();
        var (path, before) = (await office.PathOf("Geldleistungen, Stelle 1"), await office.Post("Geldleistungen, Stelle 1"));
        using var answer = await office.Fill(path, path, ("Title", "<b>Neu</b>"), ("Numbers", "98-2l3"), ("PhoneHours", "Mo 9-26"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await TestBrowser.Read(answer);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("Es wurde nichts geändert");
        page.QuerySelector("#Numbers")!.GetAttribute("value").ShouldBe("98-2l3");
        page.QuerySelector("#Numbers")!.GetAttribute("aria-invalid").ShouldBe("true");
        page.QuerySelector("#Numbers-f")!.TextContent.ShouldContain("98-2l3");
        page.QuerySelector("#Title")!.GetAttribute("value").ShouldBe("<b>Neu</b>");
        page.QuerySelectorAll("b").ShouldBeEmpty();
        (await office.Post("Geldleistungen, Stelle 1")).PhoneHours.ShouldBe(before.PhoneHours);
    }

    [Fact]
    public async Task A_form_sent_twice_adds_one_post()
    {
        await using var office = await Open();
        var page = await office.Browser.Page($"{Base}/stellen/neu");
        var id = page.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var proof = page.QuerySelector("form[action$='/neu'] input[name=__echt]")!.GetAttribute("value")!;
        foreach (var _ in new[] { 1, 2 })
        {
            using var answer = await office.Browser.Post($"{Base}/stellen/neu", ("id", id), ("Title", "Empfang"), ("__echt", proof));
            ShouldGoTo(answer, $"{Base}/stellen/{id}");
        }
        (await office.Book()).Posts.Count(post => post.Title == "Empfang").ShouldBe(1);
    }

    [Fact]
    public async Task The_person_changes_the_number_stays_and_the_name_is_not_public()
    {
        await using var office = await Open();
        var path = await office.PathOf("Geldleistungen, Stelle 1");
        using var answer = await office.Fill(path, path, ("GivenName", "Neu"), ("Surname", "Angekommen"), ("IsNewPerson", "ja"));
        (await office.Post("Geldleistungen, Stelle 1")).Release.Granted.ShouldBe(ReleaseMode.FunctionAndNumber);
        (await office.Audit("Stelle geändert")).After!.ShouldNotContain("Angekommen");
    }

    [Fact]
    public async Task A_withdrawn_entry_is_gone_from_the_public_shelf_when_the_answer_is_there()
    {
        await using var office = await Open(Role.Publisher);
        var post = await office.Post("Geldleistungen, Stelle 1");
        var shelf = office.House.Get<PublicationShelf>();
        shelf.Find(Key)!.Directory.Office.Posts.ShouldContain(entry => entry.Id == post.Id);
        var path = $"{Base}/stellen/{post.Id.Value}";
        using var answer = await office.Fill($"{path}/rueckzug", $"{path}/rueckzug", ("Why", "Bedrohung"), ("ForSafety", "ja"));
        ShouldGoTo(answer, path);
        shelf.Find(Key)!.Directory.Office.Posts.ShouldNotContain(entry => entry.Id == post.Id);
        using var open = office.House.Browser();
        (await (await open.Get($"/{Key}/verzeichnis")).Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Kuhlmann");
        (await office.Audit("Eintrag zurückgezogen")).Why.ShouldBe("Bedrohung");
    }

    [Fact]
    public async Task A_withdrawal_without_a_reason_is_refused_and_the_entry_stays()
    {
        await using var office = await Open(Role.Publisher);
        var post = await office.Post("Geldleistungen, Stelle 1");
        var path = $"{Base}/stellen/{post.Id.Value}/rueckzug";
        using var answer = await office.Fill(path, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        office.House.Get<PublicationShelf>().Find(Key)!.Directory.Office.Posts.ShouldContain(entry => entry.Id == post.Id);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_absence_shows_the_deputy_at_once_and_releases_nothing_else(Engine engine)
    {
        await using var office = await Open(Role.Editor, engine);
        var path = await office.PathOf("Geldleistungen, Stelle 1");
        using (await office.Fill(path, path, ("Title", "Noch nicht veröffentlicht"))) { }
        var shelf = office.House.Get<PublicationShelf>();
        var number = shelf.Find(Key)!.Directory.Publication.Number;
        using var answer = await office.Fill($"{path}/abwesenheit", $"{path}/abwesenheit", ("FirstDay", "14.09.2026"), ("LastDay", "16.09.2026"));
        ShouldGoTo(answer, path);
        var shown = shelf.Find(Key)!.Directory;
        shown.Publication.Number.ShouldBe(number + 1);
        var entry = shown.Office.Posts.Single(post => post.Id == new PostId(Guid.Parse(path[(path.LastIndexOf('/') + 1)..])));
        entry.Title.ShouldBe("Geldleistungen, Stelle 1");
        shown.AvailabilityOf(entry, new LocalDateTime(2026, 9, 14, 10, 0)).Deputy!.Title.ShouldBe("Geldleistungen, Stelle 3");

        var absence = (await office.Book()).Absences.Single(absence => absence.Post == entry.Id);
        using (await office.Fill(path, $"{path}/abwesenheit/{absence.Id.Value}/zurueck")) { }
        shelf.Find(Key)!.Directory.Office.Posts.Single(post => post.Id == entry.Id).Absences.ShouldBeEmpty();
        (await office.Audit("Abwesenheit zurückgenommen")).Before!.ShouldContain("14.09.2026");
    }

    [Fact]
    public async Task An_absence_of_a_post_that_is_not_public_makes_no_publication()
    {
        await using var office = await Open(Role.Editor);
        var path = await office.PathOf("Geldleistungen, Stelle 9");
        var number = office.House.Get<PublicationShelf>().Find(Key)!.Directory.Publication.Number;
        using var answer = await office.Fill($"{path}/abwesenheit", $"{path}/abwesenheit", ("FirstDay", "21.09.2026"));
        answer.Headers.Location!.OriginalString.ShouldEndWith("hinweis=abwesend-intern");
        office.House.Get<PublicationShelf>().Find(Key)!.Directory.Publication.Number.ShouldBe(number);
    }

    [Fact]
    public async Task An_editor_proposes_and_a_publisher_approves_a_release()
    {
        await using var office = await Open(Role.Editor);
        var path = await office.PathOf("Geldleistungen, Stelle 9");
        using (var answer = await office.Fill($"{path}/freigabe", $"{path}/freigabe", ("Mode", "FunctionAndNumber"), ("Reason", "Beschluss"))) ShouldGoTo(answer, path);
        (await office.Post("Geldleistungen, Stelle 9")).Release.Granted.ShouldBe(ReleaseMode.NotListed);
        using (var refused = await office.Browser.Send(path, $"{path}/freigabe/erteilen", ("Mode", "NameAndNumber"), ("Reason", "x"))) refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var publisher = await office.House.SignIn(Role.Publisher, Key);
        using var approved = await publisher.Send($"{path}/freigabe", $"{path}/freigabe/erteilen", ("Mode", "FunctionAndNumber"), ("Reason", "Beschluss"));
        var release = (await office.Post("Geldleistungen, Stelle 9")).Release;
        (release.Granted, release.ApprovedBy).ShouldBe((ReleaseMode.FunctionAndNumber, $"publisher.{Key}"));
    }

    [Fact]
    public async Task A_removed_post_is_gone_from_the_working_state_and_the_reason_is_kept()
    {
        await using var office = await Open(Role.Editor);
        var path = await office.PathOf("Widerspruch 2");
        using var answer = await office.Fill($"{path}/entfernen", $"{path}/entfernen", ("Why", "Stelle gestrichen"));
        ShouldGoTo(answer, $"{Base}/stellen");
        (await office.Book()).Posts.ShouldNotContain(post => post.Title == "Widerspruch 2");
        (await office.Audit("Stelle entfernt")).Why.ShouldBe("Stelle gestrichen");
    }

    [Fact]
    public async Task A_post_that_is_not_of_the_office_is_not_found()
    {
        await using var office = await Open();
        (await office.Browser.Get($"{Base}/stellen/{ExampleOffice.Kuhlmann.Value}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
