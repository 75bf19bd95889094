using System.Diagnostics;
using Durchwahl.Domain.Calls;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Planning;
using Durchwahl.Domain.Statistics;
using Durchwahl.Domain.WorkingDays;
using NodaTime;

namespace Durchwahl.Benchmarks;

/// <summary>
/// The planner: an office under the full rulebook with a service number, five seats, fifty case workers and 112,500 calls a year. Redials, callbacks, messages, promises,
/// absences and holidays included.
/// </summary>
static class OfficeBenchmark
{
    const double NeedsPerDay = 388; // on an ordinary Tuesday; with Mondays, beginnings of months and redials 112,500 calls a year
    const int Offices = 400;
    const int Pairs = 5;
    const int Each = 32; // office-years of a thread
    static readonly LocalDate Year = new(2026, 1, 1);
    static readonly LocalDate Month = new(2026, 9, 1);
    static readonly WeeklyHours PhoneHour = WeeklyHours.MondayToFriday(new TimeWindow(new LocalTime(9, 0), new LocalTime(10, 0)));

    public static IEnumerable<Measurement> Run()
    {
        var service = Service();
        Time(() => Experiment.Run([service], Plan(Month, 30, 20)));
        var runs = Enumerable.Range(0, 10).Select(_ => Time(() => Experiment.Run([service], Plan(Year, 365, 4)))).ToList();
        var (calls, best, leastCpu) = (runs[0].Result[0].Sums.Dialled / 1e6, runs.Min(run => run.Seconds), runs.Min(run => run.Cpu));
        yield return new("office: calls a second under the full rulebook, one core", $"{calls / best:0.00} M", "1.5 M", $"four office-years, best of ten; a second of its own processor time {calls / leastCpu:0.00} M", calls / best >= 1.5);
        var year = Best(10, () => Experiment.Run([service], Plan(Year, 365, 1)));
        yield return new("office: an office-year, compiling included", $"{year * 1000:0} ms", "100 ms", $"{calls / 4 * 1e6:N0} calls, best of ten", year <= .1);
        var gains = Enumerable.Range(0, Pairs).Select(_ => Gain(service)).Order().ToList();
        yield return new("office: two threads against one, each thread 32 office-years", $"{gains[^1]:0.00} x", "1.9 x", $"best of {Pairs} pairs in turn, median {gains[Pairs / 2]:0.00} x", gains[^1] >= 1.9);
        Scenario[] two = [service, Direct()];
        var first = Best(5, () => Experiment.Run(two, Plan(Month, 30, 1, 2)));
        yield return new("office: two scenarios of an office-month, first answer", $"{first * 1000:0} ms", "1,000 ms", "", first <= 1);
        var all = Best(3, () => Experiment.Run(two, Plan(Month, 30, 200, 2)));
        yield return new("office: two scenarios of an office-month, 200 replications", $"{all:0.00} s", "3 s", "two threads", all <= 3);
        var country = Time(() => Enumerable.Range(0, Offices).Sum(office => Experiment.Run([service], Plan(Year, 365, 1, seed: (ulong)office))[0].Sums.Dialled));
        yield return new("office: 400 offices for a year, one core", $"{country.Seconds:0.0} s", "45 s", $"{country.Result:N0} calls", country.Seconds <= 45);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
        yield return new("office: peak memory of all this", $"{peak:0} MB", "300 MB", "", peak <= 300);
    }

    // Twice the work in how much less than twice the time; one after the other, so that other work on the machine meets both.
    static double Gain(Scenario scenario) =>
        2 * Time(() => Experiment.Run([scenario], Plan(Year, 365, Each))).Seconds / Time(() => Experiment.Run([scenario], Plan(Year, 365, 2 * Each, 2))).Seconds;

    static double Best(int times, Action what) => Enumerable.Range(0, times).Min(_ => Time(() =>
    {
        what();
        return 0;
    }).Seconds);

    static (double Seconds, double Cpu, T Result) Time<T>(Func<T> what)
    {
        var (cpu, began) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        var result = what();
        return (Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds, result);
    }

    static ExperimentPlan Plan(LocalDate from, int days, int replications, int threads = 1, ulong seed = 1) => new(from, days, replications, seed, threads, CountingRule.Default);

    static Scenario Service() => ScenarioOf("eine-nummer", InventedOffice.Book(5, 50, PhoneHour)) with { AgentsByHalfHour = [.. Enumerable.Range(0, 48).Select(halfHour => halfHour is >= 16 and < 36 ? 5 : 0)] };

    static Scenario Direct() => ScenarioOf("durchwahlen", InventedOffice.Book(0, 50, PhoneHour)) with { DialsDirect = 1 };

    static Scenario ScenarioOf(string key, OfficeBook book) => new() { Key = key, Name = key, Book = book, Settings = new CallSettings(), Demand = Demand };

    static Demand Demand => new()
    {
        NeedsPerDay = NeedsPerDay,
        DayProfile = [.. Enumerable.Range(0, 48).Select(halfHour => halfHour is >= 16 and < 36 ? .05 : 0)],
        WeekdayFactors = [1.25, 1, 1, 1, 1, 0, 0],
        MonthStartFactor = 1.3,
    };
}
