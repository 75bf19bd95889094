using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Durchwahl.Pages;

namespace Durchwahl.Tests.Support;

/// <summary>A browser as far as HTTP goes: keeps cookies, reads pages, sends their forms; does not follow redirects.</summary>
public sealed class TestBrowser : IDisposable
{
    static readonly HtmlParser Parser = new();

    readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = true };

    public TestBrowser(Uri address) => Http = new HttpClient(_handler) { BaseAddress = address };

    public HttpClient Http { get; }

    public CookieCollection Cookies => _handler.CookieContainer.GetAllCookies();

    public Task<HttpResponseMessage> Get(string path) => Http.GetAsync(path, TestContext.Current.CancellationToken);

    /// <summary>The page under <paramref name="path"/>, which must be there.</summary>
    public async Task<IHtmlDocument> Page(string path)
    {
        using var answer = await Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Read(answer);
    }

    public static async Task<IHtmlDocument> Read(HttpResponseMessage answer) => Parser.ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Sends fields as the form of <paramref name="page"/> would, proof included.</summary>
    public async Task<HttpResponseMessage> Send(string page, string action, params (string Name, string Value)[] fields)
    {
        var proof = (await Page(page)).QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")?.GetAttribute("value") ?? "";
        return await Post(action, [.. fields, (StaffFrame.AntiforgeryField, proof)]);
    }

    /// <summary>Sends fields as they are.</summary>
    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        Http.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))), TestContext.Current.CancellationToken);

    public async Task SignIn(string name, string password)
    {
        using var answer = await TrySignIn(name, password);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    public Task<HttpResponseMessage> TrySignIn(string name, string password, string goOn = "") =>
        Send("/verwaltung/anmelden", "/verwaltung/anmelden", ("name", name), ("kennwort", password), ("weiter", goOn));

    public void Dispose()
    {
        Http.Dispose();
        _handler.Dispose();
    }
}
