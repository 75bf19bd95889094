using System.Diagnostics;

namespace Durchwahl.Calls.Setup;

/// <summary>The scripts of deploy/asterisk, which an operator can run as well.</summary>
static class ExchangeScript
{
    /// <summary>How a program ended, and what it said.</summary>
    public sealed record Ended(int Code, string Out, string Error);

    /// <summary>Where templates and scripts lie.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "deploy", "asterisk");

    /// <summary>Runs a script of this folder.</summary>
    public static Task<Ended> Run(string script, params string[] arguments) => RunProgram("sh", [Path.Combine(Folder, script), .. arguments]);

    /// <summary>Runs a program to its end.</summary>
    public static async Task<Ended> RunProgram(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Ended(process.ExitCode, await output, await error);
    }

    /// <summary>Whether a program can be called by its name.</summary>
    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, program)));
}
