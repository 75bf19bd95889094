using Durchwahl.Domain.Disclosure;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Disclosure;

public class DisclosureDecisionsTests
{
    static readonly HouseCalendar Calendar = HouseCalendar.Default(Land.NW);
    static readonly LocalDate Received = new(2026, 8, 3);
    static readonly LocalDate Today = new(2026, 9, 14);

    static DisclosureRequest Request(params DisclosureStep[] steps) => new()
    {
        Id = new DisclosureRequestId(new Guid("01900000-0000-7000-8000-0000000000d1")),
        Office = new OfficeId(new Guid("01900000-0000-7000-8000-000000000001")),
        Number = "2026-1",
        Subject = "Telefonlisten der Dienststelle",
        ReceivedOn = Received,
        Law = "ifg",
        Steps = [.. steps],
    };

    static string? RefusalOf(DisclosureRequest request, DisclosureStep step) => (DisclosureDecisions.Add(request, step, Today) as DisclosureDecision.Refused)?.Reason;

    static DisclosureStep On(int day, DisclosureStepKind what) => new(new LocalDate(2026, 8, day), what)
    {
        Reasons = what.Withholds() ? [RefusalReason.PersonalData] : [],
        FeeCents = what == DisclosureStepKind.FeeAnnounced ? 3000 : null,
    };

    [Fact]
    public void The_law_gives_a_month_and_the_office_28_days()
    {
        Request().LegalDue(Calendar)!.DueDate.ShouldBe(new LocalDate(2026, 9, 3));
        Request().TargetDue(Calendar).DueDate.ShouldBe(new LocalDate(2026, 8, 31));
    }

    [Fact]
    public void Where_no_law_says_when_the_target_alone_counts()
    {
        var request = Request() with { Law = "ni" };
        request.LegalDue(Calendar).ShouldBeNull();
        request.DueDate(Calendar).ShouldBe(new LocalDate(2026, 8, 31));
    }

    [Fact]
    public void It_is_overdue_from_the_day_after_its_last_day_until_it_is_answered()
    {
        Request().IsOverdueOn(new LocalDate(2026, 9, 3), Calendar).ShouldBeFalse();
        Request().IsOverdueOn(new LocalDate(2026, 9, 4), Calendar).ShouldBeTrue();
        Request(On(31, DisclosureStepKind.Granted)).IsOverdueOn(new LocalDate(2026, 9, 4), Calendar).ShouldBeFalse();
    }

    [Fact]
    public void A_request_that_was_withdrawn_was_neither_in_time_nor_late() => Request(On(20, DisclosureStepKind.Withdrawn)).WasInTime(Calendar).ShouldBeNull();

    [Fact]
    public void While_third_parties_are_heard_nothing_can_be_granted()
    {
        var hearing = Request(On(5, DisclosureStepKind.HearingBegun));
        hearing.HearingUntil(Calendar).ShouldBe(new LocalDate(2026, 9, 7)); // 5 September is a Saturday (§ 193 BGB)
        RefusalOf(hearing, On(10, DisclosureStepKind.Granted))!.ShouldContain("Anhörung");
        RefusalOf(hearing, On(10, DisclosureStepKind.Refused)).ShouldBeNull();
        RefusalOf(Request(On(5, DisclosureStepKind.HearingBegun), On(9, DisclosureStepKind.HearingEnded)), On(10, DisclosureStepKind.Granted)).ShouldBeNull();
    }

    [Fact]
    public void Whoever_withholds_something_says_why()
    {
        RefusalOf(Request(), new DisclosureStep(Received, DisclosureStepKind.Refused))!.ShouldContain("warum");
        RefusalOf(Request(), new DisclosureStep(Received, DisclosureStepKind.Refused) { Reasons = [RefusalReason.Other] })!.ShouldContain("Notiz");
        RefusalOf(Request(), new DisclosureStep(Received, DisclosureStepKind.Refused, "anderer Grund") { Reasons = [RefusalReason.Other] }).ShouldBeNull();
        RefusalOf(Request(), new DisclosureStep(Received, DisclosureStepKind.Granted) { Reasons = [RefusalReason.Secrecy] }).ShouldNotBeNull();
    }

    [Fact]
    public void After_the_answer_only_mediation_and_objection_follow()
    {
        var answered = Request(On(20, DisclosureStepKind.Refused));
        foreach (var kind in Enum.GetValues<DisclosureStepKind>())
            (RefusalOf(answered, On(21, kind)) is null).ShouldBe(kind is DisclosureStepKind.MediatorCalled or DisclosureStepKind.Objected, kind.ToString());
    }

    [Fact]
    public void Steps_lie_between_the_last_one_and_today()
    {
        RefusalOf(Request(), new DisclosureStep(Received.PlusDays(-1), DisclosureStepKind.Acknowledged))!.ShouldContain("03.08.2026");
        RefusalOf(Request(), new DisclosureStep(Today.PlusDays(1), DisclosureStepKind.Acknowledged))!.ShouldContain("Zukunft");
        RefusalOf(Request(On(20, DisclosureStepKind.Acknowledged)), On(19, DisclosureStepKind.AskedToClarify))!.ShouldContain("20.08.2026");
    }

    [Fact]
    public void Where_nobody_mediates_nobody_can_be_called_upon() =>
        RefusalOf(Request() with { Law = "by" }, On(5, DisclosureStepKind.MediatorCalled))!.ShouldContain("keine vermittelnde Stelle");

    [Fact]
    public void Figures_of_forty_requests_are_told_truthfully()
    {
        // As a citizens' report of 2014 counted: 40 sent, 8 answered, 1 refused, 1 without information, the rest overdue.
        DisclosureRequest[] requests =
        [
            .. Enumerable.Repeat(Request(On(28, DisclosureStepKind.Granted)), 8), Request(On(28, DisclosureStepKind.Refused)), Request(On(28, DisclosureStepKind.NotHeld)),
            .. Enumerable.Repeat(Request(), 30),
        ];
        DisclosureFigures.Of(requests, Today, Calendar).ShouldBe(new DisclosureFigures(40, 10, 0, 0, 30, 0, 8, 0, 1, 1, 25));
    }

    [Fact]
    public void Each_request_is_in_time_late_open_overdue_or_withdrawn_and_in_one_of_them_only()
    {
        var days = Enumerable.Range(1, 28).ToArray();
        var kinds = Enum.GetValues<DisclosureStepKind>();
        var requests = days.SelectMany(day => kinds.Select(kind => Request(On(day < 3 ? 3 : day, kind)) with { ReceivedOn = Received.PlusDays(-day) })).ToList();
        var figures = DisclosureFigures.Of(requests, Today, Calendar);
        (figures.InTime + figures.Late + figures.Open + figures.Overdue + figures.Withdrawn).ShouldBe(figures.Received);
        (figures.Granted + figures.PartlyGranted + figures.Refused + figures.NotHeld).ShouldBe(figures.Answered);
    }
}
