using System.Net;
using Dapper;
using Durchwahl.Access;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Access;

public class AccountPostsTests : IAsyncLifetime
{
    const string Konten = "/verwaltung/musterkreis/konten";

    TestHouse _house = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        await new ExampleOffice().Publish(_house.Web.Services);
    }

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    Task<IReadOnlyList<Domain.PhoneBook.PostId>> Held(AccountId account) => _house.Database.Read(connection => AccountPostTable.Of(connection, account));

    [Fact]
    public async Task An_administrator_says_on_which_posts_somebody_sits_and_it_stands_in_the_trail()
    {
        var anna = await _house.AddAccount("anna", Role.CaseWorker);
        using var browser = await _house.SignIn(Role.Administrator);
        var page = $"{Konten}/{anna.Value}/stellen";
        (await browser.Page(page)).Body!.TextContent.ShouldContain("Kuhlmann, Geldleistungen, Stelle 1 (Durchwahl 213)");
        using var answer = await browser.Send(page, page, ("stelle", ExampleOffice.Kuhlmann.Value.ToString()), ("stelle", ExampleOffice.Vacant.Value.ToString()));
        answer.Headers.Location!.OriginalString.ShouldBe($"{Konten}?hinweis=stellen");
        (await Held(anna)).ShouldBe([ExampleOffice.Kuhlmann, ExampleOffice.Vacant], ignoreOrder: true);
        (await browser.Page(Konten)).Body!.TextContent.ShouldContain("Sitzt auf: Geldleistungen, Stelle 1; Geldleistungen, Stelle 8.");
        (await browser.Page(page)).QuerySelectorAll("input[type=checkbox]").Take(3).Select(box => box.HasAttribute("checked")).ShouldBe([true, true, false]);
        (await _house.Database.Read(connection => connection.QuerySingleAsync<string>("select after from audit where what = 'Stellen zugeordnet'"))).ShouldContain(ExampleOffice.Kuhlmann.Value.ToString());
    }

    [Fact]
    public async Task Saving_the_same_posts_again_writes_nothing()
    {
        var anna = await _house.AddAccount("anna", Role.CaseWorker);
        var assign = _house.Get<AssignPosts>();
        for (var time = 0; time < 2; time++) (await assign.To([ExampleOffice.Kuhlmann], anna, TestOffices.Musterkreis, Actor.Program)).ShouldBeOfType<AssignPosts.Outcome.Assigned>();
        (await _house.Database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from audit where what = 'Stellen zugeordnet'"))).ShouldBe(1);
    }

    [Fact]
    public async Task A_post_of_another_office_and_an_account_of_another_office_are_refused()
    {
        var anna = await _house.AddAccount("anna", Role.CaseWorker);
        var fremd = await _house.AddAccount("fremd", Role.CaseWorker, "beispielstadt");
        using var browser = await _house.SignIn(Role.Administrator);
        var page = $"{Konten}/{anna.Value}/stellen";
        using var unknown = await browser.Send(page, page, ("stelle", Guid.CreateVersion7().ToString()));
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Held(anna)).ShouldBeEmpty();
        (await browser.Get($"{Konten}/{fremd.Value}/stellen")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var other = await browser.Send(page, $"{Konten}/{fremd.Value}/stellen", ("stelle", ExampleOffice.Kuhlmann.Value.ToString()));
        other.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Held(fremd)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whose_access_is_taken_sits_on_no_post_of_the_office_any_more()
    {
        var anna = await _house.AddAccount("anna", Role.CaseWorker);
        await _house.AddAccount("anna", Role.CaseWorker, "beispielstadt");
        await _house.Get<AssignPosts>().To([ExampleOffice.Kuhlmann], anna, TestOffices.Musterkreis, Actor.Program);
        await _house.Get<ChangeRoles>().To([], anna, TestOffices.Musterkreis, Actor.Program);
        (await Held(anna)).ShouldBeEmpty();
    }
}
