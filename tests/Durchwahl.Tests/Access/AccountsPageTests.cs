using System.Net;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class AccountsPageTests
{
    const string Konten = "/verwaltung/musterkreis/konten";

    [Fact]
    public async Task A_new_account_gets_a_start_password_that_must_be_changed_first()
    {
        await using var house = await TestHouse.Open();
        using var administrator = await house.SignIn(Role.Administrator);
        var start = await AddAndReadStartPassword(administrator, "neu.hier");

        using var browser = house.Browser();
        (await browser.TrySignIn("neu.hier", start)).Headers.Location!.OriginalString.ShouldBe("/verwaltung/kennwort");
        (await browser.Get("/verwaltung")).Headers.Location!.OriginalString.ShouldBe("/verwaltung/kennwort");
        var changed = await browser.Send("/verwaltung/kennwort", "/verwaltung/kennwort", ("bisher", start), ("neu", TestHouse.Password), ("wiederholt", TestHouse.Password));
        changed.Headers.Location!.OriginalString.ShouldBe("/verwaltung?hinweis=kennwort");
        (await browser.Page("/verwaltung")).Body!.TextContent.ShouldContain("Redaktion");
    }

    [Fact]
    public async Task A_start_password_does_not_open_the_door_after_seven_days()
    {
        await using var house = await TestHouse.Open();
        using var administrator = await house.SignIn(Role.Administrator);
        var start = await AddAndReadStartPassword(administrator, "zu.spaet");
        house.Clock.Advance(Duration.FromDays(7));
        using var browser = house.Browser();
        (await browser.TrySignIn("zu.spaet", start)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    static async Task<string> AddAndReadStartPassword(TestBrowser administrator, string name)
    {
        using var answer = await administrator.Send(Konten, Konten, ("name", name), ("rolle", "editor"));
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return (await TestBrowser.Read(answer)).QuerySelector(".dw-code")!.TextContent;
    }

    [Theory]
    [InlineData("kurz und gut", "kurz und guT", "verschieden")]
    [InlineData("zu kurz", "zu kurz", "mindestens 12 Zeichen")]
    [InlineData("Passwort1234!", "Passwort1234!", "Listen häufiger Kennwörter")]
    [InlineData("editor.musterkreis7", "editor.musterkreis7", "aus Ihrem Konto erraten")]
    public async Task A_bad_new_password_is_refused_with_the_reason_and_the_old_one_stays(string chosen, string again, string reason)
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.SignIn(Role.Editor);
        using var answer = await browser.Send("/verwaltung/kennwort", "/verwaltung/kennwort", ("bisher", TestHouse.Password), ("neu", chosen), ("wiederholt", again));
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(reason);
        using var other = house.Browser();
        await other.SignIn("editor.musterkreis", TestHouse.Password);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_taken_from_an_office()
    {
        await using var house = await TestHouse.Open();
        using var administrator = await house.SignIn(Role.Administrator);
        var account = (await house.Get<AccountTable>().Find("administrator.musterkreis"))!.Id.Value;
        using var answer = await administrator.Send(Konten, $"{Konten}/{account}/entfernen");
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("zuerst einer zweiten Person");
        (await administrator.Get(Konten)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_sees_and_touches_only_accounts_of_the_own_office()
    {
        await using var house = await TestHouse.Open();
        var stranger = await house.AddAccount("fremd", Role.Editor, "beispielstadt");
        using var administrator = await house.SignIn(Role.Administrator);
        (await administrator.Page(Konten)).Body!.TextContent.ShouldNotContain("fremd");
        foreach (var what in new[] { "kennwort", "entsperren", "abmelden", "entfernen" })
            (await administrator.Send(Konten, $"{Konten}/{stranger.Value}/{what}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, what);
        (await house.Get<AccountTable>().Find(stranger))!.Grants.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_also_works_elsewhere_keeps_the_password_and_the_role_there()
    {
        await using var house = await TestHouse.Open();
        var both = await house.AddAccount("beide", Role.Editor, "beispielstadt");
        await house.AddAccount("beide", Role.Editor);
        using var administrator = await house.SignIn(Role.Administrator);
        using var refused = await administrator.Send(Konten, $"{Konten}/{both.Value}/kennwort");
        (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("anderen Dienststelle");
        await administrator.Send(Konten, $"{Konten}/{both.Value}/entfernen");
        (await house.Get<AccountTable>().Find(both))!.Grants.ShouldBe([new RoleGrant(TestOffices.Beispielstadt.Id, Role.Editor)]);
    }

    [Fact]
    public async Task A_locked_account_is_shown_and_can_be_unlocked()
    {
        await using var house = await TestHouse.Open();
        var locked = await house.AddAccount("ausgesperrt", Role.Editor);
        for (var attempt = 1; attempt <= 5; attempt++) await house.Get<AccountTable>().TakeAttempt(locked, house.Clock.GetCurrentInstant());
        using var administrator = await house.SignIn(Role.Administrator);
        (await administrator.Page(Konten)).Body!.TextContent.ShouldContain("gesperrt");
        await administrator.Send(Konten, $"{Konten}/{locked.Value}/entsperren");
        using var browser = house.Browser();
        await browser.SignIn("ausgesperrt", TestHouse.Password);
    }

    [Fact]
    public async Task Every_change_stands_in_the_audit_trail_of_the_office_and_of_no_other()
    {
        await using var house = await TestHouse.Open();
        using var administrator = await house.SignIn(Role.Administrator);
        await house.AddAccount("woanders", Role.Administrator, "beispielstadt");
        await administrator.Send(Konten, Konten, ("name", "neu"), ("rolle", "publisher"));
        var page = await administrator.Page("/verwaltung/musterkreis/protokoll?wer=administrator.musterkreis");
        page.QuerySelectorAll("main .dw-lines > li").Single().TextContent.ShouldContain("Konto angelegt");
        var rows = await house.Database.Read(connection => connection.QueryAsync<string>("select subject from audit"));
        rows.ShouldAllBe(subject => subject.StartsWith("account:", StringComparison.Ordinal));
        (await administrator.Page("/verwaltung/musterkreis/protokoll")).QuerySelectorAll("main .dw-lines > li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_a_person_types_is_shown_as_text()
    {
        await using var house = await TestHouse.Open();
        using var browser = house.Browser();
        using var answer = await browser.TrySignIn("\"><script>alert(1)</script>", "x");
        (await TestBrowser.Read(answer)).QuerySelectorAll("script").ShouldBeEmpty();
    }
}
