using System.Text.Json;
using Dapper;
using Durchwahl.Data;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.Promises;
using Durchwahl.House;
using Durchwahl.Promises.Contract;
using Durchwahl.Promises.Mail;
using Durchwahl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Durchwahl.AcceptanceTests.Support;

/// <summary>The house with hand-overs whose mails are written and wait for a mail server.</summary>
public sealed class MailOffice : OpenOffice
{
    /// <summary>Hands an enquiry over and returns the path of the link in its mail.</summary>
    public async Task<string> HandOver()
    {
        var database = Services.GetRequiredService<Database>();
        var given = await Services.GetRequiredService<PromiseBook>().Open(TestOffices.Musterkreis.Id, new NewPromise
        {
            Kind = PromiseKinds.HandOver,
            Topic = "umzug",
            Owner = new PromiseOwner(ExampleOffice.Kuhlmann, ExampleOffice.MoneyTown),
            Details = new PromiseDetails { What = "Antwort zur neuen Miete", Name = "Frau Hagedorn" },
        }, new Actor("service"));
        await Services.GetRequiredService<OutboxJob<TellByMail>>().DoAll();
        var payloads = await database.Read(connection => connection.QueryAsync<string>("select payload from outbox where kind = 'Mail'"));
        var mail = payloads.Select(payload => JsonSerializer.Deserialize<MailToSend>(payload, JsonForm.Stored)!).Single(mail => mail.Promise == given.Id);
        var address = mail.Text.Split('\n').Single(line => line.Contains("/z/", StringComparison.Ordinal));
        return address[address.IndexOf("/z/", StringComparison.Ordinal)..];
    }

    /// <summary>Makes the oldest waiting mail one that nobody tries again.</summary>
    public Task Refuse() => Services.GetRequiredService<Database>().Write(transaction => transaction.Connection!.ExecuteAsync(
        "update outbox set attempts = 9, problem = '550: 5.1.1 (Adresse): Recipient address rejected: User unknown' where id = (select min(id) from outbox where kind = 'Mail')", transaction: transaction));
}
