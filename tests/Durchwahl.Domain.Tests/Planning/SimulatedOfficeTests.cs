using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Queueing;
using NodaTime;

namespace Durchwahl.Domain.Tests.Planning;

/// <summary>What holds in every simulated office, told from its contact records.</summary>
public class SimulatedOfficeTests
{
    static readonly OfficeBook Book = PlannedBooks.Book(2, 6);
    static readonly Scenario Office = PlannedBooks.Scenario(Book) with { DialsDirect = .5, WaitsForPhoneHour = .5 };

    static ImmutableArray<ContactRecord> RecordsOf(Scenario scenario, ExperimentPlan? plan = null) => Experiment.Records(scenario, plan ?? PlannedBooks.Plan(14), 0);

    static IEnumerable<ContactRecord> Answered(IEnumerable<ContactRecord> records) => records.Where(record => record.Ending == Ending.Answered);

    static LocalDateTime AnsweredAt(ContactRecord record) => HouseTime.LocalOf(record.Arrived + record.Waited);

    [Fact]
    public void The_sums_of_the_records_are_the_running_sums()
    {
        var (records, outcome) = (RecordsOf(Office), PlannedBooks.Run(PlannedBooks.Plan(14), Office)[0]);
        var counted = new CallSums(CountingRule.Default);
        foreach (var record in records.Where(record => record.Channel == ContactChannel.Call)) counted.Add(CountedCall.Of(record));
        Enum.GetValues<Ending>().Select(counted.Of).ShouldBe(Enum.GetValues<Ending>().Select(outcome.Sums.Of));
        (counted.Dialled, counted.AnsweredInTime, counted.LeftInTime, counted.LeftShortly, counted.Overflowed)
            .ShouldBe((outcome.Sums.Dialled, outcome.Sums.AnsweredInTime, outcome.Sums.LeftInTime, outcome.Sums.LeftShortly, outcome.Sums.Overflowed));
        (counted.WaitedInAll, counted.WaitedByAnswered, counted.WaitedByLeft, counted.Handled).ShouldBe((outcome.Sums.WaitedInAll, outcome.Sums.WaitedByAnswered, outcome.Sums.WaitedByLeft, outcome.Sums.Handled));
        Enumerable.Range(0, counted.Waits.Bins).Select(bin => counted.Waits[bin]).ShouldBe(Enumerable.Range(0, counted.Waits.Bins).Select(bin => outcome.Sums.Waits[bin]));
        Enum.GetValues<Ending>().Count(ending => counted.Of(ending) > 0).ShouldBe(5, "answered, left, message, callback and closed occur");
    }

    [Fact]
    public void Every_call_ends_once_and_every_need_is_met_given_up_or_still_open()
    {
        // Nobody calls on Saturday and Sunday; what is open then waits for Monday.
        var outcome = PlannedBooks.Run(PlannedBooks.Plan(7, 10), Office)[0];
        foreach (var figures in outcome.Figures)
        {
            (figures.Met + figures.Unmet).ShouldBeInRange((long)(figures.Needs * .97), figures.Needs);
            figures.Dials.ShouldBeGreaterThan(figures.Needs);
        }
        outcome.Figures.Sum(figures => figures.Dials).ShouldBe(outcome.Sums.Dialled);
    }

    [Fact]
    public void Where_nobody_calls_again_there_are_as_many_calls_as_needs()
    {
        var outcome = PlannedBooks.Run(PlannedBooks.Plan(7, 3), Office with { Demand = Office.Demand with { RedialShare = 0 } })[0];
        outcome.AttemptsPerNeed.Mean.ShouldBe(1);
        outcome.Figures.ShouldAllBe(figures => figures.Dials == figures.Needs);
    }

    [Fact]
    public void A_call_is_answered_only_when_it_came_while_the_dialled_line_was_open()
    {
        foreach (var record in Answered(RecordsOf(Office with { Shrinkage = 0 })).Where(record => record.Channel == ContactChannel.Call))
        {
            var arrived = HouseTime.LocalOf(record.Arrived);
            ((int)arrived.DayOfWeek).ShouldBeInRange(1, 5);
            if (record.Kind == LineKind.Service) arrived.Hour.ShouldBeInRange(8, 17);
            else arrived.Hour.ShouldBe(9);
        }
    }

