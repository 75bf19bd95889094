using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;
using static Durchwahl.Domain.Tests.Promises.ExamplePromises;

namespace Durchwahl.Domain.Tests.Promises;

public class StandingInTests
{
    [Fact]
    public void While_the_owner_is_away_the_deputy_stands_in_and_takes_it_anew()
    {
        var changed = Arrange(HandOver with { TakenAt = Now, TakenBy = "meier" }, Away(Owner)).ShouldBeOfType<PromiseDecision.Changed>();
        changed.After.ShouldBe(HandOver with { StandIn = Deputy });
        changed.Steps.Single().What.ShouldBe(PromiseStepKind.StandInChanged);
        changed.After.ActingOwner.ShouldBe(new PromiseOwner(Deputy, Money));
    }

    [Fact]
    public void When_the_deputy_leaves_too_it_moves_on_and_when_the_owner_is_back_it_comes_back()
    {
        var first = After(HandOver, Away(Owner));
        var second = After(first, Away(Owner, Deputy));
        second.StandIn.ShouldBe(Third);
        After(second, Book).ShouldBe(HandOver);
    }

    [Fact]
    public void When_nobody_is_there_the_problem_stands_on_it_until_somebody_is()
    {
        var changed = Arrange(HandOver, Away(Owner, Deputy, Third)).ShouldBeOfType<PromiseDecision.Changed>();
        (changed.After.StandIn, changed.After.Problem, changed.After.Owner).ShouldBe((null, StandingIn.NobodyThere, HandOver.Owner));
        changed.Steps.Single().What.ShouldBe(PromiseStepKind.NobodyThere);
        After(changed.After, Away(Owner)).ShouldBe(HandOver with { StandIn = Deputy });
        After(changed.After, Book).ShouldBe(HandOver);
    }

    [Fact]
    public void A_post_that_was_removed_is_as_one_that_is_away_for_ever() =>
        After(HandOver with { Owner = new PromiseOwner(new PostId(Of(99)), Money) }, Book).Problem.ShouldBe(StandingIn.NobodyThere);

    [Fact]
    public void Another_problem_that_everybody_sees_already_is_enough_and_is_not_taken_away()
    {
        var refused = HandOver with { Problem = "Postfach voll." };
        Arrange(refused, Away(Owner, Deputy, Third)).ShouldBeOfType<PromiseDecision.Unchanged>();
        After(refused, Away(Owner)).Problem.ShouldBe("Postfach voll.");
    }

    [Fact]
    public void Who_takes_what_nobody_was_there_for_keeps_it()
    {
        var alone = After(HandOver, Away(Owner, Deputy, Third));
        var taken = PromiseDecisions.Take(alone, Now, "lead").ShouldBeOfType<PromiseDecision.Changed>().After;
        Arrange(taken, Away(Owner, Deputy, Third)).ShouldBeOfType<PromiseDecision.Unchanged>();
    }

    [Fact]
    public void A_promise_of_a_team_or_one_that_has_ended_has_no_stand_in()
    {
        Arrange(Open(PromiseKinds.HandOver, new PromiseOwner(null, Money)), Away(Owner)).ShouldBeOfType<PromiseDecision.Unchanged>();
        Arrange(HandOver with { Outcome = PromiseOutcome.Kept, EndedAt = Now, EndedBy = "x" }, Away(Owner)).ShouldBeOfType<PromiseDecision.Unchanged>();
    }

    [Fact]
    public void Arranged_once_it_is_arranged_whoever_is_away()
    {
        PostId[] chain = [Owner, Deputy, Third];
        foreach (var promise in (Promise[])[HandOver, HandOver with { StandIn = Deputy }, HandOver with { StandIn = Third }, HandOver with { Problem = StandingIn.NobodyThere }, HandOver with { Problem = "Postfach voll." }])
            for (var away = 0; away < 8; away++)
            {
                var book = Away([.. chain.Where((_, at) => (away >> at & 1) == 1)]);
                var after = Arrange(promise, book) is PromiseDecision.Changed changed ? changed.After : promise;
                Arrange(after, book).ShouldBeOfType<PromiseDecision.Unchanged>();
                var isArranged = StandingIn.IsArranged(Owner, promise.StandIn, promise.Problem, DeputyChain.Of(book), Today);
                (Arrange(promise, book) is PromiseDecision.Unchanged).ShouldBe(isArranged);
            }
    }

    static PromiseDecision Arrange(Promise promise, OfficeBook book) => StandingIn.Arrange(promise, DeputyChain.Of(book), Today, Now, "durchwahl");

    static Promise After(Promise promise, OfficeBook book) => Arrange(promise, book).ShouldBeOfType<PromiseDecision.Changed>().After;
}
