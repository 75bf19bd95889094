using System.CommandLine;

namespace Durchwahl.House;

/// <summary><c>durchwahl serve</c>: opens the doors until it is told to stop.</summary>
static class ServeVerb
{
    public static Command On(CommandLine line)
    {
        var urls = new Option<string?>("--urls") { Description = "Adressen, durch Semikolon getrennt; sonst http://127.0.0.1:8115" };
        var address = new Option<string?>("--public-address") { Description = "Adresse, unter der Menschen den Dienst erreichen, zum Beispiel https://telefon.example.de" };
        var proxies = new Option<string[]>("--trusted-proxy") { Description = "Adresse oder Netz eines Reverse-Proxys, dem die Adresse der Anfragenden geglaubt wird", AllowMultipleArgumentsPerToken = true };
        var contact = new Option<string?>("--security-contact") { Description = "Wohin Schwachstellen gemeldet werden, zum Beispiel mailto:sicherheit@example.de" };
        var verb = new Command("serve", "Den Dienst starten") { urls, address, proxies, contact, line.Exchange, line.Chromium, line.SmtpHost, line.SmtpPort, line.SmtpStartTls, line.MailFrom };
        verb.SetAction(async (call, stop) =>
        {
            var options = line.OptionsFrom(call);
            await Serve(
                options with
                {
                    Urls = call.GetValue(urls) ?? options.Urls,
                    PublicAddress = call.GetValue(address) ?? options.PublicAddress,
                    TrustedProxies = call.GetValue(proxies) is { Length: > 0 } given ? given : options.TrustedProxies,
                    SecurityContact = call.GetValue(contact) ?? options.SecurityContact,
                },
                stop);
            return CommandLine.Done;
        });
        return verb;
    }

    /// <summary>Serves until <paramref name="stop"/> or a signal; says on standard output where.</summary>
    public static async Task Serve(HouseOptions options, CancellationToken stop)
    {
        await using var house = await WebHouse.Build(options);
        await Open(house, stop);
        await house.WaitForShutdownAsync(stop);
    }

    /// <summary>Opens the doors, and says where.</summary>
    public static async Task Open(WebApplication house, CancellationToken stop)
    {
        await house.StartAsync(stop);
        foreach (var address in house.Urls) Console.Out.WriteLine($"Durchwahl antwortet auf {address}");
    }
}
