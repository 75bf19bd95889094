using System.Data.Common;
using Dapper;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using NodaTime;

namespace Durchwahl.Statistics.Tables;

/// <summary>What plans say that figures will be.</summary>
static class PredictionTable
{
    public static Task Save(DbTransaction transaction, IEnumerable<Prediction> predictions) => transaction.Connection!.ExecuteAsync(
        """
        insert into figure_prediction (office_id, figure, from_day, last_day, scenario, mean, low, high, made_at) values (@Office, @Figure, @FromDay, @LastDay, @Scenario, @Mean, @From, @Until, @MadeAt)
        on conflict (office_id, figure, from_day, last_day, scenario) do update set mean = excluded.mean, low = excluded.low, high = excluded.high, made_at = excluded.made_at
        """,
        predictions.Select(one => new { one.Office, one.Figure, FromDay = one.Period.From, one.Period.LastDay, one.Scenario, one.Mean, one.From, one.Until, one.MadeAt }),
        transaction);

    /// <summary>All that lie within some days, the newest plan first.</summary>
    public static async Task<IReadOnlyList<Prediction>> Within(DbConnection connection, OfficeId office, FigurePeriod period) =>
        [.. (await connection.QueryAsync<Row>(
            """
            select office_id, figure, from_day, last_day, scenario, mean, low, high, made_at from figure_prediction
            where office_id = @office and from_day >= @From and last_day <= @LastDay order by made_at desc, from_day, figure, scenario
            """,
            new { office, period.From, period.LastDay })).Select(row => row.Read())];

    sealed class Row
    {
        public OfficeId OfficeId { get; init; }

        public string Figure { get; init; } = "";

        public LocalDate FromDay { get; init; }

        public LocalDate LastDay { get; init; }

        public string Scenario { get; init; } = "";

        public double Mean { get; init; }

        public double Low { get; init; }

        public double High { get; init; }

        public Instant MadeAt { get; init; }

        public Prediction Read() => new(OfficeId, Figure, new FigurePeriod(FromDay, LastDay), Mean, Low, High, MadeAt, Scenario);
    }
}
