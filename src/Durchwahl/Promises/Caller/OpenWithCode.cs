using System.Net;
using Durchwahl.Access.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Caller;

/// <summary>Opens what was promised with code and word. Whether nobody has the code or the word is wrong, it looks the same and takes as long.</summary>
sealed class OpenWithCode(Database database, CodeSecret secret, SlowHashing hashing, GuessBudget budget, HouseTime time, ILogger<OpenWithCode> log)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        Outcome()
        {
        }

        /// <summary>Both are right.</summary>
        public sealed record Opened(CallerCodeTable.Row Code) : Outcome;

        /// <summary>Both are right, but the time of the code is over.</summary>
        public sealed record Over : Outcome;

        /// <summary>They do not fit; <paramref name="Next"/> says what is possible now.</summary>
        public sealed record Wrong(GuessState Next) : Outcome;

        /// <summary>There were too many tries for this code; nothing was looked at.</summary>
        public sealed record Held(GuessState Now) : Outcome;

        /// <summary>There were too many wrong tries from this address; nothing was looked at.</summary>
        public sealed record AddressHeld(Duration Wait) : Outcome;

        /// <summary>Too many try at this moment; nothing was looked at.</summary>
        public sealed record TooBusy : Outcome;
    }

    public async Task<Outcome> With(CallerCode code, string word, IPAddress? from, CancellationToken gone)
    {
        if (budget.WaitOf(from) is var wait && wait > TimeSpan.Zero) return Refused(new Outcome.AddressHeld(Duration.FromTimeSpan(wait)));
        await budget.SlowDown(gone);
        var salt = await secret.Get();
        if (await hashing.InTurn(work => work.DigestOf(code.Digits, salt)) is not { } digest) return new Outcome.TooBusy();
        var now = time.Now;
        var state = await database.Write(transaction => CallerGuessTable.Take(transaction, digest, now));
        var row = await database.Read(connection => CallerCodeTable.Find(connection, digest));
        var typed = CallerWord.Fold(word);
        if (await hashing.InTurn(work => work.Verify(row?.WordHash, typed) ? "right" : "wrong") is not { } fits) return new Outcome.TooBusy();
        if (state is not GuessState.MayTry) return Refused(new Outcome.Held(state));
        return fits == "right" ? await Open(row!, digest, now) : await Miss(digest, from, now);
    }

    async Task<Outcome> Open(CallerCodeTable.Row row, string digest, Instant now)
    {
        await database.Write(transaction => CallerGuessTable.Forget(transaction, digest));
        var days = (await database.Read(connection => PromiseSettingsTable.Of(connection, row.OfficeId))).CodesLastForDays;
        return row.IsOverAt(now, days) ? Refused(new Outcome.Over()) : new Outcome.Opened(row);
    }

    async Task<Outcome> Miss(string digest, IPAddress? from, Instant now)
    {
        budget.Missed(from);
        return Refused(new Outcome.Wrong(await database.Read(connection => CallerGuessTable.At(connection, digest, now))));
    }

    // Neither code nor address: the log is read by more people than the promise.
    Outcome Refused(Outcome outcome)
    {
        log.LogWarning("Zusage nicht geöffnet: {Why}", outcome.GetType().Name);
        return outcome;
    }
}
