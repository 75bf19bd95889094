using System.CommandLine;
using Durchwahl.House;

namespace Durchwahl.Demo;

/// <summary><c>durchwahl demo</c>: an invented office under data/demo, served at once.</summary>
static class DemoVerb
{
    const double Liveliness = 3; // about sixty calls an hour for five seats: there is always something to see

    public static Command On(CommandLine line)
    {
        var urls = new Option<string?>("--urls") { Description = "Adressen, durch Semikolon getrennt; sonst http://127.0.0.1:8115" };
        var verb = new Command("demo", "Das erfundene Jobcenter Musterkreis zeigen") { urls, line.Exchange };
        verb.SetAction(async (call, stop) =>
        {
            var options = line.OptionsFrom(call) with { IsDemo = true };
            if (call.GetResult(line.Data) is null or { Implicit: true }) options = options with { DataFolder = Path.Combine(options.DataFolder, "demo") };
            if (options.Exchange is ExchangeChoice.None && call.GetValue(line.Exchange) is null) options = options with { Exchange = new ExchangeChoice.Practice() };
            if (options.Exchange is ExchangeChoice.Practice practice) options = options with { Exchange = practice with { Liveliness = Liveliness } };
            if (call.GetValue(urls) is { } given) options = options with { Urls = given };
            await Show(options, stop);
            return CommandLine.Done;
        });
        return verb;
    }

    // Hashing three passwords takes a while: visitors need not wait for it.
    static async Task Show(HouseOptions options, CancellationToken stop)
    {
        await using var house = await WebHouse.Build(options);
        var demo = house.Services.GetRequiredService<OpenDemo>();
        await demo.Load();
        await ServeVerb.Open(house, stop);
        foreach (var sentence in await demo.OpenAccounts()) Console.Out.WriteLine(sentence);
        // What loading the office has left behind would stay until the next large collection, which an idle demonstration never has.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await house.WaitForShutdownAsync(stop);
    }
}
