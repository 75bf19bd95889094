using System.Data.Common;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Statistics.Tables;
using NodaTime;

namespace Durchwahl.Statistics;

/// <summary>Brings running sums up to date: whole days are counted again from their records, so that counting twice changes nothing.</summary>
sealed class CountDays(Database database, HouseTime time)
{
    const int MarksAtOnce = 8;

    /// <summary>Counts every day of an office of which something has changed; how many days were counted.</summary>
    public async Task<int> BringUpToDate(OfficeId office)
    {
        var counted = 0;
        while (await database.Read(connection => IsBehind(connection, office)))
            counted += await database.Write(transaction => CountSome(transaction, office));
        await database.Write(transaction => FigureStateTable.Hold(transaction, office, time.Now));
        return counted;
    }

    async Task<bool> IsBehind(DbConnection connection, OfficeId office) =>
        await FigureMarkTable.Any(connection, office)
        || (await FigureDayTable.NotJudged(connection, office, DayCounting.LastJudged(time.Today), 1)).Count > 0
        || (await FigureDayTable.ByAnotherRule(connection, office, (await FigureSettingsTable.Of(connection, office)).Rule, 1)).Count > 0;

    async Task<int> CountSome(DbTransaction transaction, OfficeId office)
    {
        await FigureStateTable.Hold(transaction, office, time.Now);
        var (connection, today) = (transaction.Connection!, time.Today);
        var rule = (await FigureSettingsTable.Of(connection, office, transaction)).Rule;
        var days = new SortedSet<LocalDate>((await FigureMarkTable.Take(transaction, office, MarksAtOnce)).SelectMany(marked => Touched(marked, today)));
        days.UnionWith(await FigureDayTable.NotJudged(connection, office, DayCounting.LastJudged(today), MarksAtOnce, transaction));
        days.UnionWith(await FigureDayTable.ByAnotherRule(connection, office, rule, MarksAtOnce, transaction));
        foreach (var day in days)
        {
            var records = await RecordedDays.Of(connection, office, day, today, transaction);
            await FigureDayTable.Replace(transaction, office, day, DayCounting.Count(records, rule), records.IsJudged);
        }
        return days.Count;
    }

    // A day in UTC lies in two of the house. What comes late may follow a first contact that was judged already.
    static IEnumerable<LocalDate> Touched(LocalDate marked, LocalDate today)
    {
        var first = marked < today.PlusDays(-1) ? marked.PlusDays(-FirstContactSums.Days - 1) : marked;
        for (var day = first; day <= marked.PlusDays(1); day = day.PlusDays(1)) yield return day;
    }
}
