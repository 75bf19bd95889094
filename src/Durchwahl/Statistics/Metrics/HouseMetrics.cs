using System.Globalization;
using Durchwahl.Access.Contract;
using Durchwahl.Calls.Contract;
using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Statistics;
using Durchwahl.Promises.Contract;
using Durchwahl.Queueing;

namespace Durchwahl.Statistics.Metrics;

/// <summary>What monitoring reads: the telephones at this moment and since the program began, and what is owed. Nothing of a person, a post or a caller.</summary>
sealed class HouseMetrics(TelephoneGauges telephones, IOfficeKeys offices, Database database, HouseTime time)
{
    sealed record Office(string Key, BoardState? Board, CallTally.Snapshot Calls, PromiseState Promises);

    public async Task<string> Write()
    {
        var all = new List<Office>();
        foreach (var office in await offices.All())
        {
            var promises = await database.Read(connection => CountedPromises.State(connection, office.Id, time.Now));
            all.Add(new Office(office.Key, telephones.Now(OfficeKey.Parse(office.Key)), telephones.SinceBegin(office.Id), promises));
        }
        var text = new MetricText();
        WriteLines(text, all);
        WriteCalls(text, all);
        WritePromises(text, all);
        return text.ToString();
    }

    static void WriteLines(MetricText text, List<Office> offices)
    {
        text.Begin("durchwahl_queue_waiting", "gauge", "Callers who wait in the telephone now.");
        foreach (var (key, board) in Boards(offices)) text.Sample("durchwahl_queue_waiting", board.Lines.Sum(line => line.Waiting), ("office", key));
        text.Begin("durchwahl_queue_longest_wait_seconds", "gauge", "How long the caller who has waited longest has waited; 0 when nobody waits.");
        foreach (var (key, board) in Boards(offices)) text.Sample("durchwahl_queue_longest_wait_seconds", LongestWait(board), ("office", key));
        text.Begin("durchwahl_agents", "gauge", "Posts of the service team and others that telephone, by what they do now.");
        foreach (var (key, board) in Boards(offices))
            foreach (var state in Enum.GetValues<AgentState>())
                text.Sample("durchwahl_agents", board.Seats.Count(seat => seat.State == state), ("office", key), ("state", Snake(state.ToString())));
    }

    static void WriteCalls(MetricText text, List<Office> offices)
    {
        text.Begin("durchwahl_calls_total", "counter", "Calls that have ended since the program began, by outcome; in a house that practises, practised ones.");
        foreach (var office in offices)
            foreach (var ending in Enum.GetValues<Ending>())
                text.Sample("durchwahl_calls_total", office.Calls.Endings[(int)ending], ("office", office.Key), ("outcome", Snake(ending.ToString())));
        text.Begin("durchwahl_wait_seconds", "histogram", "Waits of answered calls since the program began.");
        foreach (var office in offices) WriteWaits(text, office);
        text.Begin("durchwahl_load_guard_diverted_total", "counter", "Calls that the load guard led elsewhere since the program began.");
        foreach (var office in offices) text.Sample("durchwahl_load_guard_diverted_total", office.Calls.Guarded, ("office", office.Key));
    }

    static void WriteWaits(MetricText text, Office office)
    {
        for (var at = 0; at < CallTally.WaitsUpTo.Length; at++)
            text.Sample("durchwahl_wait_seconds_bucket", office.Calls.Waits[at], ("office", office.Key), ("le", CallTally.WaitsUpTo[at].ToString(CultureInfo.InvariantCulture)));
        text.Sample("durchwahl_wait_seconds_bucket", office.Calls.Answered, ("office", office.Key), ("le", "+Inf"));
        text.Sample("durchwahl_wait_seconds_sum", office.Calls.WaitedSeconds, ("office", office.Key));
        text.Sample("durchwahl_wait_seconds_count", office.Calls.Answered, ("office", office.Key));
    }

    static void WritePromises(MetricText text, List<Office> offices)
    {
        text.Begin("durchwahl_promises_open", "gauge", "Promises that are owed now.");
        foreach (var office in offices) text.Sample("durchwahl_promises_open", office.Promises.Open, ("office", office.Key));
        text.Begin("durchwahl_promises_overdue", "gauge", "Promises whose time is over.");
        foreach (var office in offices) text.Sample("durchwahl_promises_overdue", office.Promises.Overdue, ("office", office.Key));
    }

    static IEnumerable<(string Key, BoardState Board)> Boards(List<Office> offices) => offices.Where(office => office.Board is not null).Select(office => (office.Key, office.Board!));

    static double LongestWait(BoardState board) => board.Lines.Max(line => line.LongestSince) is { } since ? Math.Max(0, (board.At - board.Lines.Min(line => line.LongestSince ?? since)).TotalSeconds) : 0;

    static string Snake(string name) => string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
