using System.Diagnostics;
using System.Text.Json;
using Durchwahl.House;

namespace Durchwahl.Tests.Support;

/// <summary>The program as a person at the command line has it: a process of its own with a data folder of its own.</summary>
public sealed class TestProgram : IDisposable
{
    /// <summary>How a call ended.</summary>
    public sealed record Result(int Code, string Out, string Error)
    {
        public JsonElement Json => JsonDocument.Parse(Out).RootElement;
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("durchwahl-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file into the folder in which the program is called.</summary>
    public string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return name;
    }

    public async Task<Result> Run(params string[] args)
    {
        using var process = Start(args);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Result(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a call that goes on; the caller ends it.</summary>
    public Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebHouse).Assembly.Location, .. args]) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment.Remove("DURCHWAHL_DATABASE");
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
