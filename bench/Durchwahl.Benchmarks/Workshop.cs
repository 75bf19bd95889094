using System.Diagnostics;

namespace Durchwahl.Benchmarks;

/// <summary>Where the program that is measured lies, and a folder that is gone afterwards.</summary>
sealed class Workshop(string root) : IDisposable
{
    static readonly HttpClient Browser = new() { Timeout = TimeSpan.FromSeconds(5) };

    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("durchwahl-bench-");

    /// <summary>The command line as people use it.</summary>
    public string Durchwahl { get; } = Path.Combine(root, "durchwahl");

    public string PathInRepository(string file) => Path.Combine(root, file);

    public string PathTo(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Waits until <paramref name="address"/> answers well; milliseconds since <paramref name="start"/>.</summary>
    public static async Task<double> UntilAnswered(string address, OwnProcess server, long start)
    {
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(60) && !server.HasEnded)
        {
            try
            {
                using var answer = await Browser.GetAsync(address);
                if (answer.IsSuccessStatusCode) return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }
            await Task.Delay(5);
        }
        throw new InvalidOperationException($"{address} does not answer.");
    }

    /// <summary>The bytes of a page as they go over the wire.</summary>
    public static async Task<byte[]> Page(string address, string encoding = "identity")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await Browser.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
