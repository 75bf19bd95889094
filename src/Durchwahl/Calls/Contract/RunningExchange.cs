using System.Net;
using System.Net.Sockets;
using Durchwahl.Calls.Setup;

namespace Durchwahl.Calls.Contract;

/// <summary>An exchange that was started from its folder. Disposing stops it.</summary>
sealed class RunningExchange : IAsyncDisposable
{
    RunningExchange(ExchangeFolder folder) => Folder = folder;

    public ExchangeFolder Folder { get; }

    /// <summary>The exchange of this folder, running; one that runs already stays as it is.</summary>
    /// <exception cref="ExchangeFailedException">A port is taken, or Asterisk does not start.</exception>
    public static async Task<RunningExchange> Start(ExchangeFolder folder)
    {
        if (!await IsRunning(folder)) AskForPorts(folder.Plan);
        var ended = await ExchangeScript.Run("asterisk.sh", "start", folder.Path);
        if (ended.Code != 0) throw new ExchangeFailedException(ended.Error.Trim());
        if (ended.Error.Length > 0) await Console.Error.WriteLineAsync(ended.Error.Trim());
        return new RunningExchange(folder);
    }

    public static async Task<bool> IsRunning(ExchangeFolder folder) => (await ExchangeScript.Run("asterisk.sh", "status", folder.Path)).Code == 0;

    // Asterisk itself would start without the port and only note it in the log.
    static void AskForPorts(ExchangePlan plan)
    {
        var address = IPAddress.TryParse(plan.Address, out var known) ? known : IPAddress.Any;
        Ask(address, plan.SipPort, SocketType.Dgram, ProtocolType.Udp);
        Ask(address, plan.SipPort, SocketType.Stream, ProtocolType.Tcp);
        Ask(IPAddress.Loopback, plan.HttpPort, SocketType.Stream, ProtocolType.Tcp);
    }

    static void Ask(IPAddress address, int port, SocketType type, ProtocolType protocol)
    {
        using var socket = new Socket(address.AddressFamily, type, protocol);
        try
        {
            // Connections of an exchange that has just ended do not hold the port.
            if (protocol == ProtocolType.Tcp) socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
            socket.Bind(new IPEndPoint(address, port));
        }
        catch (SocketException)
        {
            throw new ExchangeFailedException($"Port {port} ({protocol}) auf {address} ist belegt. Richten Sie die Anlage mit --sip-port und --http-port auf anderen ein.");
        }
    }

    /// <summary>What the console of Asterisk answers.</summary>
    public async Task<string> Cli(string command) => (await ExchangeScript.Run("asterisk.sh", "cli", Folder.Path, command)).Out;

    /// <summary>Ends it in an orderly way; returns when it is gone.</summary>
    public static Task Stop(ExchangeFolder folder) => ExchangeScript.Run("asterisk.sh", "stop", folder.Path);

    /// <summary>Ends it as a crash would (signal 9).</summary>
    public Task Kill() => ExchangeScript.Run("asterisk.sh", "kill", Folder.Path);

    public async ValueTask DisposeAsync() => await Stop(Folder);
}
