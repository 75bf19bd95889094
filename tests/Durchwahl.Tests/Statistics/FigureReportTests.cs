using Durchwahl.Domain.Access;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics;
using Durchwahl.Statistics.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Statistics;

public class FigureReportTests(TestHouse house) : IClassFixture<TestHouse>
{
    const string Page = "/verwaltung/musterkreis/zahlen";
    static readonly FigurePeriod Day = new(new LocalDate(2026, 9, 7), new LocalDate(2026, 9, 7));

    [Theory]
    [InlineData("?zeitraum=tag&am=2026-09-07", "Zahlen vom Montag, 7.\u00A0September\u00A02026")]
    [InlineData("?zeitraum=woche&am=2026-09-09", "Zahlen der Woche vom 07.09.2026 bis 13.09.2026")]
    [InlineData("?zeitraum=monat&am=2026-08-31", "Zahlen vom August\u00A02026")]
    [InlineData("?am=keine", "Zahlen der Woche vom 14.09.2026 bis 20.09.2026")]
    public async Task A_report_is_of_a_day_a_week_or_a_month(string query, string title)
    {
        using var browser = await house.SignIn(Role.Auditor);
        (await browser.Page(Page + query)).QuerySelector("h1")!.TextContent.ShouldBe(title);
    }

    [Fact]
    public async Task Every_figure_stands_there_with_its_definition()
    {
        using var browser = await house.SignIn(Role.Auditor);
        var page = await browser.Page(Page);
        page.QuerySelectorAll("details summary").Length.ShouldBe(FigureCatalogue.All.Length);
        page.QuerySelectorAll("details p")[0].TextContent.ShouldContain("Wer dreimal anruft");
    }

    [Fact]
    public async Task What_was_predicted_stands_beside_what_was_measured_with_the_verdict_in_words()
    {
        await house.Get<Predictions>().Save([new Prediction(ExampleCalls.Musterkreis, FigureKeys.Dialled, Day, 20, 12.2, 30, Instant.FromUtc(2026, 9, 1, 8, 0), "Dritter Weg")]);
        using var browser = await house.SignIn(Role.Auditor);
        var row = (await browser.Page(Page + "?zeitraum=tag&am=2026-09-07")).QuerySelector("[aria-labelledby=plan] tbody tr")!;
        row.Children.Select(cell => cell.TextContent).ShouldBe(["Anrufe", "20", "12 bis 30", "0", "unter dem Bereich", "Dritter Weg, 01.09.2026"]);
    }

    [Theory]
    [InlineData(0.5, "im Bereich")]
    [InlineData(0.4, "im Bereich")]
    [InlineData(0.39, "unter dem Bereich")]
    [InlineData(0.61, "über dem Bereich")]
    public void The_ends_of_a_predicted_range_belong_to_it(double measured, string expected) => FigureTexts.Against(
        new FigureValue(FigureKeys.Solved, measured, 1, 2), new Prediction(ExampleCalls.Musterkreis, FigureKeys.Solved, Day, .5, .4, .6, Instant.MinValue, "Plan")).Word.ShouldBe(expected);
}
