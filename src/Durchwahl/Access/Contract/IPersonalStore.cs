using System.Data.Common;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using NodaTime;

namespace Durchwahl.Access.Contract;

/// <summary>A place where a room keeps something of persons. Implemented by every room that does: forgetting, information and deletion reach all of them and nothing else.</summary>
interface IPersonalStore
{
    /// <summary>The word under which entries name it, as in "promise".</summary>
    string Name { get; }

    /// <summary>Deletes what is kept no longer.</summary>
    /// <param name="transaction">All of one office is deleted, or nothing.</param>
    /// <param name="office">The office.</param>
    /// <param name="times">How long it keeps what.</param>
    /// <param name="now">The moment.</param>
    /// <returns>What was deleted, also when it was nothing.</returns>
    Task<IReadOnlyList<Forgotten>> Forget(DbTransaction transaction, OfficeId office, RetentionTimes times, Instant now);

    /// <summary>Everything that is kept of a person.</summary>
    Task<IReadOnlyList<PersonalEntry>> Find(DbConnection connection, OfficeId office, PersonSought sought);

    /// <summary>Deletes what says something about a person in one entry; false when it is not there or cannot be deleted yet.</summary>
    Task<bool> Delete(DbTransaction transaction, OfficeId office, Guid id, Instant now);
}

/// <summary>How much of a class was deleted.</summary>
/// <param name="Class">The class.</param>
/// <param name="What">What, in German: "Nummern von Anrufenden".</param>
/// <param name="Number">How many.</param>
sealed record Forgotten(RetentionClass Class, string What, int Number);
