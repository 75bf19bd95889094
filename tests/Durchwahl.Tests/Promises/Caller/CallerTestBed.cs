using System.Net;
using AngleSharp.Html.Dom;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Caller;

/// <summary>Contacts with promises and codes, and how a person opens them.</summary>
static class CallerTestBed
{
    public static readonly OfficeId Office = TestOffices.Musterkreis.Id;

    public static readonly PromiseDetails Details = new() { What = "Antwort, ob die neue Miete übernommen wird", Note = "intern: bitte Akte ziehen", Name = "Frau Hagedorn", Number = PhoneNumber.Parse("+491713920014") };

    public static NewPromise HandOver => new() { Kind = PromiseKinds.HandOver, Owner = new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown), Details = Details };

    public static async Task<(ContactId Contact, IReadOnlyList<Promise> Promises, IssuedCode Code)> Give(this TestHouse house, params NewPromise[] promises)
    {
        var contact = new ContactId(Guid.CreateVersion7());
        var ending = new EndContact.Ending(contact, "umzug", WasIdentified: true, new ContactDetails { Reported = "Zieht im Oktober um", Name = "Frau Hagedorn" });
        var given = await house.Get<EndContact>().End(Office, ending, promises, new Actor("service"));
        return (contact, given, (await house.Get<CallerCodes>().Issue(Office, CodeSubject.Of(contact), null, new Actor("service")))!);
    }

    public static Task<HttpResponseMessage> OpenWith(this TestBrowser browser, string code, string word, string path = "/zusage") => browser.Post(path, ("code", code), ("wort", word));

    public static async Task<IHtmlDocument> OpenPage(this TestBrowser browser, IssuedCode code, string path = "/zusage")
    {
        using var answer = await browser.OpenWith(code.Code, code.Word, path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await TestBrowser.Read(answer);
    }

    public static string PassOf(IHtmlDocument page) => page.QuerySelector("input[name=ansicht]")!.GetAttribute("value")!;

    public static Task<HttpResponseMessage> Do(this TestBrowser browser, IHtmlDocument page, PromiseId promise, string step, params (string Name, string Value)[] fields) =>
        browser.Post("/musterkreis/zusage", [("ansicht", PassOf(page)), ("zusage", promise.Value.ToString()), ("schritt", step), .. fields]);

    public static async Task<IHtmlDocument> Done(this TestBrowser browser, IHtmlDocument page, PromiseId promise, string step, params (string Name, string Value)[] fields)
    {
        using var answer = await browser.Do(page, promise, step, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await TestBrowser.Read(answer);
    }

    /// <summary>What a person reads of the page, blanks as one.</summary>
    public static string TextOf(IHtmlDocument page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
