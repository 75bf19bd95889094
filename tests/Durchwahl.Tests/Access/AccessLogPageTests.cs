using System.Net;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Access;

public class AccessLogPageTests(TestHouse house) : IClassFixture<TestHouse>
{
    const string Page = "/verwaltung/musterkreis/zugriffe";
    const string Thing = "01900000-0000-7000-8000-00000000beef";

    [Fact]
    public async Task The_data_protection_officer_reads_who_saw_what_and_is_noted_for_it()
    {
        var anna = await house.AddAccount("anna.liest", Role.Agent);
        house.Get<AccessLog>().Note(anna, TestOffices.Musterkreis.Id, SeenKind.VoiceMessage, new Guid(Thing), SeenWay.Sound);
        using var officer = await house.SignIn(Role.DataProtectionOfficer);
        var rows = (await officer.Page(Page)).QuerySelectorAll("main .dw-due").Select(row => string.Join('|', row.QuerySelectorAll("p").Select(line => line.TextContent)));
        rows.ShouldContain($"Nachricht angehört von anna.liest|{Thing}");
        rows.ShouldContain(row => row.StartsWith("Diese Aufzeichnung in einer Liste gesehen von data-protection-officer.musterkreis|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_filtered_by_account_thing_and_day()
    {
        var otto = await house.AddAccount("otto.sucht", Role.Agent);
        house.Get<AccessLog>().Note(otto, TestOffices.Musterkreis.Id, SeenKind.Promise, new Guid(Thing), SeenWay.Page);
        using var officer = await house.SignIn(Role.DataProtectionOfficer);
        (await officer.Page($"{Page}?wer={otto.Value}&was={Thing}&tag=2026-09-14")).QuerySelectorAll("main .dw-due").Length.ShouldBe(1);
        (await officer.Page($"{Page}?wer={otto.Value}&tag=2026-09-13")).Body!.TextContent.ShouldContain("Dazu gibt es keinen Zugriff");
        (await officer.Page($"{Page}?was=frau%20muster")).QuerySelector("[role=alert]")!.TextContent.ShouldContain("keine Kennung");
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.TeamLead)]
    [InlineData(Role.Auditor)]
    public async Task Nobody_else_reads_it_the_administrator_neither(Role role)
    {
        using var browser = await house.SignIn(role);
        (await browser.Get(Page)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Everybody_in_the_office_reads_which_figures_who_sees_from_the_foot_of_every_page()
    {
        using var council = await house.SignIn(Role.StaffCouncil);
        var page = await council.Page("/verwaltung/musterkreis/wer-sieht-was");
        page.QuerySelector("footer a")!.GetAttribute("href").ShouldBe("/verwaltung/musterkreis/wer-sieht-was");
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.Children[0].TextContent.StartsWith("Wer personenbezogene Daten", StringComparison.Ordinal));
        row.Children[1].TextContent.ShouldBe("Datenschutz");
        page.QuerySelectorAll("tbody tr").Single(row => row.Children[0].TextContent.StartsWith("Rangfolgen", StringComparison.Ordinal)).Children[1].TextContent.ShouldBe("niemand");
    }
}
