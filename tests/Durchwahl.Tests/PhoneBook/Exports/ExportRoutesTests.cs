using System.Net;
using System.Text;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.Tests.PhoneBook.Api;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.PhoneBook.Exports;

public class ExportRoutesTests(ReleasedHouse house) : IClassFixture<ReleasedHouse>
{
    static readonly string Entry = $"/musterkreis/verzeichnis/{ReleasedBook.Named.Value}";

    [Theory]
    [InlineData("/musterkreis/daten/verzeichnis.csv", "text/csv", "Anna Müller;")]
    [InlineData("/musterkreis/daten/verzeichnis.json", "application/json", "\"Anna Müller\"")]
    [InlineData("/musterkreis/daten/verzeichnis.vcf", "text/vcard", "FN:Anna Müller")]
    [InlineData("/musterkreis/daten/sprechzeiten.ics", "text/calendar", "SUMMARY:Telefonzeit Anna Müller")]
    public async Task The_directory_is_there_in_every_format(string path, string type, string part)
    {
        using var answer = await house.Browser().Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        Encoding.UTF8.GetString(await Bytes(answer)).ShouldContain(part);
    }

    [Fact]
    public async Task One_entry_is_a_card_and_a_calendar_of_its_own()
    {
        (await Text(Entry + ".vcf")).Split("BEGIN:VCARD").Length.ShouldBe(2);
        (await Text(Entry + ".ics")).ShouldContain("BEGIN:VEVENT");
    }

    [Fact]
    public async Task The_CSV_file_begins_with_the_mark_by_which_spreadsheets_know_UTF_8()
    {
        using var answer = await house.Browser().Get("/musterkreis/daten/verzeichnis.csv");
        (await Bytes(answer))[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
    }

    [Theory]
    [InlineData("/beispielstadt/daten/verzeichnis.csv")]
    [InlineData("/gibt-es-nicht/daten/sprechzeiten.ics")]
    [InlineData("/musterkreis/verzeichnis/01900000-0000-7000-8000-0000000000a4.vcf")]
    [InlineData("/musterkreis/verzeichnis/01900000-0000-7000-8000-0000000000a5.ics")]
    [InlineData("/musterkreis/daten/verzeichnis.pdf")]
    public async Task What_is_not_public_or_not_made_is_not_there(string path)
    {
        using var answer = await house.Browser().Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>Every public GET route, whatever it is: a route that is added later is searched as well.</summary>
    [Fact]
    public async Task No_public_route_and_no_format_holds_anything_that_was_not_released()
    {
        using var browser = house.Browser();
        var searched = 0;
        foreach (var path in PublicPaths())
        {
            using var answer = await browser.Get(path);
            var text = Encoding.UTF8.GetString(await Bytes(answer)).Replace("\r\n ", "", StringComparison.Ordinal);
            text.ShouldNotContain(ReleasedBook.Secret, Case.Insensitive, path);
            text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ShouldNotContain(ReleasedBook.SecretNumber, Case.Sensitive, path);
            if (answer.StatusCode is HttpStatusCode.OK) searched++;
        }
        searched.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task The_search_for_unreleased_words_would_find_a_released_one()
    {
        await using var own = await TestHouse.Open();
        await ReleasedBook.Publish(own);
        await ReleasedBook.Change(own, ReleasedBook.Function, post => post with { Title = ReleasedBook.Secret });
        using var browser = own.Browser();
        using var answer = await browser.Get("/musterkreis/daten/verzeichnis.csv");
        Encoding.UTF8.GetString(await Bytes(answer)).ShouldContain(ReleasedBook.Secret);
    }

    [Fact]
    public async Task A_withdrawn_entry_is_in_no_file_any_more()
    {
        await using var own = await TestHouse.Open();
        await ReleasedBook.Publish(own);
        await own.Get<WithdrawEntry>().Withdraw(await ReleasedBook.Office(own), ReleasedBook.Named, forSafety: true, "Drohung", Actor.Program);
        using var browser = own.Browser();
        foreach (var file in new[] { "verzeichnis.csv", "verzeichnis.json", "verzeichnis.vcf", "sprechzeiten.ics" })
        {
            using var answer = await browser.Get("/musterkreis/daten/" + file);
            Encoding.UTF8.GetString(await Bytes(answer)).ShouldNotContain("Müller");
        }
        using var card = await browser.Get(Entry + ".vcf");
        card.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    // Ids of all posts, released or not, stand in for every id.
    IEnumerable<string> PublicPaths() =>
        from door in DoorList.Of(house.Web)
        where door.Method is "GET" && door.Statement is DoorStatement.Public
        from id in new[] { ReleasedBook.Named, ReleasedBook.Function, ReleasedBook.TeamOnly, ReleasedBook.Hidden, ReleasedBook.Unapproved }
        let path = System.Text.RegularExpressions.Regex.Replace(
            System.Text.RegularExpressions.Regex.Replace(door.Pattern, @"\{(?:key|office)(?::\w+)?\}", "musterkreis"), @"\{[^}]*\}", id.Value.ToString())
        group path by path into same
        select same.Key;

    async Task<string> Text(string path) => Encoding.UTF8.GetString(await Bytes(await house.Browser().Get(path)));

    static Task<byte[]> Bytes(HttpResponseMessage answer) => answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
}
