using Durchwahl.Calls;
using Durchwahl.Calls.Tables;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using Durchwahl.Tests.Support;
using static Durchwahl.Tests.Calls.Live.LiveHouse;

namespace Durchwahl.Tests.Calls.Live;

public class SeatTests
{
    [Fact]
    public async Task A_house_without_an_exchange_says_that_the_desk_phone_works_as_usual()
    {
        await using var house = await TestHouse.Open();
        using var browser = await house.SignIn(Role.Agent);
        (await browser.Page(SeatPage)).QuerySelector("main")!.TextContent.ShouldContain("mit keiner Telefonanlage verbunden");
    }

    [Fact]
    public async Task Who_has_chosen_a_post_sees_its_state_and_budget_also_after_signing_in_again()
    {
        await using var live = await LiveHouse.Open();
        (await live.Text(SeatPage)).ShouldContain("Wählen Sie, an welcher Stelle Sie heute sitzen");
        (await live.SitDown(ExampleOffice.Kuhlmann)).Dispose();
        using var again = await live.House.SignIn(Role.Agent);
        var text = (await again.Page(SeatPage)).QuerySelector("main")!.TextContent;
        text.ShouldContain("Geldleistungen, Stelle 1, Durchwahl 213");
        text.ShouldContain("Frei");
        text.ShouldContain("0 Gespräche in dieser Stunde, keine Grenze eingestellt");
    }

    [Fact]
    public async Task A_pause_keeps_its_reason_and_calls_go_elsewhere_until_the_person_is_back()
    {
        await using var live = await LiveHouse.Open();
        (await live.SitDown(ExampleOffice.Kuhlmann)).Dispose();
        (await live.Press("pause", ("grund", "Besprechung"))).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Paused);
        (await live.Text(SeatPage)).ShouldContain("Besprechung. Anrufe gehen solange an andere.");
        (await live.House.Database.Read(connection => SeatTable.Of(connection, live.Telephone.Office.Id))).Single().ShouldSatisfyAllConditions(
            seat => seat.State.ShouldBe(SeatState.Paused), seat => seat.Reason.ShouldBe("Besprechung"));
        (await live.Press("zurueck")).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Free);
    }

    [Fact]
    public async Task Who_goes_home_gets_no_calls()
    {
        await using var live = await LiveHouse.Open();
        (await live.SitDown(ExampleOffice.Kuhlmann)).Dispose();
        (await live.Press("feierabend")).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Away);
        (await live.Text(SeatPage)).ShouldContain("Ich bin da");
    }

    [Fact]
    public async Task In_a_practice_a_person_takes_a_call_and_hangs_up_and_ends_the_wrap_up()
    {
        await using var live = await LiveHouse.Open();
        (await live.SitDown(ExampleOffice.Kuhlmann)).Dispose();
        (await live.Press("uebung/uebernehmen")).Dispose();
        live.Call("213");
        await live.Until(telephone => telephone.FindSeat(ExampleOffice.Kuhlmann)!.State == AgentState.Ringing);
        (await live.Text(SeatPage)).ShouldContain("030 23125123");
        (await live.Press("uebung/annehmen")).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Talking);
        (await live.Press("uebung/auflegen")).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.WrapUp);
        (await live.Press("fertig")).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Free);
        await live.House.Get<CallJournal>().Written();
        var record = (await live.House.Database.Read(connection => ContactRecordTable.Of(connection, live.Telephone.Office.Id, new ContactRecordTable.Filter(), 10))).Single();
        record.ShouldSatisfyAllConditions(it => it.Ending.ShouldBe(Ending.Answered), it => it.Source.ShouldBe(ContactSource.Practice), it => it.AnsweredBy.ShouldBe(ExampleOffice.Kuhlmann));
    }

    [Fact]
    public async Task A_call_that_is_declined_goes_on_to_the_deputy()
    {
        await using var live = await LiveHouse.Open();
        (await live.SitDown(ExampleOffice.Kuhlmann)).Dispose();
        (await live.Press("uebung/uebernehmen")).Dispose();
        live.Call("213");
        await live.Until(telephone => telephone.FindSeat(ExampleOffice.Kuhlmann)!.State == AgentState.Ringing);
        (await live.Press("uebung/ablehnen")).Dispose();
        live.Telephone.FindSeat(ExampleOffice.Kuhlmann)!.State.ShouldBe(AgentState.Resting);
        live.Telephone.Board().Waiting.ShouldAllBe(call => call.Line != "Geldleistungen, Stelle 1");
    }

    [Fact]
    public async Task Nobody_answers_the_phone_of_a_post_that_was_not_taken_over()
    {
        await using var live = await LiveHouse.Open();
        (await live.SitDown(ExampleOffice.Kuhlmann)).Dispose();
        live.Call("213");
        await live.Until(telephone => telephone.FindSeat(ExampleOffice.Kuhlmann)!.State == AgentState.Ringing);
        (await live.Press("uebung/annehmen")).Dispose();
        live.Exchange.Look("213", phone => phone.IsAnswered).ShouldBeFalse();
    }
}
