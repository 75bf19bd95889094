using Durchwahl.Domain.Planning.Fitting;
using Durchwahl.Domain.Planning.Logs;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Planning;

/// <summary>The invented logs in samples/.</summary>
static class SampleLogs
{
    public static string PathOf(string name) => Repository.PathOf($"samples/{name}");

    public static string QueueLogText => File.ReadAllText(PathOf("anrufe-queue_log.txt"));

    public static LogReading.Understood Read(string name, Func<IEnumerable<string>, LogWishes, CancellationToken, LogReading> read, string? only = null) =>
        (LogReading.Understood)read(File.ReadLines(PathOf(name)), new LogWishes { Mask = new CallerMask(new byte[16]), Only = only }, TestContext.Current.CancellationToken);

    public static FittedDemand Fitted => DemandFitting.Fit(Read("anrufe-queue_log.txt", QueueLog.Read).Calls, new(HouseCalendar.Default(Land.NI), "queue_log"))!;
}
