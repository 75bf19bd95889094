using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.PhoneBook.Responsibilities;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Domain.Tests.Promises;

public class PromiseSettingsEditingTests
{
    static readonly PromiseSettings Usual = new();

    [Fact]
    public void A_form_that_is_sent_as_it_was_shown_changes_nothing()
    {
        PromiseSettingsEditing.General(Usual, PromiseSettingsInput.Of(Usual)).ShouldBeOfType<PromiseSettingsDecision.Unchanged>();
        PromiseSettingsEditing.Topics(Usual, TopicInput.Of(Usual), TaskCatalogue.Default).ShouldBeOfType<PromiseSettingsDecision.Unchanged>();
        foreach (var kind in Usual.AllKinds()) PromiseSettingsEditing.Kind(Usual, kind.Key, PromiseKindInput.Of(kind)).ShouldBeOfType<PromiseSettingsDecision.Unchanged>(kind.Key);
    }

    [Fact]
    public void A_kind_is_changed_and_the_others_stay_the_usual_ones()
    {
        var input = PromiseKindInput.Of(Usual.FindKind(PromiseKinds.HandOver)!) with { Rule = "working-days", RuleCount = "3", Attempts = "5", Warnings = "Stelle 1 Tag vorher\nleitung 30 Min. danach" };
        var after = PromiseSettingsEditing.Kind(Usual, PromiseKinds.HandOver, input).ShouldBeOfType<PromiseSettingsDecision.Changed>().Settings;
        var kind = after.FindKind(PromiseKinds.HandOver)!;
        (kind.Rule, kind.AttemptsUntilLetter).ShouldBe((new DeadlineRule.WorkingDays(3), 5));
        kind.Warnings.ShouldBe([new PromiseWarning(WarnedParty.Owner, Duration.FromDays(1)), new PromiseWarning(WarnedParty.TeamLead, -Duration.FromMinutes(30))]);
        after.FindKind(PromiseKinds.Emergency).ShouldBe(PromiseKinds.Usual.Single(usual => usual.Key == PromiseKinds.Emergency));
    }

    [Fact]
    public void A_new_kind_gets_a_key_of_its_own_from_its_name()
    {
        var input = new PromiseKindInput { Name = "Prüfung für Ämter", Rule = "next-working-day", Attempts = "2", CallerText = "Wir prüfen das." };
        var once = PromiseSettingsEditing.AddKind(Usual, input).ShouldBeOfType<PromiseSettingsDecision.Changed>().Settings;
        once.AllKinds()[^1].Key.ShouldBe("pruefung-fuer-aemter");
        var twice = PromiseSettingsEditing.AddKind(once, input with { Name = "Prüfung für Ämter!" }).ShouldBeOfType<PromiseSettingsDecision.Changed>().Settings;
        twice.AllKinds()[^1].Key.ShouldBe("pruefung-fuer-aemter-2");
    }

    [Theory]
    [InlineData("Name", "", "Wie heißt die Art")]
    [InlineData("Name", "notlage", "So heißt schon eine andere Art")]
    [InlineData("RuleCount", "viele", "ganze Zahl von 1 bis 3660")]
    [InlineData("Rule", "", "wie lange die Frist ist")]
    [InlineData("Warnings", "Chef morgen", "Zeile 1: „Chef morgen“ verstehen wir nicht")]
    [InlineData("Warnings", "Stelle 99 Tage vorher", "höchstens 60 Tage")]
    [InlineData("Attempts", "0", "von 1 bis 10")]
    [InlineData("CallerText", " ", "Was liest die Person")]
    public void What_does_not_fit_is_refused_beside_its_field(string field, string typed, string reason)
    {
        var input = new PromiseKindInput { Name = "Neu", Rule = "working-days", RuleCount = "2", Attempts = "3", CallerText = "Wir antworten." };
        input = field switch
        {
            "Name" => input with { Name = typed },
            "RuleCount" => input with { RuleCount = typed },
            "Rule" => input with { Rule = typed },
            "Warnings" => input with { Warnings = typed },
            "Attempts" => input with { Attempts = typed },
            _ => input with { CallerText = typed },
        };
        var refusal = PromiseSettingsEditing.AddKind(Usual, input).ShouldBeOfType<PromiseSettingsDecision.Refused>().Refusals.ShouldHaveSingleItem();
        refusal.Field.ShouldBe(field);
        refusal.Reason.ShouldContain(reason);
    }

    [Fact]
    public void Only_a_kind_whose_time_the_person_chooses_does_without_a_rule()
    {
        var chosen = PromiseKindInput.Of(Usual.FindKind(PromiseKinds.BookedTalk)!) with { Attempts = "2" };
        PromiseSettingsEditing.Kind(Usual, PromiseKinds.BookedTalk, chosen).ShouldBeOfType<PromiseSettingsDecision.Changed>();
        PromiseSettingsEditing.Kind(Usual, PromiseKinds.HandOver, PromiseKindInput.Of(Usual.FindKind(PromiseKinds.HandOver)!) with { Rule = "" }).ShouldBeOfType<PromiseSettingsDecision.Refused>();
    }

    [Fact]
    public void Topics_are_put_in_another_order_added_and_taken_away_and_keep_their_keys()
    {
        var lines = TopicInput.Of(Usual).ToList();
        lines[0] = lines[0] with { Name = "Neue Anschrift", Place = "3" };
        lines[1] = lines[1] with { Name = "" };
        lines.Add(new TopicInput { Name = "Bildung und Teilhabe", Task = "leistung", Place = "1" });
        var topics = PromiseSettingsEditing.Topics(Usual, lines, TaskCatalogue.Default).ShouldBeOfType<PromiseSettingsDecision.Changed>().Settings.AllTopics();
        topics.Take(3).Select(topic => topic.Key).ShouldBe(["bildung-und-teilhabe", "anschrift", "umzug"]);
        topics.ShouldNotContain(topic => topic.Key == "haushalt");
    }

    [Fact]
    public void A_topic_without_a_task_or_twice_the_same_is_refused_on_its_line()
    {
        TopicInput[] lines = [new() { Name = "Miete", Task = "leistung" }, new() { Name = "miete", Task = "leistung" }, new() { Name = "Umzug", Task = "" }];
        PromiseSettingsEditing.Topics(Usual, lines, TaskCatalogue.Default).ShouldBeOfType<PromiseSettingsDecision.Refused>().Refusals.Select(refusal => refusal.Field).ShouldBe(["Name-2", "Task-3"]);
        PromiseSettingsEditing.Topics(Usual, [new TopicInput()], TaskCatalogue.Default).ShouldBeOfType<PromiseSettingsDecision.Refused>();
    }

    [Fact]
    public void A_benefit_without_a_name_is_refused() =>
        PromiseSettingsEditing.General(Usual, new PromiseSettingsInput { MailsTo = "Both" }).ShouldBeOfType<PromiseSettingsDecision.Refused>().Refusals.ShouldHaveSingleItem().Field.ShouldBe("Benefit");
}
