using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using static Durchwahl.Domain.Tests.PhoneBook.Editing.Books;

namespace Durchwahl.Domain.Tests.Planning.Concept;

public class ConceptMakingTests
{
    static PublicationConcept Make(OfficeBook book, ConceptWishes? wishes = null, CallSettings? settings = null, params (string Key, ScenarioOutcome Outcome)[] outcomes)
    {
        var office = Outcomes.Office(book) with { Settings = settings ?? new CallSettings() };
        return ConceptMaking.From(new ConceptBasis { Office = office, Comparison = outcomes.Length == 0 ? null : Outcomes.Compared(office, outcomes), Wishes = wishes ?? new ConceptWishes(), Version = "1.0.0" });
    }

    static OfficeBook With(Func<Post, Post> change) => Book with { Posts = [.. Book.Posts.Select(change)] };

    [Fact]
    public void An_office_without_anything_gives_a_paper_without_anything()
    {
        var concept = Make(new OfficeBook { Office = Book.Office });
        (concept.Present.Posts, concept.Present.ServiceNumber, concept.Present.PublicationNumber, concept.Releases.All, concept.Responsibilities.Rules).ShouldBe((0, null, null, 0, 0));
        (concept.Effects.IsEmpty, concept.Recommendation, concept.Recommended, concept.Calculation, concept.Demand).ShouldBe((true, null, null, null, null));
        concept.PhoneHours.ByTask.ShouldBeEmpty();
        concept.Protection.DeputiesAreComplete.ShouldBeTrue();
    }

    [Fact]
    public void Without_rules_phone_hours_are_told_by_team()
    {
        var concept = Make(With(post => post with { PhoneHours = PhoneHoursOf("Mo-Fr 9-11") }) with { Rules = [] });
        concept.PhoneHours.AreByTeam.ShouldBeTrue();
        var team = concept.PhoneHours.ByTask.ShouldHaveSingleItem();
        (team.Name, team.Posts, team.HoursPerWeek, team.OpenHoursPerWeek, team.PostsAtOnce, team.UncoveredAfternoons).ShouldBe(("Geldleistungen 1", 2, 20.0, 10.0, 2, 5));
    }

    [Fact]
    public void Phone_hours_of_a_task_are_those_of_the_posts_in_charge_as_they_hold_on_the_day()
    {
        var concept = Make(With(post => post.Id == First ? post with { PhoneHours = PhoneHoursOf("Mo-Fr 13-16") } : post with { PhoneHours = PhoneHoursOf("Mo 9-12") with { Until = Today } }));
        var task = concept.PhoneHours.ByTask.ShouldHaveSingleItem();
        (task.Name, task.Posts, task.HoursPerWeek, task.UncoveredAfternoons).ShouldBe(("Geld und Bescheide", 2, 15.0, 0));
    }

    [Fact]
    public void Who_falls_short_of_the_daily_phone_hour_is_counted()
    {
        var due = Book.Office with { Settings = Book.Office.Settings with { MinutesOfPhoneHourPerDay = 60 } };
        var hours = Make(With(post => post.Id == First ? post with { PhoneHours = PhoneHoursOf("Mo-Fr 9-10") } : post) with { Office = due }).PhoneHours;
        (hours.MinutesPerDay, hours.PostsBelow).ShouldBe((60, 1));
    }

    [Fact]
    public void Every_post_is_counted_in_one_form_and_an_objection_goes_before_all()
    {
        var modes = new[] { ReleaseMode.NameAndNumber, ReleaseMode.FunctionAndNumber, ReleaseMode.TeamNumberOnly, ReleaseMode.NotListed };
        Post Released(int number, ReleaseMode mode, bool objects = false) => new() { Id = new PostId(NewId()), Title = $"Stelle {number}", Release = new Release { Mode = mode, ApprovedBy = "b", Reason = "x", SafetyObjection = objects } };
        var book = Book with { Posts = [.. modes.Select((mode, number) => Released(number, mode)), Released(5, ReleaseMode.NameAndNumber, objects: true), new Post { Id = new PostId(NewId()), Title = "Neu" }] };
        var counts = Make(book).Releases;
        (counts.NameAndNumber, counts.FunctionAndNumber, counts.TeamNumberOnly, counts.NotListed, counts.SafetyObjections, counts.Undecided).ShouldBe((1, 1, 1, 1, 1, 1));
        (counts.All, counts.DirectDials, counts.Decided, counts.WithReason).ShouldBe((6, 2, 5, 5));
    }

