using System.Net;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class SecondFactorOnSqliteTests() : SecondFactorTests(Engine.Sqlite);

public class SecondFactorOnPostgresTests() : SecondFactorTests(Engine.Postgres);

public abstract class SecondFactorTests(Engine engine) : IAsyncLifetime
{
    const string Page = "/verwaltung/zweiter-faktor", CodePage = "/verwaltung/anmelden/code";

    TestHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await TestHouse.Open(engine);

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    string Code(byte[] secret, int steps = 0) => TimeCode.Of(secret, TimeCode.StepAt(_house.Clock.GetCurrentInstant()) + steps);

    /// <summary>Sets a second factor up as a person would, and gives its secret and the recovery codes.</summary>
    async Task<(byte[] Secret, string[] Codes)> SetUp(TestBrowser browser)
    {
        var scan = await TestBrowser.Read(await browser.Send(Page, Page, ("kennwort", TestHouse.Password)));
        scan.QuerySelector("img")!.GetAttribute("src")!.ShouldStartWith("data:image/png;base64,");
        var secret = Bytes(scan.QuerySelector(".dw-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal));
        var done = await TestBrowser.Read(await browser.Send(Page, Page + "/bestaetigen", ("code", Code(secret))));
        return (secret, [.. done.QuerySelectorAll("main .dw-code").Select(code => code.TextContent)]);
    }

    // The other way round from TimeCode.TextOf, bit by bit.
    static byte[] Bytes(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }

    async Task<TestBrowser> AtTheCode(string name)
    {
        var browser = _house.Browser();
        using var answer = await browser.TrySignIn(name, TestHouse.Password);
        answer.Headers.Location!.OriginalString.ShouldBe(CodePage);
        return browser;
    }

    static Task<HttpResponseMessage> Give(TestBrowser browser, string code) => browser.Send(CodePage, CodePage, ("code", code));

    [Fact]
    public async Task With_a_second_factor_the_password_alone_opens_nothing_and_a_code_opens_the_door_once()
    {
        using var own = await _house.SignIn(Role.Editor);
        var (secret, codes) = await SetUp(own);
        codes.Length.ShouldBe(8);
        _house.Clock.Advance(Duration.FromMinutes(1));
        using var browser = await AtTheCode("editor.musterkreis");
        (await browser.Get("/verwaltung")).Headers.Location!.OriginalString.ShouldBe("/verwaltung/anmelden");
        var code = Code(secret);
        (await Give(browser, code)).Headers.Location!.OriginalString.ShouldBe("/verwaltung");
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await AtTheCode("editor.musterkreis");
        (await Give(again, code)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Give(again, Code(secret, steps: 1))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task The_code_that_set_it_up_does_not_sign_in()
    {
        using var own = await _house.SignIn(Role.Editor);
        var (secret, _) = await SetUp(own);
        using var browser = await AtTheCode("editor.musterkreis");
        (await Give(browser, Code(secret))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_recovery_code_opens_the_door_once_and_stands_in_the_trail()
    {
        using var own = await _house.SignIn(Role.Editor);
        var (_, codes) = await SetUp(own);
        using var browser = await AtTheCode("editor.musterkreis");
        (await Give(browser, $" {codes[3].ToUpperInvariant()} ")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var again = await AtTheCode("editor.musterkreis");
        (await Give(again, codes[3])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await own.Page(Page)).Body!.TextContent.ShouldContain("7 Ersatzcodes sind übrig");
        (await _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit where what = 'Ersatzcode benutzt'"))).ShouldBe(1);
        (await _house.Database.Read(connection => connection.QueryAsync<string>("select code_sha256 from recovery_code"))).ShouldNotContain(codes[0]);
    }

    [Fact]
    public async Task After_five_wrong_codes_the_right_one_is_refused_for_15_minutes_whoever_asks()
    {
        using var own = await _house.SignIn(Role.Editor);
        var (secret, codes) = await SetUp(own);
        for (var attempt = 0; attempt < SessionRules.AttemptsUntilLocked; attempt++)
        {
            using var guess = await AtTheCode("editor.musterkreis");
            (await Give(guess, attempt % 2 == 0 ? "000000" : "aaaaa-bbbbb-ccccc-ddddd-eeeee")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }
        _house.Clock.Advance(Duration.FromMinutes(1));
        using var right = await AtTheCode("editor.musterkreis");
        (await Give(right, Code(secret))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Give(right, codes[0])).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        _house.Clock.Advance(SessionRules.LockLasts);
        using var later = await AtTheCode("editor.musterkreis");
        (await Give(later, Code(secret))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Five_minutes_after_the_password_a_code_comes_too_late()
    {
        using var own = await _house.SignIn(Role.Editor);
        var (secret, _) = await SetUp(own);
        using var browser = await AtTheCode("editor.musterkreis");
        _house.Clock.Advance(Duration.FromMinutes(5));
        (await Give(browser, Code(secret))).Headers.Location!.OriginalString.ShouldBe("/verwaltung/anmelden");
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_open_screen_is_not_enough_to_change_factors()
    {
        using var own = await _house.SignIn(Role.Editor);
        (await own.Send(Page, Page, ("kennwort", "das ist das falsche"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await SetUp(own);
        (await own.Send(Page, Page + "/entfernen", ("kennwort", "das ist das falsche"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await own.Send(Page, Page + "/ersatzcodes", ("kennwort", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await own.Send(Page, Page, ("kennwort", TestHouse.Password))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await AtTheCode("editor.musterkreis");
        (await own.Send(Page, Page + "/entfernen", ("kennwort", TestHouse.Password))).Headers.Location!.OriginalString.ShouldBe($"{Page}?hinweis=entfernt");
        using var browser = _house.Browser();
        await browser.SignIn("editor.musterkreis", TestHouse.Password);
    }

    [Fact]
    public async Task A_secret_holds_only_when_a_code_of_it_has_fitted_and_is_shown_once()
    {
        using var own = await _house.SignIn(Role.Editor);
        await own.Send(Page, Page, ("kennwort", TestHouse.Password));
        var again = await TestBrowser.Read(await own.Send(Page, Page + "/bestaetigen", ("code", "000000")));
        again.QuerySelector("img").ShouldBeNull();
        using var browser = _house.Browser();
        (await browser.TrySignIn("editor.musterkreis", TestHouse.Password)).Headers.Location!.OriginalString.ShouldBe("/verwaltung");
        (await _house.Database.Read(connection => connection.QuerySingleAsync<string>("select secret from second_factor"))).Length.ShouldBeGreaterThan(100, "encrypted");
    }

    [Fact]
    public async Task Setting_it_up_ends_the_sessions_at_other_devices()
    {
        using var own = await _house.SignIn(Role.Editor);
        using var other = _house.Browser();
        await other.SignIn("editor.musterkreis", TestHouse.Password);
        await SetUp(own);
        (await other.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await own.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whose_role_needs_one_gets_no_further_than_setting_it_up()
    {
        using var administrator = await _house.SignIn(Role.Administrator);
        using var editor = await _house.SignIn(Role.Editor);
        const string duties = "/verwaltung/musterkreis/konten/zweiter-faktor";
        (await administrator.Send(duties, duties, ("rolle", "editor"))).Headers.Location!.OriginalString.ShouldBe("/verwaltung/musterkreis/konten?hinweis=pflicht");
        (await administrator.Page(duties)).QuerySelectorAll("input[checked]").Select(box => box.GetAttribute("value")).ShouldBe(["editor"]);
        (await editor.Get("/verwaltung/musterkreis/stellen")).Headers.Location!.OriginalString.ShouldBe(Page);
        (await editor.Get("/verwaltung")).Headers.Location!.OriginalString.ShouldBe(Page);
        await SetUp(editor);
        (await editor.Get("/verwaltung/musterkreis/stellen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await administrator.Get("/verwaltung/musterkreis/konten")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_resets_the_lost_factor_of_who_works_nowhere_else()
    {
        using var own = await _house.SignIn(Role.Editor);
        await SetUp(own);
        using var administrator = await _house.SignIn(Role.Administrator);
        var account = (await _house.Get<AccountTable>().Find("editor.musterkreis"))!.Id;
        await _house.AddAccount("editor.musterkreis", Role.Editor, "beispielstadt");
        var reset = $"/verwaltung/musterkreis/konten/{account.Value}/zweiter-faktor";
        (await administrator.Send("/verwaltung/musterkreis/konten", reset)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await _house.Get<ChangeRoles>().To([], account, TestOffices.Beispielstadt, Actor.Program);
        (await administrator.Send("/verwaltung/musterkreis/konten", reset)).Headers.Location!.OriginalString.ShouldEndWith("hinweis=faktor");
        (await own.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var browser = _house.Browser();
        await browser.SignIn("editor.musterkreis", TestHouse.Password);
    }

    [Fact]
    public async Task Refused_codes_are_logged_by_id_and_no_code_is()
    {
        using var own = await _house.SignIn(Role.Editor);
        await SetUp(own);
        using var browser = await AtTheCode("editor.musterkreis");
        await Give(browser, "123456\r\nAngemeldet: Konto x");
        var account = (await _house.Get<AccountTable>().Find("editor.musterkreis"))!.Id;
        var lines = string.Join('\n', _house.Log.All);
        lines.ShouldContain($"falscher Code: Konto {account.Value}");
        lines.ShouldNotContain("123456");
    }
}
