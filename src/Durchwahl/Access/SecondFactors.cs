using System.Data.Common;
using System.Security.Cryptography;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Microsoft.AspNetCore.DataProtection;

namespace Durchwahl.Access;

/// <summary>Sets a second factor up, proves it, and takes it away.</summary>
sealed class SecondFactors(Database database, ProvePassword password, IDataProtectionProvider keys, HouseTime time)
{
    const int CountOfRecoveryCodes = 8;

    readonly IDataProtector _vault = keys.CreateProtector("Durchwahl.Access.SecondFactor");

    /// <summary>How setting up, or making new recovery codes, ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>A new secret, which holds once a code of it has fitted.</summary>
        public sealed record Begun(byte[] Secret) : Outcome;

        /// <summary>It holds; the codes are shown once.</summary>
        public sealed record Holds(IReadOnlyList<string> RecoveryCodes) : Outcome;

        /// <summary>It is taken away.</summary>
        public sealed record Removed : Outcome;

        /// <summary>The password is another one, or was tried too often.</summary>
        public sealed record PasswordDoesNotFit : Outcome;

        /// <summary>The code is another one, was used already, or was tried too often.</summary>
        public sealed record CodeDoesNotFit : Outcome;

        /// <summary>There is a second factor already, or there is none.</summary>
        public sealed record NotNow : Outcome;
    }

    public async Task<Outcome> Begin(Visitor by, string typed)
    {
        if (!await password.Of(by, typed)) return new Outcome.PasswordDoesNotFit();
        var secret = RandomNumberGenerator.GetBytes(TimeCode.SecretLength);
        return await database.Write(async transaction =>
        {
            if (await SecondFactorTable.Find(transaction.Connection!, by.Account, transaction) is { IsConfirmed: true }) return (Outcome)new Outcome.NotNow();
            await SecondFactorTable.Begin(transaction, by.Account, _vault.Protect(Convert.ToHexString(secret)), time.Now);
            return new Outcome.Begun(secret);
        });
    }

    /// <summary>The first code shows that the app has the secret; other sessions of the account end.</summary>
    public async Task<Outcome> Confirm(Visitor by, string code)
    {
        if (!await Fits(by.Account, code, mayBeUnproved: true)) return new Outcome.CodeDoesNotFit();
        var codes = NewRecoveryCodes();
        return await database.Write(async transaction =>
        {
            if (await SecondFactorTable.Confirm(transaction, by.Account, time.Now) == 0) return (Outcome)new Outcome.NotNow();
            await SecondFactorTable.ReplaceRecoveryCodes(transaction, by.Account, codes);
            await SessionTable.EndAll(transaction, by.Account, except: by.Session);
            await Note(transaction, by.Actor, null, "Zweiter Faktor eingerichtet", by.Account);
            return new Outcome.Holds(codes);
        });
    }

    public async Task<Outcome> RenewRecoveryCodes(Visitor by, string typed)
    {
        if (!await password.Of(by, typed)) return new Outcome.PasswordDoesNotFit();
        var codes = NewRecoveryCodes();
        return await database.Write(async transaction =>
        {
            if (await SecondFactorTable.Find(transaction.Connection!, by.Account, transaction) is not { IsConfirmed: true }) return (Outcome)new Outcome.NotNow();
            await SecondFactorTable.ReplaceRecoveryCodes(transaction, by.Account, codes);
            await Note(transaction, by.Actor, null, "Neue Ersatzcodes", by.Account);
            return new Outcome.Holds(codes);
        });
    }

    public async Task<Outcome> Remove(Visitor by, string typed)
    {
        if (!await password.Of(by, typed)) return new Outcome.PasswordDoesNotFit();
        return await database.Write(async transaction =>
        {
            if (await SecondFactorTable.Remove(transaction, by.Account) == 0) return (Outcome)new Outcome.NotNow();
            await SessionTable.EndAll(transaction, by.Account, except: by.Session);
            await Note(transaction, by.Actor, null, "Zweiter Faktor entfernt", by.Account);
            return new Outcome.Removed();
        });
    }

    /// <summary>Takes the second factor from somebody who has lost it; all their sessions end. False when there was none.</summary>
    public Task<bool> Reset(AccountId account, OfficeId? office, Actor by) => database.Write(async transaction =>
    {
        if (await SecondFactorTable.Remove(transaction, account) == 0) return false;
        await SessionTable.EndAll(transaction, account);
        await Note(transaction, by, office, "Zweiter Faktor zurückgesetzt", account);
        return true;
    });

    /// <summary>Whether a code of the app fits; it is used up then. Every question is an attempt.</summary>
    public async Task<bool> Fits(AccountId account, string code, bool mayBeUnproved = false)
    {
        var now = time.Now;
        if (await database.Read(connection => SecondFactorTable.Find(connection, account)) is not { } factor || !(factor.IsConfirmed || mayBeUnproved)) return false;
        if (!await database.Write(transaction => SecondFactorTable.TakeAttempt(transaction, account, now))) return false;
        return TimeCode.FittingStep(Convert.FromHexString(_vault.Unprotect(factor.Secret)), code, now, factor.LastStep) is { } step
            && await database.Write(transaction => SecondFactorTable.UseStep(transaction, account, step));
    }

    /// <summary>Whether a recovery code fits; it is used up then.</summary>
    public Task<bool> FitsRecovery(AccountId account, string code) => database.Write(async transaction =>
    {
        if (!await SecondFactorTable.UseRecoveryCode(transaction, account, code)) return false;
        await Note(transaction, Actor.Program, null, "Ersatzcode benutzt", account);
        return true;
    });

    Task Note(DbTransaction transaction, Actor by, OfficeId? office, string what, AccountId account) => Audit.Append(transaction, time.Now, by, office, what, $"account:{account.Value}");

    // Long enough to be kept as a plain digest (OWASP ASVS 5.0.0, 6.5.2).
    static List<string> NewRecoveryCodes() => [.. Enumerable.Range(0, CountOfRecoveryCodes).Select(_ => StartPassword.Make())];
}
