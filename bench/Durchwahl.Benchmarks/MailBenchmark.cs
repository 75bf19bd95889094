using System.Diagnostics;
using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Domain.WorkingDays;
using Durchwahl.House;
using Durchwahl.PhoneBook.Contract;
using Durchwahl.Promises.Contract;
using Microsoft.Extensions.DependencyInjection;

namespace Durchwahl.Benchmarks;

/// <summary>A thousand hand-overs through the outbox to a real mail server (aiosmtpd) on this machine: promise, letter with its link, delivery, step in the history.</summary>
static class MailBenchmark
{
    const int HandOvers = 1_000;
    const int Posts = 300;
    const double LimitSeconds = 60;

    public static async IAsyncEnumerable<Measurement> Run(Workshop workshop)
    {
        using var server = StartServer(workshop, out var port);
        var taken = CountMails(server);
        var options = new HouseOptions(workshop.PathTo("mail"), null, Durchwahl.Program.Clock)
        {
            Urls = "http://127.0.0.1:0",
            Chromium = "",
            Smtp = new SmtpSettings("127.0.0.1", port, StartTls.Off, null, null, "zusagen@grosskreis.example"),
        };
        await using var house = await WebHouse.Build(options);
        await house.StartAsync();
        var (office, posts) = await Prepare(house.Services.GetRequiredService<OfficeBooks>());
        var promises = house.Services.GetRequiredService<PromiseBook>();
        var start = Stopwatch.GetTimestamp();
        foreach (var number in Enumerable.Range(0, HandOvers)) await promises.Open(office, HandOver(posts[number % Posts]), new Actor("bench"));
        var opened = Stopwatch.GetElapsedTime(start);
        await UntilDelivered(house.Services.GetRequiredService<Database>());
        var delivered = Stopwatch.GetElapsedTime(start);
        await house.StopAsync();
        server.Kill();
        var (mails, ids) = await taken;
        yield return new("hand-overs opened", $"{HandOvers / opened.TotalSeconds:0} a second");
        yield return new($"{HandOvers} hand-overs until the last mail was taken", $"{delivered.TotalSeconds:0.0} s", $"{LimitSeconds:0} s", $"{mails} mails, {ids} Message-IDs",
            delivered.TotalSeconds <= LimitSeconds && mails == HandOvers && ids == HandOvers);
    }

    static Process StartServer(Workshop workshop, out int port)
    {
        var script = Path.Combine(Path.GetDirectoryName(workshop.Durchwahl)!, "tests", "Durchwahl.Tests", "Support", "mail_server.py");
        var server = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-W", "ignore", script]) { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false })!;
        var open = server.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The mail server did not start. Install python3-aiosmtpd.");
        port = JsonDocument.Parse(open).RootElement.GetProperty("port").GetInt32();
        return server;
    }

    // Each mail once, each under its own id.
    static async Task<(int Mails, int Ids)> CountMails(Process server)
    {
        var (mails, ids) = (0, new HashSet<string>(StringComparer.Ordinal));
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            var happened = JsonDocument.Parse(line).RootElement;
            if (happened.GetProperty("event").GetString() != "mail") continue;
            mails++;
            ids.Add(happened.GetProperty("data").GetString()!.Split('\n').First(header => header.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)));
        }
        return (mails, ids.Count);
    }

    static async Task<(OfficeId Office, IReadOnlyList<PostId> Posts)> Prepare(OfficeBooks books)
    {
        var office = new Office { Id = new OfficeId(Guid.CreateVersion7()), Key = OfficeKey.Parse("grosskreis"), Name = "Jobcenter Großkreis", Land = Land.NI };
        var team = new Team(new TeamId(Guid.CreateVersion7()), "Geldleistungen", Mailbox: "geld@grosskreis.example");
        var posts = Enumerable.Range(1, Posts).Select(number => new Post { Id = new PostId(Guid.CreateVersion7()), Title = $"Geldleistungen, Stelle {number}", Team = team.Id }).ToList();
        await books.Add(office, Actor.Program);
        await books.Change(office.Key, Actor.Program, _ => new BookDecision.Change(new BookChange { Teams = [team], Posts = [.. posts] }, "angelegt", "office"));
        return (office.Id, [.. posts.Select(post => post.Id)]);
    }

    static NewPromise HandOver(PostId post) => new() { Kind = PromiseKinds.HandOver, Topic = "umzug", Owner = new PromiseOwner(post, null), Details = new PromiseDetails { What = "Antwort" } };

    static async Task UntilDelivered(Database database)
    {
        while (await database.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from outbox where kind = 'Mail' and done_at is not null")) < HandOvers) await Task.Delay(20);
    }
}
