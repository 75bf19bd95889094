using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Calls;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Telephony.Calls;

/// <summary>What callers can do while they wait: be called back, be led to the post in charge, say that they are in need, call again. One seat is there, and it talks.</summary>
[Collection(TelephoneCollection.Name)]
public class WaitingLineTests(TelephoneHouse house)
{
    const double CallerTone = 440, OtherTone = 520, DeskTone = 880, CarrierTone = 620;
    const string First = "+4917155501111", Second = "+4917155502222", Third = "+4917155503333";

    [Fact]
    public async Task A_callback_keeps_the_place_and_is_made_when_a_seat_is_free()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var busy = await Talking(office, seat);
        await using var carrier = Sipp.Wait(house.Exchange.TrunkPort, CarrierTone);
        await using var caller = Sipp.Call(house.Exchange, office.Service, Second, CallerTone);
        await house.Until(office, board => board.Waiting.Length == 1);
        caller.Sound.Press("2");
        await caller.Hears(ShortAnnouncements.CallbackNoted);
        await caller.Reaches("ended");
        await house.Until(office, board => board.Waiting is [{ IsKept: true, Place: 1 }]);
        await busy.HangUp();
        await seat.Reaches("CALL_CLOSED");
        await seat.Reaches("CALL_INCOMING");
        seat.Shown.ShouldContain("ckruf");
        await seat.Accept();
        await carrier.Reaches($"invited:{Second}");
        carrier.Steps.ShouldContain($"shown:{office.Service}");
        await carrier.Hears(DeskTone);
        await seat.Hears(CarrierTone);
        await carrier.HangUp();
        await seat.Reaches("CALL_CLOSED");
        var records = await house.Records(office, 3);
        var asked = records.Single(record => record.Ending == Ending.Callback);
        var made = records.Single(record => record.Channel == ContactChannel.Callback);
        (made.Ending, made.Earlier, made.AnsweredBy).ShouldBe((Ending.Answered, asked.Id, office.Post("201")));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_callback_in_vain_is_tried_again_in_another_hour_unless_it_is_given_up()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var busy = await Talking(office, seat);
        await using var caller = Sipp.Call(house.Exchange, office.Service, Second, CallerTone);
        await house.Until(office, board => board.Waiting.Length == 1);
        caller.Sound.Press("2");
        await caller.Reaches("ended");
        await busy.HangUp();
        await seat.Reaches("CALL_CLOSED");
        await seat.Reaches("CALL_INCOMING");
        await seat.Accept(); // and nobody is at the trunk
        await seat.Reaches("CALL_CLOSED");
        var places = house.Services.GetRequiredService<KeptPlaces>();
        await TelephoneHouse.Until(house.Telephone(office), async () =>
        {
            await house.Services.GetRequiredService<CallJournal>().Written();
            return await places.Load(office.Id, ContactSource.Live) is [{ Attempts: 1 }];
        });
        var place = (await places.Load(office.Id, ContactSource.Live)).ShouldHaveSingleItem();
        (place.NotBefore - place.Since).ShouldBeGreaterThan(Duration.FromHours(1));
        (await places.Withdraw(office.Id, place.Contact, Actor.Program)).ShouldBeTrue();
        await house.Records(office, 3);
        (await places.Load(office.Id, ContactSource.Live)).ShouldBeEmpty();
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Who_withholds_the_number_is_asked_for_one()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var busy = await Talking(office, seat);
        await using var caller = Sipp.Call(house.Exchange, office.Service, from: null);
        await house.Until(office, board => board.Waiting.Length == 1);
        caller.Sound.Press("2");
        await caller.Hears(ShortAnnouncements.WhichNumber);
        caller.Sound.Press("0171 5550 4567#".Replace(" ", "", StringComparison.Ordinal));
        await caller.Hears(ShortAnnouncements.CallbackNoted);
        await caller.Reaches("ended");
        await house.Records(office, 1);
        var places = house.Services.GetRequiredService<KeptPlaces>();
        var place = (await places.Load(office.Id, ContactSource.Live)).ShouldHaveSingleItem();
        place.Number.Value.ShouldBe("+4917155504567");
        // Or the phone that all offices of these tests share would ring for it in the next test.
        (await places.Withdraw(office.Id, place.Contact, Actor.Program)).ShouldBeTrue();
        await house.Until(office, board => board.Waiting.IsEmpty);
        await busy.HangUp();
        await seat.Reaches("CALL_CLOSED");
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Who_is_in_need_goes_first()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var busy = await Talking(office, seat);
        await using var second = Sipp.Call(house.Exchange, office.Service, Second, CallerTone);
        await house.Until(office, board => board.Waiting.Length == 1);
        await using var third = Sipp.Call(house.Exchange, office.Service, Third, OtherTone);
        await house.Until(office, board => board.Waiting.Length == 2);
        third.Sound.Press("1");
        await third.Hears(ShortAnnouncements.MovedUp);
        await house.Until(office, board => board.Waiting is [{ IsEmergency: true }, _]);
        await busy.HangUp();
        await seat.Reaches("CALL_CLOSED");
        await seat.Reaches("CALL_INCOMING");
        seat.Shown.ShouldContain("Notfall");
        await seat.Accept();
        await seat.Hears(OtherTone);
        await second.HangUp();
        await third.HangUp();
        (await house.Records(office, 3)).Single(record => record.IsEmergency).Ending.ShouldBe(Ending.Answered);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task End_digits_lead_to_the_post_in_charge()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var desk = await DeskPhone.Register(house.Exchange, "213", answersItself: true, hertz: OtherTone);
        await using var busy = await Talking(office, seat);
        await using var caller = Sipp.Call(house.Exchange, office.Service, Second, CallerTone);
        await house.Until(office, board => board.Waiting.Length == 1);
        caller.Sound.Press("45#");
        await caller.Hears(OtherTone);
        await caller.HangUp();
        await busy.HangUp();
        var record = (await house.Records(office, 2)).Single(record => record.AnsweredBy == office.Post("213"));
        (record.Topic, record.EndedOn.Value).ShouldBe(("leistung", office.DirectDial));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Who_is_cut_off_and_calls_again_has_the_old_place()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var busy = await Talking(office, seat);
        await using var second = Sipp.Call(house.Exchange, office.Service, Second, CallerTone);
        await house.Until(office, board => board.Waiting.Length == 1);
        await using var third = Sipp.Call(house.Exchange, office.Service, Third, CallerTone);
        await house.Until(office, board => board.Waiting.Length == 2);
        await second.HangUp();
        await house.Until(office, board => board.Waiting.Length == 1);
        await using var again = Sipp.Call(house.Exchange, office.Service, Second, OtherTone);
        await house.Until(office, board => board.Waiting.Length == 2);
        await busy.HangUp();
        await seat.Reaches("CALL_CLOSED");
        await seat.Reaches("CALL_INCOMING");
        seat.Shown.ShouldContain(Second[1..]);
        await third.HangUp();
        await again.HangUp();
        await house.Records(office, 4);
        await house.Exchange.IsQuiet();
    }

    // The only seat that is there, in a talk; the other one is known to be away once it was tried.
    async Task<Sipp> Talking(TestOffice office, DeskPhone seat)
    {
        var caller = Sipp.Call(house.Exchange, office.Service, First, CallerTone);
        await seat.Reaches("CALL_INCOMING");
        await seat.Accept();
        await caller.Hears(DeskTone);
        return caller;
    }
}
