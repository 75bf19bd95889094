using Durchwahl.Data;
using Durchwahl.Domain;
using Durchwahl.Domain.Access;
using Durchwahl.Domain.PhoneBook;
using Durchwahl.Domain.Promises;
using Durchwahl.Promises.Contract;
using Durchwahl.Tests.Support;
using NodaTime;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>From the promise to a real mail server.</summary>
public class HandOverByMailTests
{
    static BookChange WithMailbox(BookChange change, string mailbox) => change with { Teams = [.. change.Teams.Select(team => team.Id == ExampleOffice.Money ? team with { Mailbox = mailbox } : team)] };

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_hand_over_reaches_the_mailbox_of_the_team_with_the_person_named_and_nothing_about_the_caller(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var given = await post.HandOver(ExampleOffice.Kuhlmann, "ruft aus der Klinik an");
        await post.Deliver();
        var mail = await post.Server!.NextMail();
        mail.To.ShouldBe("geld@musterkreis.example");
        mail.Mail.Subject.ShouldBe($"[{given.Reference}] Übergabe: Umzug geplant, bis Dienstag, 15. September 2026, 18:00 Uhr");
        mail.Mail.Header("Auto-Submitted").ShouldBe("auto-generated");
        mail.Mail.Text.ShouldContain("Miriam Kuhlmann, Geldleistungen, Stelle 1");
        mail.Mail.Text.ShouldContain("https://telefon.musterkreis.example/verwaltung/musterkreis/zusagen/");
        mail.Raw.ShouldNotContain("Hagedorn");
        mail.Raw.ShouldNotContain("Klinik");
        mail.Mail.Text.ShouldNotContain("neuen Miete");
        var step = (await post.Promises.History(given.Id)).Single(step => step.What == PromiseStepKind.Mailed);
        step.Words.ShouldBe("An Geldleistungen, angenommen (250)");
        step.By.ShouldBe("durchwahl");
        (await post.Now(given)).Problem.ShouldBeNull();
        await post.Deliver(); // once means once
        (await post.Server.End()).ShouldBeEmpty();
    }

