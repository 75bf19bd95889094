using System.Net;
using Dapper;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Caller;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Caller;

/// <summary>Code and word: right, wrong, expired, and guessed.</summary>
public class OpenWithCodeTests(PublishedHouse published) : IClassFixture<PublishedHouse>
{
    readonly TestHouse _house = published.House;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Code_and_word_open_what_was_promised_and_neither_is_kept_as_it_is(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, _, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        CallerTestBed.TextOf(await browser.OpenPage(code)).ShouldContain("Antwort bis Dienstag, 15.\u00A0September\u00A02026, 18:00\u00A0Uhr".Replace('\u00A0', ' '));
        var row = await house.Database.Read(connection => connection.QuerySingleAsync<(string CodeDigest, string WordHash)>("select code_digest, word_hash from caller_code"));
        row.CodeDigest.ShouldNotContain(code.Code.Replace(" ", "", StringComparison.Ordinal));
        row.WordHash.ShouldNotContain(code.Word, Case.Insensitive);
        house.Log.All.ShouldNotContain(line => line.Contains(code.Code.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal) || line.Contains(code.Word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/zusage", "Sie haben noch 4 Versuche")]
    [InlineData("/musterkreis/zusage", "Sie haben noch 4 Versuche")]
    [InlineData("/en/zusage", "You have 4 tries left")]
    public async Task An_unknown_code_and_a_wrong_word_look_alike(string path, string sentence)
    {
        var (_, _, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        using var wrong = await browser.OpenWith(code.Code, "Falschwort", path);
        using var unknown = await browser.OpenWith(Unknown(code), code.Word, path);
        var (wrongPage, unknownPage) = (await TestBrowser.Read(wrong), await TestBrowser.Read(unknown));
        wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        unknown.StatusCode.ShouldBe(wrong.StatusCode);
        CallerTestBed.TextOf(wrongPage).ShouldContain(sentence);
        CallerTestBed.TextOf(unknownPage).ShouldBe(CallerTestBed.TextOf(wrongPage));
        wrong.Headers.CacheControl!.NoStore.ShouldBeTrue();
        (wrongPage.Source.Text + browser.Cookies.Count).ShouldEndWith("0");
        wrongPage.Source.Text.ShouldNotContain("Falschwort");
    }

    static string Unknown(IssuedCode code)
    {
        CallerCode.Read(code.Code, out var known, out _);
        var number = int.Parse(known.Digits[..8], System.Globalization.CultureInfo.InvariantCulture) - 10_000_000;
        return CallerCode.Of((number + 1) % CallerCode.Count).ToString();
    }

    [Theory]
    [InlineData("/zusage", "", "x", "Geben Sie Ihren Code ein")]
    [InlineData("/zusage", "4829 1307", "x", "Der Code hat 9 Ziffern. Sie haben 8 eingegeben.")]
    [InlineData("/zusage", "482 913 071", "x", "Eine Ziffer stimmt nicht")]
    [InlineData("/zusage", "482 913 077!", "x", "besteht nur aus 9 Ziffern")]
    [InlineData("/zusage", "482 913 077", "", "Geben Sie auch Ihr Wort ein")]
    [InlineData("/en/musterkreis/zusage", "4829 1307", "x", "The code has 9 digits. You entered 8.")]
    public async Task A_slip_is_told_at_once_and_costs_no_try(string path, string code, string word, string sentence)
    {
        using var browser = _house.Browser();
        using var answer = await browser.OpenWith(code, word, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        CallerTestBed.TextOf(await TestBrowser.Read(answer)).ShouldContain(sentence);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task After_five_wrong_words_even_the_right_one_waits_a_quarter_of_an_hour(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, _, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        foreach (var left in new[] { "noch 4 Versuche", "noch 3 Versuche", "noch 2 Versuche", "noch einen Versuch", "Ab 10:15 Uhr" })
        {
            using var wrong = await browser.OpenWith(code.Code, "Falschwort");
            CallerTestBed.TextOf(await TestBrowser.Read(wrong)).ShouldContain(left);
        }
        using (var held = await browser.OpenWith(code.Code, code.Word)) held.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        house.Clock.Advance(Duration.FromMinutes(15));
        await browser.OpenPage(code);
        // A right one forgets the wrong ones.
        using var again = await browser.OpenWith(code.Code, "Falschwort");
        CallerTestBed.TextOf(await TestBrowser.Read(again)).ShouldContain("noch 4 Versuche");
    }

    [Fact]
    public async Task Many_tries_at_once_cannot_outrun_the_limit()
    {
        var (_, _, code) = await _house.Give(CallerTestBed.HandOver);
        using var browser = _house.Browser();
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => browser.OpenWith(code.Code, "Falschwort")));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden).ShouldBe(GuessLimit.TriesInARow);
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task After_two_hundred_wrong_guesses_from_one_address_a_right_one_still_works_there_but_not_without_end()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, _, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        foreach (var number in Enumerable.Range(0, 200))
        {
            using var wrong = await browser.OpenWith(CallerCode.Of(number * 7).ToString(), "Falschwort");
            wrong.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
        await browser.OpenPage(code);
        var budget = house.Get<GuessBudget>();
        foreach (var _ in Enumerable.Range(0, GuessBudget.OfAddress)) budget.Missed(IPAddress.Loopback);
        using var held = await browser.OpenWith(code.Code, code.Word);
        held.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        CallerTestBed.TextOf(await TestBrowser.Read(held)).ShouldContain("Von Ihrem Anschluss kamen sehr viele falsche Eingaben");
        budget.WaitOf(IPAddress.Parse("192.0.2.7")).ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_code_lasts_ninety_days_after_the_last_promise_has_ended_and_is_then_deleted(Engine engine)
    {
        await using var house = await TestHouse.Open(engine);
        await new ExampleOffice().Publish(house.Web.Services);
        var (_, promises, code) = await house.Give(CallerTestBed.HandOver);
        using var browser = house.Browser();
        house.Clock.Advance(Duration.FromDays(200));
        await house.Get<ForgetCallerCodes>().Forget();
        await browser.OpenPage(code);
        await house.Get<PromiseBook>().Change(CallerTestBed.Office, promises[0].Id, ChangeOwnPromise.Person, (known, _) => PromiseDecisions.Keep(known.Promise, "ja", null, house.Clock.GetCurrentInstant(), "x"));
        house.Clock.Advance(Duration.FromDays(89));
        await house.Get<ForgetCallerCodes>().Forget();
        await browser.OpenPage(code);
        house.Clock.Advance(Duration.FromDays(1));
        using (var over = await browser.OpenWith(code.Code, code.Word)) CallerTestBed.TextOf(await TestBrowser.Read(over)).ShouldContain("Dieser Code ist abgelaufen");
        await house.Get<ForgetCallerCodes>().Forget();
        using var gone = await browser.OpenWith(code.Code, code.Word);
        gone.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_new_code_makes_the_one_before_worthless()
    {
        var (contact, _, first) = await _house.Give(CallerTestBed.HandOver);
        CallerWord.Read("Grüne Wiese", [], out var word);
        var second = (await _house.Get<CallerCodes>().Issue(CallerTestBed.Office, CodeSubject.Of(contact), word, ChangeOwnPromise.Person))!;
        using var browser = _house.Browser();
        using (var old = await browser.OpenWith(first.Code, first.Word)) old.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await browser.OpenPage(second with { Word = "gruene wiese" });
    }

    [Fact]
    public async Task A_code_of_a_single_promise_opens_no_other()
    {
        var (_, promises, _) = await _house.Give(CallerTestBed.HandOver, CallerTestBed.HandOver with { Details = CallerTestBed.Details with { What = "Etwas ganz anderes" } });
        var code = (await _house.Get<CallerCodes>().Issue(CallerTestBed.Office, CodeSubject.Of(promises[0].Id), null, ChangeOwnPromise.Person))!;
        using var browser = _house.Browser();
        CallerTestBed.TextOf(await browser.OpenPage(code)).ShouldNotContain("Etwas ganz anderes");
    }
}
