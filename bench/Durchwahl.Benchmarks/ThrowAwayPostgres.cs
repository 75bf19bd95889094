using System.Diagnostics;

namespace Durchwahl.Benchmarks;

/// <summary>A PostgreSQL server of its own for one measurement, gone afterwards.</summary>
sealed class ThrowAwayPostgres : IAsyncDisposable
{
    readonly Workshop _workshop;
    readonly string _folder;

    ThrowAwayPostgres(Workshop workshop, string folder) => (_workshop, _folder) = (workshop, folder);

    /// <summary>How to connect.</summary>
    public string Connection { get; private set; } = "";

    /// <summary>Starts one.</summary>
    /// <param name="workshop">Where its folder lies.</param>
    /// <param name="name">Of the folder.</param>
    /// <param name="isDurable">Whether it writes through to the disk, as an operator runs it; the server of the tests would flatter.</param>
    public static async Task<ThrowAwayPostgres> Start(Workshop workshop, string name, bool isDurable)
    {
        var server = new ThrowAwayPostgres(workshop, workshop.PathTo(name));
        server.Connection = await server.Script(["start", server._folder, .. isDurable ? (string[])["durable"] : []]);
        return server;
    }

    async Task<string> Script(params string[] args)
    {
        var start = new ProcessStartInfo("bash", [_workshop.PathInRepository("tests/postgres.sh"), .. args]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var printed = await process.StandardOutput.ReadLineAsync() ?? "";
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? printed.Trim() : throw new InvalidOperationException($"tests/postgres.sh {args[0]} failed.");
    }

    public async ValueTask DisposeAsync() => await Script("stop", _folder);
}
