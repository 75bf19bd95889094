using System.Net;
using System.Web;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Tokens;
using NodaTime;

namespace Durchwahl.Tests.Access;

public class OpenIdOnSqliteTests() : OpenIdTests(Engine.Sqlite)
{
    // What is refused before a database is asked needs no second one.
    [Fact]
    public Task Nobody_comes_in_without_a_group()
    {
        Provider.Groups = [];
        return ShouldBeRefused("in keiner Gruppe");
    }

    [Fact]
    public Task A_token_for_another_sign_in_is_refused()
    {
        Provider.Twist = token => token.Claims["nonce"] = "eine andere";
        return ShouldBeRefused("gehört zu einer anderen Anmeldung");
    }

    [Fact]
    public Task A_token_without_nonce_is_refused()
    {
        Provider.Twist = token => token.Claims.Remove("nonce");
        return ShouldBeRefused("gehört zu einer anderen Anmeldung");
    }

    [Fact]
    public Task A_token_of_another_issuer_is_refused()
    {
        Provider.Twist = token => token.Issuer = "https://boese.example";
        return ShouldBeRefused("nicht vom Anmeldedienst Ihres Hauses");
    }

    [Fact]
    public Task A_token_for_another_program_is_refused()
    {
        Provider.Twist = token => token.Audience = "andere";
        return ShouldBeRefused("für ein anderes Programm");
    }

    [Fact]
    public Task A_token_for_another_authorized_party_is_refused()
    {
        Provider.Twist = token => token.Claims["azp"] = "andere";
        return ShouldBeRefused("für ein anderes Programm");
    }

    [Fact]
    public Task A_token_that_is_signed_with_another_key_is_refused()
    {
        Provider.SignsWithForeignKey = true;
        return ShouldBeRefused("keine Unterschrift, die wir kennen");
    }

    [Fact]
    public Task A_token_that_is_signed_with_the_shared_secret_is_refused()
    {
        Provider.Twist = token => token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[32]), SecurityAlgorithms.HmacSha256);
        return ShouldBeRefused("keine Unterschrift, die wir kennen");
    }

    [Fact]
    public Task A_token_without_signature_is_refused()
    {
        Provider.Deform = token => $"{Base64UrlEncoder.Encode("{\"alg\":\"none\"}")}.{token.Split('.')[1]}.";
        return ShouldBeRefused("keine Unterschrift, die wir kennen");
    }

    [Fact]
    public Task A_token_whose_content_was_changed_is_refused()
    {
        Provider.Deform = token => string.Join('.', token.Split('.')[0], Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(token.Split('.')[1]).Replace("s-1", "s-2", StringComparison.Ordinal)), token.Split('.')[2]);
        return ShouldBeRefused("keine Unterschrift, die wir kennen");
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(-600)]
    public Task A_token_that_has_run_out_is_refused(int minutes)
    {
        Provider.Twist = token => token.Expires = Provider.Now.AddMinutes(minutes);
        return ShouldBeRefused("ist abgelaufen");
    }

    [Fact]
    public Task A_token_from_the_future_is_refused()
    {
        Provider.Twist = token => token.NotBefore = Provider.Now.AddMinutes(3);
        return ShouldBeRefused("ist abgelaufen");
    }

    [Fact]
    public Task A_token_that_never_runs_out_is_refused()
    {
        Provider.Twist = token => token.Expires = null;
        return ShouldBeRefused("ist abgelaufen");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"id_token\":7}")]
    public Task An_answer_without_a_token_is_refused(string json)
    {
        Provider.Instead = Results.Content(json, "application/json");
        return ShouldBeRefused("hat die Anmeldung nicht bestätigt");
    }

    [Theory]
    [InlineData("{\"id_token\":")]
    [InlineData("<html>")]
    public Task An_answer_that_is_no_JSON_is_told_as_aProvider_that_is_away(string text)
    {
        Provider.Instead = Results.Content(text, "application/json");
        return ShouldBeRefused("antwortet gerade nicht", HttpStatusCode.ServiceUnavailable);
    }
}

public class OpenIdOnPostgresTests() : OpenIdTests(Engine.Postgres);

/// <summary>Signing in at the office's own provider, which tells lies in every way.</summary>
public abstract class OpenIdTests(Engine engine) : IAsyncLifetime
{
    const string Way = "/verwaltung/anmelden/dienst";

