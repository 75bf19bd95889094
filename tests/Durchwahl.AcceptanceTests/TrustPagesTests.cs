using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>A house with the accounts that these tests sign in to.</summary>
public class TrustedOffice : OpenOffice
{
    /// <summary>Adds an account; once more changes nothing.</summary>
    public async Task<AccountId> Add(string name, Role role)
    {
        var known = (await Services.GetRequiredService<IOfficeKeys>().Find("musterkreis"))!;
        await Services.GetRequiredService<Durchwahl.Access.AddAccount>().Add(name, role, known, Actor.Program, Password);
        return (await Services.GetRequiredService<Durchwahl.Access.AccountTable>().Find(name))!.Id;
    }

    public void NoteLooks(AccountId account)
    {
        foreach (var (kind, way) in new[] { (SeenKind.Promise, SeenWay.Page), (SeenKind.VoiceMessage, SeenWay.Sound), (SeenKind.Person, SeenWay.Export) })
            Services.GetRequiredService<AccessLog>().Note(account, new(new Guid("01900000-0000-7000-8000-000000000001")), kind, Guid.CreateVersion7(), way);
    }
}

/// <summary>Who saw what, who sees what, posts of accounts and the second factor, in a real browser.</summary>
public class TrustPagesTests(TrustedOffice office) : IClassFixture<TrustedOffice>
{
    const string Base = "/verwaltung/musterkreis";

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_the_pages_of_rights_and_of_who_saw_what(int width, ColorScheme colours)
    {
        var agent = await office.Add("anna.beispiel", Role.CaseWorker);
        office.NoteLooks(agent);
        await office.Add("datenschutz", Role.DataProtectionOfficer);
        await office.AddAdministrator();
        await See(width, colours, "datenschutz", $"{Base}/zugriffe", $"{Base}/wer-sieht-was", $"{Base}/protokoll");
        await See(width, colours, OpenOffice.Administrator, $"{Base}/konten/{agent.Value}/stellen", $"{Base}/konten/zweiter-faktor", "/verwaltung/zweiter-faktor");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task A_second_factor_is_set_up_and_asked_for_in_a_browser_and_every_step_is_accessible(int width)
    {
        var name = $"lena.beispiel.{width}";
        await office.Add(name, Role.Editor);
        var page = await office.SignIn(name, width, ColorScheme.Light);
        await page.GotoAsync("/verwaltung/zweiter-faktor");
        await page.GetByLabel("Ihr Kennwort").FillAsync(OpenOffice.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Einrichten" }).ClickAsync();
        await Look(page, "zweiter-faktor-bild", width);
        var secret = Bytes((await page.Locator(".dw-code").TextContentAsync())!.Replace(" ", "", StringComparison.Ordinal));
        var step = TimeCode.StepAt(new FakeClock().GetCurrentInstant());
        await page.GetByLabel("Code, den die App jetzt zeigt").FillAsync(TimeCode.Of(secret, step));
        await page.GetByRole(AriaRole.Button, new() { Name = "Bestätigen" }).ClickAsync();
        await Look(page, "zweiter-faktor-ersatzcodes", width);
        (await page.Locator("main .dw-code").CountAsync()).ShouldBe(8);
        await page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await OpenOffice.FillSignIn(page, name);
        await Seen.Arrives(page, "/anmelden/code$");
        await page.GetByLabel("Code aus Ihrer App").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Weiter" }).ClickAsync();
        await Look(page, "anmelden-code", width);
        await page.GetByLabel("Code aus Ihrer App").FillAsync(TimeCode.Of(secret, step + 1));
        await page.GetByLabel("Code aus Ihrer App").PressAsync("Enter");
        await Seen.Arrives(page, "/verwaltung$");
        await page.GotoAsync("/verwaltung/zweiter-faktor");
        await Look(page, "zweiter-faktor-gilt", width);
        await page.Context.CloseAsync();
    }

    async Task See(int width, ColorScheme colours, string account, params string[] paths)
    {
        var page = await office.SignIn(account, width, colours);
        foreach (var path in paths)
        {
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            await Look(page, path, width, colours);
        }
        await page.Context.CloseAsync();
    }

    static async Task Look(IPage page, string what, int width, ColorScheme colours = ColorScheme.Light)
    {
        await Seen.Shoot(page, what, width, colours);
        (await Seen.Findings(page, what)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, what);
    }

    // The other way round from TimeCode.TextOf, bit by bit.
    static byte[] Bytes(string text)
    {
        var bits = string.Concat(text.Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(chunk => chunk.Length == 8).Select(chunk => Convert.ToByte(new string(chunk), 2))];
    }
}
