using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>What a browser sees of a page: findings of axe, and a picture for people who want to look.</summary>
static class Seen
{
    /// <summary>What axe finds (WCAG 2.2 AA and best practice), one line each.</summary>
    public static async Task<IEnumerable<string>> Findings(IPage page, string where)
    {
        var result = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return result.Violations.Select(finding => $"{where}: {finding.Id}: {finding.Help}: {string.Join(" | ", finding.Nodes.Take(3).Select(node => node.Html))}");
    }

    /// <summary>A picture in the folder that DURCHWAHL_SHOTS names; nothing without it.</summary>
    public static async Task Shoot(IPage page, string path, int width, ColorScheme colours)
    {
        if (Environment.GetEnvironmentVariable("DURCHWAHL_SHOTS") is not { Length: > 0 } folder) return;
        var name = path.Split('?')[0].Trim('/').Replace('/', '_') is { Length: > 0 } given ? given : "start";
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}-{colours}.png"), FullPage = true });
    }
}
