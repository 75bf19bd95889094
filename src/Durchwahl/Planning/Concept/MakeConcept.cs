using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Concept;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Planning.Contract;

namespace Durchwahl.Planning.Concept;

/// <summary>Makes the concept of an office as it is now.</summary>
sealed class MakeConcept(PlanBases bases, PublicationShelf publications)
{
    /// <summary>Looks at the office, simulates the scenarios and states the facts; null when there is no such office.</summary>
    public async Task<PublicationConcept?> Make(OfficeKey key, ConceptWishes wishes, int replications, CancellationToken stop)
    {
        if (await bases.Find(key, demand: wishes.Choices.Demand) is not { } office) return null;
        await publications.Refresh();
        var comparison = CanBeSimulated(office) ? await Task.Run(() => Compare(office, wishes, replications, stop), stop) : null;
        return ConceptMaking.From(new ConceptBasis
        {
            Office = office,
            Comparison = comparison,
            Publication = publications.Find(key.Value)?.Directory.Publication,
            Wishes = wishes,
            Version = typeof(MakeConcept).Assembly.GetName().Version!.ToString(3),
        });
    }

    static bool CanBeSimulated(PlanBasis office) => office.Demand.NeedsPerDay > 0 && !office.CaseWorkers.IsEmpty;

    static PlanComparison Compare(PlanBasis office, ConceptWishes wishes, int replications, CancellationToken stop)
    {
        var comparison = PlanComparison.Run(office, wishes.Compared, PlanComparison.Usual(office.Day, replications, Environment.ProcessorCount), stop: stop);
        stop.ThrowIfCancellationRequested(); // a run that was ended early says something of fewer replications
        return comparison;
    }
}
