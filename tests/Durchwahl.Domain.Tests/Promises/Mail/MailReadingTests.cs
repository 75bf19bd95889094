using System.Text;
using Durchwahl.Domain.Promises.Mail;
using FsCheck;
using FsCheck.Fluent;

namespace Durchwahl.Domain.Tests.Promises.Mail;

public class MailReadingTests
{
    static ReceivedMail Read(string message) => MailReading.Read(Encoding.Latin1.GetBytes(message));

    static ReceivedMail ReadUtf8(string message) => MailReading.Read(Encoding.UTF8.GetBytes(message));

    [Theory]
    [InlineData("=?utf-8?Q?R=C3=BCckruf_wegen_Miete?=", "Rückruf wegen Miete")]
    [InlineData("=?UTF-8?B?UsO8Y2tydWY=?= morgen", "Rückruf morgen")]
    [InlineData("=?iso-8859-1?q?M=FCller?= =?iso-8859-1?q?_und_Weiss?=", "Müller und Weiss")]
    [InlineData("=?utf-8?Q?=C3?=\r\n =?utf-8?Q?=BC?=ber", "über")]
    [InlineData("=?utf-8*de?Q?Gr=C3=BC=C3=9Fe?=", "Grüße")]
    [InlineData("=?gibtsnicht?Q?M=C3=BC?=", "Mü")]
    [InlineData("=?utf-8?Q?offen", "=?utf-8?Q?offen")]
    [InlineData("eins\r\n\tzwei", "eins zwei")]
    [InlineData("=?utf-8?Q?a=0D=0ABcc:_b?=", "a Bcc: b")]
    public void Headers_are_read_in_words_on_one_line(string raw, string words) => Read($"Subject: {raw}\r\n\r\nText").Subject.ShouldBe(words);

    [Fact]
    public void Letters_that_nobody_encoded_are_read_as_UTF_8_or_else_as_Western()
    {
        ReadUtf8("Subject: Größe\n\nÄpfel").Subject.ShouldBe("Größe");
        ReadUtf8("Subject: Größe\n\nÄpfel").Text.ShouldBe("Äpfel");
        Read("Subject: Gr\u00f6\u00dfe\n\n\u00c4pfel \u0080").Text.ShouldBe("Äpfel €");
    }

    [Theory]
    [InlineData("quoted-printable", "3 =E2=82=AC, genau=\r\n so =3D =ZZ", "3 €, genau so = =ZZ")]
    [InlineData("base64", "w4RwZmVsIGbDvHIgMyDi\r\ngqw=", "Äpfel für 3 €")]
    [InlineData("BASE64 ", "w4RwZmVs****", "Äpfel")]
    [InlineData("8bit", "schlicht", "schlicht")]
    [InlineData("erfunden", "schlicht", "schlicht")]
    public void A_body_is_decoded_as_its_header_says_and_broken_code_gives_what_can_be_read(string coding, string body, string text) =>
        Read($"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {coding}\n\n{body}").Text.ShouldBe(text);

    [Fact]
    public void Of_alternatives_the_plain_text_is_read_and_files_are_only_counted()
    {
        var mail = Read("""
            Content-Type: multipart/mixed; boundary="außen"

            Vorspann
            --außen
            Content-Type: multipart/alternative; boundary=innen

            --innen
            Content-Type: text/plain; charset=iso-8859-15

            nur Text
            --innen
            Content-Type: text/html

            <p>nur <b>HTML</b></p>
            --innen--
            --außen
            Content-Type: application/pdf; name*=utf-8''Bescheid%20M%C3%BCller.pdf
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            AAAA
            --außen--
            Nachspann
            """);
        mail.Text.ShouldBe("nur Text");
        mail.Files.ShouldBe(1);
        mail.Parts[^1].FileName.ShouldBe("Bescheid Müller.pdf");
    }

    [Fact]
    public void A_mail_in_HTML_alone_is_read_as_its_words() =>
        Read("Content-Type: text/html\n\n<html><head><title>x</title><style>p{}</style></head><body><p>Guten&nbsp;Tag,</p><script>alert('x')</script>mit <b>fettem</b> &lt;Gru&szlig;&gt;</body></html>")
            .Text.ShouldBe("Guten Tag,\nmit fettem <Gruß>");

