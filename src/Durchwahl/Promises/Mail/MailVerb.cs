using System.CommandLine;
using System.Net.Mail;
using Durchwahl.Domain.Promises.Mail;
using Durchwahl.House;

namespace Durchwahl.Promises.Mail;

/// <summary><c>durchwahl mail test</c> sends a test mail; <c>durchwahl mail receive</c> takes a mail that a mail server pipes to it.</summary>
sealed class MailVerb(CommandLine line)
{
    // sysexits.h: a mail server keeps the mail and tries again.
    const int TryLater = 75;

    const int Longest = MailReading.LargestMail;

    public Command Command => new("mail", "Mails senden und annehmen") { Test(), Receive() };

    Command Test()
    {
        var to = new Option<string>("--to") { Description = "Wohin die Probe geht", Required = true };
        var verb = new Command("test", "Eine Probe an eine Adresse senden") { to, line.SmtpHost, line.SmtpPort, line.SmtpStartTls, line.MailFrom };
        line.RunIn(verb, async (house, call) =>
        {
            var mailbox = house.GetRequiredService<IMailbox>();
            var address = call.GetValue(to)!;
            if (!MailAddress.TryCreate(address, out _)) return CommandLine.Refuse($"„{address}“ ist keine E-Mail-Adresse.");
            if (!mailbox.IsSetUp) return CommandLine.Refuse("Kein Mailserver ist eingestellt. Nennen Sie ihn mit --smtp-host und den Absender mit --mail-from.");
            var mail = new OutgoingMail(MailUnderstanding.MessageId(NewId(house), mailbox.Domain), "Durchwahl", address, "Probe von Durchwahl", "Guten Tag,\n\ndiese Probe zeigt, dass Durchwahl Mails senden kann.\n", []);
            return await mailbox.Send(mail, default) switch
            {
                MailAnswer.Taken taken => Told($"Der Mailserver hat die Probe angenommen ({taken.Code})."),
                MailAnswer.Refused refused => CommandLine.Refuse($"Der Mailserver hat die Probe abgelehnt: {refused.Words}"),
                MailAnswer.Later later => CommandLine.Refuse(later.Words),
                _ => throw new InvalidOperationException("The hierarchy is closed."),
            };
        });
        return verb;
    }

    static Guid NewId(IServiceProvider house) => Guid.CreateVersion7(house.GetRequiredService<Domain.HouseTime>().Now.ToDateTimeOffset());

    static int Told(string words)
    {
        Console.Out.WriteLine(words);
        return CommandLine.Done;
    }

    // Whatever stands in a mail, the mail server hears "taken": a refusal would go back as one more bounce. Only when we cannot keep it, it is to try again.
    Command Receive()
    {
        var verb = new Command("receive", "Eine Mail von der Standardeingabe annehmen: Antworten und Rückläufer zu Zusagen. Endet mit 0, oder mit 75, wenn es später noch einmal gehen soll");
        verb.SetAction(async (call, stop) =>
        {
            var message = await ReadAll(Console.OpenStandardInput(), stop);
            try
            {
                await using var house = await OpenHouse.WithoutDoors(line.OptionsFrom(call));
                var (outcome, promise) = await house.GetRequiredService<ReceiveMail>().Receive(message);
                await Console.Error.WriteLineAsync($"Mail angenommen: {outcome}{(promise is { } known ? $", Zusage {known.Value}" : "")}, {message.Length} Byte.");
                return CommandLine.Done;
            }
            catch (Exception problem)
            {
                await Console.Error.WriteLineAsync(Troubles.Sentence(problem) ?? $"Die Mail ließ sich nicht annehmen ({problem.GetType().Name}). Der Mailserver soll es später noch einmal versuchen.");
                return TryLater;
            }
        });
        return verb;
    }

    // All of it is taken from the pipe, or the mail server would think that we have died; only so much is kept.
    static async Task<byte[]> ReadAll(Stream input, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await input.ReadAsync(buffer, stop)) > 0) kept.Write(buffer, 0, (int)Math.Min(count, Math.Max(0, Longest + 1 - kept.Length)));
        return kept.ToArray();
    }
}
