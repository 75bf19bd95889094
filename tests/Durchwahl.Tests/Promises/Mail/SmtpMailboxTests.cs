using Durchwahl.House;
using Durchwahl.Promises.Mail;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>What becomes of one mail at a real mail server.</summary>
public class SmtpMailboxTests
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    static SmtpMailbox MailboxAt(int port) => new(new HouseOptions("/nowhere", null, new FakeClock()) { Smtp = new SmtpSettings("127.0.0.1", port, StartTls.Off, null, null, "zusagen@musterkreis.example") })
    {
        Longest = TimeSpan.FromSeconds(5),
    };

    static OutgoingMail MailTo(string name, string subject = "Grüße an alle") => new("dw-1@musterkreis.example", "Jobcenter Müsterkreis", $"{name}@musterkreis.example", subject, "Erste Zeile\n.\nÄpfel für 3 €\n", []);

    [Fact]
    public async Task Subject_text_and_sender_arrive_letter_by_letter()
    {
        await using var server = await MailServer.Start();
        (await MailboxAt(server.Port).Send(MailTo("geld"), Stop)).ShouldBe(new MailAnswer.Taken("250"));
        var mail = await server.NextMail();
        mail.Mail.Subject.ShouldBe("Grüße an alle");
        mail.Mail.Text.ShouldBe("Erste Zeile\n.\nÄpfel für 3 €");
        mail.Mail.Header("From").ShouldBe("Jobcenter Müsterkreis <zusagen@musterkreis.example>");
        mail.MessageId.ShouldBe("<dw-1@musterkreis.example>");
    }

    [Fact]
    public async Task A_line_break_in_a_subject_begins_no_new_header()
    {
        await using var server = await MailServer.Start();
        await MailboxAt(server.Port).Send(MailTo("geld", "Hallo\r\nBcc: alle@musterkreis.example\r\n\r\nNeuer Text"), Stop);
        var mail = await server.NextMail();
        mail.Mail.Header("Bcc").ShouldBeNull();
        mail.Mail.Subject.ShouldBe("Hallo Bcc: alle@musterkreis.example Neuer Text");
    }

    [Fact]
    public async Task A_file_comes_with_the_mail()
    {
        await using var server = await MailServer.Start();
        await MailboxAt(server.Port).Send(MailTo("geld") with { Files = [new("termin.ics", "text/calendar; charset=utf-8", "BEGIN:VCALENDAR"u8.ToArray())] }, Stop);
        var mail = (await server.NextMail()).Mail;
        mail.Text.ShouldStartWith("Erste Zeile");
        mail.Parts.Single(part => part.MediaType == "text/calendar").FileName.ShouldBe("termin.ics");
    }

    [Theory]
    [InlineData("gibtesnicht", "5.1.1")]
    [InlineData("voll", "5.2.2")]
    public async Task A_recipient_that_is_refused_for_good_is_told_with_the_code_and_without_the_address(string name, string code)
    {
        await using var server = await MailServer.Start();
        var refused = (await MailboxAt(server.Port).Send(MailTo(name), Stop)).ShouldBeOfType<MailAnswer.Refused>();
        refused.Code.ShouldBe(code);
        refused.Words.ShouldNotContain("@");
    }

    [Fact]
    public async Task A_recipient_that_is_put_off_is_tried_later()
    {
        await using var server = await MailServer.Start();
        var mailbox = MailboxAt(server.Port);
        (await mailbox.Send(MailTo("spaeter"), Stop)).ShouldBeOfType<MailAnswer.Later>().Words.ShouldStartWith("451:");
        (await mailbox.Send(MailTo("spaeter"), Stop)).ShouldBeOfType<MailAnswer.Taken>();
    }

    [Fact]
    public async Task A_server_that_hangs_is_left_in_time()
    {
        await using var server = await MailServer.Start();
        var mailbox = new SmtpMailbox(new HouseOptions("/nowhere", null, new FakeClock()) { Smtp = server.Settings }) { Longest = TimeSpan.FromMilliseconds(500) };
        (await mailbox.Send(MailTo("langsam"), Stop)).ShouldBeOfType<MailAnswer.Later>().Words.ShouldContain("nicht geantwortet");
    }

    [Fact]
    public async Task A_server_that_takes_the_connection_and_says_nothing_is_left_in_time()
    {
        using var silent = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        silent.Start();
        var mailbox = new SmtpMailbox(new HouseOptions("/nowhere", null, new FakeClock()) { Smtp = new SmtpSettings("127.0.0.1", ((System.Net.IPEndPoint)silent.LocalEndpoint).Port, StartTls.Off, null, null, "a@b.example") })
        {
            Longest = TimeSpan.FromMilliseconds(500),
        };
        (await mailbox.Send(MailTo("geld"), Stop)).ShouldBeOfType<MailAnswer.Later>();
    }

    [Fact]
    public async Task Without_encryption_at_the_server_nothing_is_sent_unless_the_operator_allows_it()
    {
        await using var server = await MailServer.Start();
        SmtpMailbox With(StartTls mode) => new(new HouseOptions("/nowhere", null, new FakeClock()) { Smtp = server.Settings with { StartTls = mode } });
        (await With(StartTls.Required).Send(MailTo("geld"), Stop)).ShouldBeOfType<MailAnswer.Later>().Words.ShouldContain("bietet keine Verschlüsselung an");
        (await With(StartTls.Optional).Send(MailTo("geld"), Stop)).ShouldBeOfType<MailAnswer.Taken>();
        await server.NextMail();
        (await server.End()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kein Empfänger")]
    [InlineData("a@b.example, c@d.example")]
    [InlineData("a@b.example\r\nBcc: c@d.example")]
    public async Task An_address_that_is_none_is_refused_before_anything_is_sent(string address) =>
        (await MailboxAt(1).Send(MailTo("geld") with { To = address }, Stop)).ShouldBeOfType<MailAnswer.Refused>();
}
