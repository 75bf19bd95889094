using System.Net;
using System.Net.Sockets;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Stands between the application and the exchange: cuts what is open, and lets commands or events through or not.</summary>
sealed class CuttableWire : IAsyncDisposable
{
    readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource _end = new();
    readonly int _far;
    readonly Task _accepting;
    readonly List<TcpClient> _open = [];
    volatile string? _failing;
    volatile string? _slow;
    int _status = 500;
    NetworkStream? _events;

    public CuttableWire(int far)
    {
        _far = far;
        _listener.Start();
        _accepting = Accept();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>From now on a command whose first line contains this is answered with a status and never reaches the exchange; null for none.</summary>
    public void Fail(string? command, int status = 500) => (_status, _failing) = (status, command);

    /// <summary>From now on a command whose first line contains this reaches the exchange a second late.</summary>
    public void Slow(string command) => _slow = command;

    /// <summary>Says something to the application as if the exchange had sent it as an event (RFC 6455, one text frame of less than 126 bytes).</summary>
    public async Task Say(string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        await _events!.WriteAsync(new byte[] { 0x81, (byte)bytes.Length }.Concat(bytes).ToArray(), _end.Token);
    }

    /// <summary>Cuts every connection that is open, the one for events too.</summary>
    public void Cut()
    {
        lock (_open)
        {
            foreach (var connection in _open) connection.Close();
            _open.Clear();
        }
    }

    async Task Accept()
    {
        try
        {
            while (true) _ = Join(await _listener.AcceptTcpClientAsync(_end.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    async Task Join(TcpClient near)
    {
        var far = new TcpClient();
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _far, _end.Token);
            lock (_open) _open.AddRange([near, far]);
            await Task.WhenAny(Ask(near.GetStream(), far.GetStream()), Copy(far.GetStream(), near.GetStream()));
        }
        catch (Exception cut) when (cut is IOException or SocketException or ObjectDisposedException or InvalidOperationException or OperationCanceledException)
        {
            // Cut, by the test or by one of the sides.
        }
        near.Close();
        far.Close();
    }

    async Task Ask(NetworkStream near, NetworkStream far)
    {
        var piece = new byte[65536];
        while (await near.ReadAsync(piece, _end.Token) is var length and > 0)
        {
            var asked = System.Text.Encoding.Latin1.GetString(piece, 0, length);
            if (asked.Contains("Upgrade: websocket", StringComparison.OrdinalIgnoreCase)) _events = near;
            if (_slow is { } slow && asked.Split('\n')[0].Contains(slow, StringComparison.Ordinal)) await Task.Delay(TimeSpan.FromSeconds(1), _end.Token);
            if (_failing is { } failing && asked.Split('\n')[0].Contains(failing, StringComparison.Ordinal))
                await near.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {_status} No\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}"), _end.Token);
            else await far.WriteAsync(piece.AsMemory(0, length), _end.Token);
        }
    }

    async Task Copy(NetworkStream from, NetworkStream to)
    {
        var piece = new byte[65536];
        while (await from.ReadAsync(piece, _end.Token) is var length and > 0) await to.WriteAsync(piece.AsMemory(0, length), _end.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Cut();
        _listener.Stop();
        await _accepting;
    }
}
