using System.Net;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class SessionTests
{
    [Fact]
    public async Task A_session_that_is_unused_for_30_minutes_is_over()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.SignIn(Role.Editor);
        house.Clock.Advance(Duration.FromMinutes(29));
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(Duration.FromMinutes(29));
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(Duration.FromMinutes(30));
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_is_over_after_ten_hours_however_busy()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.SignIn(Role.Editor);
        for (var used = 0; used < 29; used++)
        {
            house.Clock.Advance(Duration.FromMinutes(20));
            (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        house.Clock.Advance(Duration.FromMinutes(20));
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.SignIn(Role.Editor);
        var secret = browser.Cookies["durchwahl"]!.Value;
        await browser.Send("/verwaltung", "/verwaltung/abmelden");
        using var thief = house.Browser();
        thief.Http.DefaultRequestHeaders.Add("Cookie", $"durchwahl={secret}");
        (await thief.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_administrator_ends_the_sessions_of_an_account_at_once()
    {
        await using var house = await TestHouse.Open();
        using var editor = await house.SignIn(Role.Editor);
        using var administrator = await house.SignIn(Role.Administrator);
        var account = (await house.Get<AccountTable>().Find("editor.musterkreis"))!.Id.Value;
        await administrator.Send("/verwaltung/musterkreis/konten", $"/verwaltung/musterkreis/konten/{account}/abmelden");
        (await editor.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_role_that_is_taken_is_gone_with_the_next_click()
    {
        await using var house = await TestHouse.Open();
        using var first = await house.SignIn(Role.Administrator);
        await house.AddAccount("zweite", Role.Administrator);
        using var second = house.Browser();
        await second.SignIn("zweite", TestHouse.Password);
        var account = (await house.Get<AccountTable>().Find("administrator.musterkreis"))!.Id.Value;
        await second.Send("/verwaltung/musterkreis/konten", $"/verwaltung/musterkreis/konten/{account}/rollen", ("rolle", "editor"));
        (await first.Get("/verwaltung/musterkreis/konten")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_cookie_is_closed_to_scripts_and_other_sites_and_the_table_does_not_hold_its_secret()
    {
        await using var house = await TestHouse.Open();
        await house.AddAccount("cookie", Role.Editor);
        using var browser = house.Browser();
        var answer = await browser.TrySignIn("cookie", TestHouse.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(line => line.StartsWith("durchwahl=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        var kept = await house.Database.Read(connection => connection.QuerySingleAsync<string>("select secret_sha256 from session"));
        kept.ShouldNotBe(browser.Cookies["durchwahl"]!.Value);
    }

    [Fact]
    public async Task Behind_an_https_address_cookies_are_bound_to_the_host_and_encrypted()
    {
        await using var house = await TestHouse.Open(with: options => options with { PublicAddress = "https://telefon.example" , TrustedProxies = ["127.0.0.1"] });
        await house.AddAccount("cookie", Role.Editor);
        using var browser = house.Browser();
        browser.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var form = await browser.Get("/verwaltung/anmelden");
        var proofCookie = form.Headers.GetValues("Set-Cookie").Single();
        proofCookie.ShouldStartWith("__Host-durchwahl-echt=");
        browser.Http.DefaultRequestHeaders.Add("Cookie", proofCookie.Split(';')[0]);
        var proof = (await TestBrowser.Read(form)).QuerySelector("input[name=__echt]")!.GetAttribute("value")!;
        using var answer = await browser.Post("/verwaltung/anmelden", ("name", "cookie"), ("kennwort", TestHouse.Password), ("__echt", proof));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldStartWith("__Host-durchwahl=");
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("path=/;", Case.Insensitive);
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldStartWith("max-age=31536000");
    }
}
