using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Jobs;

public class WarnOfPromiseTests
{
    static readonly PromiseOwner Kuhlmann = new(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown);

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_owner_is_reminded_then_the_deputy_is_told_and_when_it_is_due_the_team_lead(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var promise = await house.Give(Kuhlmann);
        await house.AdvanceTo(promise.Due.At - Duration.FromHours(4) - Duration.FromTicks(10));
        (await house.Steps(promise)).ShouldBe([PromiseStepKind.Opened]);
        await house.AdvanceTo(promise.Due.At - Duration.FromHours(4));
        await house.AdvanceTo(promise.Due.At - Duration.FromHours(1));
        await house.AdvanceTo(promise.Due.At);
        (await house.Steps(promise)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.Reminded, PromiseStepKind.DeputyTold, PromiseStepKind.LeadTold]);
        (await house.Mailed(promise, PromiseMailReason.Due)).ShouldBe([WarnedParty.Owner, WarnedParty.Deputy, WarnedParty.TeamLead]);
    }

    [Fact]
    public async Task Nobody_is_warned_of_what_is_kept()
    {
        await using var house = await PromiseHouse.Open(Engine.Sqlite);
        var promise = await house.Give(Kuhlmann);
        await house.Promises.Change(PromiseHouse.Office, promise.Id, new Actor("meier"), (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, house.Clock.GetCurrentInstant(), "meier"));
        await house.AdvanceTo(promise.Due.At + Duration.FromDays(1));
        (await house.Steps(promise)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.Kept]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_deadline_that_moved_is_warned_of_at_its_new_time_only(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var promise = await house.Give(Kuhlmann);
        var window = new NewPromise.Window(promise.Due.At + Duration.FromDays(1), promise.Due.At + Duration.FromDays(1) + Duration.FromHours(2));
        await house.Promises.Change(PromiseHouse.Office, promise.Id, new Actor("meier"), (known, _) => PromiseDecisions.ChooseWay(known.Promise, AnswerWay.Phone, window, house.Clock.GetCurrentInstant(), "meier"));
        await house.AdvanceTo(promise.Due.At);
        (await house.Steps(promise)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.WayChanged]);
        await house.AdvanceTo(window.Until - Duration.FromHours(4));
        (await house.Steps(promise))[^1].ShouldBe(PromiseStepKind.Reminded);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_withdrawn_by_mistake_is_warned_of_once(Engine engine)
    {
        await using var house = await PromiseHouse.Open(engine);
        var promise = await house.Give(Kuhlmann);
        await house.Promises.Change(PromiseHouse.Office, promise.Id, new Actor("meier"), (known, _) => PromiseDecisions.Withdraw(known.Promise, null, house.Clock.GetCurrentInstant(), "meier"));
        await house.Promises.Change(PromiseHouse.Office, promise.Id, new Actor("meier"), (known, _) => PromiseDecisions.Reopen(known.Promise, house.Clock.GetCurrentInstant(), "meier"));
        await house.AdvanceTo(promise.Due.At);
        (await house.Steps(promise)).ShouldBe(
            [PromiseStepKind.Opened, PromiseStepKind.Withdrawn, PromiseStepKind.Reopened, PromiseStepKind.Reminded, PromiseStepKind.DeputyTold, PromiseStepKind.LeadTold]);
    }

    [Fact]
    public async Task When_nobody_is_there_the_problem_stands_on_the_promise()
    {
        await using var house = await PromiseHouse.Open(Engine.Sqlite);
        var promise = await house.Give(new PromiseOwner(null, ExampleOffice.Law)); // a team without a lead
        await house.AdvanceTo(promise.Due.At - Duration.FromHours(1));
        (await house.Now(promise)).Problem.ShouldBe(Escalation.NobodyToWarn);
        (await house.Steps(promise)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.Reminded, PromiseStepKind.NobodyThere]);
    }
}
