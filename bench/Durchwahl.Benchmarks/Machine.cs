using System.Runtime.InteropServices;

namespace Durchwahl.Benchmarks;

/// <summary>What the figures were measured on.</summary>
static class Machine
{
    public static IEnumerable<string> Lines =>
    [
        $"cpu     {After("/proc/cpuinfo", "model name")}, {Environment.ProcessorCount} cores",
        $"memory  {After("/proc/meminfo", "MemTotal")}",
        $"system  {RuntimeInformation.OSDescription}",
        $".NET    {RuntimeInformation.FrameworkDescription}",
        $"load    {File.ReadAllText("/proc/loadavg").Trim()}",
    ];

    static string After(string file, string word) =>
        File.ReadLines(file).FirstOrDefault(line => line.StartsWith(word, StringComparison.Ordinal))?.Split(':', 2)[1].Trim() ?? "unknown";
}
