using System.Net;
using System.Net.Sockets;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Ports of this machine that nobody uses at the moment.</summary>
static class FreePorts
{
    /// <summary>Free for UDP and TCP alike.</summary>
    public static int Next()
    {
        for (var attempt = 0; attempt < 50; attempt++)
        {
            using var tcp = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            tcp.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var port = ((IPEndPoint)tcp.LocalEndPoint!).Port;
            using var udp = new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
            try
            {
                udp.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Somebody speaks UDP there.
            }
        }
        throw new InvalidOperationException("No port is free.");
    }
}
