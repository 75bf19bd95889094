using System.Data.Common;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Promises.Contract;
using NodaTime;

namespace Durchwahl.Statistics;

/// <summary>Reads what is known of a day, to count it.</summary>
static class RecordedDays
{
    /// <param name="connection">Open.</param>
    /// <param name="office">The office.</param>
    /// <param name="day">In house time.</param>
    /// <param name="today">Says whether first contacts can be judged.</param>
    /// <param name="transaction">The transaction of whoever counts; null for a look.</param>
    public static async Task<DayRecords> Of(DbConnection connection, OfficeId office, LocalDate day, LocalDate today, DbTransaction? transaction = null)
    {
        var (from, until) = (Begin(day), Begin(day.PlusDays(1)));
        var contacts = await CountedContacts.Within(connection, office, from, until, transaction);
        var promises = await CountedPromises.Within(connection, office, from, until, transaction);
        var isJudged = day <= DayCounting.LastJudged(today);
        return new DayRecords(day, contacts, isJudged && contacts.Count > 0 ? await Chains() : Unjudged, promises, isJudged);

        async Task<ContactChains> Chains()
        {
            var end = Begin(day.PlusDays(FirstContactSums.Days + 1));
            return new ContactChains(
                await CountedContacts.Following(connection, office, from, end, transaction), await CountedPromises.OutcomesWithin(connection, office, from, end, transaction));
        }
    }

    static ContactChains Unjudged { get; } = new([], new Dictionary<Domain.Calls.ContactId, Domain.Promises.ContactOutcome>());

    static Instant Begin(LocalDate day) => HouseTime.InstantOf(day.AtMidnight());
}
