using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>Wrong guesses, per code that was typed, whether somebody has it or not.</summary>
static class CallerGuessTable
{
    /// <summary>Counts a try before it is known whether it is right, so that many at once cannot outrun the limit. The state before it; only with <see cref="GuessState.MayTry"/> it was counted.</summary>
    public static async Task<GuessState> Take(DbTransaction transaction, string codeDigest, Instant now)
    {
        await transaction.Connection!.ExecuteAsync(
            "insert into caller_guess (code_digest, tries, last_at) values (@codeDigest, 0, @now) on conflict (code_digest) do update set tries = caller_guess.tries", new { codeDigest, now }, transaction);
        var row = await transaction.Connection!.QuerySingleAsync<Row>("select tries, last_at from caller_guess where code_digest = @codeDigest", new { codeDigest }, transaction);
        var limit = new GuessLimit((int)row.Tries, row.LastAt);
        if (limit.At(now) is not GuessState.MayTry may) return limit.At(now);
        await transaction.Connection!.ExecuteAsync("update caller_guess set tries = @Tries, last_at = @LastAt where code_digest = @codeDigest", new { codeDigest, limit.Missed(now).Tries, LastAt = now }, transaction);
        return may;
    }

    /// <summary>What holds for the next try.</summary>
    public static async Task<GuessState> At(DbConnection connection, string codeDigest, Instant now) =>
        (await connection.QuerySingleOrDefaultAsync<Row?>("select tries, last_at from caller_guess where code_digest = @codeDigest", new { codeDigest }) is { } row
            ? new GuessLimit((int)row.Tries, row.LastAt) : GuessLimit.None).At(now);

    /// <summary>After a right try, or with a new code.</summary>
    public static Task Forget(DbTransaction transaction, string codeDigest) => transaction.Connection!.ExecuteAsync("delete from caller_guess where code_digest = @codeDigest", new { codeDigest }, transaction);

    public static Task<int> RemoveBefore(DbTransaction transaction, Instant before) => transaction.Connection!.ExecuteAsync("delete from caller_guess where last_at <= @before", new { before }, transaction);

    sealed class Row
    {
        public long Tries { get; init; }

        public Instant LastAt { get; init; }
    }
}
