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

/// <summary>Moves numbers from the old telephone system: one, a wave, or all, a step forward or back.</summary>
sealed class MoveNumbers(Database database, CallSettingsShelf shelf, HouseTime time)
{
    /// <summary>Moves the chosen numbers one step; how many really moved.</summary>
    public async Task<int> Step(OfficeBook book, Func<NumberMove, bool> isChosen, bool isForward, Actor by)
    {
        var moved = await database.Write(async transaction =>
        {
            await CallSettingsTable.Lock(transaction, book.Office.Id);
            var before = NumberMoving.All(book, await NumberMoveTable.Of(transaction.Connection!, book.Office.Id, transaction), time.Today);
            var after = NumberMoving.Step(before.Where(isChosen), isForward, time.Now, by);
            await Save(transaction, book, after, isForward ? "Nummern einen Schritt weiter" : "Nummern einen Schritt zurück", by);
            return after.Length;
        });
        if (moved > 0) shelf.Tell();
        return moved;
    }

    /// <summary>Gives a number a wave and an old address; the refusals, after which nothing has changed, or none.</summary>
    public async Task<ImmutableArray<FieldRefusal>> Describe(OfficeBook book, string number, string wave, string oldAddress, Actor by)
    {
        var refusals = await database.Write(async transaction =>
        {
            await CallSettingsTable.Lock(transaction, book.Office.Id);
            var all = NumberMoving.All(book, await NumberMoveTable.Of(transaction.Connection!, book.Office.Id, transaction), time.Today);
            if (all.FirstOrDefault(move => move.Number.Value == number) is not { } before) return [new FieldRefusal("", "Diese Nummer gibt es nicht mehr.")];
            var (after, refused) = NumberMoving.Describe(before, wave, oldAddress, time.Now, by);
            if (after is not null) await Save(transaction, book, [after], "Umzug einer Nummer geplant", by);
            return refused;
        });
        if (refusals.IsEmpty) shelf.Tell();
        return refusals;
    }

    async Task Save(System.Data.Common.DbTransaction transaction, OfficeBook book, ImmutableArray<NumberMove> moves, string words, Actor by)
    {
        if (moves.IsEmpty) return;
        await NumberMoveTable.Save(transaction, book.Office.Id, moves);
        await Audit.Append(transaction, time.Now, by, book.Office.Id, words, $"office:{book.Office.Id.Value}", after: moves.Select(move => new { move.Number, move.State, move.Wave, move.OldAddress }));
    }
}
