using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.PhoneBook.Api;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.PhoneBook.Publishing;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.PhoneBook.Api;

public sealed class ReleasedHouse : TestHouse, IAsyncLifetime
{
    public new async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await ReleasedBook.Publish(this);
    }
}

/// <summary>Monday, 14 September 2026, 10:00.</summary>
public class ApiTests(ReleasedHouse house) : IClassFixture<ReleasedHouse>
{
    const string Office = "/api/v1/offices/musterkreis";

    [Fact]
    public async Task Only_offices_that_have_published_are_listed() =>
        (await Get("/api/v1/offices")).GetProperty("items").EnumerateArray().Select(office => office.GetProperty("key").GetString()).ShouldBe(["musterkreis"]);

    [Fact]
    public async Task An_office_tells_its_service_number_and_that_it_is_answered_now()
    {
        var number = (await Get(Office)).GetProperty("serviceNumber");
        number.GetProperty("display").GetString().ShouldBe("05721 98-24");
        number.GetProperty("costNote").GetString().ShouldBe("Ortstarif");
        number.GetProperty("answeredNow").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task Posts_come_page_by_page_and_every_one_once()
    {
        var (ids, next) = (new List<string?>(), (string?)$"{Office}/posts?limit=2");
        while (next is not null)
        {
            var page = await Get(next);
            page.GetProperty("total").GetInt32().ShouldBe(3);
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(post => post.GetProperty("id").GetString()));
            next = page.GetProperty("next").GetString();
        }
        ids.ShouldBe(new[] { ReleasedBook.Named, ReleasedBook.Function, ReleasedBook.TeamOnly }.Select(id => id.Value.ToString()), ignoreOrder: true);
    }

    [Theory]
    [InlineData("q=Mueller", 1)]
    [InlineData("q=98-214", 1)]
    [InlineData("task=leistung", 3)]
    [InlineData("task=unterhalt", 0)]
    [InlineData("answeredNow=false", 0)]
    [InlineData("language=tr", 0)]
    [InlineData("team=01900000-0000-7000-8000-0000000000b1", 3)]
    public async Task Filters_leave_only_what_fits(string filter, int total) => (await Get($"{Office}/posts?{filter}")).GetProperty("total").GetInt32().ShouldBe(total);

    [Fact]
    public async Task A_post_tells_what_was_released_and_whether_it_is_answered()
    {
        var post = await Get($"{Office}/posts/{ReleasedBook.Named.Value}");
        post.GetProperty("name").GetString().ShouldBe("Anna Müller");
        post.GetProperty("number").GetString().ShouldBe("+49572198213");
        post.GetProperty("phoneHours").GetString().ShouldBe("Mo–Fr 09:00–11:30");
        post.GetProperty("responsibilities")[0].GetString().ShouldBe("Geld und Bescheide A–K");
        post.GetProperty("now").GetProperty("nextPhoneHour").GetProperty("until").GetString().ShouldBe("2026-09-14T11:30:00+02:00");
    }

    [Fact]
    public async Task A_post_whose_name_is_not_released_has_none() =>
        (await Get($"{Office}/posts/{ReleasedBook.Function.Value}")).GetProperty("name").ValueKind.ShouldBe(JsonValueKind.Null);

    [Fact]
    public async Task The_finder_answers_as_the_command_line_does()
    {
        var answer = await Find(new { task = "leistung", surname = "Aydin", at = "2026-09-14T08:10" });
        answer.GetProperty("post").GetProperty("display").GetString().ShouldBe("05721 98-213");
        answer.GetProperty("answeredNow").GetBoolean().ShouldBeFalse();
        answer.GetProperty("nextPhoneHour").GetProperty("from").GetString().ShouldBe("2026-09-14T09:00:00+02:00");
        answer.EnumerateObject().Select(field => field.Name).ShouldBe(["post", "answeredNow", "nextPhoneHour", "deputy", "otherwise", "missing", "candidates"]);
    }

