using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>Lets a person choose a password of their own; all other sessions of the account end.</summary>
sealed class ChangePassword(Database database, Accounts accounts, AccountTable table, IOfficeKeys offices, HouseTime time)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>The new password holds.</summary>
        public sealed record Changed : Outcome;

        /// <summary>The password until now is another one, or was tried too often.</summary>
        public sealed record CurrentDoesNotFit : Outcome;

        /// <summary>The new password is not good enough.</summary>
        public sealed record NewOneRefused(PasswordFault Fault) : Outcome;
    }

    public async Task<Outcome> To(string chosen, string current, Visitor by)
    {
        var account = await accounts.Find(by.Name);
        var mayTry = await table.TakeAttempt(by.Account, time.Now);
        if (!accounts.Verify(account, current) || !mayTry) return new Outcome.CurrentDoesNotFit();
        if (CommonPasswords.Rules.Check(chosen, await ContextOf(by)) is { } fault) return new Outcome.NewOneRefused(fault);
        if (chosen == current) return new Outcome.NewOneRefused(PasswordFault.Context);
        await Save(accounts.HashOf(chosen), by);
        return new Outcome.Changed();
    }

    async Task<IEnumerable<string>> ContextOf(Visitor by) =>
        (await offices.All()).Where(office => by.WorksIn(office.Id)).SelectMany(office => new[] { office.Name, office.Key }).Append(by.Name);

    Task Save(string hash, Visitor by) => database.Write(async transaction =>
    {
        await Accounts.SetHash(transaction, by.Account, hash);
        await AccountTable.SetStartPassword(transaction, by.Account, null);
        await AccountTable.Unlock(transaction, by.Account);
        await SessionTable.EndAll(transaction, by.Account, except: by.Session);
        await Audit.Append(transaction, time.Now, by.Actor, null, "Eigenes Kennwort geändert", $"account:{by.Account.Value}");
    });
}