    [Fact]
    public void Gaps_and_overlaps_are_told_without_posts()
    {
        var found = Make(Book with { Rules = [Rule(First, "A-K"), Rule(Second, "J-S")] }).Responsibilities;
        found.Gaps.ShouldBe(["Leistung: Nachnamen T–Z: niemand"]);
        found.Overlaps.ShouldBe(["Leistung: Nachnamen J–K: 2 Stellen"]);
        found.AreClean.ShouldBeFalse();
    }

    [Fact]
    public void A_chain_of_deputies_is_complete_when_every_direct_dial_has_one_and_none_goes_in_circles()
    {
        Make(Book).Protection.WithoutDeputy.ShouldBe(2);
        var circle = Make(With(post => post with { Deputy = post.Id == First ? Second : First })).Protection;
        (circle.WithoutDeputy, circle.DeputyLoops, circle.DeputiesAreComplete).ShouldBe((0, 1, false));
    }

    [Fact]
    public void The_protection_is_that_of_today_and_beside_it_that_of_the_recommended_way()
    {
        var concept = Make(Book, outcomes: [(ReadyScenarios.Today, Outcomes.Of(.6)), (ReadyScenarios.ThirdWay, Outcomes.Of())]);
        (concept.Protection.IsGuarded, concept.PlannedProtection.Guard.TalksPerHour).ShouldBe((false, ReadyScenarios.UsualTalksPerHour));
        concept.PlannedPhoneHours.ByTask.Single().HoursPerWeek.ShouldBeGreaterThan(concept.PhoneHours.ByTask.Single().HoursPerWeek);
    }

    [Fact]
    public void The_present_state_counts_what_holds_on_the_day()
    {
        var team = Book.Teams[0].Id;
        Line service = new() { Id = new LineId(NewId()), Number = PhoneNumber.Parse("+49572198240"), Kind = LineKind.Service, Team = team };
        var state = Make(Book with { Lines = [.. Book.Lines.Select(line => line.Post == Second ? line with { LastDay = Today.PlusDays(-1) } : line), service] }).Present;
        (state.PostsWithDirectDial, state.VacantPosts, state.ServiceNumber, state.ServicePosts).ShouldBe((1, 1, "05721 98-240", 2));
    }

    [Fact]
    public void The_number_of_needs_is_measured_only_when_its_source_says_so()
    {
        var concept = Make(Book, outcomes: [(ReadyScenarios.Today, Outcomes.Of())]);
        (concept.Demand!.IsMeasured, concept.Demand.Measured, concept.Demand.Source.Basis).ShouldBe((false, 0, ParameterBasis.Derived));
        concept.Assumptions.ShouldAllBe(assumption => assumption.Source.Text.Length > 10);
        var measured = new ParameterSource(ParameterBasis.Measured, "Anrufprotokoll");
        DemandFacts.Of(DefaultDemand.Of(1) with { Sources = DefaultDemand.Sources.SetItem(nameof(Demand.NeedsPerDay), measured) }).ShouldSatisfyAllConditions(facts => facts.IsMeasured.ShouldBeTrue(), facts => facts.Measured.ShouldBe(1));
        DemandFacts.Of(DefaultDemand.Of(1) with { Sources = [] }).Source.Basis.ShouldBe(ParameterBasis.Assumption);
    }

    [Fact]
    public void Blank_words_are_no_occasion()
    {
        Make(Book, new ConceptWishes { Occasion = " \n " }).Occasion.ShouldBeNull();
        Make(Book, new ConceptWishes { Occasion = " Antrag der Fraktion. " }).Occasion.ShouldBe("Antrag der Fraktion.");
    }
}
