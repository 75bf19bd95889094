using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Planning.Contract;

/// <summary>Where every plan of an office begins: its phone book, its settings and its demand, each as it is now.</summary>
sealed class PlanBases(OfficeBooks books, CallSettingsShelf settings, HouseTime time)
{
    /// <summary>People in the care of one case worker when nobody said how many the office looks after: the norm is 150 from the age of 25 and 75 below.</summary>
    public const int ClientsPerCaseWorker = 130;

    /// <summary>The basis of an office; null when there is no such office.</summary>
    /// <param name="key">The office.</param>
    /// <param name="clients">How many people it looks after; null for the number of its settings.</param>
    public async Task<PlanBasis?> Find(OfficeKey key, int? clients = null)
    {
        if (await books.Find(key) is not { } book) return null;
        var basis = new PlanBasis(book, await settings.Settings(book.Office.Id), DefaultDemand.Of(0), time.Today);
        return basis with { Demand = DemandOf(basis, clients) };
    }

    static Demand DemandOf(PlanBasis basis, int? chosen)
    {
        if ((chosen ?? basis.Book.Office.Settings.Clients) is { } known) return DefaultDemand.Of(known);
        var demand = DefaultDemand.Of(basis.CaseWorkers.Length * ClientsPerCaseWorker);
        var source = new ParameterSource(ParameterBasis.Assumption, $"Annahme: {ClientsPerCaseWorker} Menschen je Fachkraft, weil das Telefonbuch nicht sagt, wie viele die Dienststelle betreut; 0,2 Anrufe je Mensch und Monat.");
        return demand with { Sources = demand.Sources.SetItem(nameof(Demand.NeedsPerDay), source) };
    }
}
