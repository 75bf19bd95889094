using System.Net;
using Durchwahl.Domain.Access;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using NodaTime;
using static Durchwahl.Tests.Calls.ExampleCalls;
using static Durchwahl.Tests.Calls.Pages.CallHouse;

namespace Durchwahl.Tests.Calls.Pages;

public class CallListTests
{
    [Fact]
    public async Task The_newest_call_stands_first_and_nobody_reads_who_answered()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal =>
        {
            journal.Ended(Record(1), Open(1).Steps, Caller);
            journal.Ended(Record(2, Duration.FromHours(1), Ending.Left), [], Caller);
        });
        var rows = (await office.Browser.Page(Base + "/anrufe")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        rows.Count.ShouldBe(2);
        rows[0].ShouldContain("11:00 Uhr");
        rows[0].ShouldContain("aufgelegt");
        rows[0].ShouldContain("hat schon angerufen");
        rows[1].ShouldContain("05721 98-24");
        rows[1].ShouldContain("12\u00A0s");
        rows[1].ShouldNotContain("1:28", customMessage: "how long a talk was is somebody's work");
        rows.ShouldAllBe(row => !row.Contains("Stelle 1") && !row.Contains("Kuhlmann") && !row.Contains("0151"));
    }

    [Fact]
    public async Task Calls_are_found_by_day_and_ending_and_leafed_through()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal =>
        {
            foreach (var number in Enumerable.Range(1, 60)) journal.Ended(Record(number, Duration.FromMinutes(number), number == 7 ? Ending.Message : Ending.Answered), [], caller: null);
            journal.Ended(Record(100, Duration.FromDays(1)), [], caller: null);
        });
        async Task<int> Rows(string query) => (await office.Browser.Page($"{Base}/anrufe{query}")).QuerySelectorAll("tbody tr").Length;
        (await Rows("")).ShouldBe(50);
        (await Rows("?seite=2")).ShouldBe(11);
        (await Rows("?tag=2026-09-15")).ShouldBe(1);
        (await Rows("?ende=Message")).ShouldBe(1);
        (await Rows("?tag=2026-09-16&ende=quatsch")).ShouldBe(0);
        (await office.Browser.Page(Base + "/anrufe?seite=2")).QuerySelector("a[rel=prev]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_team_lead_sees_the_steps_of_a_call_with_posts_and_number()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal => journal.Ended(Record(1), Open(1).Steps, Caller));
        var page = await office.Browser.Page($"{Base}/anrufe/{IdOf(1)}");
        page.QuerySelectorAll(".dw-time li").Select(step => step.TextContent).ShouldBe(["10:00:00Anruf kommt an, 05721 98-24", "10:00:01klingelt, 05721 98-213, Geldleistungen, Stelle 1"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("Angenommen von");
        page.QuerySelector("main")!.TextContent.ShouldContain("0151 50000123");
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Kuhlmann");
    }

    [Fact]
    public async Task An_agent_sees_the_steps_without_posts_and_without_the_number()
    {
        await using var office = await CallHouse.Open(Role.Agent);
        await office.Say(journal => journal.Ended(Record(1), Open(1).Steps, Caller));
        var text = (await office.Browser.Page($"{Base}/anrufe/{IdOf(1)}")).QuerySelector("main")!.TextContent;
        text.ShouldContain("klingelt");
        text.ShouldNotContain("Stelle 1");
        text.ShouldNotContain("Angenommen von");
        text.ShouldNotContain("50000123");
    }

    [Fact]
    public async Task A_call_of_another_office_is_not_there()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal => journal.Ended(Record(1) with { Office = TestOffices.Beispielstadt.Id }, [], Caller));
        using var answer = await office.Browser.Get($"{Base}/anrufe/{IdOf(1)}");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task No_number_of_a_caller_stands_in_an_address_or_in_the_log()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal =>
        {
            journal.Opened(Open(1, Caller));
            journal.Ended(Record(1), Open(1).Steps, Caller);
            journal.MessageLeft(Message(1), [1]);
            journal.CallbackRequested(Request(1));
            journal.PlaceKept(Place(2));
            journal.Opened(Open(3, Caller) with { Office = new(IdOf(999)) }); // is refused, and logged
        });
        var seen = 0;
        foreach (var path in (string[])["/anrufe", $"/anrufe/{IdOf(1)}", "/nachrichten", "/rueckrufe", $"/telefon/sperren?anruf={IdOf(1)}", "/telefon/umzug"])
        {
            var page = await office.Browser.Page(Base + path);
            if (page.DocumentElement.OuterHtml.Contains("50000123", StringComparison.Ordinal)) seen++;
            foreach (var address in page.QuerySelectorAll("[href],[src],[action]").SelectMany(element => (string?[])[element.GetAttribute("href"), element.GetAttribute("src"), element.GetAttribute("action")]).OfType<string>())
                if (!address.StartsWith("tel:", StringComparison.Ordinal)) address.ShouldNotContain("50000123");
        }
        seen.ShouldBeGreaterThan(3, "the search must really see numbers");
        office.House.Log.All.ShouldContain(line => line.Contains("refuses", StringComparison.Ordinal));
        foreach (var line in office.House.Log.All) line.ShouldNotContain("50000123");
        (await office.House.Database.Read(connection => Dapper.SqlMapper.QueryAsync<string>(connection, "select coalesce(before, '') || coalesce(after, '') || coalesce(why, '') || subject from audit where what like '%r%'")))
            .ShouldAllBe(row => !row.Contains("50000123"));
    }
}