    [Fact]
    public async Task The_finder_never_ends_without_a_way_even_where_the_post_is_not_public()
    {
        var answer = await Find(new { task = "leistung", surname = "Schulz" });
        answer.GetProperty("post").ValueKind.ShouldBe(JsonValueKind.Null);
        answer.GetProperty("otherwise")[0].GetProperty("display").GetString().ShouldBe("05721 98-20");
    }

    [Fact]
    public async Task The_finder_says_what_it_has_to_ask_for() => (await Find(new { task = "leistung" })).GetProperty("missing")[0].GetString().ShouldBe("surname");

    [Theory]
    [InlineData("""{"task":"leistung","age":-1}""", "age", "-1")]
    [InlineData("""{"task":"leistung","postalCode":"3165"}""", "postalCode", "fünf Ziffern")]
    [InlineData("""{"task":"leistung","at":"morgen"}""", "at", "2026-09-14T09:10")]
    [InlineData("""{"surname":"Meier"}""", "task", "Aufgabe")]
    public async Task What_cannot_be_read_is_refused_with_the_field_and_a_German_sentence(string body, string field, string part)
    {
        using var answer = await Post(body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await Read(answer);
        problem.GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain(part);
        problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldNotBeNull().ShouldContain(part);
    }

    [Theory]
    [InlineData("""{"task":""")]
    [InlineData("""[]""")]
    [InlineData("""{"task":{}}""")]
    public async Task What_is_no_question_at_all_is_refused_as_problem_details(string body)
    {
        using var answer = await Post(body);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Read(answer)).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("/openapi/v1.json");
    }

