using System.Net;
using Durchwahl.Access;
using Durchwahl.Calls.Practice;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Jobs;
using Durchwahl.Queueing;
using Durchwahl.Tests.Calls.Live;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises;

public class CallForPromiseTests
{
    const string Extension = "213";
    static readonly OfficeId Office = TestOffices.Musterkreis.Id;

    [Fact]
    public async Task One_click_rings_the_own_phone_then_the_person_and_a_talk_is_the_contact_in_which_the_promise_is_kept()
    {
        await using var live = await LiveHouse.Open();
        var (browser, promise, page) = await Given(live);
        using (await browser.Send(page, $"{page}/anrufen")) { }
        (await Text(browser, page)).ShouldContain("Ihr Telefon klingelt");
        live.Exchange.Act(() => live.Exchange.Look(Extension, phone => { live.Exchange.Answer(phone); return 0; }));
        (await Text(browser, page)).ShouldContain("Es wird gewählt");
        live.Exchange.Act(() => live.Exchange.Reach(Call(live)));
        (await Text(browser, page)).ShouldContain("Sie sprechen");
        live.Exchange.Act(() => live.Exchange.HangUp(Call(live)));
        await Told(live);
        (await Text(browser, page)).ShouldContain("Sie haben gesprochen");
        using (await browser.Send(page, $"{page}/erledigt", ("erledigt-text", "Miete wird übernommen."))) { }
        var after = (await live.House.Get<PromiseBook>().Find(Office, promise.Id))!.Promise;
        after.Outcome.ShouldBe(PromiseOutcome.Kept);
        var record = (await live.House.Database.Read(connection => ContactRecordTable.Find(connection, Office, after.KeptIn!.Value)))!;
        (record.Channel, record.Ending, record.AnsweredBy).ShouldBe((ContactChannel.Callback, Ending.Answered, (PostId?)ExampleOffice.Kuhlmann));
        browser.Dispose();
    }

    [Fact]
    public async Task A_person_who_does_not_answer_counts_as_an_attempt_by_itself()
    {
        await using var live = await LiveHouse.Open();
        var (browser, promise, page) = await Given(live);
        using (await browser.Send(page, $"{page}/anrufen")) { }
        live.Exchange.Act(() => live.Exchange.Look(Extension, phone => { live.Exchange.Answer(phone); return 0; }));
        live.Exchange.Act(() => live.Exchange.MissReaching(Call(live)));
        await Told(live);
        var after = (await live.House.Get<PromiseBook>().Find(Office, promise.Id))!.Promise;
        (after.IsOpen, after.Attempts).ShouldBe((true, 1));
        (await Text(browser, page)).ShouldContain("Nicht erreicht. Der Versuch ist notiert.");
        browser.Dispose();
    }

    [Fact]
    public async Task A_second_click_is_refused_while_the_first_call_goes_on()
    {
        await using var live = await LiveHouse.Open();
        var (browser, _, page) = await Given(live);
        using (await browser.Send(page, $"{page}/anrufen")) { }
        using var again = await browser.Send(page, $"{page}/anrufen");
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(again)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("belegt");
        browser.Dispose();
    }

    [Fact]
    public async Task Whoever_waits_sees_each_step_of_the_call_without_reloading()
    {
        await using var live = await LiveHouse.Open();
        var (browser, _, page) = await Given(live);
        using (var none = await browser.Get($"{page}/anruf/strom")) none.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        using (await browser.Send(page, $"{page}/anrufen")) { }
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{page}/anruf/strom");
        using var answer = await browser.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var stream = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        await Says(stream, "Ihr Telefon klingelt");
        live.Exchange.Act(() => live.Exchange.Look(Extension, phone => { live.Exchange.Answer(phone); return 0; }));
        await Says(stream, "Es wird gewählt");
        browser.Dispose();
    }

    static async Task Says(StreamReader stream, string words)
    {
        while (await stream.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            if (line.Contains(words, StringComparison.Ordinal)) return;
        throw new InvalidOperationException($"The stream has ended without {words}.");
    }

    static async Task<(TestBrowser Browser, Promise Promise, string Page)> Given(LiveHouse live)
    {
        live.Exchange.Act(() => live.Exchange.Look(Extension, phone => phone.IsTakenOver = true));
        var account = await live.House.AddAccount("kuhlmann", Role.CaseWorker);
        await live.House.Database.Write(transaction => AccountPostTable.Add(transaction, account, Office, ExampleOffice.Kuhlmann));
        var browser = live.House.Browser();
        await browser.SignIn("kuhlmann", TestHouse.Password);
        var promise = await live.House.Get<PromiseBook>().Open(Office, new NewPromise
        {
            Kind = PromiseKinds.HandOver,
            Owner = new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown),
            Details = new PromiseDetails { What = "Antwort zur Miete", Number = PhoneNumber.Parse("+491713920014") },
        }, Actor.Program);
        return (browser, promise, $"{LiveHouse.Base}/zusagen/{promise.Id.Value}");
    }

    static PracticeCall Call(LiveHouse live) => live.Exchange.Calls.Single(call => call.Name.StartsWith("zusage-", StringComparison.Ordinal));

    static async Task Told(LiveHouse live)
    {
        await live.House.Get<Durchwahl.Calls.CallJournal>().Written();
        await live.House.Get<OutboxJob<CallBackWork>>().DoAll();
    }

    static async Task<string> Text(TestBrowser browser, string page) => (await browser.Page(page)).QuerySelector("main")!.TextContent;
}
