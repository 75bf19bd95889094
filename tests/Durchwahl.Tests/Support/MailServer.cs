using System.Diagnostics;
using System.Text.Json;
using Durchwahl.House;

namespace Durchwahl.Tests.Support;

/// <summary>A real mail server (aiosmtpd) in a process of its own on a free port; no double.</summary>
public sealed class MailServer : IAsyncDisposable
{
    readonly Process _process;

    MailServer(Process process) => _process = process;

    public int Port { get; private set; }

    /// <summary>A mail that the server has got.</summary>
    /// <param name="To">The address of its one recipient.</param>
    /// <param name="Raw">Headers and body, one character a byte.</param>
    /// <param name="IsEncrypted">Whether it came over STARTTLS.</param>
    /// <param name="User">Who had signed in; null for nobody.</param>
    public sealed record Taken(string To, string Raw, bool IsEncrypted, string? User)
    {
        public Domain.Promises.Mail.ReceivedMail Mail => Domain.Promises.Mail.MailReading.Read(System.Text.Encoding.Latin1.GetBytes(Raw));

        public string MessageId => Mail.Header("Message-ID")!;
    }

    internal SmtpSettings Settings => new("127.0.0.1", Port, StartTls.Off, null, null, "zusagen@musterkreis.example");

    /// <summary>Starts one; what the local parts of recipients mean stands in mail_server.py.</summary>
    /// <param name="arguments">--tls CERTIFICATE KEY, --login USER PASSWORD.</param>
    public static async Task<MailServer> Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("/usr/bin/python3", ["-W", "ignore", Repository.PathOf("tests/Durchwahl.Tests/Support/mail_server.py"), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var server = new MailServer(Process.Start(start)!);
        var open = await server.Next("open");
        server.Port = open.GetProperty("port").GetInt32();
        return server;
    }

    /// <summary>The next mail; waits for it.</summary>
    public async Task<Taken> NextMail()
    {
        var mail = await Next("mail");
        var user = mail.GetProperty("user");
        return new Taken(mail.GetProperty("to").EnumerateArray().Single().GetString()!, mail.GetProperty("data").GetString()!, mail.GetProperty("encrypted").GetBoolean(), user.ValueKind == JsonValueKind.Null ? null : user.GetString());
    }

    /// <summary>Waits until whoever sent a mail has heard the answer and says good-bye.</summary>
    public Task Quit() => Next("quit");

    /// <summary>Ends the server and returns the mails that nobody has asked for.</summary>
    public async Task<IReadOnlyList<string>> End()
    {
        if (!_process.HasExited) _process.Kill();
        return (await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Split('\n').Where(line => line.Contains("\"event\": \"mail\"", StringComparison.Ordinal)).ToList();
    }

    /// <summary>Lets a mail to "haelt" be taken.</summary>
    public async Task GoOn()
    {
        await _process.StandardInput.WriteLineAsync();
        await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
    }

    async Task<JsonElement> Next(string what)
    {
        while (true)
        {
            var happened = await Next();
            if (happened.GetProperty("event").GetString() == what) return happened;
        }
    }

    async Task<JsonElement> Next()
    {
        var line = await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("The mail server has ended. Is python3-aiosmtpd installed? tests/install.sh does it.");
        return JsonDocument.Parse(line).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        _process.Dispose();
    }
}
