using System.Net;
using System.Net.Sockets;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>A port at which sound arrives that nobody hears: the kernel drops it, and the exchange is not told that nobody is there.</summary>
sealed class SoundSink : IDisposable
{
    readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp) { ReceiveBufferSize = 4096 };

    public SoundSink() => _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));

    public int Port => ((IPEndPoint)_socket.LocalEndPoint!).Port;

    public void Dispose() => _socket.Dispose();
}
