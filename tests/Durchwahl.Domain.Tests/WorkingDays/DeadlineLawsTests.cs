using Durchwahl.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

/// <summary>What holds for every calendar, every event and every rule.</summary>
public class DeadlineLawsTests
{
    [Fact]
    public void A_deadline_is_never_before_its_event() =>
        Holds(question => question.Deadline.Due.ToInstant() >= HouseTime.InstantOf(question.From));

    [Fact]
    public void Every_day_from_the_day_after_the_event_to_the_due_date_appears_exactly_once_and_in_order() =>
        Holds(question => question.Deadline.Days.Select(day => day.Date).SequenceEqual(
            Enumerable.Range(1, Math.Max(0, Period.DaysBetween(question.From.Date, question.Deadline.DueDate))).Select(question.From.Date.PlusDays)));

    [Fact]
    public void The_due_date_itself_counts_and_every_day_has_a_reason() =>
        Holds(question => (question.Deadline.Days.Count == 0 || question.Deadline.Days[^1].Counted) && question.Deadline.Days.All(day => day.Reason.Length > 5));

    [Fact]
    public void As_many_days_count_as_the_rule_says() =>
        Holds(question => question.Rule switch
        {
            DeadlineRule.NextWorkingDay => Counted(question) == 1,
            DeadlineRule.WorkingDays(var count) => Counted(question) == count,
            DeadlineRule.ServiceDays(var count) => Counted(question) == count,
            DeadlineRule.Days(var count) => Counted(question) == count,
            DeadlineRule.Month => Counted(question) is >= 28 and <= 31,
            _ => true,
        });

    [Fact]
    public void The_service_time_between_event_and_deadline_is_the_hours_promised() =>
        Holds(question => question.Rule is not DeadlineRule.ServiceHours(var hours)
            || ServiceTimeBetween(question.Calendar, question.From, question.Deadline) == Duration.FromHours(hours));

    [Fact]
    public void A_promise_in_service_time_is_never_due_while_the_house_is_closed() =>
        Holds(question => question.Rule is not (DeadlineRule.ServiceDays or DeadlineRule.ServiceHours)
            || question.Calendar.ServiceWindowsOn(question.Deadline.DueDate).Any(window =>
                HouseTime.InstantOf(question.Deadline.DueDate + window.From) <= question.Deadline.Due.ToInstant() // as instants: a window may lie in the hour that is skipped
                && question.Deadline.Due.ToInstant() <= HouseTime.InstantOf(question.Deadline.DueDate + window.Until)));