    [Fact]
    public async Task When_it_is_delivered_the_outbox_forgets_the_text_the_address_and_the_link()
    {
        await using var post = await Postman.Open();
        await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        var payloads = await post.House.Database.Read(async connection => await Dapper.SqlMapper.QueryAsync<string>(connection, "select payload from outbox where kind = 'Mail'"));
        payloads.ShouldHaveSingleItem().ShouldBe("{}");
        post.House.Log.All.ShouldNotContain(line => line.Contains("geld@", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_allows_it_has_the_details_in_the_mail_and_markup_stays_text()
    {
        await using var post = await Postman.Open();
        await post.Set(new PromiseSettings { MailsShowDetails = true });
        await post.HandOver(ExampleOffice.Kuhlmann, "<b>dringend</b>\nZuständig: jemand anderes");
        await post.Deliver();
        var mail = await post.Server!.NextMail();
        mail.Mail.Parts.ShouldHaveSingleItem().MediaType.ShouldBe("text/plain");
        mail.Mail.Text.ShouldContain("Frau Hagedorn");
        mail.Mail.Text.ShouldContain("<b>dringend</b>");
        mail.Mail.Text.Split('\n').Count(line => line.StartsWith("Zuständig:", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Both_means_one_mail_each_with_a_link_of_its_own()
    {
        await using var post = await Postman.Open();
        await post.Set(new PromiseSettings { MailsTo = MailRecipient.Both });
        await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        MailServer.Taken[] mails = [await post.Server!.NextMail(), await post.Server.NextMail()];
        mails.Select(mail => mail.To).Order().ShouldBe(["geld@musterkreis.example", "m.kuhlmann@musterkreis.example"]);
        mails.Select(mail => mail.MessageId).Distinct().Count().ShouldBe(2);
        mails.Select(Postman.LinkIn).Distinct().Count().ShouldBe(2);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_refused_recipient_is_told_on_the_promise_at_once_and_not_tried_for_days(Engine engine)
    {
        await using var post = await Postman.Open(engine, with: change => WithMailbox(change, "gibtesnicht@musterkreis.example"));
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        (await post.Now(given)).Problem.ShouldBe("Die Mail an Geldleistungen wurde abgelehnt (5.1.1): Das Postfach gibt es dort nicht, oder es nimmt von uns nichts an. Geben Sie die Zusage weiter oder sagen Sie selbst Bescheid.");
        post.House.Clock.Advance(Duration.FromDays(3));
        (await post.House.Database.Read(connection => Outbox.HasDue(connection, MailToSend.Kind, post.Time.Now))).ShouldBeFalse();
        (await post.House.Database.Read(connection => Outbox.Stuck(connection, given.OpenedAt))).ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_is_put_off_goes_out_later_under_the_same_id()
    {
        await using var post = await Postman.Open(with: change => WithMailbox(change, "spaeter@musterkreis.example"));
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        (await post.Steps(given)).ShouldBe([PromiseStepKind.Opened]);
        post.House.Clock.Advance(Outbox.Waits[0]);
        await post.Deliver();
        (await post.Server!.NextMail()).To.ShouldBe("spaeter@musterkreis.example");
        (await post.Steps(given)).ShouldBe([PromiseStepKind.Opened, PromiseStepKind.Mailed]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task While_the_mail_server_is_down_mails_wait_and_after_some_attempts_the_promise_says_so(Engine engine)
    {
        await using var post = await Postman.Open(engine, hasServer: false);
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        foreach (var wait in Outbox.Waits.Take(2))
        {
            (await post.Now(given)).Problem.ShouldBeNull();
            post.House.Clock.Advance(wait);
            await post.Deliver();
        }
        (await post.Now(given)).Problem.ShouldBe("Die Mail an Geldleistungen ist noch nicht zugestellt: Der Mailserver nimmt sie nicht an. Wir versuchen es weiter. Sagen Sie selbst Bescheid, wenn es eilt.");
    }

    [Fact]
    public async Task Without_any_address_the_promise_says_that_nobody_was_told()
    {
        await using var post = await Postman.Open(with: change => WithMailbox(change, ""));
        var given = await post.HandOver(ExampleOffice.Heidecke);
        await post.Deliver();
        (await post.Now(given)).Problem!.ShouldStartWith("Niemand wurde per Mail verständigt");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Links_go_30_days_after_they_have_expired_and_what_is_kept_of_mails_after_90_days(Engine engine)
    {
        await using var post = await Postman.Open(engine);
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Deliver();
        var job = new Durchwahl.Promises.Jobs.MailTidyingJob(post.House.Database, post.Time, Microsoft.Extensions.Logging.Abstractions.NullLogger<Durchwahl.Promises.Jobs.MailTidyingJob>.Instance);
        async Task<(long Links, long Mails)> Kept()
        {
            await job.Tidy();
            return await post.House.Database.Read(connection => Dapper.SqlMapper.QuerySingleAsync<(long, long)>(connection, "select (select count(*) from promise_link), (select count(*) from promise_mail)"));
        }
        post.House.Clock.SetTo(given.Due.At + Duration.FromDays(14 + 30));
        (await Kept()).ShouldBe((1, 1));
        post.House.Clock.Advance(Duration.FromSeconds(1));
        (await Kept()).ShouldBe((0, 1));
        post.House.Clock.SetTo(given.OpenedAt + Duration.FromDays(90) + Duration.FromSeconds(1));
        (await Kept()).ShouldBe((0, 0));
    }

    [Fact]
    public async Task A_promise_that_is_kept_before_the_letter_is_written_is_told_to_nobody()
    {
        await using var post = await Postman.Open();
        var given = await post.HandOver(ExampleOffice.Kuhlmann);
        await post.Promises.Change(Postman.Office, given.Id, Postman.Agent, (known, _) => PromiseDecisions.Keep(known.Promise, "erledigt", null, post.Time.Now, "service"));
        await post.Deliver();
        (await post.Server!.End()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_mail_server_nothing_breaks_and_the_health_of_the_house_counts_what_waits()
    {
        await using var house = await TestHouse.Open();
        await new ExampleOffice().Publish(house.Web.Services);
        await house.Get<PromiseBook>().Open(Postman.Office, new NewPromise { Kind = PromiseKinds.HandOver, Owner = new(ExampleOffice.Kuhlmann, null), Details = new PromiseDetails { What = "Antwort" } }, Actor.Program);
        house.Clock.Advance(Duration.FromMinutes(61));
        using var browser = house.Browser();
        using var answer = await browser.Get("/health");
        var mail = System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        mail.GetProperty("status").GetString().ShouldBe("warning");
        mail.GetProperty("mail").GetProperty("hasServer").GetBoolean().ShouldBeFalse();
        mail.GetProperty("mail").GetProperty("waiting").GetInt64().ShouldBe(1);
        mail.GetProperty("mail").GetProperty("stuck").GetInt64().ShouldBe(1);
    }
}
