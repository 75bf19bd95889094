using System.Net;
using System.Net.Sockets;
using Durchwahl.Calls.Contract;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;

namespace Durchwahl.Demo;

/// <summary>A local Asterisk for the demonstration: a telephone for every post, and one that calls from outside. Disposing stops it.</summary>
sealed class DemoPhones : IAsyncDisposable
{
    const string Outside = "9001";
    const int FirstSip = 5060;
    const int FirstHttp = 8088;
    const int MostPortsTried = 50;

    readonly RunningExchange _running;
    readonly OfficeBook _book;

    DemoPhones(RunningExchange running, OfficeBook book) => (_running, _book) = (running, book);

    /// <summary>Where the exchange lives.</summary>
    public ExchangeFolder Folder => _running.Folder;

    /// <summary>For the house that is to use it.</summary>
    public ExchangeChoice Choice => new ExchangeChoice.Ari($"ari:http://127.0.0.1:{Folder.Plan.HttpPort}", ExchangeFolder.AriUser, Folder.AriPassword);

    /// <summary>Sets the exchange up in the folder of the demonstration and starts it.</summary>
    /// <param name="options">The demonstration.</param>
    /// <param name="address">The address of this machine for telephones.</param>
    /// <exception cref="SettingRefusedException">It could not be set up; the message says why.</exception>
    public static async Task<DemoPhones> Start(HouseOptions options, string address)
    {
        var book = await Load(options);
        var folder = Path.Combine(options.DataFolder, "anlage");
        // One that a killed demonstration has left behind.
        if (ExchangeFolder.Find(folder) is { } before && await RunningExchange.IsRunning(before)) await RunningExchange.Stop(before);
        var plan = new ExchangePlan(folder)
        {
            Address = address,
            SipPort = FreePort(FirstSip),
            HttpPort = FreePort(FirstHttp),
            BaseNumber = $"+49{book.Office.BaseNumber!.AreaCode}{book.Office.BaseNumber.Head}",
            Phones = [.. ExtensionsOf(book).Select(extension => new ExchangePhone(extension)), new ExchangePhone(Outside, CallsFromOutside: true)],
        };
        return await SetUpExchange.Run(plan, Console.Out.WriteLine) switch
        {
            SetUpExchange.Outcome.Ready ready => new DemoPhones(await Start(ready.Folder), book),
            SetUpExchange.Outcome.Refused refused => throw new SettingRefusedException(refused.Reason),
            _ => throw new InvalidOperationException("The hierarchy is closed."),
        };
    }

    static async Task<RunningExchange> Start(ExchangeFolder folder)
    {
        try
        {
            return await RunningExchange.Start(folder);
        }
        catch (ExchangeFailedException failed)
        {
            throw new SettingRefusedException(failed.Message);
        }
    }

    static async Task<OfficeBook> Load(HouseOptions options)
    {
        await using var house = await OpenHouse.WithoutDoors(options with { Exchange = new ExchangeChoice.None() });
        await house.GetRequiredService<OpenDemo>().Load();
        return (await house.GetRequiredService<OfficeBooks>().Find(DemoOffice.Key))!;
    }

    static IEnumerable<string> ExtensionsOf(OfficeBook book) => book.Lines.Where(line => line is { Kind: LineKind.DirectDial, LastDay: null })
        .Select(line => line.Number.ExtensionWithin(book.Office.BaseNumber!)).OfType<string>().Distinct();

    static int FreePort(int first) => Enumerable.Range(first, MostPortsTried).FirstOrDefault(port => IsFree(port, SocketType.Dgram, ProtocolType.Udp) && IsFree(port, SocketType.Stream, ProtocolType.Tcp), first);

    static bool IsFree(int port, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, type, protocol);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Any, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>How to call, and how to answer.</summary>
    public IEnumerable<string> Sentences()
    {
        var (service, seat, direct) = (_book.Lines.First(line => line.Kind == LineKind.Service), Seat, DirectDial);
        return
        [
            "Mit einem SIP-Telefon anrufen (docs/demo-telefon.md):", "",
            $"  Server         {Folder.Plan.Address}:{Folder.Plan.SipPort} (UDP oder TCP)",
            $"  von außen      Benutzer {Outside}   Kennwort {SecretOf(Outside)}",
            $"                 wählt {Dialled(service)} (Servicenummer) oder {Dialled(direct.Line)} (Durchwahl: {direct.Post.Title})",
            $"  am Platz       Benutzer {ExtensionOf(seat)}    Kennwort {SecretOf(ExtensionOf(seat))}   ({seat.Title}: hier klingelt die Servicenummer)",
            $"  an der Stelle  Benutzer {ExtensionOf(direct.Post)}    Kennwort {SecretOf(ExtensionOf(direct.Post))}   ({direct.Post.Title})",
            $"  alle anderen   {Folder.Path}/etc/pjsip_telefone.conf", "",
            "Die Dienststelle ist montags bis freitags von 08:00 bis 18:00 Uhr erreichbar; sonst nimmt sie Nachrichten an.", "",
        ];
    }

    Post Seat => _book.Posts.First(post => post.Team == _book.Lines.First(line => line.Kind == LineKind.Service).Team && !post.LeadsTeam);

    (Post Post, Line Line) DirectDial => _book.Lines.Where(line => line is { Kind: LineKind.DirectDial, LastDay: null })
        .Join(_book.Rules, line => line.Post, rule => rule.Post, (line, rule) => (_book.Posts.First(post => post.Id == line.Post), line)).First();

    string ExtensionOf(Post post) => _book.Lines.First(line => line.Post == post.Id && line.LastDay is null).Number.ExtensionWithin(_book.Office.BaseNumber!)!;

    string SecretOf(string phone) => Folder.Phones.First(known => known.Name == phone).Secret!;

    static string Dialled(Line line) => "0" + line.Number.Value["+49".Length..];

    public ValueTask DisposeAsync() => _running.DisposeAsync();
}