    private protected MisbehavingProvider Provider { get; private set; } = null!;
    TestHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        Provider = await MisbehavingProvider.Open();
        _house = await TestHouse.Open(engine, options => options with
        {
            OpenId = new OpenIdSettings(Provider.Issuer, MisbehavingProvider.ClientId, MisbehavingProvider.ClientSecret, "Mit dem Hauskonto anmelden", "groups",
            [
                new("redaktion", "musterkreis", Role.Editor), new("leitung", "musterkreis", Role.TeamLead), new("leitung", "beispielstadt", Role.TeamLead), new("verirrt", "gibt-es-nicht", Role.Editor),
            ]),
        });
        Provider.Now = _house.Clock.GetCurrentInstant().ToDateTimeUtc();
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>To the provider: it remembers nonce and challenge, the browser comes back with the state.</summary>
    async Task<string> Begin(TestBrowser browser, string goOn = "")
    {
        using var answer = await browser.Get($"{Way}?weiter={Uri.EscapeDataString(goOn)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.GetLeftPart(UriPartial.Path).ShouldBe($"{Provider.Issuer}/auth");
        var query = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        (query["response_type"], query["code_challenge_method"], query["redirect_uri"]).ShouldBe(("code", "S256", new Uri(_house.Address, Way + "/zurueck").ToString()));
        (Provider.Nonce, Provider.Challenge) = (query["nonce"]!, query["code_challenge"]!);
        return query["state"]!;
    }

    static Task<HttpResponseMessage> Return(TestBrowser browser, string state, string code = "richtig") => browser.Get($"{Way}/zurueck?code={code}&state={Uri.EscapeDataString(state)}");

    async Task<HttpResponseMessage> SignIn(TestBrowser browser) => await Return(browser, await Begin(browser));

    private protected async Task ShouldBeRefused(string sentence, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        using var browser = _house.Browser();
        using var answer = await SignIn(browser);
        await ShouldSay(answer, sentence, status);
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _house.Get<AccountTable>().All()).ShouldBeEmpty();
    }

