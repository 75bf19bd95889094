using System.Data.Common;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Talks;

/// <summary>Keeps the slot of a booked talk with its promise, whoever changes the promise and where: what ends frees it at once, what is opened again or passed on needs it.</summary>
static class TalkSlots
{
    /// <summary>Follows a change before it is saved, in its transaction.</summary>
    /// <returns>Why the change cannot be, in German; null when all is well or it is no talk.</returns>
    public static async Task<string?> Follow(DbTransaction transaction, Promise before, Promise after, Instant at)
    {
        if (after.Kind != PromiseKinds.BookedTalk || await TalkTable.Find(transaction.Connection!, after.Id, transaction) is not { } talk) return null;
        if (after.IsOpen && (before.WindowFrom != after.WindowFrom || before.Due.At != after.Due.At))
            return "Einen Telefontermin verlegen Sie, indem Sie ihn zurückziehen und einen neuen buchen. Der alte ist dann sofort wieder frei.";
        if (!after.IsOpen || after.Owner.Post is not { } post)
        {
            await TalkTable.Free(transaction, after.Id, at);
            return null;
        }
        if (!talk.IsFreed && talk.Post == post) return null;
        if (await TalkTable.TryTake(transaction, after.Id, post, at)) return null;
        return before.IsOpen
            ? "Diese Stelle hat zu dieser Zeit schon einen Termin. Wählen Sie eine andere Stelle, oder ein Team."
            : "Dieser Termin ist inzwischen an jemand anderen vergeben. Bitte buchen Sie einen neuen.";
    }
}
