using System.Collections.Immutable;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>Makes the concept of an office.</summary>
public static class ConceptMaking
{
    /// <summary>The facts of the paper.</summary>
    public static PublicationConcept From(ConceptBasis basis)
    {
        var (office, wishes) = (basis.Office, basis.Wishes);
        var (book, day) = (office.Book, office.Day);
        var scenarios = basis.Comparison?.Scenarios ?? [];
        ImmutableArray<ScenarioEffect> effects = [.. scenarios.Select(ScenarioEffect.Of)];
        var recommendation = Recommendation.Of(effects, wishes.Recommended);
        var recommended = scenarios.FirstOrDefault(compared => compared.Scenario.Key == recommendation?.Key);
        var planned = recommended is null ? book : WithHoursOf(book, recommended.Scenario);
        var report = OfficeCheck.Run(book, day);
        return new PublicationConcept
        {
            OfficeName = book.Office.Name,
            Day = day,
            Carrier = book.CarrierOn(day),
            Occasion = string.IsNullOrWhiteSpace(wishes.Occasion) ? null : wishes.Occasion.Trim(),
            Present = PresentState.Of(office, basis.Publication),
            Releases = ReleaseCounts.Of(book),
            Responsibilities = ResponsibilityFindings.Of(book, report),
            PhoneHours = PhoneHoursFindings.Of(book, day),
            PlannedPhoneHours = PhoneHoursFindings.Of(planned, day),
            Protection = StaffProtection.Of(book, office.Settings, report, day),
            PlannedProtection = StaffProtection.Of(book, recommended?.Scenario.Settings ?? office.Settings, report, day),
            Effects = effects,
            Recommendation = recommendation,
            EurosPerHour = wishes.EurosPerHour,
            Demand = recommended is null ? null : DemandFacts.Of(recommended.Scenario.Demand),
            Assumptions = basis.Comparison is { } comparison ? PlanAssumptions.Of(comparison) : [],
            Calculation = recommended is null ? null : new Calculation(recommended.Outcome.Replications, recommended.Outcome.Days, basis.Comparison!.Plan.Seed),
            Version = basis.Version,
        };
    }

    // A scenario holds only the posts that answer calls: the paper counts all.
    static OfficeBook WithHoursOf(OfficeBook book, Scenario scenario)
    {
        if (scenario.DialsDirect <= 0) return book;
        var hours = scenario.Book.Posts.ToDictionary(post => post.Id, post => post.PhoneHours);
        return book with { Posts = [.. book.Posts.Select(post => hours.TryGetValue(post.Id, out var planned) ? post with { PhoneHours = planned } : post)] };
    }
}
