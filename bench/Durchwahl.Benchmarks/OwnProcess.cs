using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Durchwahl.Benchmarks;

/// <summary>A process that we started: its output is swallowed, its memory is read from /proc, and it ends with us, by its id.</summary>
sealed class OwnProcess : IAsyncDisposable
{
    readonly Process _process;
    long _peak;

    OwnProcess(Process process) => _process = process;

    public static OwnProcess Start(string program, params IEnumerable<string> arguments) => Start(program, arguments, []);

    /// <summary>With values for its environment: what is secret does not stand on a command line.</summary>
    public static OwnProcess Start(string program, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new OwnProcess(process);
    }

    /// <summary>Runs to the end; milliseconds and the largest resident memory in bytes.</summary>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static async Task<(double Milliseconds, long PeakBytes)> Run(string program, params IEnumerable<string> arguments)
    {
        var start = Stopwatch.GetTimestamp();
        await using var own = Start(program, arguments);
        var ended = own._process.WaitForExitAsync();
        while (await Task.WhenAny(ended, Task.Delay(10)) != ended) own._peak = Math.Max(own._peak, own.Memory("VmHWM"));
        var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return own._process.ExitCode == 0 ? (took, own._peak) : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {own._process.ExitCode}.");
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>What /proc says about the memory, in bytes; 0 when the process has ended.</summary>
    public long Memory(string what)
    {
        try
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").FirstOrDefault(line => line.StartsWith(what + ":", StringComparison.Ordinal));
            return line is null ? 0 : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>How long it has kept processors busy.</summary>
    public double ProcessorSeconds => ProcessorSecondsOf(_process.Id);

    /// <summary>The same of any process: user and system time of all its threads, which the kernel counts in hundredths of a second.</summary>
    public static double ProcessorSecondsOf(int process)
    {
        // The second field is the name and may hold blanks; what follows its bracket begins with the third.
        var fields = File.ReadAllText($"/proc/{process}/stat").Split(") ", 2)[^1].Split(' ');
        return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / 100.0;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A port that nobody uses now.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
