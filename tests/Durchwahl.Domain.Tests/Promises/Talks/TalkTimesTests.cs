using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Hours;
using Durchwahl.Domain.Promises.Talks;
using Durchwahl.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises.Talks;

public class TalkTimesTests
{
    static readonly PostId Post = new(new Guid("01900000-0000-7000-8000-000000000001"));
    static readonly HouseCalendar Calendar = HouseCalendar.Default(Land.NI);
    static readonly LocalDate Monday = new(2026, 9, 14);
    static readonly TalkRules Rules = new() { AreBookable = true, Minutes = 15, PerHour = 4, AgentsEvery = 0, LeadHours = 2, WorkingDaysAhead = 2 };

    [Fact]
    public void Slots_follow_each_other_within_the_phone_hour_and_its_end_is_outside() => Starts(Times(Rules, "Mo 9-10"), Monday).ShouldBe(["09:00", "09:15", "09:30", "09:45"]);

    [Fact]
    public void A_rest_that_is_shorter_than_a_talk_is_no_slot() => Starts(Times(Rules with { Minutes = 25, PerHour = 2 }, "Mo 9-9:50"), Monday).ShouldBe(["09:00"]);

    [Fact]
    public void What_is_left_of_the_hour_stays_free_for_calls() => Starts(Times(Rules with { PerHour = 2 }, "Mo 9-11"), Monday).ShouldBe(["09:00", "09:30", "10:00", "10:30"]);

    [Fact]
    public void A_second_window_waits_until_the_hour_has_room_again() => Starts(Times(Rules with { PerHour = 2 }, "Mo 9-9:15, 9:20-10:30"), Monday).ShouldBe(["09:00", "09:30", "10:00"]);

    [Fact]
    public void Every_fourth_slot_is_given_by_agents_only() =>
        Times(Rules with { AgentsEvery = 4 }, "Mo 9-11").On(Monday, Calendar).Select(slot => slot.IsForAgents).ShouldBe([false, false, false, true, false, false, false, true]);

    [Fact]
    public void Nothing_is_offered_that_the_office_did_not_switch_on() => Times(Rules with { AreBookable = false }, "Mo 9-11").On(Monday, Calendar).ShouldBeEmpty();

    [Fact]
    public void On_a_closed_day_there_are_no_slots_even_if_hours_were_written_for_that_day()
    {
        var hours = new PhoneHours { Exceptions = [new HoursException(new LocalDate(2026, 12, 24), [new TimeWindow(new LocalTime(9, 0), new LocalTime(10, 0))])] };
        new TalkTimes(Post, null, Rules, hours, _ => false).On(new LocalDate(2026, 12, 24), Calendar).ShouldBeEmpty();
    }

    [Fact]
    public void While_a_post_is_away_nothing_is_offered() => new TalkTimes(Post, null, Rules, Hours("Mo 9-10"), day => day == Monday).On(Monday, Calendar).ShouldBeEmpty();

    [Fact]
    public void The_hour_that_is_missing_in_spring_has_no_slots() => Starts(Times(Rules with { Minutes = 30, PerHour = 2 }, "So 1-4"), new LocalDate(2026, 3, 29)).ShouldBe(["01:00", "01:30", "03:00", "03:30"]);

    [Fact]
    public void In_autumn_the_hour_that_is_shown_twice_has_its_slots_once()
    {
        var slots = Times(Rules with { Minutes = 30, PerHour = 2 }, "So 1-4").On(new LocalDate(2026, 10, 25), Calendar);
        slots.Select(slot => Text(slot.Start)).ShouldBe(["01:00", "01:30", "02:00", "02:30", "03:00", "03:30"]);
        (slots[4].From - slots[3].From).ShouldBe(Duration.FromMinutes(90)); // the second 02:00 and 02:30 are nobody's
    }

    [Fact]
    public void What_begins_before_the_lead_is_over_cannot_be_booked() =>
        Times(Rules, "Mo-Fr 9-13").Offered(Calendar, At(Monday, 9, 1), toAgents: false).First().Start.ShouldBe(Monday.At(new LocalTime(11, 15)));

    [Fact]
    public void The_last_day_is_counted_in_working_days() =>
        Times(Rules, "Mo-Fr 9-10").Offered(Calendar, At(new LocalDate(2026, 9, 18), 8, 0), toAgents: false).Last().Start.Date.ShouldBe(new LocalDate(2026, 9, 22)); // Friday: Monday, Tuesday

    [Fact]
    public void A_slot_is_found_by_its_beginning_exactly_when_it_is_offered()
    {
        var times = Times(Rules with { AgentsEvery = 4 }, "Mo-Fr 9-13");
        var now = At(Monday, 9, 1);
        foreach (var slot in Enumerable.Range(0, 8).SelectMany(days => times.On(Monday.PlusDays(days), Calendar)))
            times.Find(Calendar, slot.From, now, toAgents: false).ShouldBe(times.Offered(Calendar, now, toAgents: false).Contains(slot) ? slot : null);
        times.Find(Calendar, At(Monday, 12, 1), now, toAgents: true).ShouldBeNull();
    }

