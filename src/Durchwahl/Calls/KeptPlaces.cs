using Durchwahl.Access.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Numbers;

namespace Durchwahl.Calls;

/// <summary>The places that callers keep, for the driver that calls them back. It writes them through the <see cref="CallJournal"/>.</summary>
sealed class KeptPlaces(Database database, HouseTime time)
{
    Action<ContactId>? _onWithdrawn;

    /// <summary>From now on the driver is told of places that somebody has settled by hand: nobody is to be called back any more. On any thread; hand it on to the thread of the engine.</summary>
    public void Tell(Action<ContactId> onWithdrawn) => _onWithdrawn += onWithdrawn;

    /// <summary>The places that are kept in calls of one driver, by arrival; after a restart all of them. Nobody who was invented is ever called by a real exchange.</summary>
    public Task<IReadOnlyList<KeptPlace>> Load(OfficeId office, ContactSource source) => database.Read(connection => KeptPlaceTable.Open(connection, office, source));

    /// <summary>Forgets the calls and ends the places that invented callers left behind: a practice begins anew.</summary>
    public Task ForgetPractice() => database.Write(async transaction =>
    {
        await OpenCallTable.RemovePractice(transaction);
        await KeptPlaceTable.EndPractice(transaction);
    });

    /// <summary>How many callbacks each number has asked for today: a restart does not begin the limit per number and day anew.</summary>
    public Task<IReadOnlyDictionary<PhoneNumber, int>> AskedToday(OfficeId office) =>
        database.Read(connection => CallbackRequestTable.CountByNumber(connection, office, HouseTime.InstantOf(time.Today.AtMidnight())));

    /// <summary>Settles a place by hand; false when it is not there or has ended.</summary>
    public async Task<bool> Withdraw(OfficeId office, ContactId contact, Actor by)
    {
        var isEnded = await database.Write(async transaction =>
        {
            if (!await KeptPlaceTable.End(transaction, office, contact, KeptPlaceOutcome.Withdrawn, time.Now)) return false;
            await Audit.Append(transaction, time.Now, by, office, "Rückruf erledigt", $"contact:{contact.Value}");
            return true;
        });
        if (isEnded) _onWithdrawn?.Invoke(contact);
        return isEnded;
    }
}
