using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;

namespace Durchwahl.Domain.Tests.Planning.Concept;

public class ConceptInputTests
{
    [Fact]
    public void Empty_fields_leave_everything_to_the_paper()
    {
        new ConceptInput().Read(out var refusals).ShouldBe(new ConceptWishes());
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_typed_is_what_is_wished()
    {
        new ConceptInput { Recommended = ReadyScenarios.ThirdWay, EurosPerHour = "52,50", Occasion = "Antrag" }.Read(out var refusals)
            .ShouldBe(new ConceptWishes { Recommended = ReadyScenarios.ThirdWay, EurosPerHour = 52.5, Occasion = "Antrag" });
        refusals.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_is_refused_by_field()
    {
        new ConceptInput { Recommended = "mond", EurosPerHour = "viel", Occasion = new string('x', ConceptInput.LongestOccasion + 1) }.Read(out var refusals);
        refusals.Select(refusal => refusal.Field).ShouldBe([nameof(ConceptInput.Recommended), nameof(ConceptInput.EurosPerHour), nameof(ConceptInput.Occasion)]);
    }
}
