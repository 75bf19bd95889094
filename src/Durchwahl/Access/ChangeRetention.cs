using System.Collections.Immutable;
using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Access;

/// <summary>An office decides for how many days it keeps what.</summary>
sealed class ChangeRetention(Database database, HouseTime time)
{
    /// <summary>Saves the days of all classes; refusals by class, which change nothing.</summary>
    /// <param name="office">The office.</param>
    /// <param name="typed">The days as typed, by class.</param>
    /// <param name="by">Who decides.</param>
    public async Task<ImmutableArray<FieldRefusal>> Change(OfficeId office, Func<RetentionClass, string> typed, Actor by)
    {
        var (times, refusals) = (RetentionTimes.Default, ImmutableArray.CreateBuilder<FieldRefusal>());
        foreach (var kept in RetentionClass.All)
        {
            if (int.TryParse(typed(kept), NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days >= 1 && days <= kept.MostDays) times = times.With(kept, days);
            else refusals.Add(new FieldRefusal(kept.Key, $"{kept.Name}: Möglich sind 1 bis {kept.MostDays} Tage."));
        }
        if (refusals.Count == 0) await Save(office, times, by);
        return refusals.ToImmutable();
    }

    Task Save(OfficeId office, RetentionTimes times, Actor by) => database.Write(async transaction =>
    {
        var before = await RetentionTable.TimesOf(transaction.Connection!, office, transaction);
        await RetentionTable.SaveTimes(transaction, office, times);
        await Audit.Append(transaction, time.Now, by, office, "Aufbewahrung geändert", $"office:{office.Value}", before: before.Chosen, after: times.Chosen);
    });
}