    [Fact]
    public void Whoever_waits_when_the_service_number_closes_is_still_answered()
    {
        var late = Office with { DialsDirect = 0, Demand = PlannedBooks.Demand(600), AgentsByHalfHour = [.. Enumerable.Range(0, 48).Select(halfHour => halfHour is >= 16 and < 36 ? 2 : 0)] };
        Answered(RecordsOf(late)).ShouldContain(record => AnsweredAt(record).Hour >= 18 && record.Channel == ContactChannel.Call);
    }

    [Fact]
    public void Seats_that_nobody_takes_at_noon_answer_nothing_then()
    {
        var office = Office with { DialsDirect = 0, AgentsByHalfHour = [.. Enumerable.Range(0, 48).Select(halfHour => halfHour is 24 or 25 ? 0 : 2)] };
        var answered = Answered(RecordsOf(office)).ToList();
        answered.ShouldNotContain(record => AnsweredAt(record).Hour == 12);
        answered.ShouldContain(record => AnsweredAt(record).Hour == 11);
        answered.ShouldContain(record => AnsweredAt(record).Hour == 13);
    }

    [Fact]
    public void More_seats_than_the_phone_book_has_are_taken_by_invented_people()
    {
        var office = Office with { DialsDirect = 0, Demand = PlannedBooks.Demand(900), AgentsByHalfHour = [.. Enumerable.Repeat(6, 48)] };
        Answered(RecordsOf(office)).Where(record => record is { Kind: LineKind.Service } && record.EndedOn == record.Dialled).Select(record => record.AnsweredBy).Distinct().Count().ShouldBe(6);
    }

    [Fact]
    public void The_load_guard_is_never_exceeded_and_what_it_leads_elsewhere_is_counted()
    {
        var guarded = Office with { DialsDirect = 1, Settings = new CallSettings { Guard = new LoadGuard(2, Duration.Zero, WeeklyHours.None) } };
        var talks = Answered(RecordsOf(guarded)).Where(record => record.AnsweredBy is not null).GroupBy(record => (record.AnsweredBy, AnsweredAt(record).Date, AnsweredAt(record).Hour)).Select(hour => hour.Count()).ToList();
        talks.Max().ShouldBe(2);
        PlannedBooks.Run(PlannedBooks.Plan(), guarded)[0].GuardDiversionsPerDay.Mean.ShouldBeGreaterThan(5);
        PlannedBooks.Run(PlannedBooks.Plan(), Office)[0].GuardDiversionsPerDay.Mean.ShouldBe(0);
    }

    [Fact]
    public void Whoever_is_away_answers_nothing()
    {
        var away = Book.Posts[^1].Id;
        var absent = Office with { Book = Book with { Absences = [new Absence(new AbsenceId(Guid.Empty), away, PlannedBooks.Monday, null)] }, Shrinkage = 0 };
        var answered = Answered(RecordsOf(absent)).Select(record => record.AnsweredBy).Distinct().ToList();
        answered.ShouldNotContain(away);
        answered.ShouldContain(Book.Posts[^2].Id);
    }

    [Fact]
    public void Where_everybody_is_always_away_nobody_is_answered() =>
        PlannedBooks.Run(PlannedBooks.Plan(), Office with { Shrinkage = 1 })[0].Sums.Answered.ShouldBe(0);

    [Fact]
    public void On_a_public_holiday_nobody_is_answered_and_whoever_calls_hears_that_it_is_closed()
    {
        var christmas = new LocalDate(2026, 12, 25);
        var everyDay = Office with { Demand = Office.Demand with { WeekdayFactors = [.. Enumerable.Repeat(1.0, 7)] } };
        var records = RecordsOf(everyDay, PlannedBooks.Plan(7) with { From = new LocalDate(2026, 12, 21) }).Where(record => HouseTime.LocalOf(record.Arrived).Date == christmas).ToList();
        records.Count.ShouldBeGreaterThan(50);
        Answered(records).ShouldBeEmpty();
        records.ShouldContain(record => record.Ending == Ending.Closed);
    }

