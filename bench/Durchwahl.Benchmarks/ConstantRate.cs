using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Durchwahl.Benchmarks;

/// <summary>
/// Requests at a constant rate, whatever the server does: each has its moment, and its time counts from that moment. A server that stands still for a while is charged for every request that should
/// have come meanwhile (no coordinated omission).
/// </summary>
sealed class ConstantRate(int port, string path, int perSecond, TimeSpan howLong)
{
    const int Connections = 64;

    readonly byte[] _request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");

    /// <summary>The time of every request in milliseconds, and how many were not answered with 200.</summary>
    public async Task<(Spread Times, int Failed)> Run()
    {
        // Everybody connects before the first moment.
        var start = Stopwatch.GetTimestamp() + Stopwatch.Frequency / 2;
        var workers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(() => Work(worker, start))));
        return (new Spread(workers.SelectMany(worker => worker.Times)), workers.Sum(worker => worker.Failed));
    }

    async Task<(List<double> Times, int Failed)> Work(int worker, long start)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port);
        var (times, failed, buffer) = (new List<double>(), 0, new byte[256 * 1024]);
        var all = (long)(perSecond * howLong.TotalSeconds);
        for (long number = worker; number < all; number += Connections)
        {
            var moment = start + number * Stopwatch.Frequency / perSecond;
            var early = Stopwatch.GetElapsedTime(Stopwatch.GetTimestamp(), moment);
            if (early > TimeSpan.Zero) await Task.Delay(early);
            await socket.SendAsync(_request);
            if (!await IsAnswered(socket, buffer)) failed++;
            times.Add(Stopwatch.GetElapsedTime(moment).TotalMilliseconds);
        }
        return (times, failed);
    }

    static async Task<bool> IsAnswered(Socket socket, byte[] buffer)
    {
        var (length, wanted) = (0, int.MaxValue);
        while (length < wanted)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(length));
            if (read == 0) throw new InvalidOperationException("The server has hung up.");
            length += read;
            if (wanted == int.MaxValue && buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) is >= 0 and var end) wanted = end + 4 + BodyLength(buffer.AsSpan(0, end));
        }
        return buffer.AsSpan().StartsWith("HTTP/1.1 200"u8);
    }

    static int BodyLength(ReadOnlySpan<byte> head)
    {
        var header = head[(head.IndexOf("Content-Length: "u8) + 16)..];
        return System.Buffers.Text.Utf8Parser.TryParse(header, out int length, out _) ? length : throw new InvalidOperationException("The answer has no length.");
    }
}
