using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Dom;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Access;

/// <summary>Signing in at a provider that was not written by us (npm oidc-provider, tests/identity), through its own pages.</summary>
public class RealProviderTests : IAsyncLifetime
{
    const string Here = "http://durchwahl.test", BackPath = "/verwaltung/anmelden/dienst/zurueck";

    Process _provider = null!;
    TestHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _provider = Process.Start(new ProcessStartInfo("node", [Repository.PathOf("tests/identity/provider.mjs"), Here + BackPath]) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false })!;
        var issuer = await _provider.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The provider does not start; tests/install.sh fetches what it needs.");
        _house = await TestHouse.Open(with: options => options with
        {
            PublicAddress = Here,
            OpenId = new OpenIdSettings(issuer, "durchwahl", "only-for-tests-of-this-program-32", "Hauskonto", "groups", [new("redaktion", "musterkreis", Role.Editor)]),
        });
        // The provider lives in real time.
        _house.Clock.SetTo(Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()));
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        _provider.StandardInput.Close();
        await _provider.WaitForExitAsync(TestContext.Current.CancellationToken);
        _provider.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Goes through the provider's pages as a person would; gives the address with which the browser comes back.</summary>
    static async Task<Uri> Through(Uri address, string name)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var browser = new HttpClient(handler);
        var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        for (var step = 0; step < 12; step++)
        {
            if (answer.Headers.Location is { } next)
            {
                address = new Uri(address, next);
                if (address.AbsolutePath == BackPath) return address;
                answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
                continue;
            }
            var form = (await TestBrowser.Read(answer)).Forms[0];
            var fields = form.QuerySelectorAll("input[name]").Cast<IHtmlInputElement>().ToDictionary(field => field.Name!, field => field.Name is "login" ? name : field.Name is "password" ? "egal" : field.Value);
            address = new Uri(address, form.GetAttribute("action")!);
            answer = await browser.PostAsync(address, new FormUrlEncodedContent(fields), TestContext.Current.CancellationToken);
        }
        throw new InvalidOperationException("The provider leads nowhere.");
    }

    async Task<HttpResponseMessage> SignIn(TestBrowser browser, string name)
    {
        using var begun = await browser.Get("/verwaltung/anmelden/dienst");
        return await browser.Get((await Through(begun.Headers.Location!, name)).PathAndQuery);
    }

    [Fact]
    public async Task Who_signs_in_there_works_here_and_who_is_in_another_group_does_not()
    {
        using var browser = _house.Browser();
        (await SignIn(browser, "erika")).Headers.Location!.OriginalString.ShouldBe("/verwaltung");
        (await browser.Get("/verwaltung/musterkreis/stellen")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _house.Get<AccountTable>().Find("erika"))!.Grants.ShouldBe([new RoleGrant(TestOffices.Musterkreis.Id, Role.Editor)]);
        using var other = _house.Browser();
        using var refused = await SignIn(other, "leitung-otto");
        (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("in keiner Gruppe");
    }
}
