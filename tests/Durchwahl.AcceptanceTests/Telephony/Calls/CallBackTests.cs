using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Queueing;

namespace Durchwahl.AcceptanceTests.Telephony.Calls;

/// <summary>Somebody at a post calls a person back: the own desk phone first, then the person, who sees our number.</summary>
[Collection(TelephoneCollection.Name)]
public class CallBackTests(TelephoneHouse house)
{
    const double PersonTone = 620, DeskTone = 880;
    const string Person = "+4917155501111";
    static readonly Guid Subject = new("01900000-0000-7000-8000-0000000000aa");

    [Fact]
    public async Task The_desk_phone_rings_first_then_the_person_sees_our_number_and_the_two_hear_each_other()
    {
        var office = await house.NextOffice();
        await using var desk = await DeskPhone.Register(house.Exchange, "213", hertz: DeskTone);
        await using var person = Sipp.Wait(house.Exchange.TrunkPort, PersonTone);
        house.Telephone(office).CallBack(office.Post("213"), PhoneNumber.Parse(Person), Subject).ShouldBeOfType<CallBack.Outcome.Rings>();
        await desk.Reaches("CALL_INCOMING");
        desk.Shown.ShouldContain("ckruf");
        person.Steps.ShouldNotContain($"invited:{Person}");
        await desk.Accept();
        await person.Reaches($"invited:{Person}");
        person.Steps.ShouldContain($"shown:{office.Service}");
        await person.Hears(DeskTone);
        await desk.Hears(PersonTone);
        await person.HangUp();
        await desk.Reaches("CALL_CLOSED");
        var record = (await house.Records(office, 1)).ShouldHaveSingleItem();
        (record.Channel, record.Ending, record.AnsweredBy).ShouldBe((ContactChannel.Callback, Ending.Answered, office.Post("213")));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Where_nobody_is_at_the_other_end_the_desk_phone_is_hung_up_and_the_person_is_still_owed_a_call()
    {
        var office = await house.NextOffice();
        await using var desk = await DeskPhone.Register(house.Exchange, "213", answersItself: true, hertz: DeskTone);
        house.Telephone(office).CallBack(office.Post("213"), PhoneNumber.Parse(Person), Subject).ShouldBeOfType<CallBack.Outcome.Rings>();
        await desk.Reaches("CALL_CLOSED");
        var record = (await house.Records(office, 1)).ShouldHaveSingleItem();
        (record.Channel, record.Ending, record.AnsweredBy).ShouldBe((ContactChannel.Callback, Ending.Callback, null));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Without_a_desk_phone_nobody_is_dialled()
    {
        var office = await house.NextOffice();
        await using var person = Sipp.Wait(house.Exchange.TrunkPort, PersonTone);
        var rings = house.Telephone(office).CallBack(office.Post("213"), PhoneNumber.Parse(Person), Subject).ShouldBeOfType<CallBack.Outcome.Rings>();
        await TelephoneHouse.Until(house.Telephone(office), () => Task.FromResult(house.Telephone(office).FindCallBack(rings.Contact) is null));
        person.Steps.ShouldNotContain($"invited:{Person}");
        await house.Exchange.IsQuiet();
    }
}
