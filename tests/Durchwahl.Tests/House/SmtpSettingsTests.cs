using Durchwahl.House;

namespace Durchwahl.Tests.House;

public class SmtpSettingsTests
{
    const string From = "zusagen@jobcenter.example";

    [Fact]
    public void Without_a_host_there_is_no_mail_server() => SmtpSettings.Read(null, "25", "off", "x", null, "unsinn").ShouldBeNull();

    [Fact]
    public void Encryption_is_demanded_unless_told_otherwise_and_the_port_follows_from_the_login()
    {
        SmtpSettings.Read("mail.example", null, null, null, null, From).ShouldBe(new SmtpSettings("mail.example", 25, StartTls.Required, null, null, From));
        SmtpSettings.Read("mail.example", null, "", "ich", "geheim", From).ShouldBe(new SmtpSettings("mail.example", 587, StartTls.Required, "ich", "geheim", From));
        SmtpSettings.Read("mail.example", "2525", "Optional", null, null, From)!.Port.ShouldBe(2525);
    }

    [Theory]
    [InlineData("25", "nie", null, null, From, "starttls „nie“")]
    [InlineData("70000", null, null, null, From, "„70000“ ist kein Port")]
    [InlineData("25", null, "ich", null, From, "fehlt das Kennwort")]
    [InlineData("25", "off", "ich", "geheim", From, "nur verschlüsselt")]
    [InlineData("25", null, null, null, null, "keine Absenderadresse")]
    [InlineData("25", null, null, null, "Jobcenter <zusagen@jobcenter.example>", "keine Absenderadresse")]
    public void What_does_not_work_is_refused_with_a_sentence(string? port, string? startTls, string? user, string? password, string? from, string sentence) =>
        Should.Throw<SettingRefusedException>(() => SmtpSettings.Read("mail.example", port, startTls, user, password, from)).Message.ShouldContain(sentence);

    [Fact]
    public void Written_down_it_shows_no_password() => new SmtpSettings("mail.example", 587, StartTls.Required, "ich", "geheim", From).ToString().ShouldBe("mail.example:587");
}
