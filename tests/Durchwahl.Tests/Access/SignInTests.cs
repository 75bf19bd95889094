using System.Net;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class SignInTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task The_right_password_opens_the_administration()
    {
        using var browser = await house.SignIn(Role.Editor);
        (await browser.Page("/verwaltung")).QuerySelector("h2")!.TextContent.ShouldBe("Jobcenter Musterkreis");
    }

    [Fact]
    public async Task Unknown_names_and_wrong_passwords_get_the_same_page()
    {
        await house.AddAccount("bekannt", Role.Editor);
        using var browser = house.Browser();
        var wrong = await TextAfter(await browser.TrySignIn("bekannt", "das ist das falsche"));
        var unknown = await TextAfter(await browser.TrySignIn("unbekannt", "das ist das falsche"));
        wrong.Replace("unbekannt", "", StringComparison.Ordinal).ShouldBe(unknown);
        wrong.ShouldContain("passen nicht zusammen");
    }

    static async Task<string> TextAfter(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return (await TestBrowser.Read(answer)).QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_is_refused_for_15_minutes()
    {
        await house.AddAccount("vergesslich", Role.Editor);
        using var browser = house.Browser();
        for (var attempt = 1; attempt <= 5; attempt++) await browser.TrySignIn("vergesslich", "das ist das falsche");
        (await browser.TrySignIn("vergesslich", TestHouse.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        house.Clock.Advance(Duration.FromMinutes(15));
        (await browser.TrySignIn("vergesslich", TestHouse.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Four_wrong_passwords_do_not_lock_and_a_right_one_forgets_them()
    {
        await house.AddAccount("fast.gesperrt", Role.Editor);
        using var browser = house.Browser();
        for (var round = 1; round <= 2; round++)
        {
            for (var attempt = 1; attempt <= 4; attempt++) await browser.TrySignIn("fast.gesperrt", "das ist das falsche");
            (await browser.TrySignIn("fast.gesperrt", TestHouse.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }
    }

    [Fact]
    public async Task Twenty_attempts_at_the_same_moment_cannot_outrun_the_lock()
    {
        var account = await house.AddAccount("umlagert", Role.Editor);
        var table = house.Get<AccountTable>();
        var now = house.Clock.GetCurrentInstant();
        var taken = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => table.TakeAttempt(account, now)));
        taken.Count(allowed => allowed).ShouldBe(SessionRules.AttemptsUntilLocked);
    }

    [Theory]
    [InlineData("https://boese.example/")]
    [InlineData("//boese.example/verwaltung")]
    [InlineData("/\\boese.example")]
    [InlineData("/verwaltung/../\\boese.example")]
    [InlineData("/verwaltung//boese.example")]
    [InlineData("/verwaltungboese")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/verwaltung\r\nSet-Cookie: a=b")]
    public async Task Signing_in_leads_nowhere_but_into_the_administration(string elsewhere)
    {
        await house.AddAccount("umgeleitet", Role.Editor);
        using var browser = house.Browser();
        var answer = await browser.TrySignIn("umgeleitet", TestHouse.Password, elsewhere);
        answer.Headers.Location!.OriginalString.ShouldBe("/verwaltung");
    }

    [Fact]
    public async Task Who_was_sent_to_sign_in_returns_to_the_page_that_was_asked_for()
    {
        await house.AddAccount("rueckkehr", Role.Administrator);
        using var browser = house.Browser();
        var asked = await browser.Get("/verwaltung/musterkreis/protokoll?seite=2");
        asked.Headers.Location!.OriginalString.ShouldBe("/verwaltung/anmelden?weiter=%2Fverwaltung%2Fmusterkreis%2Fprotokoll%3Fseite%3D2");
        var answer = await browser.TrySignIn("rueckkehr", TestHouse.Password, "/verwaltung/musterkreis/protokoll?seite=2");
        answer.Headers.Location!.OriginalString.ShouldBe("/verwaltung/musterkreis/protokoll?seite=2");
    }

    [Fact]
    public async Task Sign_ins_and_refusals_are_logged_by_id_and_never_by_name_or_password()
    {
        var account = await house.AddAccount("protokolliert", Role.Editor);
        using var browser = house.Browser();
        await browser.TrySignIn("protokolliert", "das ist das falsche");
        await browser.TrySignIn("protokolliert", TestHouse.Password);
        var lines = string.Join('\n', house.Log.All);
        lines.ShouldContain($"falsches Kennwort: Konto {account.Value}");
        lines.ShouldContain($"Angemeldet: Konto {account.Value}");
        lines.ShouldNotContain("protokolliert");
        lines.ShouldNotContain(TestHouse.Password);
    }
}
