using System.Diagnostics;
using Dapper;
using Durchwahl.Data;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Mail;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>The program killed while it sends: no mail is lost, and only one that the server has taken without our knowing arrives twice, under the same Message-ID.</summary>
public class KilledPostmanTests
{
    static readonly Instant LongAgo = Instant.FromUtc(2020, 1, 6, 8, 0); // the killed program lives by the clock of the machine

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killed_after_the_servers_yes_and_before_our_commit_the_mail_arrives_twice_under_the_same_id()
    {
        await using var server = await MailServer.Start();
        await using var database = await WithMail();
        string first;
        using (var program = Serve(database, server))
        {
            first = (await server.NextMail()).MessageId;
            await using var busy = await database.Database.Open();
            await busy.ExecuteAsync("begin immediate"); // nobody can commit now
            await server.GoOn();
            await server.Quit(); // the program has heard the yes
            program.Kill();
            await program.WaitForExitAsync(Stop);
            await busy.ExecuteAsync("rollback");
        }
        (await IsStillToDo(database)).ShouldBeTrue();
        await DeliverTheRest(database, server, first);
    }

    [Fact]
    public async Task Killed_before_the_servers_yes_the_mail_is_sent_again()
    {
        await using var server = await MailServer.Start();
        await using var database = await WithMail();
        string first;
        using (var program = Serve(database, server))
        {
            first = (await server.NextMail()).MessageId;
            program.Kill();
            await program.WaitForExitAsync(Stop);
        }
        await server.GoOn(); // to nobody
        (await IsStillToDo(database)).ShouldBeTrue();
        await DeliverTheRest(database, server, first);
    }

    [Fact]
    public async Task The_control_that_commits_before_it_sends_loses_the_mail()
    {
        await using var server = await MailServer.Start();
        await using var database = await WithMail();
        using (var program = OwnProcess.StartForgetful(database.Folder, server.Port))
        {
            await server.NextMail();
            program.Kill();
            await program.WaitForExitAsync(Stop);
        }
        (await IsStillToDo(database)).ShouldBeFalse();
    }

    static async Task DeliverTheRest(TestDatabase database, MailServer server, string messageId)
    {
        // Five minutes later its lease would have run out.
        await database.Database.Write(transaction => transaction.Connection!.ExecuteAsync("update outbox set claimed_until = null", transaction: transaction));
        using var program = Serve(database, server);
        (await server.NextMail()).MessageId.ShouldBe(messageId);
        await server.GoOn();
        await server.Quit();
        // Asked to end, it ends what it has in hand.
        using var signal = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        await program.WaitForExitAsync(Stop);
        (await IsStillToDo(database)).ShouldBeFalse();
        (await server.End()).ShouldBeEmpty();
    }

    static async Task<TestDatabase> WithMail()
    {
        var database = await TestDatabase.Create(Engine.Sqlite);
        await TestOffices.Save(database.Database);
        await database.Database.Write(transaction => MailTray.Add(transaction, new MailToSend(TestOffices.Musterkreis.Id, "haelt@musterkreis.example", "Zusage", "Text", null, []), LongAgo));
        return database;
    }

    static Task<bool> IsStillToDo(TestDatabase database) => database.Database.Read(connection => connection.ExecuteScalarAsync<bool>("select count(*) > 0 from outbox where kind = 'Mail' and done_at is null"));

    static Process Serve(TestDatabase database, MailServer server) => OwnProcess.StartVerb(
        "serve", "--data", database.Folder, "--urls", "http://127.0.0.1:0", "--chromium", "", "--smtp-host", "127.0.0.1", "--smtp-port", $"{server.Port}", "--smtp-starttls", "off", "--mail-from", "zusagen@musterkreis.example");

    /// <summary>Runs in a process of its own.</summary>
    internal static async Task BeForgetful(string folder, int port)
    {
        var database = Database.At(null, folder);
        var work = (await database.Write(transaction => Outbox.Claim(transaction, MailToSend.Kind, LongAgo)))!;
        await database.Write(transaction => Outbox.Done(transaction, work, LongAgo));
        var mail = work.Read<MailToSend>();
        var options = new HouseOptions(folder, null, new FakeClock()) { Smtp = new SmtpSettings("127.0.0.1", port, StartTls.Off, null, null, "zusagen@musterkreis.example") };
        await new SmtpMailbox(options).Send(new OutgoingMail("dw-1@x", "x", mail.To, mail.Subject, mail.Text, []), default);
    }
}
