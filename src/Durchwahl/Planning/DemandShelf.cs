using Durchwahl.Data;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Planning.Tables;

namespace Durchwahl.Planning;

/// <summary>The demands that an office can plan with: what it saved, and the default.</summary>
sealed class DemandShelf(Database database, OfficeBooks books)
{
    /// <summary>What a demand is called that was not measured.</summary>
    public const string DefaultName = "Vorgaben mit Quellen";

    /// <summary>A demand to choose.</summary>
    /// <param name="Id">Null for the default.</param>
    /// <param name="Name">In German.</param>
    /// <param name="Demand">Its parameters with their sources.</param>
    /// <param name="Saved">The measurement; null for the default.</param>
    public sealed record Choice(SavedDemandId? Id, string Name, Demand Demand, SavedDemand? Saved);

    /// <summary>The saved ones, the newest first, and the default for the office's clients as the last.</summary>
    public async Task<IReadOnlyList<Choice>> Of(OfficeId office) =>
        [.. (await database.Read(connection => SavedDemandTable.Of(connection, office))).Select(ChoiceOf), await Default(office)];

    /// <summary>A saved one, or the default for null; null when it was deleted or is of another office.</summary>
    public async Task<Choice?> Find(OfficeId office, SavedDemandId? id)
    {
        if (id is not { } known) return await Default(office);
        return await database.Read(connection => SavedDemandTable.Find(connection, office, known)) is { } saved ? ChoiceOf(saved) : null;
    }

    async Task<Choice> Default(OfficeId office) => new(null, DefaultName, DefaultDemand.OfOffice((await books.Find(office))?.Office.Settings.Clients), null);

    static Choice ChoiceOf(SavedDemand saved) => new(saved.Id, saved.Name, saved.Fitted.Demand, saved);
}
