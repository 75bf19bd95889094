using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises;

public class PromiseReaderTests
{
    static readonly PostId Mine = new(new Guid("01900000-0000-7000-8000-000000000001"));
    static readonly PostId Theirs = new(new Guid("01900000-0000-7000-8000-000000000002"));
    static readonly TeamId MyTeam = new(new Guid("01900000-0000-7000-8000-000000000011"));
    static readonly TeamId TheirTeam = new(new Guid("01900000-0000-7000-8000-000000000012"));
    static readonly PromiseReader CaseWorker = new("kuhlmann", LeadsPromises: false, [Mine], [MyTeam]);

    [Fact]
    public void What_a_post_of_ones_own_owes_is_seen_and_kept() => (CaseWorker.MaySeeDetails(Owed(Mine, null)), CaseWorker.MayAct(Owed(Mine, null))).ShouldBe((true, true));

    [Fact]
    public void What_a_post_of_the_same_team_owes_is_seen_and_kept() => CaseWorker.MayAct(Owed(Theirs, MyTeam)).ShouldBeTrue();

    [Fact]
    public void What_a_team_of_ones_own_owes_is_seen_and_kept() => CaseWorker.MayAct(Owed(null, MyTeam)).ShouldBeTrue();

    [Fact]
    public void What_nobody_in_particular_owes_everybody_may_keep() => CaseWorker.MayAct(Owed(null, null)).ShouldBeTrue();

    [Fact]
    public void What_another_post_of_another_team_owes_is_seen_without_the_person() => (CaseWorker.MaySeeDetails(Owed(Theirs, TheirTeam)), CaseWorker.MayAct(Owed(Theirs, TheirTeam))).ShouldBe((false, false));

    [Fact]
    public void What_another_team_owes_is_seen_without_the_person() => CaseWorker.MaySeeDetails(Owed(null, TheirTeam)).ShouldBeFalse();

    [Fact]
    public void Whoever_stands_in_sees_and_keeps_it() => CaseWorker.MayAct(Owed(Theirs, TheirTeam) with { StandIn = Mine }).ShouldBeTrue();

    [Fact]
    public void Whoever_leads_sees_everything_and_alone_may_give_a_promise_up()
    {
        var lead = CaseWorker with { LeadsPromises = true, Posts = [], Teams = [] };
        lead.MaySeeDetails(Owed(Theirs, TheirTeam)).ShouldBeTrue();
        lead.MayGiveUp(Owed(Theirs, TheirTeam)).ShouldBeTrue();
        CaseWorker.MayGiveUp(Owed(Mine, MyTeam)).ShouldBeFalse();
    }

    [Fact]
    public void Whoever_gave_a_promise_sees_it_while_a_question_to_them_is_open_and_may_only_answer()
    {
        var agent = new PromiseReader("service", LeadsPromises: false, [], []);
        var asked = Owed(Theirs, TheirTeam) with { OpenedBy = "service", AwaitsReply = true };
        (agent.MaySeeDetails(asked), agent.MayReply(asked), agent.MayAct(asked)).ShouldBe((true, true, false));
        agent.MaySeeDetails(asked with { AwaitsReply = false }).ShouldBeFalse();
        agent.MaySeeDetails(asked with { OpenedBy = "kollege" }).ShouldBeFalse();
    }

    static Promise Owed(PostId? post, TeamId? team) => new()
    {
        Id = new PromiseId(new Guid("01900000-0000-7000-8000-000000000100")),
        Office = new OfficeId(new Guid("01900000-0000-7000-8000-000000000200")),
        Reference = "Z-7KQ4M2P",
        Kind = PromiseKinds.HandOver,
        Owner = new PromiseOwner(post, team),
        OpenedAt = Instant.FromUtc(2026, 9, 14, 8, 0),
        OpenedBy = "jemand",
        CountedFrom = new LocalDateTime(2026, 9, 14, 10, 0),
        Due = PromiseDue.AtChosenTime(Instant.FromUtc(2026, 9, 15, 16, 0)),
        Way = AnswerWay.Phone,
    };
}
