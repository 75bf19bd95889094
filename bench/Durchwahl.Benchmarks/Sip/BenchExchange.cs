using System.Globalization;
using System.Text;
using Durchwahl.Calls.Contract;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>The project's Asterisk with what the comparison needs besides: desk phones with fixed addresses, and app_queue with the same agents.</summary>
static class BenchExchange
{
    public static async Task<RunningExchange> Start(Workshop workshop, int sip, int trunk, int desks, IReadOnlyList<BenchOffice> offices)
    {
        // A folder of its own: Asterisk becomes a user who could not go down to ours.
        var plan = new ExchangePlan(Directory.CreateTempSubdirectory("durchwahl-bench-").FullName)
        {
            SipPort = sip,
            HttpPort = OwnProcess.FreePort(),
            FirstSoundPort = 16000,
            LastSoundPort = 23999,
            Trunk = $"127.0.0.1:{trunk.ToString(CultureInfo.InvariantCulture)}",
            Extra = WriteExtra(workshop.PathTo("exchange"), desks, offices),
        };
        return await SetUpExchange.Run(plan, _ => { }) is SetUpExchange.Outcome.Ready ready
            ? await RunningExchange.Start(ready.Folder)
            : throw new InvalidOperationException("The exchange could not be set up.");
    }

    static string WriteExtra(string folder, int desks, IReadOnlyList<BenchOffice> offices)
    {
        var extra = Directory.CreateDirectory(Path.Combine(folder, "extra")).FullName;
        File.WriteAllText(Path.Combine(extra, "modules-bench.conf"), "load = app_queue.so\n");
        File.WriteAllText(Path.Combine(extra, "pjsip-bench.conf"), string.Concat(offices.SelectMany(office => office.Extensions).Select(extension => Phone(extension, desks))));
        File.WriteAllText(Path.Combine(extra, "extensions-bench.conf"), "[vom-amt]\n" + string.Concat(offices.Select(Way)));
        File.WriteAllText(Path.Combine(folder, "queues.conf"), "[general]\npersistentmembers = no\nautofill = yes\nshared_lastcall = yes\n" + string.Concat(offices.Select(Queue)));
        File.WriteAllText(Path.Combine(folder, "queuerules.conf"), "[general]\n");
        return folder;
    }

    static string Phone(string extension, int desks) => string.Create(CultureInfo.InvariantCulture, $"""
        [{extension}](telefon)
        aors = {extension}
        [{extension}]
        type = aor
        contact = sip:{extension}@127.0.0.1:{desks}

        """);

    // Option i: otherwise Answer() would wait half a second for the caller's first sound.
    static string Way(BenchOffice office) => $"""
        exten => {office.PeerNumber},1,Answer(,i)
         same => n,Queue({office.Key},,,,120)
         same => n,Hangup()

        """;

    static string Queue(BenchOffice office)
    {
        var text = new StringBuilder($"[{office.Key}]\nstrategy = leastrecent\ntimeout = 15\nretry = 1\nwrapuptime = 0\nringinuse = no\njoinempty = yes\nleavewhenempty = no\nannounce-frequency = 0\nmusicclass = default\n");
        foreach (var extension in office.Extensions) text.Append(CultureInfo.InvariantCulture, $"member => PJSIP/{extension},0,{extension},PJSIP/{extension}\n");
        return text.ToString();
    }
}
