using System.Net;
using Durchwahl.Calls;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using static Durchwahl.Tests.Calls.ExampleCalls;
using static Durchwahl.Tests.Calls.Pages.CallHouse;

namespace Durchwahl.Tests.Calls.Pages;

public class CallbacksTests
{
    static string Action => $"{Base}/rueckrufe/{Request(1).Id.Value}/erledigt";

    [Fact]
    public async Task A_callback_is_settled_with_a_note_that_stays_out_of_the_trail()
    {
        await using var office = await CallHouse.Open(Role.Agent);
        await office.Say(journal => journal.CallbackRequested(Request(1)));
        (await office.Browser.Page(Base + "/rueckrufe")).QuerySelector(".dw-tel")!.GetAttribute("href").ShouldBe("tel:" + Caller.Value);
        using var settled = await office.Browser.Send(Base + "/rueckrufe", Action, ("Note", "Erreicht, Termin vereinbart."));
        settled.Headers.Location!.OriginalString.ShouldBe(Base + "/rueckrufe?hinweis=rueckruf-erledigt");
        (await office.Browser.Page(Base + "/rueckrufe")).QuerySelector("main")!.TextContent.ShouldContain("Erreicht, Termin vereinbart.");
        using var again = await office.Browser.Send(Base + "/rueckrufe", Action, ("Note", "noch einmal"));
        again.Headers.Location!.OriginalString.ShouldEndWith("unveraendert");
        (await office.House.Database.Read(connection => Dapper.SqlMapper.QueryAsync<string?>(connection, "select why from audit where what = 'Rückruf erledigt'"))).ShouldBe([null]);
    }

    [Fact]
    public async Task A_note_that_is_too_long_changes_nothing_and_says_so()
    {
        await using var office = await CallHouse.Open();
        await office.Say(journal => journal.CallbackRequested(Request(1)));
        using var refused = await office.Browser.Send(Base + "/rueckrufe", Action, ("Note", new string('x', 501)));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Support.TestBrowser.Read(refused)).QuerySelector("[role=alert]")!.TextContent.ShouldContain("501 Zeichen");
        (await office.House.Database.Read(connection => CallbackRequestTable.Find(connection, Musterkreis, Request(1).Id)))!.SettledAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_kept_place_that_is_settled_by_hand_is_told_to_the_driver_and_not_loaded_again()
    {
        await using var office = await CallHouse.Open();
        var told = new List<ContactId>();
        office.House.Get<KeptPlaces>().Tell(told.Add);
        await office.Say(journal => journal.PlaceKept(Place(1) with { Attempts = 1 }));
        (await office.Browser.Page(Base + "/rueckrufe")).QuerySelector("main")!.TextContent.ShouldContain("1 Versuch");
        using var settled = await office.Browser.Send(Base + "/rueckrufe", $"{Base}/rueckrufe/platz/{IdOf(1)}/erledigt");
        settled.Headers.Location!.OriginalString.ShouldEndWith("rueckruf-erledigt");
        told.ShouldBe([Place(1).Contact]);
        await office.Say(journal => journal.PlaceKept(Place(1) with { Attempts = 2 }));
        (await office.House.Get<KeptPlaces>().Load(Musterkreis, ContactSource.Live)).ShouldBeEmpty();
        using var again = await office.Browser.Send(Base + "/rueckrufe", $"{Base}/rueckrufe/platz/{IdOf(1)}/erledigt");
        again.Headers.Location!.OriginalString.ShouldEndWith("unveraendert");
        told.Count.ShouldBe(1);
    }
}
