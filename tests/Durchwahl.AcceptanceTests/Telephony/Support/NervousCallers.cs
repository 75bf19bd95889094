using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>Many callers on one UDP port who hang up at any moment: before, while and after somebody answers (CANCEL, BYE, and both at once). Signalling only.</summary>
sealed class NervousCallers : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(75);

    readonly UdpClient _socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    readonly IPEndPoint _exchange;
    readonly ConcurrentDictionary<string, Caller> _callers = new(StringComparer.Ordinal);
    readonly Task _listening;

    public NervousCallers(int sipPort)
    {
        _exchange = new IPEndPoint(IPAddress.Loopback, sipPort);
        _listening = Listen();
    }

    int Port => ((IPEndPoint)_socket.Client.LocalEndPoint!).Port;

    /// <summary>One call that is hung up after <paramref name="nerves"/>; ends when the exchange has taken leave of it.</summary>
    public async Task Call(int number, string dialled, TimeSpan nerves)
    {
        var caller = _callers[$"nerven-{number}-{Port}"] = new Caller($"nerven-{number}-{Port}", dialled, number);
        await Send(caller.Request("INVITE", 1, "i", Port, Sound()));
        await Task.WhenAny(caller.Over, Task.Delay(nerves));
        await HangUp(caller);
        await caller.Over.WaitAsync(Patience);
    }

    static string Sound() => "v=0\r\no=n 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 9 RTP/AVP 8\r\na=rtpmap:8 PCMA/8000\r\n";

    Task HangUp(Caller caller)
    {
        lock (caller)
        {
            caller.HasHungUp = true;
            if (caller.IsOver) return Task.CompletedTask;
            return Send(caller.IsAnswered ? caller.Request("BYE", 2, "b", Port) : caller.Request("CANCEL", 1, "i", Port));
        }
    }

    async Task Listen()
    {
        try
        {
            while (true) await Hear(Encoding.ASCII.GetString((await _socket.ReceiveAsync()).Buffer));
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // Nobody calls any more.
        }
    }

    Task Hear(string message)
    {
        if (!_callers.TryGetValue(Header(message, "Call-ID"), out var caller)) return Task.CompletedTask;
        lock (caller) return message.StartsWith("SIP/2.0 ", StringComparison.Ordinal) ? Follow(caller, message) : Answer(caller, message);
    }

    // A request of the exchange: it hangs up.
    Task Answer(Caller caller, string request)
    {
        if (request.StartsWith("BYE", StringComparison.Ordinal)) caller.End();
        if (request.StartsWith("ACK", StringComparison.Ordinal)) return Task.CompletedTask;
        var copied = string.Concat(new[] { "Via", "From", "To", "Call-ID", "CSeq" }.Select(name => $"{name}: {Header(request, name)}\r\n"));
        return Send($"SIP/2.0 200 OK\r\n{copied}Content-Length: 0\r\n\r\n");
    }

    async Task Follow(Caller caller, string response)
    {
        var status = int.Parse(response.AsSpan(8, 3), CultureInfo.InvariantCulture);
        var method = Header(response, "CSeq").Split(' ')[1];
        if (status < 200) return;
        if (method == "BYE") caller.End();
        if (method != "INVITE") return;
        caller.To = Header(response, "To");
        if (status >= 300)
        {
            caller.End();
            await Send(caller.Request("ACK", 1, "i", Port));
            return;
        }
        caller.IsAnswered = true;
        await Send(caller.Request("ACK", 1, "a", Port));
        // The answer crossed the receiver that was put down.
        if (caller.HasHungUp && !caller.IsOver) await Send(caller.Request("BYE", 2, "b", Port));
    }

    static string Header(string message, string name)
    {
        var at = message.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : message[(at + name.Length + 4)..message.IndexOf('\r', at + 2)];
    }

    Task Send(string message) => _socket.SendAsync(Encoding.ASCII.GetBytes(message), _exchange, CancellationToken.None).AsTask();

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        await _listening;
    }

    sealed class Caller(string callId, string dialled, int number)
    {
        readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Over => _over.Task;

        public bool IsOver => _over.Task.IsCompleted;

        public bool IsAnswered { get; set; }

        public bool HasHungUp { get; set; }

        public string To { get; set; } = $"<sip:{dialled}@127.0.0.1>";

        public void End() => _over.TrySetResult();

        public string Request(string method, int sequence, string branch, int port, string body = "") => string.Create(CultureInfo.InvariantCulture,
            $"{method} sip:{dialled}@127.0.0.1 SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1:{port};rport;branch=z9hG4bK{callId}{branch}\r\nFrom: <sip:+49171555{number:00000}@127.0.0.1>;tag={number}\r\n"
            + $"To: {To}\r\nCall-ID: {callId}\r\nCSeq: {sequence} {method}\r\nContact: <sip:n@127.0.0.1:{port}>\r\nMax-Forwards: 70\r\n"
            + $"{(body.Length > 0 ? "Content-Type: application/sdp\r\n" : "")}Content-Length: {body.Length}\r\n\r\n{body}");
    }
}
