using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Durchwahl.Tests.Support;

namespace Durchwahl.Tests.Promises.Mail;

/// <summary>The verbs as an operator and a mail server call them: real processes, a real mail server with STARTTLS and login.</summary>
public sealed class MailVerbTests : IDisposable
{
    static CancellationToken Stop => TestContext.Current.CancellationToken;

    readonly string _folder = Directory.CreateTempSubdirectory("durchwahl-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_test_mail_goes_encrypted_and_with_login_to_a_server_whose_certificate_is_known()
    {
        var (certificate, key) = MakeCertificate();
        await using var server = await MailServer.Start("--tls", certificate, key, "--login", "durchwahl", "sehr geheim");
        var (code, output, error) = await Test(server, "sehr geheim", certificate);
        code.ShouldBe(0, error);
        output.ShouldBe("Der Mailserver hat die Probe angenommen (250).\n");
        var mail = await server.NextMail();
        mail.IsEncrypted.ShouldBeTrue();
        mail.User.ShouldBe("durchwahl");
    }

    [Fact]
    public async Task A_certificate_that_nobody_knows_gets_no_mail()
    {
        var (certificate, key) = MakeCertificate();
        await using var server = await MailServer.Start("--tls", certificate, key, "--login", "durchwahl", "sehr geheim");
        var (code, _, error) = await Test(server, "sehr geheim", null);
        code.ShouldBe(1);
        error.ShouldBe($"Das Zertifikat des Mailservers localhost:{server.Port} ist nicht gültig. Es wurde nichts gesendet.\n");
        (await server.End()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_a_matter_of_the_login()
    {
        var (certificate, key) = MakeCertificate();
        await using var server = await MailServer.Start("--tls", certificate, key, "--login", "durchwahl", "sehr geheim");
        var (code, _, error) = await Test(server, "falsch", certificate);
        code.ShouldBe(1);
        error.ShouldStartWith($"Der Mailserver localhost:{server.Port} lässt uns nicht ein");
        error.ShouldNotContain("falsch");
    }

    [Fact]
    public async Task Without_a_mail_server_the_operator_hears_which_option_is_missing()
    {
        var (code, _, error) = await Run(["mail", "test", "--to", "ich@musterkreis.example", "--data", _folder], [], "");
        code.ShouldBe(1);
        error.ShouldContain("--smtp-host");
    }

    [Fact]
    public async Task A_mail_that_is_about_nothing_is_taken_from_the_pipe_and_kept_nowhere()
    {
        var (code, output, error) = await Run(["mail", "receive", "--data", _folder], [], "From: jemand@musterkreis.example\nSubject: Angebot\n\nKaufen Sie jetzt\0");
        code.ShouldBe(0, error);
        output.ShouldBeEmpty();
        error.ShouldStartWith("Mail angenommen: Unknown");
        error.ShouldNotContain("jemand");
    }

    [Fact]
    public async Task When_the_database_cannot_be_used_the_mail_server_is_told_to_try_again()
    {
        var file = Path.Combine(_folder, "kaputt.db");
        await File.WriteAllTextAsync(file, "das ist keine Datenbank, sondern ein Text, der lang genug ist, um gelesen zu werden", Stop);
        var (code, _, _) = await Run(["mail", "receive", "--data", _folder, "--database", file], [], "Subject: x\n\ny");
        code.ShouldBe(75);
    }

    Task<(int Code, string Out, string Error)> Test(MailServer server, string password, string? trusted) => Run(
        ["mail", "test", "--to", "ich@musterkreis.example", "--data", _folder, "--smtp-host", "localhost", "--smtp-port", $"{server.Port}", "--mail-from", "zusagen@musterkreis.example"],
        [("DURCHWAHL_SMTP_USER", "durchwahl"), ("DURCHWAHL_SMTP_PASSWORD", password), .. trusted is null ? Array.Empty<(string, string)>() : [("SSL_CERT_FILE", trusted)]],
        "");

    static async Task<(int Code, string Out, string Error)> Run(string[] arguments, (string, string)[] environment, string input)
    {
        using var process = OwnProcess.StartVerb(arguments, environment);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }

    // Its own authority, for localhost.
    (string Certificate, string Key) MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var (certificateFile, keyFile) = (Path.Combine(_folder, "server.pem"), Path.Combine(_folder, "server.key"));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }
}
