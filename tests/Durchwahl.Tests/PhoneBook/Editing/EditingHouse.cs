using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Dapper;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook.Editing;

/// <summary>An open house with the example office, and somebody at its administration.</summary>
sealed class EditingHouse : IAsyncDisposable
{
    public const string Key = "musterkreis-test";
    public const string Base = "/verwaltung/" + Key;

    EditingHouse(TestHouse house, TestBrowser browser) => (House, Browser) = (house, browser);

    public TestHouse House { get; }

    public TestBrowser Browser { get; }

    public static async Task<EditingHouse> Open(Role role = Role.Administrator, Engine engine = Engine.Sqlite)
    {
        var house = await TestHouse.Open(engine);
        await new ExampleOffice { Key = OfficeKey.Parse(Key) }.Publish(house.Web.Services);
        house.Clock.Advance(Duration.FromMilliseconds(1)); // rows of the same instant have no order
        return new EditingHouse(house, await house.SignIn(role, Key));
    }

    public async Task<OfficeBook> Book() => (await House.Get<OfficeBooks>().Find(OfficeKey.Parse(Key)))!;

    public async Task<Post> Post(string title) => (await Book()).Posts.Single(post => post.Title == title);

    public async Task<string> PathOf(string title) => $"{Base}/stellen/{(await Post(title)).Id.Value}";

    /// <summary>Fills the fields of the first form that goes to <paramref name="action"/> and sends it, everything else as the page shows it.</summary>
    public async Task<HttpResponseMessage> Fill(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await Browser.Page(page)).QuerySelectorAll("form").OfType<IHtmlFormElement>().First(form => form.GetAttribute("action") == action);
        var sent = form.Elements.Where(element => element.GetAttribute("name") is { Length: > 0 }).SelectMany(ValuesOf).Where(pair => fields.All(field => field.Name != pair.Name)).ToList();
        return await Browser.Post(action, [.. sent, .. fields]);
    }

    static IEnumerable<(string Name, string Value)> ValuesOf(IElement element)
    {
        var name = element.GetAttribute("name")!;
        return element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement input => [(name, input.Value)],
            IHtmlTextAreaElement area => [(name, area.Value)],
            IHtmlSelectElement select => [(name, select.Value ?? "")],
            _ => [],
        };
    }

    /// <summary>The newest row of the audit trail with these words.</summary>
    public async Task<(string Actor, string Subject, string? Before, string? After, string? Why)> Audit(string what) => await House.Database.Read(connection =>
        connection.QueryFirstAsync<(string, string, string?, string?, string?)>("select actor, subject, before, after, why from audit where what = @what order by at desc, id desc limit 1", new { what }));

    public Task<long> AuditRows() => House.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit"));

    public static void ShouldGoTo(HttpResponseMessage answer, string path)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.ShouldStartWith(path);
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await House.DisposeAsync();
    }
}
