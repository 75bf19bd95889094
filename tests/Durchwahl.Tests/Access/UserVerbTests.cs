using System.CommandLine;
using System.Text.Json;
using Durchwahl.Access;
using Durchwahl.Domain.Access;
using Durchwahl.House;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Access;

public class UserVerbTests : IAsyncLifetime
{
    TestHouse _house = null!;

    public async ValueTask InitializeAsync() => _house = await TestHouse.Open();

    public async ValueTask DisposeAsync()
    {
        await _house.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    async Task<(int Code, string Out, string Error)> Run(params string[] args)
    {
        var line = new CommandLine();
        var root = new RootCommand { line.Data, line.Connection, line.Json, UserVerb.On(line) };
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var parsed = root.Parse([.. args, "--data", _house.DataFolder]);
        parsed.Errors.ShouldBeEmpty();
        var code = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    [Fact]
    public async Task Add_beside_a_running_house_prints_a_start_password_that_opens_it()
    {
        var (code, text, _) = await Run("user", "add", "petra", "--role", "veröffentlicher", "--office", "musterkreis", "--json");
        code.ShouldBe(0);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("role").GetString().ShouldBe("publisher");
        using var browser = _house.Browser();
        using var answer = await browser.TrySignIn("petra", json.RootElement.GetProperty("startPassword").GetString()!);
        answer.Headers.Location!.OriginalString.ShouldBe("/verwaltung/kennwort");
    }

    [Fact]
    public async Task List_names_each_account_with_its_roles_and_no_secret()
    {
        await Run("user", "add", "anna", "--role", "editor", "--office", "musterkreis");
        await Run("user", "add", "anna", "--role", "administrator", "--office", "beispielstadt");
        var (code, text, _) = await Run("user", "list", "--json");
        code.ShouldBe(0);
        text.Trim().ShouldBe("""[{"name":"anna","roles":[{"office":"beispielstadt","role":"administrator"},{"office":"musterkreis","role":"editor"}],"hasStartPassword":true}]""");
    }

    [Theory]
    [InlineData(2, "Möglich sind editor (redaktion)", "user", "add", "anna", "--role", "chefin", "--office", "musterkreis")]
    [InlineData(1, "gibt es nicht", "user", "add", "anna", "--role", "editor", "--office", "nirgends")]
    [InlineData(1, "2 bis 64", "user", "add", "an na", "--role", "editor", "--office", "musterkreis")]
    [InlineData(1, "gibt es nicht", "user", "unlock", "niemand")]
    [InlineData(1, "gibt es nicht", "user", "remove", "niemand")]
    [InlineData(1, "gibt es nicht", "user", "password", "niemand")]
    public async Task Refusals_are_German_and_end_with_the_right_code(int expected, string reason, params string[] args)
    {
        var (code, text, error) = await Run(args);
        code.ShouldBe(expected);
        error.ShouldContain(reason);
        text.ShouldBeEmpty();
        (await _house.Get<AccountTable>().All()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("213")]
    [InlineData("geldleistungen, stelle 1")]
    public async Task A_post_is_named_by_its_extension_or_its_title(string named)
    {
        await new ExampleOffice().Publish(_house.Web.Services);
        (await Run("user", "add", "anna", "--role", "case-worker", "--office", "musterkreis", "--post", named, "--post", "236")).Code.ShouldBe(0);
        var anna = (await _house.Get<AccountTable>().Find("anna"))!;
        (await _house.Database.Read(connection => AccountPostTable.Of(connection, anna.Id))).ShouldBe([ExampleOffice.Kuhlmann, ExampleOffice.Vacant], ignoreOrder: true);
        (await Run("user", "posts", "anna", "--office", "musterkreis")).Code.ShouldBe(0);
        (await _house.Database.Read(connection => AccountPostTable.Of(connection, anna.Id))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_post_that_is_not_there_makes_no_account()
    {
        await new ExampleOffice().Publish(_house.Web.Services);
        var (code, _, error) = await Run("user", "add", "anna", "--role", "case-worker", "--office", "musterkreis", "--post", "999");
        code.ShouldBe(1);
        error.ShouldContain("„999“ gibt es in Jobcenter Musterkreis nicht");
        (await _house.Get<AccountTable>().Find("anna")).ShouldBeNull();
    }

    [Fact]
    public async Task Every_role_can_be_given()
    {
        foreach (var role in RoleNames.All) (await Run("user", "add", "anna", "--role", RoleNames.Word(role), "--office", "musterkreis")).Code.ShouldBe(0);
        (await _house.Get<AccountTable>().Find("anna"))!.RolesIn(TestOffices.Musterkreis.Id).ShouldBe(Enum.GetValues<Role>());
    }

    [Fact]
    public async Task Role_gives_and_takes_and_the_last_administrator_stays()
    {
        await Run("user", "add", "anna", "--role", "administrator", "--office", "musterkreis");
        (await Run("user", "role", "anna", "--role", "editor", "--office", "musterkreis")).Code.ShouldBe(0);
        (await Run("user", "role", "anna", "--role", "administrator", "--office", "musterkreis", "--take")).Error.ShouldContain("zuerst einer zweiten Person");
        (await Run("user", "role", "anna", "--role", "redaktion", "--office", "musterkreis", "--take")).Code.ShouldBe(0);
        (await _house.Get<AccountTable>().Find("anna"))!.RolesIn(TestOffices.Musterkreis.Id).ShouldBe([Role.Administrator]);
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions_and_a_removed_account_is_gone()
    {
        using var browser = await _house.SignIn(Role.Editor);
        (await Run("user", "password", "editor.musterkreis")).Out.ShouldContain("Startkennwort");
        (await browser.Get("/verwaltung")).Headers.Location!.OriginalString.ShouldBe("/verwaltung/anmelden");
        (await Run("user", "remove", "editor.musterkreis")).Code.ShouldBe(0);
        (await _house.Get<AccountTable>().All()).ShouldBeEmpty();
    }
}
