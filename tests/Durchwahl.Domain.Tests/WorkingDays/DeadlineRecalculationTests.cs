using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.WorkingDays;

public class DeadlineRecalculationTests
{
    static readonly HouseCalendar Before = HouseCalendar.Default(Land.NI);
    static readonly LocalDateTime From = new(2026, 12, 23, 15, 10);
    static readonly DeadlineRule Rule = new DeadlineRule.NextWorkingDay();

    [Fact]
    public void A_closure_added_later_moves_an_open_promise_and_names_the_day()
    {
        var change = Recalculate(Rule, Before.With(HouseClosure.On(new LocalDate(2026, 12, 28), "Personalversammlung")));
        change.Moves.ShouldBeTrue();
        change.Move.ShouldBe(DeadlineMove.Later);
        change.Before.DueDate.ShouldBe(new LocalDate(2026, 12, 28));
        change.After.DueDate.ShouldBe(new LocalDate(2026, 12, 29));
        change.Summary.ShouldBe("Die Frist verschiebt sich von Montag, 28. Dezember 2026, 18:00 Uhr auf Dienstag, 29. Dezember 2026, 18:00 Uhr. "
            + "Geändert: Montag, 28. Dezember 2026: Personalversammlung, das Haus ist geschlossen.");
    }

    [Fact]
    public void A_closure_taken_away_moves_it_back()
    {
        var change = Recalculate(Rule, new HouseCalendar(Land.NI, null, [], HouseCalendar.DefaultServiceTime));
        change.Move.ShouldBe(DeadlineMove.Earlier);
        change.After.DueDate.ShouldBe(new LocalDate(2026, 12, 24));
        change.Summary.ShouldBe("Die Frist verschiebt sich von Montag, 28. Dezember 2026, 18:00 Uhr auf Donnerstag, 24. Dezember 2026, 18:00 Uhr. "
            + "Geändert: Donnerstag, 24. Dezember 2026: Donnerstag, Arbeitstag 1 von 1; die Servicezeit endet um 18:00 Uhr.");
    }

    [Fact]
    public void A_closure_elsewhere_moves_nothing()
    {
        var change = Recalculate(Rule, Before.With(HouseClosure.On(new LocalDate(2026, 12, 29), "Inventur")));
        change.Moves.ShouldBeFalse();
        change.Summary.ShouldBe("Die Frist bleibt: Montag, 28. Dezember 2026, 18:00 Uhr.");
    }

    [Fact]
    public void A_legal_deadline_is_not_moved_by_a_closure_on_its_last_day()
    {
        var month = new DeadlineRule.Month();
        var lastDay = Before.DeadlineFor(From, month).DueDate;
        Recalculate(month, Before.With(HouseClosure.On(lastDay, "Umzug"))).Moves.ShouldBeFalse();
    }

    [Fact]
    public void The_move_to_another_Land_brings_its_holidays()
    {
        var from = new LocalDateTime(2027, 1, 5, 9, 0);
        var open = Before.DeadlineFor(from, Rule);
        DeadlineRecalculation.Of(from, Rule, open, HouseCalendar.Default(Land.ST)).Summary.ShouldContain("Mittwoch, 6. Januar 2027: Heilige Drei Könige, gesetzlicher Feiertag.");
    }

    static DeadlineRecalculation Recalculate(DeadlineRule rule, HouseCalendar now) => DeadlineRecalculation.Of(From, rule, Before.DeadlineFor(From, rule), now);
}
