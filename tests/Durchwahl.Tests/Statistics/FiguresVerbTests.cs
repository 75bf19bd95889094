using Durchwahl.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Durchwahl.Tests.Statistics;

public sealed class FiguresVerbTests : IAsyncLifetime
{
    readonly TestProgram _program = new();

    public async ValueTask InitializeAsync() => (await _program.Run("office", "add", "musterkreis", "--name", "Jobcenter Musterkreis", "--land", "NI")).Code.ShouldBe(0);

    public ValueTask DisposeAsync()
    {
        _program.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_prints_every_figure_of_every_period()
    {
        var ended = await _program.Run("figures", "--from", "2026-09-01", "--until", "2026-10-31", "--period", "month", "--json");
        ended.Code.ShouldBe(0, ended.Error);
        var periods = ended.Json.GetProperty("periods").EnumerateArray().ToList();
        periods.Select(period => period.GetProperty("from").GetString()).ShouldBe(["2026-09-01", "2026-10-01"]);
        periods[0].GetProperty("figures").EnumerateArray().Select(figure => figure.GetProperty("key").GetString()).ShouldContain("erreichbarkeit");
        periods[0].GetProperty("basis").GetString().ShouldBe("measured");
    }

    [Theory]
    [InlineData("--from", "2026-13-01", "ist kein Tag")]
    [InlineData("--office", "nirgends", "Es gibt keine Dienststelle")]
    [InlineData("--from", "2999-01-01", "liegt nach --until")]
    public async Task What_cannot_be_is_refused_with_the_reason(string option, string value, string reason)
    {
        var ended = await _program.Run("figures", option, value);
        (ended.Code, ended.Out).ShouldBe((1, ""));
        ended.Error.ShouldContain(reason);
    }

    [Fact]
    public async Task The_replay_ends_with_zero_when_all_agrees_and_with_one_when_a_sum_was_changed()
    {
        await Execute(
            """
            insert into contact_record (id, office_id, source, channel, dialled, kind, ended_on, arrived_at, waited_ms, handled_ms, ending, is_emergency)
            select '01900000-0000-7000-8000-00000000000a', id, 'Live', 'Call', '+4957219824', 'Service', '+4957219824', '2026-09-10T08:00:00.0000000Z', 9000, 60000, 'Answered', 0 from office
            """);
        var agreed = await _program.Run("figures", "--replay");
        agreed.Code.ShouldBe(0, agreed.Error);
        agreed.Out.ShouldContain("stimmen mit den Einzeldaten überein");
        await Execute("update figure_day set sums = replace(sums, '\"calls.AnsweredInTime\":1', '\"calls.AnsweredInTime\":7')");
        var differs = await _program.Run("figures", "--replay");
        differs.Code.ShouldBe(1);
        differs.Out.ShouldContain("10.09.2026, Live/Service, calls.AnsweredInTime: in den Summen 7, in den Einzeldaten 1.");
    }

    async Task Execute(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_program.PathOf("data/durchwahl.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
