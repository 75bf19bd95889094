using System.Diagnostics;
using Durchwahl.AcceptanceTests.Telephony.Support;
using Durchwahl.Calls.Contract;
using Durchwahl.House;

namespace Durchwahl.AcceptanceTests.Telephony.Faults;

/// <summary>What the program says at its start when the exchange is not as it was told.</summary>
[Collection(FaultCollection.Name)]
public class WrongExchangeTests(FaultHouse faults)
{
    [Fact]
    public async Task A_wrong_password_is_a_sentence_and_the_program_ends()
    {
        using var folder = new ScratchFolder();
        using var program = Serve(folder.Path, $"ari:http://127.0.0.1:{faults.Exchange.Folder.Plan.HttpPort}", "not-the-password");
        var error = await program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);
        program.ExitCode.ShouldBe(1);
        error.ShouldContain("weist den Benutzer „durchwahl“ oder sein Passwort zurück");
        error.ShouldNotContain("not-the-password");
        error.ShouldNotContain("Exception");
    }

    [Fact]
    public async Task A_wrong_address_is_a_sentence_and_the_program_tries_on()
    {
        using var folder = new ScratchFolder();
        using var program = Serve(folder.Path, $"ari:http://127.0.0.1:{FreePorts.Next()}", "x");
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            string? line;
            do line = await program.StandardError.ReadLineAsync(patience.Token); while (line is not null && !line.Contains("Es wird weiter versucht", StringComparison.Ordinal));
            line.ShouldNotBeNull().ShouldContain("antwortet keine Telefonanlage");
            program.HasExited.ShouldBeFalse();
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync(CancellationToken.None);
        }
    }

    static Process Serve(string folder, string exchange, string password)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebHouse).Assembly.Location, "serve", "--data", folder, "--urls", "http://127.0.0.1:0", "--exchange", exchange])
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        (start.Environment["DURCHWAHL_EXCHANGE_USER"], start.Environment["DURCHWAHL_EXCHANGE_PASSWORD"]) = (ExchangeFolder.AriUser, password);
        start.Environment.Remove("DURCHWAHL_DATABASE");
        var program = Process.Start(start)!;
        program.OutputDataReceived += (_, _) => { };
        program.BeginOutputReadLine();
        return program;
    }
}
