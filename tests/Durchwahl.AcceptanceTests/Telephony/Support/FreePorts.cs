using System.Net;
using System.Net.Sockets;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>
/// Ports of this machine that nobody uses at the moment; one that was given comes again after all others. They lie below those that the system itself gives to whoever names no port (from
/// 32768), and begin elsewhere in each process, so that two runs beside each other seldom meet.
/// </summary>
static class FreePorts
{
    const int First = 20_000, End = 32_768;
    // sipp takes the next few as well, for pictures that nobody sends.
    const int Step = 6;
    const int FirstForSound = 10_000, SoundPorts = 1_000;

    static readonly Lock Turn = new();
    static int _next = First + Environment.ProcessId * 61 % (End - First);
    static int _nextForSound = Environment.ProcessId;

    /// <summary>Free for UDP and TCP alike.</summary>
    public static int Next()
    {
        lock (Turn)
        {
            for (var attempt = First; attempt < End; attempt += Step)
            {
                _next = _next + Step < End ? _next + Step : First;
                if (IsFree(_next)) return _next;
            }
        }
        throw new InvalidOperationException("No port is free.");
    }

    /// <summary>The first, an even one, and the last of a thousand ports: who speaks looks for a free pair among them.</summary>
    public static (int First, int Last) ForSound()
    {
        var first = FirstForSound + Interlocked.Increment(ref _nextForSound) % ((First - FirstForSound) / SoundPorts) * SoundPorts;
        return (first, first + SoundPorts - 1);
    }

    static bool IsFree(int port)
    {
        using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
        try
        {
            tcp.Bind(new IPEndPoint(IPAddress.Loopback, port));
            udp.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
