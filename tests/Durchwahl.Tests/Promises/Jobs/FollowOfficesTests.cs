using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Jobs;

public class FollowOfficesTests
{
    static readonly PromiseOwner Kuhlmann = new(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);

    static BookChange Away(PostId post, LocalDate first, LocalDate? last) => new() { Absences = [new Absence(new AbsenceId(Guid.CreateVersion7()), post, first, last)] };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Open_promises_move_to_the_deputy_when_an_absence_is_recorded_and_back_when_it_is_taken_away(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var promise = await house.Give(Kuhlmann);
        var kept = await house.Give(Kuhlmann);
        await house.Promises.Change(PromiseHouse.Office, kept.Id, new Actor("meier"), (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, house.Clock.GetCurrentInstant(), "meier"));
        await house.Change(_ => Away(ExampleOffice.Kuhlmann, new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 18)));
        await house.LookAround();
        await house.LookAround();
        (await house.Now(promise)).StandIn.ShouldBe(ExampleOffice.Heidecke);
        (await house.Steps(promise)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.StandInChanged]);
        (await house.Now(kept)).StandIn.ShouldBeNull();
        (await house.Promises.List(PromiseHouse.Office, new PromiseFilter { Posts = [ExampleOffice.Heidecke] }, 10)).Select(known => known.Promise.Id).ShouldBe([promise.Id]);
        await house.Change(book => new BookChange { RemovedAbsences = [book.Absences.Single(absence => absence.Post == ExampleOffice.Kuhlmann).Id] });
        await house.LookAround();
        (await house.Now(promise)).StandIn.ShouldBeNull();
        (await house.Mailed(promise, PromiseMailReason.PassedOn)).ShouldBe([WarnedParty.Owner, WarnedParty.Owner]);
    }

    [Fact]
    public async Task At_midnight_who_is_away_from_today_is_stood_in_for_and_who_is_back_is_not()
    {
        await using var house = await PromiseHouse.Open(Engine.Sqlite);
        var promise = await house.Give(Kuhlmann);
        await house.Change(_ => Away(ExampleOffice.Kuhlmann, new LocalDate(2026, 9, 15), new LocalDate(2026, 9, 15)));
        await house.LookAround();
        (await house.Now(promise)).StandIn.ShouldBeNull();
        house.Clock.SetTo(Instant.FromUtc(2026, 9, 14, 22, 0)); // midnight in Berlin
        await house.LookAround();
        (await house.Now(promise)).StandIn.ShouldBe(ExampleOffice.Heidecke);
        house.Clock.SetTo(Instant.FromUtc(2026, 9, 15, 22, 0));
        await house.LookAround();
        (await house.Now(promise)).StandIn.ShouldBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_is_away_when_it_is_given_or_passed_on_never_has_to_act(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var given = await house.Give(new PromiseOwner(ExampleOffice.Wichmann, ExampleOffice.MoneyTown));
        given.StandIn.ShouldBe(ExampleOffice.Kuhlmann);
        (await house.Mailed(given, PromiseMailReason.Given)).Count.ShouldBe(1);
        (await house.Mailed(given, PromiseMailReason.PassedOn)).ShouldBeEmpty();
        var passed = await house.Give(new PromiseOwner(ExampleOffice.Heidecke, ExampleOffice.MoneyTown));
        await house.Promises.Change(PromiseHouse.Office, passed.Id, new Actor("meier"), (known, _) =>
            PromiseDecisions.PassOn(known.Promise, new PromiseOwner(ExampleOffice.Wichmann, ExampleOffice.MoneyTown), "kennt den Fall", house.Clock.GetCurrentInstant(), "meier"));
        (await house.Now(passed)).StandIn.ShouldBe(ExampleOffice.Kuhlmann);
        (await house.Mailed(passed, PromiseMailReason.PassedOn)).ShouldBe([WarnedParty.Owner]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task When_nobody_stands_in_everybody_sees_it_and_the_team_lead_is_told_once(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var promise = await house.Give(new PromiseOwner(ExampleOffice.Heidecke, ExampleOffice.MoneyTown));
        await house.Change(_ => Away(ExampleOffice.Heidecke, new LocalDate(2026, 9, 14), null));
        await house.LookAround();
        // What becomes of the mail changes nothing in that.
        await house.Promises.Change(PromiseHouse.Office, promise.Id, Actor.Program, (known, _) => PromiseDecisions.Trouble(known.Promise, null, house.Clock.GetCurrentInstant(), "durchwahl"));
        await house.LookAround();
        (await house.Now(promise)).Problem.ShouldBe(StandingIn.NobodyThere);
        (await house.Mailed(promise, PromiseMailReason.PassedOn)).ShouldBe([WarnedParty.TeamLead]);
        await house.Change(book => new BookChange { Posts = [book.Posts.Single(post => post.Id == ExampleOffice.Heidecke) with { Deputy = ExampleOffice.Kuhlmann }, book.Posts.Single(post => post.Id == ExampleOffice.Kuhlmann) with { Deputy = null }] });
        await house.LookAround();
        var now = await house.Now(promise);
        (now.StandIn, now.Problem).ShouldBe((ExampleOffice.Kuhlmann, null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_closure_that_is_added_later_moves_what_it_touches_and_says_why_and_taken_away_moves_it_back(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var (touched, other) = (await house.Give(Kuhlmann), await house.Give(Kuhlmann, PromiseKinds.Emergency));
        await house.Change(book => new BookChange { Closures = book.Closures.Add(HouseClosure.On(new LocalDate(2026, 9, 15), "Wasserschaden")) });
        await house.LookAround();
        await house.LookAround();
        HouseTime.LocalOf((await house.Now(touched)).Due.At).ShouldBe(new LocalDateTime(2026, 9, 16, 18, 0));
        (await house.Promises.History(touched.Id))[^1].Words!.ShouldContain("Wasserschaden");
        (await house.Steps(touched)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.DueMoved]);
        (await house.Steps(other)).ShouldBe([PromiseStepKind.Opened]);
        await house.Change(book => new BookChange { Closures = [.. book.Closures.Where(closure => !closure.Covers(new LocalDate(2026, 9, 15)))] });
        await house.LookAround();
        (await house.Now(touched)).Due.At.ShouldBe(touched.Due.At);
        // Moved there and back, it is warned of once.
        await house.AdvanceTo(touched.Due.At - Duration.FromHours(4));
        (await house.Steps(touched)).Count(step => step == PromiseStepKind.Reminded).ShouldBe(1);
    }
}
