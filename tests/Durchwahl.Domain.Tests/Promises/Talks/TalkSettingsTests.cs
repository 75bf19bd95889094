using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Promises.Talks;

namespace Durchwahl.Domain.Tests.Promises.Talks;

public class TalkSettingsTests
{
    static readonly PostId Post = new(Guid.Empty);
    static readonly TeamId Team = new(new Guid("01900000-0000-7000-8000-000000000002"));
    static readonly TalkRules On = new() { AreBookable = true };

    [Fact]
    public void Nothing_can_be_booked_until_the_office_says_so() => new TalkSettings().RulesOf(Post, Team).AreBookable.ShouldBeFalse();

    [Fact]
    public void The_nearest_rules_hold()
    {
        var settings = new TalkSettings { Office = On }.With(new TalkScope.OfTeam(Team), On with { Minutes = 20 }).With(new TalkScope.OfPost(Post), TalkRules.Usual);
        settings.RulesOf(Post, Team).AreBookable.ShouldBeFalse();
        settings.RulesOf(new PostId(Team.Value), Team).Minutes.ShouldBe(20);
        settings.RulesOf(new PostId(Team.Value), null).Minutes.ShouldBe(15);
        settings.With(new TalkScope.OfPost(Post), null).RulesOf(Post, Team).Minutes.ShouldBe(20);
    }

    [Fact]
    public void All_topics_chosen_is_no_choice()
    {
        var input = TalkRulesInput.Of(On) with { Topics = [.. EnquiryTopic.Usual.Select(topic => topic.Key)] };
        input.Read(EnquiryTopic.Usual, out var refusals).ShouldBe(On);
        refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0")]
    [InlineData("61")]
    [InlineData("viel")]
    [InlineData("")]
    public void A_length_that_cannot_be_is_refused_with_its_bounds(string minutes)
    {
        (TalkRulesInput.Of(On) with { Minutes = minutes }).Read(EnquiryTopic.Usual, out var refusals);
        refusals.ShouldHaveSingleItem().Reason.ShouldBe("Länge: Schreiben Sie eine ganze Zahl von 5 bis 60.");
    }
}
