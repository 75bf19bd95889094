using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Pages;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Imports;

public class ImportPagesTests : IAsyncLifetime
{
    const string Page = "/verwaltung/musterkreis/einlesen";
    const string Comparison = "/verwaltung/musterkreis/vergleich";
    const string List = "Name;Durchwahl;Zimmer\nMüller, Anna;-211;1.11\nHerr Özkan;App. 212;1.12\n";

    TestHouse _house = null!;
    TestBrowser _editor = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        _editor = await _house.SignIn(Role.Editor);
    }

    public async ValueTask DisposeAsync()
    {
        _editor.Dispose();
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_list_is_shown_first_and_written_only_when_it_is_accepted()
    {
        var preview = await Upload(Page, "liste.csv", List);
        preview.QuerySelector("h1")!.TextContent.ShouldBe("Vorschau: liste.csv");
        preview.Body!.TextContent.ShouldContain("2 Stellen wurden gelesen, alles wurde verstanden.");
        (await Posts()).ShouldBeEmpty();

        var answer = await Decide(preview, "uebernehmen");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Posts()).Count.ShouldBe(2);
        Directory.GetFiles(Path.Combine(_house.DataFolder, "uploads")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_not_understood_is_shown_with_its_line_and_nothing_is_written()
    {
        var preview = await Upload(Page, "liste.csv", List + "Weiß, Änne;98-2l3;1.13\n");
        preview.QuerySelectorAll("tbody tr td").Select(cell => cell.TextContent).Take(3).ShouldBe(["4", "Durchwahl", "98-2l3"]);
        (await Decide(preview, "uebernehmen")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Posts()).ShouldBeEmpty();
        (await Decide(preview, "uebernehmen", ("gute", "ja"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Posts()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_column_can_be_given_another_meaning()
    {
        var preview = await Upload(Page, "liste.csv", List);
        using var answer = await Decide(preview, "ansehen", ("spalte-2", "Team"));
        var again = await TestBrowser.Read(answer);
        ((IHtmlSelectElement)again.GetElementById("spalte-2")!).Value.ShouldBe("Team");
        await Decide(again, "uebernehmen");
        (await _house.Get<OfficeBooks>().Find(OfficeKey.Parse("musterkreis")))!.Teams.Select(team => team.Name).ShouldBe(["1.11", "1.12"]);
    }

    [Fact]
    public async Task A_rejected_list_leaves_nothing_behind()
    {
        var preview = await Upload(Page, "liste.csv", List);
        (await Decide(preview, "verwerfen")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Posts()).ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(_house.DataFolder, "uploads")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7 irgendwas")]
    public async Task A_file_that_is_no_list_is_refused_with_one_sentence(string content)
    {
        var page = await Upload(Page, "liste.csv", content, HttpStatusCode.UnprocessableEntity);
        page.QuerySelector("[role=alert]")!.TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task An_editor_cannot_release_by_importing()
    {
        var preview = await Upload(Page, "liste.csv", List);
        preview.GetElementById("freigabe").ShouldBeNull();
        await Decide(preview, "uebernehmen", ("freigabe", "NameAndNumber"));
        (await Posts()).ShouldAllBe(post => post.Release.Granted == ReleaseMode.NotListed);
    }

    [Fact]
    public async Task The_preview_of_another_office_is_not_to_be_had()
    {
        var preview = await Upload(Page, "liste.csv", List);
        var token = preview.QuerySelector("main form")!.GetAttribute("action")!.Split('/')[^1];
        using var other = await _house.SignIn(Role.Editor, "beispielstadt");
        using var answer = await other.Get($"/verwaltung/beispielstadt/einlesen/{token}");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Müller");
    }

    [Fact]
    public async Task Markup_in_a_list_comes_out_as_text()
    {
        var preview = await Upload(Page, "<b>x</b>.csv", "Name;Durchwahl;Zimmer\nMüller, Anna;-211;<img src=x onerror=1>\nWeiß;98-2l3;<script>\n");
        preview.QuerySelectorAll("main img, main script, main b").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_found_elsewhere_is_only_compared()
    {
        var result = await Upload(Comparison, "buergerliste.csv", "Name;Telefon\nMüller;05721 98-211\nÖzkan;05721 98-212\n");
        result.QuerySelectorAll("h3").Select(heading => heading.TextContent).ShouldContain("Falsch: 2");
        (await Posts()).ShouldBeEmpty();
    }

    async Task<IHtmlDocument> Upload(string page, string name, string content, HttpStatusCode status = HttpStatusCode.OK)
    {
        var proof = (await _editor.Page(page)).QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent
        {
            { new StringContent(proof), StaffFrame.AntiforgeryField },
            { new StringContent("05721 98"), "stammnummer" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "datei", name },
        };
        using var answer = await _editor.Http.PostAsync(page, form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(status);
        return await TestBrowser.Read(answer);
    }

    Task<HttpResponseMessage> Decide(IHtmlDocument preview, string what, params (string Name, string Value)[] more)
    {
        var form = preview.QuerySelector("main form")!;
        return _editor.Post(form.GetAttribute("action")!, [
            (StaffFrame.AntiforgeryField, form.QuerySelector($"input[name={StaffFrame.AntiforgeryField}]")!.GetAttribute("value")!), ("stammnummer", "05721 98"), ("tun", what), .. Chosen(form, more), .. more]);
    }

    static IEnumerable<(string, string)> Chosen(AngleSharp.Dom.IElement form, (string Name, string Value)[] more) => form.QuerySelectorAll("select").OfType<IHtmlSelectElement>()
        .Where(select => more.All(field => field.Name != select.Name)).Select(select => (select.Name!, select.Value!));

    async Task<IReadOnlyList<Post>> Posts() => (await _house.Get<OfficeBooks>().Find(OfficeKey.Parse("musterkreis")))!.Posts;
}
