using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;

namespace Durchwahl.Access;

/// <summary>Signs a person in with name and password. Every refusal looks the same and takes as long, whether the name exists or not.</summary>
sealed class SignIn(Database database, Accounts accounts, AccountTable table, HashingLane lane, SecondFactors factors, HouseTime time, ILogger<SignIn> log)
{
    const int LongestCode = 60;

    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>The browser gets the secret of a new session.</summary>
        public sealed record Opened(string Secret, bool HasStartPassword) : Outcome;

        /// <summary>The password is right; the browser gets the secret under which the code is awaited.</summary>
        public sealed record NeedsCode(string Secret) : Outcome;

        /// <summary>The sign-in that waited for a code is too old, or there was none.</summary>
        public sealed record NothingWaits : Outcome;

        /// <summary>Name and password do not fit, or the account is locked, or the start password has run out: nobody is told which.</summary>
        public sealed record Refused : Outcome;

        /// <summary>Too many sign in at this moment; nothing was tried.</summary>
        public sealed record TooBusy : Outcome;
    }

    public async Task<Outcome> With(string name, string password)
    {
        using var turn = await lane.Enter();
        if (turn is null) return new Outcome.TooBusy();
        var now = time.Now;
        var account = await Find(name);
        var id = new AccountId(account?.Id ?? Guid.Empty);
        var mayTry = await table.TakeAttempt(id, now);
        var fits = accounts.Verify(account, Shortened(password));
        if (account is null) return Refused("unbekanntes Konto");
        if (!mayTry) return Refused($"gesperrt: Konto {account.Id}");
        if (!fits) return Refused($"falsches Kennwort: Konto {account.Id}");
        var row = await table.Find(id);
        if (row?.StartPasswordUntil <= now) return Refused($"Startkennwort abgelaufen: Konto {account.Id}");
        return await database.Read(connection => SecondFactorTable.Find(connection, id)) is { IsConfirmed: true }
            ? await AwaitCode(id)
            : await Open(id, row?.StartPasswordUntil is not null);
    }

    async Task<Outcome> AwaitCode(AccountId account) => new Outcome.NeedsCode(await database.Write(async transaction =>
    {
        // The password was right; wrong codes are counted apart.
        await AccountTable.Unlock(transaction, account);
        return await SecondFactorTable.OpenPending(transaction, account, time.Now);
    }));

    /// <summary>The second step: a code of the app, or a recovery code.</summary>
    /// <param name="secret">Of the sign-in that waits for it.</param>
    /// <param name="code">As typed.</param>
    public async Task<Outcome> WithCode(string secret, string code)
    {
        if (await database.Read(connection => SecondFactorTable.FindPending(connection, secret, time.Now)) is not { } account) return new Outcome.NothingWaits();
        if (!await Fits(account, code)) return Refused($"falscher Code: Konto {account.Value}");
        if (!await database.Write(transaction => SecondFactorTable.ClosePending(transaction, secret))) return new Outcome.NothingWaits();
        return await Open(account, (await table.Find(account))?.StartPasswordUntil is not null);
    }

    // Codes of the app are 6 digits, recovery codes are longer; each counts as one attempt.
    async Task<bool> Fits(AccountId account, string code) =>
        code.Length <= LongestCode && (LooksLikeRecovery(code)
            ? await database.Write(transaction => SecondFactorTable.TakeAttempt(transaction, account, time.Now)) && await factors.FitsRecovery(account, code)
            : await factors.Fits(account, code));

    static bool LooksLikeRecovery(string code) => code.Count(letter => !char.IsWhiteSpace(letter)) > TimeCode.Digits + 2;

    async Task<Account?> Find(string name) => name.Length > AccountNames.LongestLength ? null : await accounts.Find(name.Trim());

    // The work of hashing is bounded, whatever is sent.
    static string Shortened(string password) => password.Length <= PasswordRules.LongestLength ? password : "";

    async Task<Outcome> Open(AccountId account, bool hasStartPassword)
    {
        var now = time.Now;
        var secret = await database.Write(async transaction =>
        {
            await AccountTable.NoteSignIn(transaction, account, now);
            return await SessionTable.Open(transaction, account, now);
        });
        log.LogInformation("Angemeldet: Konto {Account}", account.Value);
        return new Outcome.Opened(secret, hasStartPassword);
    }

    Outcome.Refused Refused(string why)
    {
        log.LogWarning("Anmeldung abgelehnt: {Why}", why);
        return new Outcome.Refused();
    }
}
