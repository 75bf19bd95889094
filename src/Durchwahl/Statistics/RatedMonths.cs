using System.Data.Common;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Statistics;

/// <summary>The answers to "did it help?" of whole calendar years, and which of them may be shown: single months as far as none that is hidden can be computed from its year.</summary>
sealed class RatedMonths(IReadOnlyDictionary<YearMonth, RatingSums> months, long minimum)
{
    public static async Task<RatedMonths> Load(DbConnection connection, OfficeId office, FigurePeriod period, long minimum)
    {
        var months = new Dictionary<YearMonth, RatingSums>();
        if (period.WholeMonths() is not { } whole) return new RatedMonths(months, minimum);
        for (var month = new YearMonth(whole.First.Year, 1); month <= new YearMonth(whole.Last.Year, 12); month = month.PlusMonths(1))
        {
            var answers = await Ratings.Sum(connection, office, month, month);
            months[month] = new RatingSums(answers.GetValueOrDefault(Helped.Yes), answers.GetValueOrDefault(Helped.Partly), answers.GetValueOrDefault(Helped.No));
        }
        return new RatedMonths(months, minimum);
    }

    /// <summary>The answers of the whole months in a period; null, and why, when they are not shown.</summary>
    public (RatingSums? Answers, Withheld Why) Of(FigurePeriod period)
    {
        if (period.WholeMonths() is not { } whole) return (null, Withheld.NotForThisPeriod);
        for (var year = whole.First.Year; year <= whole.Last.Year; year++)
            if (!MayBeShown(year, whole)) return (null, Withheld.TooFew);
        var inside = months.Where(month => month.Key >= whole.First && month.Key <= whole.Last).Select(month => month.Value).ToList();
        var sum = new RatingSums(inside.Sum(one => one.Yes), inside.Sum(one => one.Partly), inside.Sum(one => one.No));
        return sum.Answers is > 0 && sum.Answers < minimum ? (null, Withheld.TooFew) : (sum, Withheld.No);
    }

    bool MayBeShown(int year, (YearMonth First, YearMonth Last) whole)
    {
        var hidden = DisclosureControl.Hide([.. Enumerable.Range(1, 12).Select(month => months[new YearMonth(year, month)].Answers)], minimum);
        var (first, last) = (year == whole.First.Year ? whole.First.Month : 1, year == whole.Last.Year ? whole.Last.Month : 12);
        return first == 1 && last == 12 ? !hidden.HidesTotal : !Enumerable.Range(first, last - first + 1).Any(month => hidden.Hidden[month - 1]);
    }
}
