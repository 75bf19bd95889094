using System.Text;
using Durchwahl.Domain.Promises.Mail;

namespace Durchwahl.Domain.Tests.Promises.Mail;

public class MailUnderstandingTests
{
    static readonly Guid Ours = new("01900000-0000-7000-8000-0000000000aa");

    static string OurId => MailUnderstanding.MessageId(Ours, "musterkreis.example");

    static ReceivedMail Read(string message) => MailReading.Read(Encoding.UTF8.GetBytes(message));

    static string Report(string action, string status) => $"""
        Return-Path: <>
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"

        --grenze
        Content-Type: text/plain

        I'm sorry to have to inform you that your message could not be delivered.
        --grenze
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; geld@musterkreis.example
        Action: {action}
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} no such user
        --grenze
        Content-Type: message/rfc822

        Message-ID: <{OurId}>
        Subject: [Z-7KQ4M2P] =?utf-8?Q?=C3=9Cbergabe?=

        Guten Tag
        --grenze--
        """;

    [Theory]
    [InlineData("failed", "5.1.1")]
    [InlineData("Failed (bounce)", "5.2.2")]
    public void A_report_of_failure_is_a_bounce_with_its_code(string action, string status)
    {
        var mail = Read(Report(action, status));
        var meaning = MailUnderstanding.Of(mail);
        meaning.ShouldBe(new MailMeaning.Bounced(status));
        MailUnderstanding.OwnMails(mail, meaning).ShouldBe([Ours]);
        MailUnderstanding.Reference(mail, meaning).ShouldBe("Z-7KQ4M2P");
    }

    [Fact]
    public void A_report_of_delay_is_no_bounce() => MailUnderstanding.Of(Read(Report("delayed", "4.4.1"))).ShouldBeOfType<MailMeaning.Delayed>();

    [Theory]
    [InlineData("delivered")]
    [InlineData("relayed")]
    public void A_report_of_success_is_only_automatic(string action) => MailUnderstanding.Of(Read(Report(action, "2.0.0"))).ShouldBeOfType<MailMeaning.Automatic>();

    [Theory]
    [InlineData("From: Mail Delivery System <MAILER-DAEMON@mx.example>\nSubject: Mail delivery failed: returning message to sender\nX-Failed-Recipients: geld@musterkreis.example\n\n550 5.1.1 unknown")]
    [InlineData("From: postmaster@mx.example\nSubject: Unzustellbar: [Z-7KQ4M2P] Übergabe\n\nRemote Server returned '550 5.1.1'")]
    [InlineData("Return-Path: <>\nFrom: x@mx.example\nSubject: failure notice\n\n<geld@musterkreis.example>: 5.1.1 no mailbox")]
    public void Reports_of_servers_that_do_not_know_the_standard_are_bounces_too(string message) => MailUnderstanding.Of(Read(message)).ShouldBe(new MailMeaning.Bounced("5.1.1"));

    [Theory]
    [InlineData("Auto-Submitted: auto-replied\nSubject: Re: Übergabe")]
    [InlineData("Subject: Automatische Antwort: Übergabe")]
    [InlineData("Subject: Out of Office: Übergabe")]
    [InlineData("Precedence: bulk\nSubject: Rundschreiben")]
    [InlineData("Return-Path: <>\nSubject: Abwesend")]
    public void Replies_of_programs_are_automatic(string headers) => MailUnderstanding.Of(Read(headers + "\n\nIch bin nicht da.")).ShouldBeOfType<MailMeaning.Automatic>();

    [Fact]
    public void A_person_who_writes_about_something_undeliverable_is_answered_as_a_person() =>
        MailUnderstanding.Of(Read("From: Jan Beispiel <jan@musterkreis.example>\nAuto-Submitted: no\nSubject: Re: Unzustellbar? [Z-7KQ4M2P]\n\nDer Brief kam zurück.")).ShouldBe(new MailMeaning.Answer("Der Brief kam zurück."));

    [Fact]
    public void An_answer_finds_back_by_its_headers_or_the_subject_and_not_by_what_it_quotes()
    {
        var mail = Read($"In-Reply-To: <{OurId}>\nSubject: AW: [Z-7KQ4M2P] Übergabe\n\nGemacht.\n> dw-ffffffffffffffffffffffffffffffff@x Z-2222222");
        var meaning = MailUnderstanding.Of(mail);
        MailUnderstanding.OwnMails(mail, meaning).ShouldBe([Ours]);
        MailUnderstanding.Reference(mail, meaning).ShouldBe("Z-7KQ4M2P");
        var other = Read("Subject: etwas anderes\n\nZ-7KQ4M2P " + OurId);
        MailUnderstanding.OwnMails(other, MailUnderstanding.Of(other)).ShouldBeEmpty();
        MailUnderstanding.Reference(other, MailUnderstanding.Of(other)).ShouldBeNull();
    }

    [Theory]
    [InlineData("Ist erledigt.\n\nAm 14.09.2026 um 10:00 schrieb Jobcenter Musterkreis:\n> Guten Tag", "Ist erledigt.")]
    [InlineData("Ist erledigt.\n\nAm Montag, 14. September 2026 um 10:00 Uhr schrieb Jobcenter Musterkreis\n<zusagen@musterkreis.example>:\n> Guten Tag", "Ist erledigt.")]
    [InlineData("Ist erledigt.\n\n-----Ursprüngliche Nachricht-----\nVon: x\nBetreff: y", "Ist erledigt.")]
    [InlineData("Ist erledigt.\n\nVon: Zusagen\nGesendet: Montag\nAn: Geld\nBetreff: Übergabe\n\nGuten Tag", "Ist erledigt.")]
    [InlineData("Ist erledigt.\n________________________________\nGuten Tag", "Ist erledigt.")]
    [InlineData("Ist erledigt.\n-- \nJan Beispiel\nZimmer 2.07", "Ist erledigt.")]
    [InlineData("Am 14.09.2026 schrieb Jobcenter:\n> Guten Tag\n\nUnten steht die Antwort.", "Unten steht die Antwort.")]
    [InlineData("> alles\n> zitiert", "")]
    [InlineData("Von: der Miete war die Rede.", "Von: der Miete war die Rede.")]
    public void What_is_quoted_is_taken_off(string text, string own) => QuotedText.Cut(text).ShouldBe(own);
}
