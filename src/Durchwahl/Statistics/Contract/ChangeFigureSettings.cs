using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Tables;

namespace Durchwahl.Statistics.Contract;

/// <summary>An office chooses what counts as what, and how small a group may be.</summary>
sealed class ChangeFigureSettings(Database database, HouseTime time)
{
    /// <summary>Saves; null, or why nothing was changed, in German. With another rule all days are counted again.</summary>
    public async Task<string?> Change(OfficeId office, Func<FigureSettings, FigureSettings> decide, Actor by) => await database.Write<string?>(async transaction =>
    {
        var before = await FigureSettingsTable.Of(transaction.Connection!, office, transaction);
        var after = decide(before);
        if (after.Fault() is { } fault) return fault;
        await FigureSettingsTable.Save(transaction, office, after);
        await Audit.Append(transaction, time.Now, by, office, "Einstellungen der Kennzahlen geändert", $"office:{office.Value}", before: before, after: after);
        return null;
    });
}
