using System.Data.Common;
using Durchwahl.Access.Contract;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access;

/// <summary>Who saw what. It names no person but by the id of what was seen, so there is nothing to find in it.</summary>
sealed class AccessLogStore : IPersonalStore
{
    public string Name => "access-log";

    public async Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now) =>
        [new(RetentionClass.AccessLog, "Einträge im Zugriffsprotokoll", await AccessLogTable.RemoveBefore(transaction, office, times.Before(RetentionClass.AccessLog, now)))];

    public Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought) => Task.FromResult<IReadOnlyList<PersonalEntry>>([]);

    public Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now) => Task.FromResult(false);
}
