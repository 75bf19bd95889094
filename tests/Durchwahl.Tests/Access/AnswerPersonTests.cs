using System.Net;
using Durchwahl.Access.Contract;
using Durchwahl.Access.Jobs;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Calls;
using Durchwahl.Tests.Calls.Pages;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Access;

/// <summary>What is kept of one person: found in every room, given as a file, deleted; and forgotten by itself in time.</summary>
public class AnswerPersonTests
{
    const string Page = CallHouse.Base + "/auskunft";
    static readonly Actor Agent = new("service");
    static readonly PhoneNumber Number = PhoneNumber.Parse("+491713920014");
    static readonly ContactId Contact = new(new Guid("01900000-0000-7000-8000-0000000000c1"));

    [Fact]
    public async Task Everything_of_a_person_is_found_in_every_room_and_nothing_of_another()
    {
        await using var office = await CallHouse.Open(Role.Administrator);
        await Fill(office);
        var text = await Find(office, ("Number", "0171 3920014"));
        text.ShouldContain("Antwort zur Miete");
        text.ShouldContain("hat die Miete gemeldet");
        text.ShouldNotContain("Dierks");
        (await Find(office, ("Name", "HAGEDORN"))).ShouldContain("Antwort zur Miete");
        (await Find(office, ("Name", "Nirgendwer"))).ShouldContain("Nichts gefunden");
    }

    [Fact]
    public async Task What_is_still_owed_stays_and_says_why()
    {
        await using var office = await CallHouse.Open(Role.Administrator);
        var promise = await Fill(office);
        (await Find(office, ("Name", "Hagedorn"))).ShouldContain("Die Zusage ist noch offen");
        await Delete(office, promise);
        (await office.House.Get<PromiseBook>().Find(ExampleCalls.Musterkreis, promise))!.Details.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_was_deleted_is_gone_and_the_promise_stays_without_the_person()
    {
        await using var office = await CallHouse.Open(Role.Administrator);
        var (book, promise) = (office.House.Get<PromiseBook>(), await Fill(office));
        await book.Change(ExampleCalls.Musterkreis, promise, Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "Frau Hagedorn weiß Bescheid", null, office.House.Clock.GetCurrentInstant(), "service"));
        await Delete(office, promise);
        var kept = (await book.Find(ExampleCalls.Musterkreis, promise))!;
        kept.Details.ShouldBeNull();
        kept.Promise.Outcome.ShouldBe(PromiseOutcome.Kept);
        (await book.History(promise)).ShouldAllBe(step => step.Words == null);
        (await office.Audit("Angaben zu einer Person gelöscht")).ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_is_looked_up_by_two_letters_or_by_nothing()
    {
        await using var office = await CallHouse.Open(Role.Administrator);
        using var short_ = await office.Browser.Send(Page, Page, ("Name", "Xy"));
        short_.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var empty = await office.Browser.Send(Page, Page);
        (await TestBrowser.Read(empty)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("mindestens eine Angabe");
    }

    [Fact]
    public async Task After_its_days_the_night_forgets_the_person_and_writes_down_how_much_it_was()
    {
        await using var office = await CallHouse.Open(Role.Administrator);
        var (book, promise) = (office.House.Get<PromiseBook>(), await Fill(office));
        await office.House.Get<ForgettingJob>().Forget();
        office.House.Clock.Advance(Duration.FromDays(1));
        await book.Change(ExampleCalls.Musterkreis, promise, Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "gesagt", null, office.House.Clock.GetCurrentInstant(), "service"));
        office.House.Clock.Advance(Duration.FromDays(90));
        await office.House.Get<ForgettingJob>().Forget();
        (await book.Find(ExampleCalls.Musterkreis, promise))!.Details.ShouldNotBeNull("ended exactly 90 days ago");
        office.House.Clock.Advance(Duration.FromMinutes(1));
        await office.House.Get<ForgettingJob>().Forget();
        (await book.Find(ExampleCalls.Musterkreis, promise))!.Details.ShouldBeNull();
        using var lead = await office.House.SignIn(Role.DataProtectionOfficer);
        (await lead.Page(CallHouse.Base + "/aufbewahrung")).Body!.TextContent.ShouldContain("Angaben in Zusagen");
    }

    [Fact]
    public async Task An_office_chooses_its_days_within_bounds()
    {
        await using var office = await CallHouse.Open(Role.Administrator);
        const string page = CallHouse.Base + "/aufbewahrung";
        (string, string)[] days = [.. RetentionClass.All.Select(kept => (kept.Key, kept.Key == "contacts" ? "14" : "30"))];
        (await office.Browser.Send(page, page, days)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await office.Browser.Page(page)).QuerySelector("#contacts")!.GetAttribute("value").ShouldBe("14");
        using var refused = await office.Browser.Send(page, page, [.. days.Select(field => (field.Item1, field.Item1 == "contacts" ? "366" : field.Item2))]);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("1 bis 365 Tage");
    }

    // Two persons with a promise each, the first in a contact.
    static async Task<PromiseId> Fill(CallHouse office)
    {
        var details = new PromiseDetails { What = "Antwort zur Miete", Name = "Frau Hagedorn", Number = Number };
        var promise = new NewPromise { Kind = PromiseKinds.HandOver, Owner = PromiseOwner.WholeOffice, Details = details };
        var given = await office.House.Get<EndContact>().End(
            ExampleCalls.Musterkreis, new(Contact, "miete", true, new ContactDetails { Reported = "hat die Miete gemeldet", Name = "Frau Hagedorn" }), [promise], Agent);
        await office.House.Get<PromiseBook>().Open(ExampleCalls.Musterkreis, promise with { Details = new PromiseDetails { What = "Rückfrage", Name = "Herr Dierks" } }, Agent);
        await office.Say(journal => journal.Ended(ExampleCalls.Record(1) with { Id = Contact }, [], Number));
        return given[0].Id;
    }

    static async Task<string> Find(CallHouse office, params (string, string)[] sought)
    {
        using var answer = await office.Browser.Send(Page, Page, sought);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await TestBrowser.Read(answer)).Body!.TextContent;
    }

    static async Task Delete(CallHouse office, PromiseId promise)
    {
        using var answer = await office.Browser.Send(Page, Page + "/loeschen", ("Name", "Hagedorn"), ("Chosen", $"promise:{promise.Value}"), ("Why", "auf Wunsch der Person"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
