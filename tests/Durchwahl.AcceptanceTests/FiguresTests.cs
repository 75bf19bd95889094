using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Statistics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace Durchwahl.AcceptanceTests;

/// <summary>A house whose first office has released three months of figures, with a plan for the first of September.</summary>
public class ReleasingOffice : OpenOffice
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await AddAdministrator();
        var journal = Services.GetRequiredService<Durchwahl.Calls.CallJournal>();
        for (var call = 0; call < 40; call++)
            journal.Ended(ExampleCalls.Record(100 + call, Duration.FromDays(call % 2 == 0 ? -7 : -30) + Duration.FromMinutes(call), call % 8 == 0 ? Queueing.Ending.Left : Queueing.Ending.Answered), [], caller: null);
        await journal.Written();
        await Services.GetRequiredService<FigureBook>().BringUpToDate(ExampleCalls.Musterkreis);
        await ExampleRelease.Save(Services.GetRequiredService<Database>(), ExampleRelease.Make(), ExampleCalls.Musterkreis);
        var day = new FigurePeriod(new LocalDate(2026, 9, 7), new LocalDate(2026, 9, 7));
        await Services.GetRequiredService<Predictions>().Save([new Prediction(ExampleCalls.Musterkreis, FigureKeys.InTimeOfAll, day, .71, .66, .76, Instant.FromUtc(2026, 9, 1, 8, 0), "Dritter Weg")]);
    }

    public async Task<string> AddPublisher()
    {
        var known = (await Services.GetRequiredService<IOfficeKeys>().Find("musterkreis"))!;
        await Services.GetRequiredService<Durchwahl.Access.AddAccount>().Add("freigabe.musterkreis", Role.Publisher, known, Actor.Program, Password);
        return "freigabe.musterkreis";
    }
}

/// <summary>The pages of the figures in a real browser.</summary>
public class FiguresTests(ReleasingOffice office) : IClassFixture<ReleasingOffice>
{
    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_the_public_pages_and_they_work_without_scripts(int width, ColorScheme colours)
    {
        var page = await office.Page(width, colours, withScripts: width != 320);
        foreach (var path in (string[])["/musterkreis/zahlen", "/en/musterkreis/zahlen", "/musterkreis/zahlen/definitionen", "/beispielstadt/zahlen"])
        {
            (await page.GotoAsync(path))!.Status.ShouldBe(200, path);
            await Seen.Shoot(page, path, width, colours);
            if (width != 320) (await Seen.Findings(page, path)).ShouldBeEmpty();
            else await page.Locator("main").First.WaitForAsync();
            (await page.Locator("h1").BoundingBoxAsync())!.X.ShouldBeGreaterThanOrEqualTo(0);
            (await page.Locator("main .dw-wrap").BoundingBoxAsync())!.Width.ShouldBeLessThanOrEqualTo(width);
        }
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Figures_are_chosen_looked_at_and_released_in_a_browser(int width, ColorScheme colours)
    {
        var page = await office.SignIn(await office.AddPublisher(), width, colours);
        await page.GotoAsync("/verwaltung/musterkreis/zahlen?zeitraum=woche&am=2026-09-07");
        await Look(page, "verwaltung-zahlen", width, colours);
        await page.GetByRole(AriaRole.Link, new() { Name = "Zahlen freigeben" }).ClickAsync();
        await Look(page, "verwaltung-freigabe", width, colours);
        await page.GetByLabel("Anrufe", new() { Exact = true }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Vorschau zeigen" }).ClickAsync();
        await Look(page, "verwaltung-vorschau", width, colours);
        await page.GetByRole(AriaRole.Button, new() { Name = "Freigeben", Exact = true }).ClickAsync();
        await page.GetByText("Die Zahlen sind freigegeben").WaitForAsync();
        await Look(page, "verwaltung-freigegeben", width, colours);
        await page.Context.CloseAsync();
    }

    static async Task Look(IPage page, string what, int width, ColorScheme colours)
    {
        await Seen.Shoot(page, what, width, colours);
        (await Seen.Findings(page, what)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, what);
    }
}
