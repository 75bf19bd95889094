using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Mail;
using Durchwahl.Promises.Tables;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>A house whose mails go out when a test says so, to a real mail server or to one that is away.</summary>
sealed class Postman : IAsyncDisposable
{
    public static readonly Actor Agent = new("service");

    Postman(TestHouse house, MailServer? server, int port) => (House, Server, Port) = (house, server, port);

    public TestHouse House { get; }

    public MailServer? Server { get; }

    public int Port { get; }

    public PromiseBook Promises => House.Get<PromiseBook>();

    public HouseTime Time => House.Get<HouseTime>();

    public static OfficeId Office => TestOffices.Musterkreis.Id;

    public HouseOptions Options => House.Get<HouseOptions>() with
    {
        Smtp = new SmtpSettings("127.0.0.1", Port, StartTls.Off, null, null, "zusagen@musterkreis.example"),
        PublicAddress = Address,
    };

    /// <param name="engine">The database.</param>
    /// <param name="hasServer">False for a mail server that is down.</param>
    /// <param name="with">Changes the phone book.</param>
    public static async Task<Postman> Open(Engine engine = Engine.Sqlite, bool hasServer = true, Func<BookChange, BookChange>? with = null)
    {
        var house = await TestHouse.Open(engine);
        await new ExampleOffice { With = with ?? (change => change) }.Publish(house.Web.Services);
        var server = hasServer ? await MailServer.Start() : null;
        return new Postman(house, server, server?.Port ?? FreePort());
    }

    // Nobody listens there.
    static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task Set(PromiseSettings settings) => await House.Database.Write(transaction => PromiseSettingsTable.Save(transaction, Office, settings));

    public Task<Promise> HandOver(PostId post, string? note = null) => Promises.Open(Office, new NewPromise
    {
        Kind = PromiseKinds.HandOver,
        Topic = "umzug",
        Owner = new PromiseOwner(post, ExampleOffice.MoneyTown),
        Details = new PromiseDetails { What = "Antwort zur neuen Miete", Name = "Frau Hagedorn", Note = note },
    }, Agent);

    /// <summary>Writes the letters that are due.</summary>
    public Task WriteLetters() =>
        new OutboxJob<TellByMail>(new TellByMail(House.Get<OfficeBooks>(), Promises, new SmtpMailbox(Options), Options, Time), House.Database, Time, NullLogger<OutboxJob<TellByMail>>.Instance).DoAll();

    /// <summary>Sends the mails that are due.</summary>
    public Task Send() =>
        new OutboxJob<DeliverMail>(new DeliverMail(new SmtpMailbox(Options), House.Get<OfficeBooks>(), Promises, Time), House.Database, Time, NullLogger<OutboxJob<DeliverMail>>.Instance).DoAll();

    public async Task Deliver()
    {
        await WriteLetters();
        await Send();
    }

    public async Task<Promise> Now(Promise promise) => (await Promises.Find(Office, promise.Id))!.Promise;

    public async Task<IReadOnlyList<PromiseStepKind>> Steps(Promise promise) => [.. (await Promises.History(promise.Id)).Select(step => step.What)];

    /// <summary>The path of the link in a mail.</summary>
    public static string LinkIn(MailServer.Taken mail) => mail.Mail.Text.Split('\n').Select(line => line.Trim()).Single(line => line.Contains("/z/", StringComparison.Ordinal))[Address.Length..];

    const string Address = "https://telefon.musterkreis.example";

    public async ValueTask DisposeAsync()
    {
        await House.DisposeAsync();
        if (Server is not null) await Server.DisposeAsync();
    }
}
