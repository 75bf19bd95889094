using System.CommandLine;

namespace Durchwahl.House;

/// <summary><c>durchwahl serve</c>: opens the doors until it is told to stop.</summary>
static class ServeVerb
{
    public static Command On(CommandLine line)
    {
        var urls = new Option<string?>("--urls") { Description = "Adressen, durch Semikolon getrennt; sonst http://127.0.0.1:8115" };
        var verb = new Command("serve", "Den Dienst starten") { urls };
        verb.SetAction(async (call, stop) =>
        {
            var options = line.OptionsFrom(call);
            await Serve(call.GetValue(urls) is { } given ? options with { Urls = given } : options, stop);
            return CommandLine.Done;
        });
        return verb;
    }

    /// <summary>Serves until <paramref name="stop"/> or a signal; says on standard output where.</summary>
    public static async Task Serve(HouseOptions options, CancellationToken stop)
    {
        await using var house = await WebHouse.Build(options);
        await house.StartAsync(stop);
        foreach (var address in house.Urls) Console.Out.WriteLine($"Durchwahl antwortet auf {address}");
        await house.WaitForShutdownAsync(stop);
    }
}
