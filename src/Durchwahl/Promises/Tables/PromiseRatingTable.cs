using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using NodaTime;

namespace Durchwahl.Promises.Tables;

/// <summary>How content people are: numbers in a month, without a way back to a promise.</summary>
static class PromiseRatingTable
{
    /// <summary>One more.</summary>
    public static Task Add(DbTransaction transaction, OfficeId office, YearMonth month, string kind, Helped answer) => transaction.Connection!.ExecuteAsync(
        """
        insert into promise_rating (office_id, month, kind, answer, number) values (@office, @month, @kind, @answer, 1)
        on conflict (office_id, month, kind, answer) do update set number = promise_rating.number + 1
        """,
        new { office, month = TextOf(month), kind, answer = answer.ToString() },
        transaction);

    /// <summary>How many said what in the months from one up to and including another, all kinds together.</summary>
    public static async Task<IReadOnlyDictionary<Helped, long>> Sum(DbConnection connection, OfficeId office, YearMonth first, YearMonth last) =>
        (await connection.QueryAsync<(string Answer, long Number)>(
            "select answer, sum(number) from promise_rating where office_id = @office and month >= @first and month <= @last group by answer",
            new { office, first = TextOf(first), last = TextOf(last) })).ToDictionary(row => Enum.Parse<Helped>(row.Answer), row => row.Number);

    static string TextOf(YearMonth month) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{month.Year:0000}-{month.Month:00}");
}