    [Fact]
    public void Adding_a_closure_never_makes_a_deadline_earlier() =>
        Prop.ForAll(Arb.From(Questions), Arb.From(Offsets), (question, days) =>
        {
            var closed = question.Calendar.With(HouseClosure.On(question.From.Date.PlusDays(days), "Umzug"));
            return closed.DeadlineFor(question.From, question.Rule).Due.ToInstant() >= question.Deadline.Due.ToInstant();
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Closures_never_move_a_legal_deadline_and_it_never_ends_on_a_Saturday_Sunday_or_holiday() =>
        Holds(question => !question.Rule.IsLegal
            || (question.Deadline.Due == HouseCalendar.Default(question.Calendar.Land).DeadlineFor(question.From, question.Rule).Due
                && !question.Calendar.IsRolledOver(question.Deadline.DueDate)
                && question.Deadline.Due.LocalDateTime == question.Deadline.DueDate.PlusDays(1).AtMidnight()));

    [Fact]
    public void A_longer_rule_of_the_same_kind_is_never_due_earlier() =>
        Holds(question => question.Rule is not DeadlineRule.WorkingDays(var count)
            || question.Calendar.DeadlineFor(question.From, new DeadlineRule.WorkingDays(count + 1)).DueDate > question.Deadline.DueDate);

    [Fact]
    public void The_next_working_day_is_one_working_day() =>
        Holds(question => question.Rule is not DeadlineRule.NextWorkingDay
            || question.Calendar.DeadlineFor(question.From, new DeadlineRule.WorkingDays(1)).Due == question.Deadline.Due);

    [Fact]
    public void The_same_day_is_the_day_of_the_event_or_the_next_working_day_and_always_a_working_day() =>
        Holds(question => question.Rule is not DeadlineRule.SameDay
            || (question.Calendar.IsWorkingDay(question.Deadline.DueDate)
                && (question.Deadline.DueDate == question.From.Date || question.Deadline.DueDate == question.Calendar.NextWorkingDay(question.From.Date))));

    [Fact]
    public void Who_keeps_one_service_day_keeps_24_service_hours() =>
        Holds(question => question.Calendar.DeadlineFor(question.From, DeadlineRule.PromiseOf115).Due.ToInstant()
            <= question.Calendar.DeadlineFor(question.From, new DeadlineRule.ServiceHours(24)).Due.ToInstant());

    static int Counted(Question question) => question.Deadline.Days.Count(day => day.Counted);

    static Duration ServiceTimeBetween(HouseCalendar calendar, LocalDateTime from, Deadline deadline)
    {
        var (start, end, sum) = (HouseTime.InstantOf(from), deadline.Due.ToInstant(), Duration.Zero);
        for (var date = from.Date; date <= deadline.DueDate; date = date.PlusDays(1))
            foreach (var window in calendar.ServiceWindowsOn(date))
            {
                var (opens, closes) = (Instant.Max(start, HouseTime.InstantOf(date + window.From)), Instant.Min(end, HouseTime.InstantOf(date + window.Until)));
                if (closes > opens) sum += closes - opens;
            }
        return sum;
    }

    static void Holds(Func<Question, bool> law) => Prop.ForAll(Arb.From(Questions), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    sealed record Question(HouseCalendar Calendar, LocalDateTime From, DeadlineRule Rule)
    {
        public Deadline Deadline { get; } = Calendar.DeadlineFor(From, Rule);

        public override string ToString() => $"{Calendar.Land} {From} {Rule} with {Calendar.Closures.Length} closures, {string.Join(' ', Calendar.ServiceTime.Windows)} -> {Deadline.Due}";
    }

    static Gen<int> Offsets => Gen.Choose(-3, 40);

    static Gen<LocalDateTime> Events =>
        from day in Gen.Choose(0, 365 * 90)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        select new LocalDate(2000, 1, 1).PlusDays(day).AtMidnight().PlusMinutes(minute);

    static Gen<DeadlineRule> Rules => Gen.OneOf(
        Gen.Constant<DeadlineRule>(new DeadlineRule.SameDay()),
        Gen.Constant<DeadlineRule>(new DeadlineRule.NextWorkingDay()),
        Gen.Constant<DeadlineRule>(new DeadlineRule.Month()),
        Gen.Choose(1, 15).Select(count => (DeadlineRule)new DeadlineRule.WorkingDays(count)),
        Gen.Choose(1, 15).Select(count => (DeadlineRule)new DeadlineRule.ServiceDays(count)),
        Gen.Choose(1, 60).Select(count => (DeadlineRule)new DeadlineRule.ServiceHours(count)),
        Gen.Choose(1, 60).Select(count => (DeadlineRule)new DeadlineRule.Days(count)));

    static Gen<TimeWindow> Windows =>
        from start in Gen.Choose(0, 90)
        from length in Gen.Choose(1, 5)
        select new TimeWindow(LocalTime.Midnight.PlusMinutes(start * 15), LocalTime.Midnight.PlusMinutes(Math.Min((start + length) * 15, (24 * 60) - 1)));

    // Monday always has service, so that the calendar opens at all.
    static Gen<WeeklyHours> ServiceTimes => Gen.OneOf(
        Gen.Constant(HouseCalendar.DefaultServiceTime),
        Gen.Choose(1, 7).Select(day => (IsoDayOfWeek)day).Zip(Windows).ListOf(6)
            .Select(list => new WeeklyHours([.. list, (IsoDayOfWeek.Monday, new TimeWindow(new LocalTime(9, 0), new LocalTime(10, 30)))])));

    static Gen<Question> Questions =>
        from land in Gen.Elements(Enum.GetValues<Land>())
        from serviceTime in ServiceTimes
        from @event in Events
        from offsets in Offsets.ListOf(4)
        from rule in Rules
        select new Question(
            new HouseCalendar(land, null, [.. HouseClosure.Default, .. offsets.Select(days => HouseClosure.On(@event.Date.PlusDays(days), "Umzug"))], serviceTime), @event, rule);
}
