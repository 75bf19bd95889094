using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Planning.Tables;

namespace Durchwahl.Planning.Demands;

/// <summary>Saves a measured demand under a name, or deletes one.</summary>
sealed class KeepDemand(Database database, HouseTime time)
{
    const int LongestName = 80;

    /// <summary>How saving ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is kept.</summary>
        public sealed record Saved(SavedDemand Demand) : Outcome;

        /// <summary>Nothing is kept, for these reasons.</summary>
        public sealed record Refused(ImmutableArray<FieldRefusal> Refusals) : Outcome;
    }

    public async Task<Outcome> Save(OfficeId office, FittedDemand fitted, string name, Actor by)
    {
        var refusals = NameRefusals(name).AddRange(DemandRules.Check(fitted.Demand));
        if (!refusals.IsEmpty) return new Outcome.Refused(refusals);
        var now = time.Now;
        var demand = new SavedDemand(new(Guid.CreateVersion7(now.ToDateTimeOffset())), name, now, fitted);
        await database.Write(async transaction =>
        {
            await SavedDemandTable.Save(transaction, office, demand);
            await Audit.Append(transaction, now, by, office, "Nachfrage gespeichert", SubjectOf(demand.Id), after: new { demand.Name, fitted.Source, fitted.From, fitted.LastDay, fitted.Calls });
        });
        return new Outcome.Saved(demand);
    }

    /// <summary>False when it is not there.</summary>
    public Task<bool> Delete(OfficeId office, SavedDemandId id, Actor by) => database.Write(async transaction =>
    {
        if (!await SavedDemandTable.Remove(transaction, office, id)) return false;
        await Audit.Append(transaction, time.Now, by, office, "Nachfrage gelöscht", SubjectOf(id));
        return true;
    });

    static ImmutableArray<FieldRefusal> NameRefusals(string name) =>
        name.Length == 0 ? [new("Name", "Geben Sie der Nachfrage einen Namen, zum Beispiel „März 2026“.")]
        : name.Length > LongestName ? [new("Name", $"Der Name hat {name.Length} Zeichen. Hier passen {LongestName}.")]
        : [];

    static string SubjectOf(SavedDemandId id) => $"demand:{id.Value}";
}
