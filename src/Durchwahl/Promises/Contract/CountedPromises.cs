using System.Data.Common;
using Dapper;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.Statistics;
using Durchwahl.Promises.Tables;
using NodaTime;

namespace Durchwahl.Promises.Contract;

/// <summary>Promises as those read them who count: kinds, teams and outcomes, nothing of people.</summary>
static class CountedPromises
{
    /// <summary>What was given, passed on and owed from one moment up to another, itself outside; one entry for each.</summary>
    public static async Task<IReadOnlyList<CountedPromise>> Within(DbConnection connection, OfficeId office, Instant from, Instant until, DbTransaction? transaction = null)
    {
        var values = new { office, from, until };
        var opened = await connection.QueryAsync<Row>("select kind, owner_team from promise where office_id = @office and opened_at >= @from and opened_at < @until", values, transaction);
        var passedOn = await connection.QueryAsync<Row>(
            "select p.kind, p.owner_team from promise_step s join promise p on p.id = s.promise_id where p.office_id = @office and s.what = 'PassedOn' and s.at >= @from and s.at < @until", values, transaction);
        var due = await connection.QueryAsync<Row>("select kind, owner_team, outcome from promise where office_id = @office and due_at >= @from and due_at < @until", values, transaction);
        return
        [
            .. opened.Select(row => new CountedPromise(row.Kind, row.OwnerTeam, PromiseCount.Opened)),
            .. passedOn.Select(row => new CountedPromise(row.Kind, row.OwnerTeam, PromiseCount.PassedOn)),
            .. due.Select(row => new CountedPromise(row.Kind, row.OwnerTeam, PromiseSums.CountOf(row.Outcome))),
        ];
    }

    /// <summary>How contacts that came in within a stretch of time ended for the person, those of which it was noted.</summary>
    public static Task<IReadOnlyDictionary<ContactId, ContactOutcome>> OutcomesWithin(DbConnection connection, OfficeId office, Instant from, Instant until, DbTransaction? transaction = null) =>
        ContactOutcomeTable.Within(connection, office, from, until, transaction);

    /// <summary>What is owed now; the office's own target beside the deadline of the law is not counted twice.</summary>
    public static async Task<PromiseState> State(DbConnection connection, OfficeId office, Instant now)
    {
        const string open = "select count(*) from promise where office_id = @office and outcome is null and kind <> @target";
        var values = new { office, now, target = PromiseKinds.DisclosureTarget };
        return new PromiseState(await connection.ExecuteScalarAsync<long>(open, values), await connection.ExecuteScalarAsync<long>(open + " and due_at < @now", values));
    }

    sealed class Row
    {
        public string Kind { get; init; } = "";

        public TeamId? OwnerTeam { get; init; }

        public PromiseOutcome? Outcome { get; init; }
    }
}
