using System.Text;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Mail;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>Mails that come in about mails that went out.</summary>
public class ReceiveMailTests
{
    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_mail_that_comes_back_is_a_problem_of_its_promise_until_one_arrives(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var (given, mail) = await Delivered(post);
        (await Receive(post, Bounce(mail.MessageId))).ShouldBe(ReceiveMail.Outcome.Bounced);
        var bounced = await post.Now(given);
        bounced.Problem.ShouldBe("Die Mail an Geldleistungen ist zurückgekommen (5.1.1): Das Postfach gibt es dort nicht, oder es nimmt von uns nichts an. Geben Sie die Zusage weiter oder sagen Sie selbst Bescheid.");
        (await post.Promises.History(given.Id))[^1].By.ShouldBe("mail:eingang");
        post.House.Clock.Advance(Duration.FromMinutes(1));
        await post.Promises.Change(Postman.Office, given.Id, Postman.Agent, (known, _) => PromiseDecisions.AskBack(known.Promise, "Geht es?", post.Time.Now, "a"));
        await post.Promises.Change(Postman.Office, given.Id, Postman.Agent, (known, _) => PromiseDecisions.Reply(known.Promise, "Ja", post.Time.Now, "b"));
        await post.Deliver();
        (await post.Now(given)).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task A_bounce_is_known_before_we_have_written_down_that_the_mail_went_out()
    {
        await using var post = await Postman.Open();
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.WriteLetters();
        var id = await post.House.Database.Read(connection => Dapper.SqlMapper.ExecuteScalarAsync<string>(connection, "select id from outbox where kind = 'Mail'"));
        (await Receive(post, Bounce($"<dw-{Guid.Parse(id!):N}@musterkreis.example>"))).ShouldBe(ReceiveMail.Outcome.Bounced);
        (await post.Now(given)).Problem.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task An_answer_is_a_note_without_what_it_quotes_and_names_files_that_were_left_out(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var (given, mail) = await Delivered(post);
        var message = $"""
            From: Miriam Kuhlmann <m.kuhlmann@musterkreis.example>
            In-Reply-To: {mail.MessageId}
            Subject: AW: Zusage
            Content-Type: multipart/mixed; boundary=x

            --x
            Content-Type: text/plain; charset=utf-8

            Ist <b>erledigt</b>, Grüße.

            Am 14.09.2026 schrieb Jobcenter Musterkreis:
            > Guten Tag
            --x
            Content-Type: application/pdf
            Content-Disposition: attachment; filename=a.pdf

            AAAA
            --x--
            """;
        (await Receive(post, message)).ShouldBe(ReceiveMail.Outcome.Answered);
        var step = (await post.Promises.History(given.Id))[^1];
        step.What.ShouldBe(PromiseStepKind.MailReceived);
        step.Words.ShouldBe("Absender laut Mail: Miriam Kuhlmann <m.kuhlmann@musterkreis.example>\nIst <b>erledigt</b>, Grüße.\n(1 Anhang ist nicht übernommen.)");
        (await post.Now(given)).IsOpen.ShouldBeTrue(); // a mail keeps no promise: anybody can write one
        (await Receive(post, message)).ShouldBe(ReceiveMail.Outcome.Repeated);
        (await post.Steps(given)).Count(kind => kind == PromiseStepKind.MailReceived).ShouldBe(1);
    }

    [Fact]
    public async Task An_answer_to_the_reference_in_the_subject_finds_its_promise_as_well()
    {
        await using var post = await Postman.Open();
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        (await Receive(post, $"From: x@y.example\nSubject: zu {given.Reference}\n\nIch kümmere mich.")).ShouldBe(ReceiveMail.Outcome.Answered);
    }

    [Fact]
    public async Task A_very_long_answer_is_cut_to_what_a_note_may_hold()
    {
        await using var post = await Postman.Open();
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await Receive(post, $"From: {new string('a', 900)}@y.example\nSubject: {given.Reference}\n\n{new string('ä', 300_000)}");
        (await post.Promises.History(given.Id))[^1].Words!.Length.ShouldBeLessThanOrEqualTo(PromiseDecisions.LongestWords);
    }

    [Fact]
    public async Task An_out_of_office_reply_is_noted_without_its_text_and_tells_nobody()
    {
        await using var post = await Postman.Open();
        var (given, mail) = await Delivered(post);
        (await Receive(post, $"From: a@b.example\nAuto-Submitted: auto-replied\nIn-Reply-To: {mail.MessageId}\nSubject: Abwesend\n\nIch bin krank bis Freitag.")).ShouldBe(ReceiveMail.Outcome.Automatic);
        (await post.Promises.History(given.Id))[^1].Words!.ShouldNotContain("krank");
        await post.Deliver();
        (await post.Server!.End()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_about_no_promise_is_kept_nowhere()
    {
        await using var post = await Postman.Open();
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        foreach (var message in new[] { "", "\0\0\0", "Subject: Z-2222222\n\nx", $"In-Reply-To: <dw-{Guid.Empty:N}@x>\n\nx", $"Subject: Angebot\n\n{given.Reference}" })
            (await Receive(post, message)).ShouldBe(ReceiveMail.Outcome.Unknown);
        (await post.Steps(given)).ShouldBe([PromiseStepKind.Opened]);
    }

    [Fact]
    public async Task A_loop_of_programs_floods_no_promise()
    {
        await using var post = await Postman.Open();
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        for (var number = 0; number < 30; number++) await Receive(post, $"From: a@b.example\nSubject: {given.Reference}\n\nAntwort {number}");
        (await post.Steps(given)).Count(kind => kind == PromiseStepKind.MailReceived).ShouldBe(20);
    }

    [Fact]
    public async Task A_bounce_of_an_ended_promise_is_only_noted()
    {
        await using var post = await Postman.Open();
        var (given, mail) = await Delivered(post);
        await post.Promises.Change(Postman.Office, given.Id, Postman.Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, post.Time.Now, "service"));
        await Receive(post, Bounce(mail.MessageId));
        (await post.Now(given)).Problem.ShouldBeNull();
        (await post.Steps(given))[^1].ShouldBe(PromiseStepKind.MailFailed);
    }

    static async Task<(Promise Given, MailServer.Taken Mail)> Delivered(Postman post)
    {
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        return (given, await post.Server!.NextMail());
    }

    static async Task<ReceiveMail.Outcome> Receive(Postman post, string message) => (await post.House.Get<ReceiveMail>().Receive(Encoding.UTF8.GetBytes(message))).Outcome;

    static string Bounce(string messageId) => $"""
        From: MAILER-DAEMON@mx.example
        Subject: Undelivered Mail
        Content-Type: multipart/report; report-type=delivery-status; boundary=x

        --x
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Action: failed
        Status: 5.1.1

        --x
        Content-Type: text/rfc822-headers

        Message-ID: {messageId}
        --x--
        """;
}
