using System.Data.Common;
using System.Text;
using System.Text.Json;
using Dapper;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.House;
using NodaTime;

namespace Durchwahl.Statistics.Tables;

/// <summary>Running sums by office, day and group.</summary>
static class FigureDayTable
{
    /// <summary>Puts the sums of a day in the place of those that were there.</summary>
    public static async Task Replace(DbTransaction transaction, OfficeId office, LocalDate day, IEnumerable<DaySums> sums, bool isJudged)
    {
        var connection = transaction.Connection!;
        await connection.ExecuteAsync("delete from figure_day where office_id = @office and day = @day", new { office, day }, transaction);
        foreach (var one in sums)
            await connection.ExecuteAsync(
                "insert into figure_day (office_id, day, source, kind, team, target_ticks, short_ticks, is_judged, sums) values (@office, @day, @source, @kind, @team, @Target, @ShortAbandon, @isJudged, @sums)",
                new
                {
                    office, day, source = one.Group.Source?.ToString() ?? "", kind = one.Group.Kind?.ToString() ?? "", team = one.Group.Team?.Value.ToString("D") ?? "", one.Calls.Rule.Target,
                    one.Calls.Rule.ShortAbandon, isJudged, sums = JsonSerializer.Serialize(one.ToCounts().All, JsonForm.Stored),
                },
                transaction);
    }

    /// <summary>The sums of some days, in no order.</summary>
    public static async Task<IReadOnlyList<DaySums>> Within(DbConnection connection, OfficeId office, LocalDate from, LocalDate lastDay, DbTransaction? transaction = null) =>
        [.. (await connection.QueryAsync<Row>(
            "select day, source, kind, team, target_ticks, short_ticks, sums from figure_day where office_id = @office and day >= @from and day <= @lastDay", new { office, from, lastDay }, transaction))
            .Select(row => row.Read())];

    /// <summary>Days whose first contacts are not judged although they could be, the first ones.</summary>
    public static async Task<IReadOnlyList<LocalDate>> NotJudged(DbConnection connection, OfficeId office, LocalDate until, int most, DbTransaction? transaction = null) =>
        [.. await connection.QueryAsync<LocalDate>(
            "select distinct day from figure_day where office_id = @office and day <= @until and is_judged = @no order by day limit @most", new { office, until, no = false, most }, transaction)];

    /// <summary>Days that were counted by another rule, the first ones.</summary>
    public static async Task<IReadOnlyList<LocalDate>> ByAnotherRule(DbConnection connection, OfficeId office, CountingRule rule, int most, DbTransaction? transaction = null) =>
        [.. await connection.QueryAsync<LocalDate>(
            "select distinct day from figure_day where office_id = @office and (target_ticks <> @Target or short_ticks <> @ShortAbandon) order by day limit @most",
            new { office, rule.Target, rule.ShortAbandon, most }, transaction)];

    /// <summary>The first and the last day of which there are sums; null when there are none.</summary>
    public static async Task<FigurePeriod?> Span(DbConnection connection, OfficeId office)
    {
        var days = (await connection.QueryAsync<LocalDate>(
            "select day from (select min(day) as day from figure_day where office_id = @office union select max(day) from figure_day where office_id = @office) as ends where day is not null order by day", new { office })).ToList();
        return days.Count == 0 ? null : new FigurePeriod(days[0], days[^1]);
    }

    sealed class Row
    {
        public LocalDate Day { get; init; }

        public string Source { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Team { get; init; } = "";

        public long TargetTicks { get; init; }

        public long ShortTicks { get; init; }

        public string Sums { get; init; } = "";

        public DaySums Read() => DaySums.From(Day, Group, new CountingRule(TargetTicks, ShortTicks), Counts());

        // A month of a large office has a hundred thousand of them: no dictionary in between.
        NamedCounts Counts()
        {
            var counts = new NamedCounts();
            var stored = new Utf8JsonReader(Encoding.UTF8.GetBytes(Sums));
            while (stored.Read())
                if (stored.TokenType == JsonTokenType.PropertyName && stored.GetString() is { } name && stored.Read()) counts.Add(name, stored.GetInt64());
            return counts;
        }

        FigureGroup Group => new(
            Source.Length == 0 ? null : Enum.Parse<ContactSource>(Source), Kind.Length == 0 ? null : Enum.Parse<LineKind>(Kind), Team.Length == 0 ? null : new TeamId(Guid.Parse(Team)));
    }
}
