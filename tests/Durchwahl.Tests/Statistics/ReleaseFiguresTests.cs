using System.Net;
using Dapper;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Contract;
using Durchwahl.Statistics.Tables;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Statistics;

/// <summary>From choosing figures to the public page and back. The clock shows 14 September 2026.</summary>
public sealed class ReleaseFiguresTests : IAsyncLifetime
{
    const string Page = "/verwaltung/musterkreis/zahlen/freigabe";

    TestHouse _house = null!;
    TestBrowser _publisher = null!, _anybody = null!;

    public async ValueTask InitializeAsync()
    {
        _house = await TestHouse.Open();
        await new ExampleOffice().Publish(_house.Web.Services);
        _publisher = await _house.SignIn(Role.Publisher);
        _anybody = _house.Browser();
    }

    public async ValueTask DisposeAsync()
    {
        _publisher.Dispose();
        _anybody.Dispose();
        await _house.DisposeAsync();
    }

    [Fact]
    public async Task What_was_looked_at_is_released_and_nothing_before_that()
    {
        using var preview = await Preview("2026-07", FigureKeys.Dialled, FigureKeys.Solved);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        var shown = await TestBrowser.Read(preview);
        shown.QuerySelectorAll("[aria-labelledby=vorschau] thead th").Select(heading => heading.TextContent).ShouldBe(["Kennzahl", "Aug.\u00A02026", "Juli\u00A02026"]);
        (await Public()).ShouldContain("noch keine Zahlen freigegeben");
        using var released = await Release(shown.QuerySelector("input[name=gesehen]")!.GetAttribute("value")!, "2026-07", FigureKeys.Dialled, FigureKeys.Solved);
        released.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await Public();
        page.ShouldContain("Anrufe");
        page.ShouldNotContain("Erreichbarkeit");
        (await _publisher.Page(Page)).QuerySelector("main")!.TextContent.ShouldContain("Freigabe Nr. 1");
        (await Trail()).ShouldContain("Zahlen freigegeben");
    }

    [Fact]
    public async Task What_has_changed_since_it_was_looked_at_is_not_released_but_shown_again()
    {
        using var answer = await Release("anderes", "2026-08", FigureKeys.Dialled);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("haben sich geändert");
        (await Public()).ShouldContain("noch keine Zahlen freigegeben");
    }

    [Theory]
    [InlineData("2026-08", null)]
    [InlineData("2026-09", FigureKeys.Dialled)]
    [InlineData("", FigureKeys.Dialled)]
    [InlineData("2026-08", "gibt-es-nicht")]
    public async Task Without_a_figure_or_a_month_that_is_over_nothing_is_shown_or_released(string month, string? figure)
    {
        using var answer = figure is null ? await Preview(month) : await Preview(month, figure);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(answer)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("mindestens eine Kennzahl");
        using var released = figure is null ? await Release("", month) : await Release("", month, figure);
        released.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_withdrawal_takes_effect_at_once_and_brings_back_no_older_release()
    {
        await ExampleRelease.Save(_house.Database, ExampleRelease.Make(1), ExampleCalls.Musterkreis);
        await ExampleRelease.Save(_house.Database, ExampleRelease.Make(2), ExampleCalls.Musterkreis);
        (await Public()).ShouldContain("Zusagen gehalten");
        using var answer = await _publisher.Send(Page, Page + "/zurueck");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Public()).ShouldContain("noch keine Zahlen freigegeben");
        (await _anybody.Get("/musterkreis/zahlen.csv")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Trail()).ShouldContain("Freigabe der Zahlen zurückgezogen");
    }

    [Fact]
    public async Task Settings_outside_their_limits_change_nothing_and_good_ones_are_kept_in_the_trail()
    {
        using var refused = await _publisher.Send(Page, "/verwaltung/musterkreis/zahlen/einstellungen", ("ziel", "20"), ("kurz", "5"), ("stellen", "1"), ("kontakte", "10"), ("eigen", "85"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("3 bis 100 Stellen");
        (await _house.Get<FigureBook>().Settings(ExampleCalls.Musterkreis)).TargetSeconds.ShouldBe(30);
        using var done = await _publisher.Send(Page, "/verwaltung/musterkreis/zahlen/einstellungen", ("ziel", "20"), ("kurz", "5"), ("stellen", "6"), ("kontakte", "12"), ("eigen", "90"));
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var settings = await _house.Get<FigureBook>().Settings(ExampleCalls.Musterkreis);
        (settings.TargetSeconds, settings.MinimumStaff, settings.MinimumContacts, settings.OwnSolvedShare).ShouldBe((20, 6, 12, .9));
    }

    [Theory]
    [InlineData(Role.StaffCouncil, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.Agent, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Who_may_read_figures_need_not_be_allowed_to_release_them(Role role, HttpStatusCode report, HttpStatusCode release)
    {
        using var browser = await _house.SignIn(role);
        (await browser.Get("/verwaltung/musterkreis/zahlen")).StatusCode.ShouldBe(report);
        (await browser.Get(Page)).StatusCode.ShouldBe(release);
    }

    Task<HttpResponseMessage> Preview(string month, params string[] figures) => _publisher.Send(Page, Page + "/vorschau", [("ab", month), .. figures.Select(figure => ("kennzahl", figure))]);

    Task<HttpResponseMessage> Release(string seen, string month, params string[] figures) => _publisher.Send(Page, Page, [("ab", month), ("gesehen", seen), .. figures.Select(figure => ("kennzahl", figure))]);

    async Task<string> Public() => (await _anybody.Page("/musterkreis/zahlen")).QuerySelector("main")!.TextContent;

    Task<List<string>> Trail() => _house.Database.Read(async connection => (await connection.QueryAsync<string>("select what from audit_entry")).ToList());
}
