using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static Durchwahl.Domain.Tests.Promises.ExamplePromises;

namespace Durchwahl.Domain.Tests.Promises;

/// <summary>What holds whatever people do with a promise, in whatever order.</summary>
public class PromiseLawsTests
{
    [Fact]
    public void An_ended_promise_changes_only_by_being_opened_again() => Holds(story => story.Steps.All(step =>
        step.Before.IsOpen || step.After == step.Before || (step.Act == Act.Reopen && step.Before.Outcome == PromiseOutcome.Withdrawn && step.After == step.Before with { Outcome = null, EndedAt = null, EndedBy = null })));

    [Fact]
    public void Attempts_never_become_fewer_and_at_most_one_more() => Holds(story => story.Steps.All(step => step.After.Attempts - step.Before.Attempts is 0 or 1));

    [Fact]
    public void What_it_is_and_when_it_was_given_never_changes() => Holds(story => story.Steps.All(step =>
        (step.After.Id, step.After.Kind, step.After.Reference, step.After.OpenedAt, step.After.CountedFrom, step.After.Contact) == (HandOver.Id, HandOver.Kind, HandOver.Reference, HandOver.OpenedAt, HandOver.CountedFrom, HandOver.Contact)));

    [Fact]
    public void Every_change_has_a_step_by_whom_made_it_at_that_moment() => Holds(story => story.Steps.All(step =>
        step.Decision is not PromiseDecision.Changed changed ? step.After == step.Before : changed.Steps.Length > 0 && changed.Steps.All(made => made.At == step.At && made.By == "meier")));

    [Fact]
    public void It_is_ended_with_time_and_person_or_not_at_all() => Holds(story => story.Steps.All(step =>
        (step.After.Outcome is null, step.After.EndedAt is null, step.After.EndedBy is null) is (true, true, true) or (false, false, false)));

    [Fact]
    public void Kept_in_time_means_not_after_it_was_due() => Holds(story => story.Steps.All(step =>
        step.After.Outcome is not (PromiseOutcome.Kept or PromiseOutcome.KeptLate) || (step.After.Outcome == PromiseOutcome.KeptLate) == (step.After.EndedAt > step.After.Due.At)));

    [Fact]
    public void Nobody_ends_it_unreached_without_the_attempts_in_different_hours() => Holds(story => story.Steps.All(step =>
        step.After.Outcome != PromiseOutcome.NotReached || step.After.Attempts >= Kind.AttemptsUntilLetter));

    [Fact]
    public void The_version_is_counted_by_who_saves() => Holds(story => story.Steps.All(step => step.After.Version == 0));

    enum Act
    {
        Take, PassOn, AskBack, Reply, Attempt, Keep, KeepIn, NotReached, Withdraw, Reopen, Break, StandIn, Recount, RecountClosed, Add, Way, Window, Trouble, Well, Note, Arrange, Warn,
    }

    sealed record Moment(Promise Before, Act Act, Instant At, PromiseDecision Decision)
    {
        public Promise After => Decision is PromiseDecision.Changed changed ? changed.After : Before;
    }

    sealed record Story(IReadOnlyList<Moment> Steps)
    {
        public override string ToString() => string.Join(" ", Steps.Select(step => $"{step.Act}@{step.At}:{step.Decision.GetType().Name}"));
    }

    static void Holds(Func<Story, bool> law) => Prop.ForAll(Arb.From(Stories), law).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    static Gen<Story> Stories =>
        from acts in Gen.Elements(Enum.GetValues<Act>()).Zip(Gen.Choose(0, 600)).ListOf(25)
        select Play(acts);

    static Story Play(IEnumerable<(Act Act, int Minutes)> acts)
    {
        var (promise, at, steps) = (HandOver, Now, new List<Moment>());
        foreach (var (act, minutes) in acts)
        {
            at += Duration.FromMinutes(minutes);
            steps.Add(new Moment(promise, act, at, Decide(promise, act, at)));
            promise = steps[^1].After;
        }
        return new Story(steps);
    }

    static PromiseDecision Decide(Promise promise, Act act, Instant at) => act switch
    {
        Act.Take => PromiseDecisions.Take(promise, at, "meier"),
        Act.PassOn => PromiseDecisions.PassOn(promise, promise.Owner.Post == Owner ? new PromiseOwner(Third, Money) : new PromiseOwner(Owner, Money), "kennt den Fall", at, "meier"),
        Act.AskBack => PromiseDecisions.AskBack(promise, "Welche?", at, "meier"),
        Act.Reply => PromiseDecisions.Reply(promise, "Diese.", at, "meier"),
        Act.Attempt => PromiseDecisions.Attempt(promise, Kind, at, "meier"),
        Act.Keep => PromiseDecisions.Keep(promise, "erledigt", null, at, "meier"),
        Act.KeepIn => PromiseDecisions.Keep(promise, null, new ContactId(Of(71)), at, "meier"),
        Act.NotReached => PromiseDecisions.EndNotReached(promise, Kind, "Brief", at, "meier"),
        Act.Withdraw => PromiseDecisions.Withdraw(promise, null, at, "meier"),
        Act.Reopen => PromiseDecisions.Reopen(promise, at, "meier"),
        Act.Break => PromiseDecisions.Break(promise, "vergessen", at, "meier"),
        Act.StandIn => PromiseDecisions.StandIn(promise, Deputy, at, "meier"),
        Act.Recount => PromiseDecisions.Recount(promise, Calendar, at, "meier"),
        Act.RecountClosed => PromiseDecisions.Recount(promise, Calendar.With(HouseClosure.On(new LocalDate(2026, 9, 15), "Umzug")), at, "meier"),
        Act.Add => PromiseDecisions.Add(promise, "dringend", at, "meier"),
        Act.Way => PromiseDecisions.ChooseWay(promise, AnswerWay.Letter, null, at, "meier"),
        Act.Window => PromiseDecisions.ChooseWay(promise, AnswerWay.Phone, new NewPromise.Window(at + Duration.FromHours(1), at + Duration.FromHours(2)), at, "meier"),
        Act.Trouble => PromiseDecisions.Trouble(promise, "Postfach voll.", at, "meier"),
        Act.Well => PromiseDecisions.Trouble(promise, null, at, "meier"),
        Act.Note => PromiseDecisions.Note(promise, PromiseStepKind.Rated, "gut", at, "meier"),
        Act.Arrange => StandingIn.Arrange(promise, DeputyChain.Of(Away(Owner)), Today, at, "meier"),
        _ => Escalation.Warn(promise, WarnedParty.Owner, Away(Owner, Deputy, Third, Lead, Head), at, "meier"),
    };
}
