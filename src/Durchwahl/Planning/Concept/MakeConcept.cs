using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Planning.Concept;

/// <summary>Makes the concept of an office as it is now.</summary>
sealed class MakeConcept(CallSettingsShelf shelf, PublicationShelf publications, HouseTime time)
{
    /// <summary>Looks at the office, simulates the ready scenarios and states the facts; null when there is no such office.</summary>
    public async Task<PublicationConcept?> Make(OfficeKey key, ConceptWishes wishes, int replications, CancellationToken stop)
    {
        if (await shelf.Load(key) is not { } configuration) return null;
        await publications.Refresh();
        var office = new PlanBasis(configuration.Book, configuration.Settings, DefaultDemand.Of(configuration.Book.Office.Settings.Clients ?? 0), time.Today);
        var plan = PlanComparison.Usual(office.Day, replications, Environment.ProcessorCount);
        var scenarios = CanBeSimulated(office)
            ? await Task.Run(() => PlanComparison.Run(office, new PlanChoices { EurosPerHour = wishes.EurosPerHour }, plan, stop: stop).Scenarios, stop)
            : [];
        stop.ThrowIfCancellationRequested(); // a run that was ended says something of fewer replications
        return ConceptMaking.From(new ConceptBasis
        {
            Office = office,
            Publication = publications.Find(key.Value)?.Directory.Publication,
            Scenarios = scenarios,
            Wishes = wishes,
            Seed = plan.Seed,
            Version = typeof(MakeConcept).Assembly.GetName().Version!.ToString(3),
        });
    }

    static bool CanBeSimulated(PlanBasis office) => office.Demand.NeedsPerDay > 0 && !office.CaseWorkers.IsEmpty;
}