    [Fact]
    public async Task What_somebody_asks_the_finder_stands_in_no_log()
    {
        await Find(new { task = "leistung", surname = "Unverwechselbar", bg = "98765432" });
        house.Log.All.ShouldNotContain(line => line.Contains("Unverwechselbar", StringComparison.Ordinal) || line.Contains("98765432", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-09-14T08:59", false)]
    [InlineData("2026-09-14T09:00", true)]
    [InlineData("2026-09-14T11:29", true)]
    [InlineData("2026-09-14T11:30", false)]
    [InlineData("2026-12-25T10:00", false)]
    public async Task Availability_is_told_for_any_moment_and_the_end_of_a_window_is_outside(string at, bool answered)
    {
        var list = await Get($"{Office}/availability?at={at}");
        list.GetProperty("items").EnumerateArray().Single(post => post.GetProperty("id").GetString() == ReleasedBook.Named.Value.ToString())
            .GetProperty("now").GetProperty("answeredNow").GetBoolean().ShouldBe(answered);
    }

    [Theory]
    [InlineData("9999-01-01T00:00")]
    [InlineData("heute")]
    public async Task A_moment_that_is_none_is_refused(string at)
    {
        using var browser = house.Browser();
        using var answer = await browser.Get($"{Office}/availability?at={at}");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Publications_tell_numbers_dates_and_differences_and_no_content()
    {
        var first = (await Get($"{Office}/publications")).GetProperty("items").EnumerateArray().Last();
        first.EnumerateObject().Select(field => field.Name).ShouldBe(["number", "madeAt", "difference"]);
        first.GetProperty("difference").GetString().ShouldBe("4 Nummern neu; 3 Einträge neu");
    }

    [Theory]
    [InlineData("/api/v1/offices/gibt-es-nicht")]
    [InlineData("/api/v1/offices/beispielstadt/posts")]
    [InlineData(Office + "/posts/01900000-0000-7000-8000-0000000000a4")]
    [InlineData(Office + "/posts/nichts")]
    public async Task What_is_not_public_is_not_there(string path)
    {
        using var browser = house.Browser();
        using var answer = await browser.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/api/v1/offices")]
    [InlineData(Office)]
    [InlineData(Office + "/posts")]
    [InlineData(Office + "/publications")]
    [InlineData("/musterkreis/daten/verzeichnis.csv")]
    public async Task Who_already_has_the_answer_gets_304_and_no_body(string path)
    {
        using var browser = house.Browser();
        using var first = await browser.Get(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        using var second = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_publication_changes_every_tag_and_a_withdrawn_entry_is_gone_at_once()
    {
        await using var own = await TestHouse.Open();
        await ReleasedBook.Publish(own);
        using var browser = own.Browser();
        using var before = await browser.Get(Office + "/posts");
        await own.Get<WithdrawEntry>().Withdraw(await ReleasedBook.Office(own), ReleasedBook.Named, forSafety: true, "Drohung", Actor.Program);
        using var request = new HttpRequestMessage(HttpMethod.Get, Office + "/posts");
        request.Headers.IfNoneMatch.Add(before.Headers.ETag!);
        using var after = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        after.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await after.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldNotContain("Müller");
        before.Headers.CacheControl!.NoCache.ShouldBeTrue();
    }

    [Fact]
    public async Task How_long_somebody_is_away_cannot_be_asked_day_by_day_unless_the_office_shows_it()
    {
        await using var own = await TestHouse.Open();
        await ReleasedBook.Publish(own);
        await own.Get<OfficeBooks>().Change(OfficeKey.Parse("musterkreis"), Actor.Program, _ => new BookDecision.Change(
            new BookChange { Absences = [new Absence(new(new Guid("01900000-0000-7000-8000-000000000ab1")), ReleasedBook.Named, new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 25))] }, "Abwesend", "post"));
        await ReleasedBook.Change(own, ReleasedBook.Function, post => post with { Title = "Geldleistungen, Stelle 2b" });
        using var browser = own.Browser();
        var today = await Json(browser, $"{Office}/posts/{ReleasedBook.Named.Value}");
        today.GetProperty("now").GetProperty("away").GetBoolean().ShouldBeTrue();
        today.GetProperty("now").GetProperty("awayUntil").ValueKind.ShouldBe(JsonValueKind.Null);
        today.GetProperty("now").GetProperty("nextPhoneHour").ValueKind.ShouldBe(JsonValueKind.Null);
        var tomorrow = await Json(browser, $"{Office}/availability?at=2026-09-15T10:00");
        tomorrow.GetRawText().ShouldNotContain("\"away\":true");
    }

    [Fact]
    public async Task Scripts_of_other_web_sites_may_read_and_nothing_more()
    {
        using var browser = house.Browser();
        using var read = await browser.Get(Office);
        read.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
        using var request = new HttpRequestMessage(HttpMethod.Options, Office);
        request.Headers.Add("Origin", "https://andere.example");
        request.Headers.Add("Access-Control-Request-Method", "GET");
        using var asked = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        asked.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        asked.Headers.GetValues("Access-Control-Allow-Methods").ShouldBe(["GET, HEAD"]);
        asked.Headers.Contains("Access-Control-Allow-Credentials").ShouldBeFalse();
    }

    [Fact]
    public async Task HEAD_is_answered_as_GET_without_a_body()
    {
        using var browser = house.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Head, Office);
        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.ETag.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_walks_through_the_lists_again_and_again_is_told_when_to_go_on()
    {
        await using var own = await TestHouse.Open();
        await ReleasedBook.Publish(own);
        using var browser = own.Browser();
        for (var page = 0; page < TokenBuckets.Capacity; page++)
        {
            using var answer = await browser.Get($"{Office}/posts?limit=100");
            if (answer.StatusCode is HttpStatusCode.OK) continue;
            page.ShouldBeGreaterThan(30);
            answer.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            answer.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThan(TimeSpan.Zero);
            (await Read(answer)).GetProperty("detail").GetString().ShouldNotBeNull().ShouldContain("Sekunden");
            return;
        }
        Assert.Fail("Nobody was slowed down.");
    }

    Task<JsonElement> Get(string path) => Json(house.Browser(), path);

    static async Task<JsonElement> Json(TestBrowser browser, string path)
    {
        using var answer = await browser.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Read(answer);
    }

    async Task<JsonElement> Find(object question)
    {
        using var answer = await house.Browser().Http.PostAsJsonAsync($"{Office}/find", question, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await Read(answer);
    }

    Task<HttpResponseMessage> Post(string body) => house.Browser().Http.PostAsync($"{Office}/find", new StringContent(body, new MediaTypeHeaderValue("application/json")), TestContext.Current.CancellationToken);

    static Task<JsonElement> Read(HttpResponseMessage answer) => answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