    [Fact]
    public void Mondays_beginnings_of_months_and_days_after_holidays_bring_more()
    {
        var demand = PlannedBooks.Demand(2000) with { WeekdayFactors = [1.5, 1, 1, 1, 1, 0, 0], MonthStartFactor = 1.4, AfterHolidayFactor = 1.2, DayVariation = 0, RedialShare = 0 };
        var office = Office with { DialsDirect = 0, Demand = demand };
        double NeedsOn(LocalDate day) => PlannedBooks.Run(PlannedBooks.Plan(1, 10) with { From = day }, office)[0].Figures.Average(figures => figures.Needs);
        NeedsOn(new LocalDate(2026, 9, 15)).ShouldBe(2000, 60);
        NeedsOn(new LocalDate(2026, 9, 14)).ShouldBe(3000, 80);
        NeedsOn(new LocalDate(2026, 9, 3)).ShouldBe(2800, 80);
        NeedsOn(new LocalDate(2026, 9, 4)).ShouldBe(2000, 60);
        NeedsOn(new LocalDate(2026, 5, 26)).ShouldBe(2400, 80); // after Whit Monday
        NeedsOn(new LocalDate(2026, 5, 25)).ShouldBe(0);
    }

    [Fact]
    public void Interruptions_and_hours_are_those_of_the_records()
    {
        var (records, outcome) = (RecordsOf(Office), PlannedBooks.Run(PlannedBooks.Plan(14), Office)[0]);
        var seats = Book.Posts.Take(2).Select(post => (PostId?)post.Id).ToHashSet();
        var answered = Answered(records).ToList();
        outcome.InterruptionsPerCaseWorkerAndDay.Mean.ShouldBe(answered.Count(record => !seats.Contains(record.AnsweredBy) && record.Channel == ContactChannel.Call) / (6 * 10.0), 1e-12);
        outcome.ServiceHoursPerDay.Mean.ShouldBe(answered.Where(record => seats.Contains(record.AnsweredBy)).Sum(record => record.Handled.TotalHours + (40 / 3600.0)) / 10, 1e-9);
        outcome.Days.ShouldBe(10);
    }

    [Fact]
    public void Callbacks_that_keep_their_place_reach_people_and_are_no_interruption()
    {
        var records = RecordsOf(Office);
        var callbacks = records.Where(record => record.Channel == ContactChannel.Callback).ToList();
        Answered(callbacks).Count().ShouldBeGreaterThan(20);
        callbacks.Select(record => record.Ending).Distinct().ShouldBeSubsetOf([Ending.Answered, Ending.Callback]);
        records.Count(record => record.Ending == Ending.Callback && record.Channel == ContactChannel.Call).ShouldBeGreaterThanOrEqualTo(callbacks.Count);
    }

    [Fact]
    public void Promises_are_kept_while_there_is_time_for_them_and_late_when_there_is_none()
    {
        var unsolved = Office with { Demand = Office.Demand with { SolvedAtOnce = 0 }, Shrinkage = 0, DialsDirect = 0 };
        var hurried = unsolved with { Habits = Habits.Usual with { Answers = new AnswerHabits { MinutesPerDay = 5 } } };
        var outcomes = PlannedBooks.Run(PlannedBooks.Plan(28, 3), unsolved with { Habits = Habits.Usual with { Answers = new AnswerHabits { MinutesPerDay = 300 } } }, hurried);
        outcomes[0].PromisesKept.Mean.ShouldBeGreaterThan(.97);
        outcomes[1].PromisesKept.Mean.ShouldBeLessThan(.3);
        outcomes[0].PromisesPerDay.Mean.ShouldBeGreaterThan(50);
        outcomes[0].CaseworkMinutesPerCaseWorkerAndDay.Mean.ShouldBeGreaterThan(outcomes[1].CaseworkMinutesPerCaseWorkerAndDay.Mean * 2);
    }
}
