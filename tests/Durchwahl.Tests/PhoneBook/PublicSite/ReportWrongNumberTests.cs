using System.Net;
using Durchwahl.Data;
using Durchwahl.PhoneBook.Tables;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook.PublicSite;

public class ReportWrongNumberTests
{
    [Fact]
    public async Task A_report_reaches_the_office_without_a_name_and_is_thanked_for()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        using var answer = await Send(browser, ("nummer", "05721 98-213"), ("grund", "Es meldet sich ein Faxgerät."));
        answer.Headers.Location!.OriginalString.ShouldBe("/musterkreis/nummer-melden/danke");
        var report = (await Reports(house)).Single();
        (report.Number, report.Remark).ShouldBe(("05721 98-213", "Es meldet sich ein Faxgerät."));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("05721", "lang")]
    public async Task What_is_empty_or_too_long_is_not_taken_and_not_lost(string number, string remark)
    {
        await using var house = await Open();
        using var browser = house.Browser();
        var text = remark.Length == 0 ? "" : new string('x', 501);
        using var answer = await Send(browser, ("nummer", number), ("grund", text));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await TestBrowser.Read(answer);
        page.QuerySelector("[role=alert]").ShouldNotBeNull();
        page.QuerySelector("#grund")!.TextContent.ShouldBe(text);
        (await Reports(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_fills_the_field_that_people_do_not_see_is_thanked_without_effect()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        using var answer = await Send(browser, ("nummer", "1"), ("webseite", "https://werbung.example"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Reports(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_flood_is_stopped_for_the_office_and_ebbs_after_an_hour()
    {
        await using var house = await Open();
        using var browser = house.Browser();
        for (var i = 0; i < 60; i++) (await Send(browser, ("nummer", $"{i}"))).Dispose();
        using var refused = await Send(browser, ("nummer", "61"));
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        house.Clock.Advance(Duration.FromMinutes(61));
        using var taken = await Send(browser, ("nummer", "62"));
        taken.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    static async Task<TestHouse> Open()
    {
        var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        return house;
    }

    static Task<HttpResponseMessage> Send(TestBrowser browser, params (string Name, string Value)[] fields) => browser.Post("/musterkreis/nummer-melden", fields);

    static Task<IReadOnlyList<WrongNumberReportTable.Report>> Reports(TestHouse house)
    {
        var office = house.Get<Durchwahl.PhoneBook.Contract.PublicationShelf>().Find("musterkreis")!.Directory.Publication.Office;
        return house.Get<Database>().Read(connection => WrongNumberReportTable.Of(connection, office));
    }
}
