using System.Data.Common;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>How content people are, for figures. Small numbers must not be shown by whoever shows them.</summary>
static class Ratings
{
    /// <summary>How many said what in the months from one up to and including another; an answer that nobody gave is missing.</summary>
    public static Task<IReadOnlyDictionary<Helped, long>> Sum(DbConnection connection, OfficeId office, YearMonth first, YearMonth last) => PromiseRatingTable.Sum(connection, office, first, last);
}