    [Fact]
    public void NUL_bytes_and_signs_that_turn_the_direction_are_left_out()
    {
        var mail = Read("Subject: a\0b\u0007\n\neins\0 zwei\u001b[31m");
        mail.Subject.ShouldBe("a b");
        mail.Text.ShouldBe("eins zwei[31m");
        PlainText.Clean("links\u202erechts\ud800").ShouldBe("linksrechts");
    }

    [Fact]
    public void A_boundary_that_never_ends_still_gives_its_last_part() => Read("Content-Type: multipart/mixed; boundary=x\n\n--x\n\nda").Text.ShouldBe("da");

    [Fact]
    public void What_is_nested_too_deep_or_in_too_many_parts_is_cut_and_says_so()
    {
        var deep = string.Concat(Enumerable.Range(0, 30).Select(depth => $"Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"));
        Read(deep + "\ntief").IsCut.ShouldBeTrue();
        var many = Read("Content-Type: multipart/mixed; boundary=x\n\n" + string.Concat(Enumerable.Repeat("--x\n\ny\n", 5000)));
        many.IsCut.ShouldBeTrue();
        many.Parts.Length.ShouldBeLessThan(100);
    }

    [Fact]
    public void A_huge_mail_is_read_up_to_the_limit()
    {
        var huge = new byte[MailReading.LargestMail + 1000];
        Array.Fill(huge, (byte)'x');
        "Subject: lang\n\n"u8.CopyTo(huge);
        var mail = MailReading.Read(huge);
        mail.Subject.ShouldBe("lang");
        mail.IsCut.ShouldBeTrue();
        mail.Text.Length.ShouldBeLessThanOrEqualTo(100_000);
    }

    [Fact]
    public void The_line_of_the_mailbox_in_front_is_passed_over() => Read("From jemand Mon Sep 14\nSubject: da\n\nText").Subject.ShouldBe("da");

    static readonly string[] Pieces =
    [
        "Subject: ", "=?utf-8?B?", "?=", "=?x?q?=C3=", "Content-Type: ", "multipart/mixed; boundary=x", "multipart/report; boundary=\"x\"", "message/rfc822", "message/delivery-status", "text/html", "\r\n", "\n", "\n\n",
        "--x", "--x--", "Content-Transfer-Encoding: base64\n", "Content-Transfer-Encoding: quoted-printable\n", "=C3=BC", "=", "\0", "ÄÖ", "<script>", "<!--", "dw-0123456789abcdef0123456789abcdef@x", "Z-7KQ4M2P",
        "Action: failed\n", "Status: 5.1.1\n", "From: mailer-daemon\n", "> zitiert\n", "Am 1.1. schrieb x:\n", ";", "\"", "name*0*=utf-8''%", "charset=utf-7", " ", ":", "\u00ff\u00fe",
    ];

    [Fact]
    public void Whatever_comes_is_read_without_an_error_and_nothing_hidden_comes_out() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll(Gen.Elements(Pieces).ListOf().ToArbitrary(), pieces => IsHarmless(Read(string.Concat(pieces)))));

    [Fact]
    public void Random_bytes_are_read_without_an_error() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => IsHarmless(MailReading.Read(bytes))));

    static bool IsHarmless(ReceivedMail mail)
    {
        var meaning = MailUnderstanding.Of(mail);
        _ = MailUnderstanding.OwnMails(mail, meaning);
        _ = MailUnderstanding.Reference(mail, meaning);
        var texts = new[] { mail.Subject, mail.Text, meaning is MailMeaning.Answer answer ? answer.Words : "" };
        return texts.All(text => !text.Any(letter => char.IsControl(letter) && letter != '\n')) && !mail.Subject.Contains('\n', StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_encoded_comes_back_letter_by_letter() => Check.One(
        Config.QuickThrowOnFailure,
        Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), given =>
        {
            var text = PlainText.OneLine(given.Get);
            var encoded = $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=";
            return encoded.Length > 1500 || Read($"Subject: {encoded}\n\n").Subject == text;
        }));
}
