using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Domain.Calls;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.AcceptanceTests.Telephony.Calls;

/// <summary>Direct dials: in the phone hour, busy, outside of it, and on their way from the old telephone system.</summary>
[Collection(TelephoneCollection.Name)]
public class DirectDialTests(TelephoneHouse house)
{
    const double CallerTone = 440, SecondTone = 520, DeskTone = 880, DeputyTone = 990, OldTone = 620;

    [Fact]
    public async Task A_direct_dial_in_the_phone_hour_rings_the_desk_phone_and_is_not_picked_up_before()
    {
        var office = await house.NextOffice(settings => settings with { DirectDials = settings.DirectDials with { RingsFor = Duration.FromMinutes(1) } });
        await using var desk = await DeskPhone.Register(house.Exchange, "213", hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.DirectDial, hertz: CallerTone);
        await desk.Reaches("CALL_INCOMING");
        desk.Shown.ShouldContain("4917155501234");
        await caller.Reaches("ringing");
        caller.Steps.ShouldNotContain("answered");
        await desk.Accept();
        await caller.Reaches("answered");
        await desk.Hears(CallerTone);
        await caller.Hears(DeskTone);
        await caller.HangUp();
        await desk.Reaches("CALL_CLOSED");
        var record = (await house.Records(office, 1))[^1];
        record.Ending.ShouldBe(Ending.Answered);
        record.AnsweredBy.ShouldBe(office.Post("213"));
        record.Kind.ShouldBe(Domain.PhoneBook.LineKind.DirectDial);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Who_meets_a_busy_phone_waits_briefly_and_then_reaches_the_deputy_who_sees_for_whom()
    {
        var office = await house.NextOffice();
        await using var desk = await DeskPhone.Register(house.Exchange, "213", answersItself: true, hertz: DeskTone);
        await using var deputy = await DeskPhone.Register(house.Exchange, "214", hertz: DeputyTone);
        await using var first = Sipp.Call(house.Exchange, office.DirectDial, "+4917155501111", CallerTone);
        await first.Hears(DeskTone);
        await using var second = Sipp.Call(house.Exchange, office.DirectDial, "+4917155502222", SecondTone);
        await second.Hears(ShortAnnouncements.Any);
        await deputy.Reaches("CALL_INCOMING");
        deputy.Shown.ShouldContain("für Stelle 1");
        deputy.Shown.ShouldContain("4917155502222");
        await deputy.Accept();
        await second.Hears(DeputyTone);
        await second.HangUp();
        await deputy.Reaches("CALL_CLOSED");
        await first.HangUp();
        var records = await house.Records(office, 2);
        records.Select(record => record.AnsweredBy).ShouldBe([office.Post("213"), office.Post("214")], ignoreOrder: true);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Where_neither_post_deputy_nor_team_answers_the_service_number_does()
    {
        var office = await house.NextOffice();
        await using var seat = await DeskPhone.Register(house.Exchange, "201", hertz: DeskTone);
        await using var caller = Sipp.Call(house.Exchange, office.DirectDial);
        await seat.Reaches("CALL_INCOMING");
        seat.Shown.ShouldContain("für Stelle 1");
        await seat.Accept();
        await caller.Hears(DeskTone);
        await caller.HangUp();
        var record = (await house.Records(office, 1))[^1];
        (record.Dialled.Value, record.EndedOn.Value).ShouldBe((office.DirectDial, office.Service));
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Outside_the_hour_a_message_is_recorded_and_fetched()
    {
        var office = await house.NextOffice();
        await using var caller = Sipp.Call(house.Exchange, office.Closed, hertz: CallerTone);
        await caller.Hears(ShortAnnouncements.Closed);
        caller.Sound.Press("1");
        await caller.Hears(ShortAnnouncements.AfterTheTone);
        await caller.SpeaksFor(TimeSpan.FromSeconds(3));
        caller.Sound.Press("#");
        await caller.Hears(ShortAnnouncements.Thanks);
        await caller.Reaches("ended");
        (await house.Records(office, 1))[^1].Ending.ShouldBe(Ending.Message);
        var (message, sound) = await house.Message(office);
        Tone.IsIn(sound, CallerTone).ShouldBeTrue();
        message.Post.ShouldBe(office.Post("299"));
        message.Length.TotalSeconds.ShouldBe(sound.Length / (double)Tone.Rate, 0.01);
        message.Length.TotalSeconds.ShouldBeInRange(1.5, 6); // three seconds of speaking, of which the first may pass before the recording begins
        await house.Exchange.IsQuiet();
        Directory.EnumerateFiles(house.Exchange.Folder.Recordings, "*.wav", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_hangs_up_during_the_announcement_found_the_line_closed()
    {
        var office = await house.NextOffice();
        await using var caller = Sipp.Call(house.Exchange, office.Closed, hertz: CallerTone);
        await caller.Hears(ShortAnnouncements.Closed);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].Ending.ShouldBe(Ending.Closed);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task Who_chooses_nothing_leaves_a_message_and_may_hang_up_at_its_end()
    {
        var office = await house.NextOffice();
        await using var caller = Sipp.Call(house.Exchange, office.Closed, hertz: CallerTone);
        await caller.Hears(ShortAnnouncements.AfterTheTone);
        // On a busy machine the rest of the announcement and the beginning of the recording take their time.
        await caller.SpeaksFor(TimeSpan.FromSeconds(4));
        await caller.HangUp();
        (await house.Records(office, 1))[^1].Ending.ShouldBe(Ending.Message);
        Tone.IsIn((await house.Message(office)).Sound, CallerTone).ShouldBeTrue();
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_number_that_has_not_moved_goes_to_the_old_system_at_once()
    {
        var office = await house.NextOffice();
        await house.Move(office, "213", MoveState.Old);
        await using var old = Sipp.Wait(house.Exchange.OldSystemPort, OldTone);
        await house.Exchange.KnowsThatOldSystemIsThere();
        await using var caller = Sipp.Call(house.Exchange, office.DirectDial, hertz: CallerTone);
        await old.Reaches($"invited:{office.DirectDial}");
        await caller.Hears(OldTone);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].Ending.ShouldBe(Ending.Diverted);
        await house.Exchange.IsQuiet();
    }

    [Fact]
    public async Task A_number_that_is_moving_falls_back_to_the_old_system_when_its_phone_cannot_be_reached()
    {
        var office = await house.NextOffice();
        await house.Move(office, "213", MoveState.Parallel);
        await using var old = Sipp.Wait(house.Exchange.OldSystemPort, OldTone);
        await house.Exchange.KnowsThatOldSystemIsThere();
        await using var caller = Sipp.Call(house.Exchange, office.DirectDial, hertz: CallerTone);
        await caller.Hears(OldTone);
        await caller.HangUp();
        (await house.Records(office, 1))[^1].Ending.ShouldBe(Ending.Diverted);
        await house.Exchange.IsQuiet();
    }
}
