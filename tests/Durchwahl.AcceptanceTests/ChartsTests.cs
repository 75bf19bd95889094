using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Tests.Pages.Charts;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>All charts on one page, in a real browser.</summary>
public class ChartsTests(OpenOffice office) : IClassFixture<OpenOffice>
{
    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task Axe_finds_nothing_on_any_chart_and_nothing_scrolls_sideways(int width, ColorScheme colours)
    {
        var page = await office.Page(width, colours);
        await Show(page);
        await Seen.Shoot(page, "diagramme", width, colours);
        (await Seen.Findings(page, "charts")).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        await page.Context.CloseAsync();
    }

    // Words of a drawing are as large as the place allows on a telephone; they must not cover each other.
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task No_word_of_a_chart_covers_another(int width)
    {
        var page = await office.Page(width);
        await Show(page);
        var covered = await page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('svg')].flatMap(svg => {
              const words = [...svg.querySelectorAll('text')].map(word => ({ text: word.textContent, box: word.getBoundingClientRect() }));
              return words.flatMap((one, at) => words.slice(at + 1).filter(other =>
                Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 1 && Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) > 3)
                .map(other => `${svg.querySelector('title').textContent}: ${one.text} / ${other.text}`));
            })
            """);
        covered.ShouldBeEmpty();
        await page.Context.CloseAsync();
    }

    // In the frame of a page of the house, so that style sheets and the security policy are those of the house.
    static async Task Show(IPage page)
    {
        await page.GotoAsync("/musterkreis/daten");
        var charts = "<h1>Diagramme</h1><div class=\"dw-drawings\">";
        foreach (var kind in ChartFrameTests.Kinds) charts += $"<div class=\"dw-band\">{await ChartFrameTests.Draw(kind.Data)}</div>";
        await page.EvaluateAsync("html => document.querySelector('main .dw-wrap').innerHTML = html", charts + "</div>");
    }
}