    [Fact]
    public void A_house_that_is_never_open_offers_nothing_and_asks_nobody_to_wait()
    {
        var closed = Calendar.With(new HouseClosure.Once(new LocalDate(2026, 1, 1), new LocalDate(2030, 1, 1), "Umbau"));
        Times(Rules, "Mo-Fr 9-10").Offered(closed, At(Monday, 8, 0), toAgents: false).ShouldBeEmpty();
    }

    [Fact]
    public void A_taken_slot_is_not_free_and_neither_is_one_that_overlaps_it()
    {
        var offered = Times(Rules, "Mo 9-10").On(Monday, Calendar);
        var twenty = new TalkSlot(Post, At(Monday, 9, 10), At(Monday, 9, 30)); // booked before the length was changed
        TalkOffer.Free(offered, [twenty]).Select(slot => Text(slot.Start)).ShouldBe(["09:30", "09:45"]);
    }

    [Fact]
    public void Who_comes_too_late_hears_the_nearest_free_times_of_the_day()
    {
        var free = Times(Rules with { PerHour = 2 }, "Mo 9-12").On(Monday, Calendar).Where(slot => slot.From != At(Monday, 10, 0)).ToList();
        TalkOffer.Nearest(free, At(Monday, 10, 0)).Select(slot => Text(slot.Start)).ShouldBe(["09:30", "10:30"]);
    }

    [Fact]
    public void When_the_day_is_full_the_next_free_time_of_all_is_told()
    {
        var free = Times(Rules, "Di 9-10").On(Monday.PlusDays(1), Calendar);
        TalkOffer.Nearest(free, At(Monday, 10, 0)).ShouldBe([free[0]]);
        TalkOffer.Nearest([], At(Monday, 10, 0)).ShouldBeEmpty();
    }

    [Fact]
    public void Slots_never_overlap_lie_inside_the_hours_and_no_hour_holds_more_than_it_may() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 100_000).ArrayOf(6)), figures => HoldFor(figures[0], figures[1], figures[2], figures[3], figures[4], figures[5])).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    static void HoldFor(int minutes, int perHour, int from, int length, int gap, int day)
    {
        var rules = Rules with { Minutes = 5 + Mod(minutes, 56), PerHour = 1 + Mod(perHour, 12) };
        var start = LocalTime.Midnight.PlusMinutes(Mod(from, 600));
        var first = new TimeWindow(start, start.PlusMinutes(10 + Mod(length, 400)));
        var second = new TimeWindow(first.Until.PlusMinutes(1 + Mod(gap, 60)), first.Until.PlusMinutes(120 + Mod(gap, 60)));
        var date = new LocalDate(2026, 1, 1).PlusDays(Mod(day, 365)); // both clock changes are among them
        var hours = new PhoneHours { Weekly = new WeeklyHours([(date.DayOfWeek, first), (date.DayOfWeek, second)]) };
        var slots = new TalkTimes(Post, null, rules, hours, _ => false).On(date, Calendar);
        foreach (var slot in slots)
        {
            (slot.Until - slot.From).ShouldBe(rules.Length);
            hours.AreOpenAt(slot.Start, Calendar).ShouldBeTrue();
            // By moments, not by what the clock shows: when it goes back, a window from 02:28 to 03:09 has 101 minutes, and a slot in it may end at the second 02:08.
            hours.WindowsOn(date, Calendar).Select(window => new DatedWindow(date, window))
                .ShouldContain(window => HouseTime.InstantOf(window.From) <= slot.From && slot.Until <= HouseTime.InstantOf(window.Until));
            slots.Count(other => other.From >= slot.From && other.From < slot.From + Duration.FromHours(1)).ShouldBeLessThanOrEqualTo(rules.PerHour);
        }
        slots.Zip(slots.Skip(1)).ShouldAllBe(pair => pair.First.Until <= pair.Second.From);
        slots.Select(slot => slot.Start).ShouldBeUnique();
    }

    [Fact]
    public void On_the_day_the_clocks_go_back_a_window_holds_the_slots_of_its_real_length() => HoldFor(12111, 77204, 87748, 32031, 78662, 30957);

    static int Mod(int number, int by) => number % by;

    static string[] Starts(TalkTimes times, LocalDate day) => [.. times.On(day, Calendar).Select(slot => Text(slot.Start))];

    static string Text(LocalDateTime start) => start.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    static TalkTimes Times(TalkRules rules, string hours) => new(Post, null, rules, Hours(hours), _ => false);

    static PhoneHours Hours(string text) => new() { Weekly = ((HoursReading.Hours)HoursNotation.Read(text)).Weekly };

    static Instant At(LocalDate day, int hour, int minute) => HouseTime.InstantOf(day.At(new LocalTime(hour, minute)));
}
