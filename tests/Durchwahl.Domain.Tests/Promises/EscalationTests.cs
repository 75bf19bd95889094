using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using static Durchwahl.Domain.Tests.Promises.ExamplePromises;

namespace Durchwahl.Domain.Tests.Promises;

public class EscalationTests
{
    static readonly Promise OfTeam = Open(PromiseKinds.HandOver, new PromiseOwner(null, Money));
    static readonly Promise OfOffice = Open(PromiseKinds.WrongNumber, PromiseOwner.WholeOffice);

    [Fact]
    public void Owner_deputy_and_lead_are_found_in_the_phone_book()
    {
        Found(HandOver, WarnedParty.Owner, Book).ShouldBe(Owner);
        Found(HandOver, WarnedParty.Deputy, Book).ShouldBe(Deputy);
        Found(HandOver, WarnedParty.TeamLead, Book).ShouldBe(Lead);
    }

    [Fact]
    public void Who_stands_in_has_to_act_and_has_the_next_of_the_chain_as_deputy()
    {
        var stoodInFor = HandOver with { StandIn = Deputy };
        Found(stoodInFor, WarnedParty.Owner, Away(Owner)).ShouldBe(Deputy);
        Found(stoodInFor, WarnedParty.Deputy, Away(Owner)).ShouldBe(Third);
    }

    [Fact]
    public void A_deputy_who_is_away_is_skipped_and_a_chain_that_ends_has_none()
    {
        Found(HandOver, WarnedParty.Deputy, Away(Deputy)).ShouldBe(Third);
        Found(HandOver, WarnedParty.Deputy, Away(Deputy, Third)).ShouldBeNull();
    }

    [Fact]
    public void Without_a_lead_who_is_there_the_team_above_leads()
    {
        Found(HandOver, WarnedParty.TeamLead, Away(Lead)).ShouldBe(Head);
        Found(HandOver, WarnedParty.TeamLead, Away(Lead, Head)).ShouldBeNull();
        Found(HandOver with { Owner = new PromiseOwner(Lead, Money) }, WarnedParty.TeamLead, Book).ShouldBe(Head); // nobody is their own lead
    }

    [Fact]
    public void A_lead_who_is_away_is_stood_in_for_before_the_team_above_is_asked()
    {
        var book = Away(Lead) with { Posts = [.. Book.Posts.Select(post => post.Id == Lead ? post with { Deputy = Third } : post)] };
        Found(HandOver, WarnedParty.TeamLead, book).ShouldBe(Third);
    }

    [Fact]
    public void Teams_that_stand_above_each_other_do_not_hang_it()
    {
        var book = Away(Lead, Head) with { Teams = [new Team(Department, "Leistung", Parent: Money), new Team(Money, "Geldleistungen", Parent: Department)] };
        Found(HandOver, WarnedParty.TeamLead, book).ShouldBeNull();
    }

    [Fact]
    public void A_team_acts_for_itself_and_has_no_deputy()
    {
        Escalation.Find(OfTeam, WarnedParty.Owner, Book, Today).ShouldBe(new PromiseOwner(null, Money));
        Found(OfTeam, WarnedParty.Deputy, Book).ShouldBeNull();
        Found(OfTeam, WarnedParty.TeamLead, Book).ShouldBe(Lead);
    }

    [Fact]
    public void For_the_whole_office_the_team_at_the_service_number_leads() => Found(OfOffice, WarnedParty.TeamLead, Book).ShouldBe(CentreLead);

    [Theory]
    [InlineData(WarnedParty.Owner, PromiseStepKind.Reminded)]
    [InlineData(WarnedParty.Deputy, PromiseStepKind.DeputyTold)]
    [InlineData(WarnedParty.TeamLead, PromiseStepKind.LeadTold)]
    public void A_warning_goes_to_whom_it_is_for(WarnedParty whom, PromiseStepKind step)
    {
        var changed = Warn(HandOver, whom, Book).ShouldBeOfType<PromiseDecision.Changed>();
        changed.After.ShouldBe(HandOver);
        changed.Steps.Single().ShouldBe(new PromiseStep(Now, "durchwahl", step));
    }

    [Fact]
    public void When_that_one_is_not_there_the_next_is_told_at_once_never_nobody()
    {
        Step(HandOver, WarnedParty.Owner, Away(Owner)).ShouldBe(PromiseStepKind.DeputyTold);
        Step(HandOver, WarnedParty.Owner, Away(Owner, Deputy, Third)).ShouldBe(PromiseStepKind.LeadTold);
        Step(OfTeam, WarnedParty.Deputy, Book).ShouldBe(PromiseStepKind.LeadTold);
        Step(HandOver with { Owner = new PromiseOwner(new PostId(Of(99)), Money) }, WarnedParty.Owner, Book).ShouldBe(PromiseStepKind.LeadTold); // a post that was removed
    }

    [Fact]
    public void When_nobody_is_there_everybody_sees_the_problem_once()
    {
        var nobody = Away(Owner, Deputy, Third, Lead, Head);
        var changed = Warn(HandOver, WarnedParty.Owner, nobody).ShouldBeOfType<PromiseDecision.Changed>();
        changed.After.Problem.ShouldBe(Escalation.NobodyToWarn);
        changed.Steps.Single().What.ShouldBe(PromiseStepKind.NobodyThere);
        Warn(changed.After, WarnedParty.TeamLead, nobody).ShouldBeOfType<PromiseDecision.Unchanged>();
    }

    [Fact]
    public void Nobody_is_warned_of_a_promise_that_has_ended() =>
        Warn(HandOver with { Outcome = PromiseOutcome.Kept, EndedAt = Now, EndedBy = "x" }, WarnedParty.Owner, Book).ShouldBeOfType<PromiseDecision.Unchanged>();

    static PostId? Found(Promise promise, WarnedParty whom, OfficeBook book) => Escalation.Find(promise, whom, book, Today)?.Post;

    static PromiseDecision Warn(Promise promise, WarnedParty whom, OfficeBook book) => Escalation.Warn(promise, whom, book, Now, "durchwahl");

    static PromiseStepKind Step(Promise promise, WarnedParty whom, OfficeBook book) => Warn(promise, whom, book).ShouldBeOfType<PromiseDecision.Changed>().Steps.Single().What;
}
