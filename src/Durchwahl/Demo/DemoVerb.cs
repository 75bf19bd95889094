using System.CommandLine;
using Durchwahl.House;

namespace Durchwahl.Demo;

/// <summary><c>durchwahl demo</c>: an invented office under data/demo, served at once.</summary>
static class DemoVerb
{
    const double Liveliness = 4; // about eighty calls an hour for five seats: there is always something to see

    public static Command On(CommandLine line)
    {
        var urls = new Option<string?>("--urls") { Description = "Adressen, durch Semikolon getrennt; sonst http://127.0.0.1:8115" };
        var phones = new Option<bool>("--phones") { Description = "Eine örtliche Telefonanlage (Asterisk) einrichten und starten, um mit SIP-Telefonen anzurufen" };
        var address = new Option<string>("--address") { Description = "Mit --phones: Adresse dieses Rechners für die Telefone", DefaultValueFactory = _ => "127.0.0.1" };
        var verb = new Command("demo", "Das erfundene Jobcenter Musterkreis zeigen") { urls, line.Exchange, phones, address };
        verb.SetAction(async (call, stop) =>
        {
            var options = line.OptionsFrom(call) with { IsDemo = true };
            if (call.GetResult(line.Data) is null or { Implicit: true }) options = options with { DataFolder = Path.Combine(options.DataFolder, "demo") };
            if (options.Exchange is ExchangeChoice.None && call.GetValue(line.Exchange) is null) options = options with { Exchange = new ExchangeChoice.Practice() };
            if (options.Exchange is ExchangeChoice.Practice practice) options = options with { Exchange = practice with { Liveliness = Liveliness } };
            if (call.GetValue(urls) is { } given) options = options with { Urls = given };
            if (call.GetValue(phones)) await ShowWithPhones(options, call.GetValue(address)!, stop);
            else await Show(options, [], stop);
            return CommandLine.Done;
        });
        return verb;
    }

    static async Task ShowWithPhones(HouseOptions options, string address, CancellationToken stop)
    {
        await using var exchange = await DemoPhones.Start(options, address);
        await Show(options with { Exchange = exchange.Choice, ExchangeSounds = exchange.Folder.Sounds }, exchange.Sentences(), stop);
    }

    // Inventing some days and hashing ten passwords takes a while: visitors need not wait for it.
    static async Task Show(HouseOptions options, IEnumerable<string> alsoSaid, CancellationToken stop)
    {
        await using var house = await WebHouse.Build(options);
        var demo = house.Services.GetRequiredService<OpenDemo>();
        await demo.Load();
        await ServeVerb.Open(house, stop);
        await demo.Invent();
        foreach (var sentence in (string[])[.. await demo.OpenAccounts(), .. alsoSaid]) Console.Out.WriteLine(sentence);
        // What loading the office has left behind would stay until the next large collection, which an idle demonstration never has.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await house.WaitForShutdownAsync(stop);
    }
}