    static async Task ShouldSay(HttpResponseMessage answer, string sentence, HttpStatusCode status = HttpStatusCode.UnprocessableEntity)
    {
        answer.StatusCode.ShouldBe(status);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("client_secret_post")]
    [InlineData("client_secret_basic")]
    public async Task Whom_theProvider_vouches_for_comes_in_with_the_roles_of_the_groups(string method)
    {
        Provider.AuthMethods = [method];
        using var browser = _house.Browser();
        (await browser.Page("/verwaltung/anmelden")).QuerySelector($"a[href='{Way}']")!.TextContent.ShouldBe("Mit dem Hauskonto anmelden");
        (await Return(browser, await Begin(browser, "/verwaltung/musterkreis/stellen"))).Headers.Location!.OriginalString.ShouldBe("/verwaltung/musterkreis/stellen");
        (await browser.Get("/verwaltung/musterkreis/stellen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _house.Get<AccountTable>().Find("erika.muster"))!.Grants.ShouldBe([new RoleGrant(TestOffices.Musterkreis.Id, Role.Editor)]);
    }

    [Fact]
    public async Task The_account_stays_the_same_and_its_roles_follow_the_groups_exactly()
    {
        using var browser = _house.Browser();
        await SignIn(browser);
        var first = (await _house.Get<AccountTable>().Find("erika.muster"))!;
        await _house.AddAccount("erika.muster", Role.Administrator);
        (Provider.Groups, Provider.Name) = (["leitung", "fremd"], "erika.neuername");
        await SignIn(browser);
        var now = (await _house.Get<AccountTable>().All()).Single();
        (now.Id, now.Name).ShouldBe((first.Id, "erika.muster"));
        now.Grants.ShouldBe([new RoleGrant(TestOffices.Musterkreis.Id, Role.TeamLead), new RoleGrant(TestOffices.Beispielstadt.Id, Role.TeamLead)], ignoreOrder: true);
        (await _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit where what = 'Rollen durch den Anmeldedienst geändert'"))).ShouldBe(3);
    }

    [Fact]
    public async Task Who_is_in_no_group_any_more_loses_the_account_and_all_sessions()
    {
        using var browser = _house.Browser();
        await SignIn(browser);
        Provider.Groups = ["verirrt"];
        using var other = _house.Browser();
        await ShouldSay(await SignIn(other), "in keiner Gruppe");
        (await _house.Get<AccountTable>().All()).ShouldBeEmpty();
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_name_at_theProvider_opens_nobody_elses_account()
    {
        var own = await _house.AddAccount("erika.muster", Role.Administrator);
        using var browser = _house.Browser();
        await SignIn(browser);
        (await browser.Get("/verwaltung/musterkreis/konten")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await _house.Get<AccountTable>().All()).Select(row => row.Name).ShouldBe(["erika.muster", "erika.muster-2"]);
        (await _house.Get<AccountTable>().Find(own))!.Grants.Single().Role.ShouldBe(Role.Administrator);
    }

    [Fact]
    public async Task An_account_of_the_provider_gets_no_password_here()
    {
        using var browser = _house.Browser();
        await SignIn(browser);
        var account = (await _house.Get<AccountTable>().Find("erika.muster"))!.Id;
        using var administrator = await _house.SignIn(Role.Administrator);
        await ShouldSay(await administrator.Send("/verwaltung/musterkreis/konten", $"/verwaltung/musterkreis/konten/{account.Value}/kennwort"), "Anmeldedienst des Hauses");
        (await browser.Get("/verwaltung")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_name_that_no_account_may_have_is_replaced()
    {
        Provider.Name = "<b>durchwahl</b>";
        using var browser = _house.Browser();
        await SignIn(browser);
        (await _house.Get<AccountTable>().All()).Single().Name.ShouldBe("konto-1");
    }

    [Fact]
    public async Task AProvider_that_calls_itself_by_another_name_is_not_asked()
    {
        Provider.CallsItself = "https://boese.example";
        using var browser = _house.Browser();
        await ShouldSay(await browser.Get(Way), "antwortet gerade nicht", HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task New_keys_of_theProvider_are_fetched_when_a_token_needs_them()
    {
        using var first = _house.Browser();
        (await SignIn(first)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        Provider.KeyNumber = 2;
        using var second = _house.Browser();
        (await SignIn(second)).Headers.Location!.OriginalString.ShouldBe("/verwaltung");
    }

    [Fact]
    public async Task Another_code_another_state_another_browser_and_a_second_time_are_refused()
    {
        using var browser = _house.Browser();
        await ShouldSay(await Return(browser, await Begin(browser), "falsch"), "hat die Anmeldung nicht bestätigt");
        var state = await Begin(browser);
        using var other = _house.Browser();
        await ShouldSay(await Return(other, state), "nicht begonnen");
        await ShouldSay(await Return(browser, state + "x"), "nicht begonnen");
        await ShouldSay(await Return(browser, state), "nicht begonnen");
        state = await Begin(browser);
        _house.Clock.Advance(Duration.FromMinutes(10));
        await ShouldSay(await Return(browser, state), "nicht begonnen");
    }

    [Fact]
    public async Task What_theProvider_refuses_or_another_one_answers_is_told()
    {
        using var browser = _house.Browser();
        await ShouldSay(await browser.Get($"{Way}/zurueck?error=access_denied&state={await Begin(browser)}"), "abgebrochen");
        await ShouldSay(await browser.Get($"{Way}/zurueck?code=richtig&iss=https%3A%2F%2Fboese.example&state={await Begin(browser)}"), "nicht vom Anmeldedienst");
    }

    [Theory]
    [InlineData("https://boese.example/")]
    [InlineData("//boese.example")]
    public async Task The_way_back_leads_nowhere_but_into_the_administration(string elsewhere)
    {
        using var browser = _house.Browser();
        (await Return(browser, await Begin(browser, elsewhere))).Headers.Location!.OriginalString.ShouldBe("/verwaltung");
    }

    [Fact]
    public async Task A_house_withoutProvider_has_no_such_way()
    {
        await using var house = await TestHouse.Open();
        using var browser = house.Browser();
        (await browser.Get(Way)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Page("/verwaltung/anmelden")).QuerySelector($"a[href='{Way}']").ShouldBeNull();
    }
}

public class OpenIdSettingsTests
{
    static OpenIdSettings? Read(params (string Key, string Value)[] settings) =>
        OpenIdSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(entry => KeyValuePair.Create<string, string?>(entry.Key, entry.Value))).Build());

    static readonly (string, string)[] Good = [("issuer", "https://sso.example/amt"), ("client_id", "dw"), ("client_secret", "geheim"), ("groups", "CN=Redaktion,OU=Amt = musterkreis:editor; leitung=musterkreis:team-lead")];

    [Fact]
    public void Groups_stand_in_one_text_or_in_a_list()
    {
        Read(Good)!.Groups.ShouldBe([new("CN=Redaktion,OU=Amt", "musterkreis", Role.Editor), new("leitung", "musterkreis", Role.TeamLead)]);
        Read([.. Good[..3], ("groups:0", "a=b:service")])!.Groups.ShouldBe([new("a", "b", Role.Agent)]);
    }

    [Fact]
    public void Without_an_issuer_there_is_none() => Read(("client_id", "dw")).ShouldBeNull();

    [Theory]
    [InlineData("issuer", "http://sso.example", "mit https")]
    [InlineData("issuer", "sso", "mit https")]
    [InlineData("client_id", "", "openid.clientId")]
    [InlineData("client_secret", "", "DURCHWAHL_OPENID__CLIENT_SECRET")]
    [InlineData("groups", "", "openid.groups")]
    [InlineData("groups", "leitung=musterkreis:chefin", "Gruppe = Dienststelle:Rolle")]
    [InlineData("groups", "leitung", "Gruppe = Dienststelle:Rolle")]
    public void What_makes_no_sense_is_refused_with_its_name(string key, string value, string sentence) =>
        Should.Throw<SettingRefusedException>(() => Read([.. Good.Where(entry => entry.Item1 != key), (key, value)])).Message.ShouldContain(sentence);

    [Fact]
    public void The_secret_may_stand_in_a_file_of_its_own()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "aus der Datei\n");
        Read([.. Good.Where(entry => entry.Item1 != "client_secret"), ("client_secret_file", file)])!.ClientSecret.ShouldBe("aus der Datei");
        File.Delete(file);
        Should.Throw<SettingRefusedException>(() => Read([.. Good.Where(entry => entry.Item1 != "client_secret"), ("client_secret_file", file)])).Message.ShouldContain(file);
    }
}
