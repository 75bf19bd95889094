using Microsoft.Extensions.Logging.Console;

namespace Durchwahl.House;

/// <summary>The log: one JSON line each, without personal data. No addresses with queries, no form values, no names of people.</summary>
static class LogForm
{
    public static void KeepLog(this ILoggingBuilder log)
    {
        log.ClearProviders();
        log.AddJsonConsole(json => json.UseUtcTimestamp = true);
        // Standard output is for what was asked for.
        log.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        log.AddFilter("Microsoft", LogLevel.Warning);
        log.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        log.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None); // a start that fails ends with a sentence
        // The key ring warns at every start that its files are not encrypted: they lie in a folder that only the service may read.
        log.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // The framework would write the whole request down.
        log.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None);
    }
}
