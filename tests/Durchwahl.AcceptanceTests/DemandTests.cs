using Durchwahl.AcceptanceTests.Support;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;
using Microsoft.Playwright;

namespace Durchwahl.AcceptanceTests;

/// <summary>A log is measured, looked at, saved and deleted in a real browser.</summary>
public class DemandTests(TrustedOffice office) : IClassFixture<TrustedOffice>
{
    const string Demand = "/verwaltung/musterkreis/planung/nachfrage";

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task A_queue_log_is_measured_saved_and_deleted_and_every_step_is_accessible(int width, ColorScheme colours)
    {
        await office.Add($"lead.{width}", Role.TeamLead);
        var page = await office.SignIn($"lead.{width}", width, colours);
        await page.GotoAsync(Demand);
        await Look(page, "nachfrage", width, colours);
        await Upload(page, Broken());
        await Look(page, "nachfrage-kaputt", width, colours);
        (await page.GetByRole(AriaRole.Cell, new() { Name = "Das erste Feld ist kein Zeitpunkt in Sekunden seit 1970." }).CountAsync()).ShouldBe(1);
        await page.GetByLabel("Ohne Zeilen messen, die nicht zu lesen sind").CheckAsync();
        await Upload(page, Broken());
        await Seen.Arrives(page, "/vorschau/[^/]+$");
        foreach (var folded in await page.Locator("main summary").AllAsync()) await folded.ClickAsync();
        await Look(page, "nachfrage-messung", width, colours);
        await page.GetByLabel("Name").FillAsync($"Zwei Wochen, {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Für die Planung speichern" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"Zwei Wochen, {width}" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Diese Nachfrage löschen" }).ClickAsync();
        (await page.GetByRole(AriaRole.Status).TextContentAsync())!.ShouldContain("Gelöscht.");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task The_defaults_with_their_sources_are_accessible(int width, ColorScheme colours)
    {
        await office.Add($"lead.{width}", Role.TeamLead);
        var page = await office.SignIn($"lead.{width}", width, colours);
        await page.GotoAsync(Demand + "/vorgaben");
        await Look(page, "nachfrage-vorgaben", width, colours);
        await page.Context.CloseAsync();
    }

    static byte[] Broken() => [.. File.ReadAllBytes(Repository.PathOf("samples/anrufe-queue_log.txt")), .. "gestern|a|servicecenter|NONE|ABANDON|1|1|5\n"u8];

    static async Task Upload(IPage page, byte[] log)
    {
        await page.GetByLabel("Datei", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "queue_log", MimeType = "text/plain", Buffer = log });
        await page.GetByRole(AriaRole.Button, new() { Name = "Datei lesen und messen" }).ClickAsync();
    }

    static async Task Look(IPage page, string what, int width, ColorScheme colours)
    {
        await Seen.Shoot(page, what, width, colours);
        (await Seen.Findings(page, what)).ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, what);
    }
}
