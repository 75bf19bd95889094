using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>One side of many calls: a UDP port and a thread of its own that reads it, so that no time is lost to other work and nothing is locked.</summary>
abstract class SipParty : IDisposable
{
    const int LongestPause = 5;

    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { Blocking = false, ReceiveBufferSize = 4 << 20, SendBufferSize = 4 << 20 };
    readonly PriorityQueue<Action, long> _due = new();
    readonly ConcurrentQueue<Action> _orders = new();
    readonly Thread _thread;
    volatile bool _stops;

    protected SipParty(int port, int exchange)
    {
        (Port, Exchange) = (port, exchange);
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
        _socket.Connect(new IPEndPoint(IPAddress.Loopback, exchange));
        _thread = new Thread(Listen) { IsBackground = true, Priority = ThreadPriority.AboveNormal };
    }

    public int Port { get; }

    /// <summary>The longest time in milliseconds for which this side did not get to look at its port: what was late then is its own fault.</summary>
    public double Lag { get; private set; }

    public void ForgetLag() => Order(() => Lag = 0);

    protected int Exchange { get; }

    protected static long Now => Stopwatch.GetTimestamp();

    protected static long After(TimeSpan time) => Now + (long)(time.TotalSeconds * Stopwatch.Frequency);

    /// <summary>Begins to listen.</summary>
    public void Open() => _thread.Start();

    /// <summary>Has something done on the thread of this side.</summary>
    public void Order(Action what) => _orders.Enqueue(what);

    protected void At(long moment, Action what) => _due.Enqueue(what, moment);

    protected abstract void Take(string message);

    protected void Send(string message)
    {
        Span<byte> bytes = stackalloc byte[2048];
        _socket.Send(bytes[..Encoding.Latin1.GetBytes(message, bytes)]);
    }

    void Listen()
    {
        var buffer = new byte[8192];
        for (var looked = Now; !_stops; Look(ref looked))
        {
            while (_orders.TryDequeue(out var order)) order();
            while (_due.TryPeek(out var what, out var moment) && moment <= Now)
            {
                _due.Dequeue();
                what();
            }
            if (!_socket.Poll(Pause(), SelectMode.SelectRead)) continue;
            while (_socket.Available > 0) Take(Encoding.Latin1.GetString(buffer, 0, _socket.Receive(buffer)));
        }
    }

    void Look(ref long looked)
    {
        var now = Now;
        Lag = Math.Max(Lag, ((now - looked) * 1000.0 / Stopwatch.Frequency) - LongestPause);
        looked = now;
    }

    // The kernel waits in whole milliseconds.
    int Pause()
    {
        var pause = _due.TryPeek(out _, out var moment) ? (int)Math.Ceiling(Math.Max(0, moment - Now) * 1000.0 / Stopwatch.Frequency) : LongestPause;
        return Math.Min(pause, LongestPause) * 1000;
    }

    public void Dispose()
    {
        _stops = true;
        if (_thread.IsAlive) _thread.Join();
        _socket.Dispose();
    }
}
