using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>What a browser sees of a page: findings of axe, and a picture for people who want to look.</summary>
static class Seen
{
    static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    // Only what is wrong: to list what is right costs most of the time.
    const string Run = """
        async ([where, rule]) => {
          if (document.readyState !== 'complete') await new Promise(done => addEventListener('load', done, { once: true }));
          const only = rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
          const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: only });
          return violations.map(found => `${where}: ${found.id}: ${found.help}: ${found.nodes.slice(0, 3).map(node => node.html).join(' | ')}`);
        }
        """;

    /// <summary>What axe finds, one line each.</summary>
    /// <param name="page">The page, with scripts allowed.</param>
    /// <param name="where">Stands in front of each line.</param>
    /// <param name="rule">A rule of axe; null for all of WCAG 2.2 AA and best practice.</param>
    public static async Task<string[]> Findings(IPage page, string where, string? rule = null)
    {
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(Run, new[] { where, rule });
    }

    /// <summary>Ends when a page with such an address is there down to its foot. The browser's own word for that is missed now and then by whoever asks for it after the address.</summary>
    public static async Task Arrives(IPage page, [StringSyntax(StringSyntaxAttribute.Regex)] string address)
    {
        await Assertions.Expect(page).ToHaveURLAsync(new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)), new() { Timeout = 30_000 });
        await page.Locator("footer").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    /// <summary>A picture in the folder that DURCHWAHL_SHOTS names; nothing without it.</summary>
    public static async Task Shoot(IPage page, string path, int width, ColorScheme colours)
    {
        if (Environment.GetEnvironmentVariable("DURCHWAHL_SHOTS") is not { Length: > 0 } folder) return;
        var name = path.Split('?')[0].Trim('/').Replace('/', '_') is { Length: > 0 } given ? given : "start";
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{colours}.png"), FullPage = true });
    }
}
