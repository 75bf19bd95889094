using System.Collections.Immutable;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Calls.Tables;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.PhoneBook.Editing;

namespace Durchwahl.Calls;

/// <summary>Blocks a caller who threatens, with a reason and until a day, or lifts a block. The number stands in the block only, never in the audit trail.</summary>
sealed class BlockCaller(Database database, CallSettingsShelf shelf, HouseTime time)
{
    /// <summary>Blocks; the refusals, after which nothing has changed, or none.</summary>
    public async Task<ImmutableArray<FieldRefusal>> Block(OfficeBook book, CallerBlockInput input, Actor by)
    {
        var now = time.Now;
        var decision = CallerBlockDecision.Of(input, book, now, by.Name, new CallerBlockId(Guid.CreateVersion7(now.ToDateTimeOffset())));
        if (decision is CallerBlockDecision.Refused refused) return refused.Refusals;
        var block = ((CallerBlockDecision.Blocked)decision).Block;
        await database.Write(async transaction =>
        {
            await CallerBlockTable.Save(transaction, book.Office.Id, block);
            await Audit.Append(transaction, now, by, book.Office.Id, "Nummer gesperrt", $"block:{block.Id.Value}", block.Reason, after: new { block.LastDay });
        });
        shelf.Tell();
        return [];
    }

    /// <summary>Lifts a block; false when it is not there.</summary>
    public async Task<bool> Lift(OfficeId office, CallerBlockId block, Actor by)
    {
        var isLifted = await database.Write(async transaction =>
        {
            if (!await CallerBlockTable.Remove(transaction, office, block)) return false;
            await Audit.Append(transaction, time.Now, by, office, "Sperre aufgehoben", $"block:{block.Value}");
            return true;
        });
        if (isLifted) shelf.Tell();
        return isLifted;
    }
}
