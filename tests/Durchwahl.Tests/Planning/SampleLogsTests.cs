using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Tests.Planning;

public class SampleLogsTests
{
    [Fact]
    public void The_same_calls_are_found_in_every_form()
    {
        var queueLog = SampleLogs.Read("anrufe-queue_log.txt", QueueLog.Read);
        var records = SampleLogs.Read("anrufe-cdr.csv", CallDetailRecords.Read, "from-trunk");
        var table = SampleLogs.Read("anrufe-liste.csv", CallTable.Read);
        foreach (var reading in new[] { queueLog, records, table }) reading.BrokenLines.ShouldBe(0);
        Seconds(records).ShouldBe(Seconds(table));
        Seconds(queueLog).ShouldBe(Seconds(table));
    }

    [Fact]
    public void The_fit_of_the_sample_is_near_what_it_was_made_of()
    {
        var demand = SampleLogs.Fitted.Demand;
        demand.NeedsPerDay.ShouldBe(50, tolerance: 50 * .12);
        demand.MeanTalk.ShouldBe(200, tolerance: 200 * .12);
        demand.MeanPatience.ShouldBe(300, tolerance: 300 * .35);
        demand.RedialShare.ShouldBe(.5, tolerance: .15);
        demand.Sources[nameof(Demand.MeanPatience)].Basis.ShouldBe(ParameterBasis.Measured);
    }

    static List<(Instant, double?, double?)> Seconds(LogReading.Understood reading) => [.. reading.Calls.Select(call => (call.Arrived, call.Wait, call.Talk)).Order()];
}
