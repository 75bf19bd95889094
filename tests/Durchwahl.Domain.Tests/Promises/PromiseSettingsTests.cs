using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;

namespace Durchwahl.Domain.Tests.Promises;

public class PromiseSettingsTests
{
    static readonly PromiseKind Strict = new() { Key = PromiseKinds.HandOver, Name = "Weitergabe", Rule = new DeadlineRule.SameDay(), CallerText = "Heute noch." };
    static readonly PromiseKind Own = new() { Key = "hausbesuch", Name = "Hausbesuch", Rule = new DeadlineRule.WorkingDays(5), CallerText = "Wir kommen." };

    [Fact]
    public void An_office_that_chose_nothing_has_the_usual_kinds_and_topics()
    {
        new PromiseSettings().AllKinds().ShouldBe(PromiseKinds.Usual);
        new PromiseSettings().AllTopics().ShouldBe(EnquiryTopic.Usual);
    }

    [Fact]
    public void A_kind_of_the_office_stands_in_the_place_of_the_usual_one_and_a_new_one_at_the_end()
    {
        var kinds = new PromiseSettings { Kinds = [Own, Strict] }.AllKinds();
        kinds.Select(kind => kind.Key).ShouldBe([.. PromiseKinds.Usual.Select(kind => kind.Key), "hausbesuch"]);
        kinds[0].ShouldBe(Strict);
    }

    [Fact]
    public void A_kind_that_was_taken_away_is_treated_as_a_hand_over_under_its_own_word()
    {
        var settings = new PromiseSettings { Kinds = [Strict] };
        settings.FindKind("hausbesuch").ShouldBeNull();
        settings.KindOf("hausbesuch").ShouldBe(Strict with { Key = "hausbesuch", Name = "hausbesuch" });
    }

    [Fact]
    public void Topics_of_the_office_replace_all_usual_ones()
    {
        var settings = new PromiseSettings { Topics = [new EnquiryTopic("bildung", "Bildung und Teilhabe", "leistung")] };
        settings.AllTopics().Single().Key.ShouldBe("bildung");
        settings.FindTopic("miete").ShouldBeNull();
        settings.FindTopic(null).ShouldBeNull();
        new PromiseSettings().FindTopic("notlage")!.IsEmergency.ShouldBeTrue();
    }
}
