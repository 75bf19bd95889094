using System.Collections.Immutable;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Checking;
using NodaTime;

namespace Durchwahl.Domain.Planning.Concept;

/// <summary>Makes the concept of an office.</summary>
public static class ConceptMaking
{
    /// <summary>The facts of the paper.</summary>
    public static PublicationConcept From(ConceptBasis basis)
    {
        var (book, settings, day, wishes) = (basis.Book, basis.Settings, basis.Day, basis.Wishes);
        ImmutableArray<ScenarioEffect> effects = [.. basis.Scenarios.Select(ScenarioEffect.Of)];
        var recommendation = Recommendation.Of(effects, wishes.Recommended);
        var recommended = basis.Scenarios.FirstOrDefault(planned => planned.Scenario.Key == recommendation?.Key);
        var report = OfficeCheck.Run(book, day);
        return new PublicationConcept
        {
            OfficeName = book.Office.Name,
            Day = day,
            Carrier = book.CarrierOn(day),
            Occasion = string.IsNullOrWhiteSpace(wishes.Occasion) ? null : wishes.Occasion.Trim(),
            Present = PresentState.Of(book, Effort.ServiceTeamOf(book, settings), basis.Publication, day),
            Releases = ReleaseCounts.Of(book),
            Responsibilities = ResponsibilityFindings.Of(book, report),
            PhoneHours = PhoneHoursFindings.Of(book, day),
            PlannedPhoneHours = PhoneHoursFindings.Of(recommended?.Scenario.Book ?? book, day),
            Protection = StaffProtection.Of(book, settings, report, day),
            PlannedProtection = recommended is null ? StaffProtection.Of(book, settings, report, day) : ProtectionIn(recommended.Scenario, day),
            Effects = effects,
            Recommendation = recommendation,
            EurosPerHour = wishes.EurosPerHour,
            Assumptions = recommended is null ? [] : Assumption.Of(recommended.Scenario),
            Calculation = recommended is null ? null : new Calculation(recommended.Outcome.Replications, recommended.Outcome.Days, basis.Seed),
            Version = basis.Version,
        };
    }

    static StaffProtection ProtectionIn(Scenario scenario, LocalDate day) => StaffProtection.Of(scenario.Book, scenario.Settings, OfficeCheck.Run(scenario.Book, day), day);
}
