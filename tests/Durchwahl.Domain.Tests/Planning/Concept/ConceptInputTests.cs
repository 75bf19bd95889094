using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;

namespace Durchwahl.Domain.Tests.Planning.Concept;

public class ConceptInputTests
{
    static readonly Guid OnlyThirdWay = new("0195a000-0000-7000-8000-000000000001");

    static PlanChoices? Saved(Guid id) => id == OnlyThirdWay ? new PlanChoices { Scenarios = [ReadyScenarios.ThirdWay], EurosPerHour = 40 } : null;

    [Fact]
    public void Empty_fields_leave_everything_to_the_paper()
    {
        new ConceptInput().Read(Saved, out var refusals).ShouldBe(new ConceptWishes());
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_typed_is_what_is_wished()
    {
        new ConceptInput { Recommended = ReadyScenarios.ThirdWay, EurosPerHour = "52,50", Occasion = "Antrag" }.Read(Saved, out var refusals)
            .ShouldBe(new ConceptWishes { Recommended = ReadyScenarios.ThirdWay, EurosPerHour = 52.5, Occasion = "Antrag" });
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public void A_saved_plan_is_compared_with_today_and_only_the_form_speaks_of_euros()
    {
        var wishes = new ConceptInput { Plan = $"{OnlyThirdWay}", Recommended = ReadyScenarios.ThirdWay }.Read(Saved, out var refusals);
        refusals.ShouldBeEmpty();
        wishes.Compared.Scenarios.ShouldBe([ReadyScenarios.Today, ReadyScenarios.ThirdWay]);
        wishes.Compared.EurosPerHour.ShouldBeNull();
    }

    [Fact]
    public void Today_can_be_recommended_in_every_plan_because_every_paper_compares_with_it()
    {
        new ConceptInput { Plan = $"{OnlyThirdWay}", Recommended = ReadyScenarios.Today }.Read(Saved, out var refusals);
        refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("0195a000-0000-7000-8000-000000000002", "", nameof(ConceptInput.Plan))]
    [InlineData("../../etc", "", nameof(ConceptInput.Plan))]
    [InlineData("0195a000-0000-7000-8000-000000000001", ReadyScenarios.PhoneHour, nameof(ConceptInput.Recommended))]
    public void A_plan_that_is_gone_or_a_way_that_is_not_in_it_is_refused(string plan, string recommended, string field)
    {
        new ConceptInput { Plan = plan, Recommended = recommended }.Read(Saved, out var refusals);
        refusals.ShouldHaveSingleItem().Field.ShouldBe(field);
    }

    [Fact]
    public void What_cannot_be_is_refused_by_field()
    {
        new ConceptInput { Recommended = "mond", EurosPerHour = "viel", Occasion = new string('x', ConceptInput.LongestOccasion + 1) }.Read(Saved, out var refusals);
        refusals.Select(refusal => refusal.Field).ShouldBe([nameof(ConceptInput.Recommended), nameof(ConceptInput.EurosPerHour), nameof(ConceptInput.Occasion)]);
    }
}
