using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;

namespace Durchwahl.Calls.Contract;

/// <summary>Somebody sits down at a post to take its calls, or gets up.</summary>
sealed class ChooseSeat(Database database)
{
    /// <summary>Where somebody sits; null for nowhere.</summary>
    public Task<PostId?> Find(AccountId account, OfficeId office) => database.Read(connection => SeatChoiceTable.Find(connection, account, office));

    /// <summary>Keeps the choice until the next one.</summary>
    public Task Choose(AccountId account, OfficeId office, PostId? post) => database.Write(transaction =>
        post is { } chosen ? SeatChoiceTable.Save(transaction, account, office, chosen) : SeatChoiceTable.Remove(transaction, account, office));
}
