using System.Net;
using System.Net.Sockets;
using System.Text;
using Durchwahl.AcceptanceTests.Telephony.Support;

namespace Durchwahl.AcceptanceTests.Telephony.Fallback;

/// <summary>Messages as nobody should send them, after the kinds of RFC 4475 but in our own words: they change nothing.</summary>
[Collection(FallbackCollection.Name)]
public class TortureTests(FallbackExchange house)
{
    RealExchange Exchange => house.Exchange;

    [Fact]
    public async Task Malformed_messages_change_nothing()
    {
        var pid = await File.ReadAllTextAsync(Exchange.Folder.Within("run", "pid"), TestContext.Current.CancellationToken);
        using var attacker = new UdpClient(new IPEndPoint(IPAddress.Loopback, 0));
        foreach (var message in Messages()) await attacker.SendAsync(message, new IPEndPoint(IPAddress.Loopback, Exchange.Folder.Plan.SipPort), TestContext.Current.CancellationToken);
        await SendOverTcp();
        await using (var caller = Sipp.Call(Exchange, "72", "+4917155507777"))
        {
            await caller.Hears(FallbackExchange.OwnAnnouncement);
            await caller.HangUp();
            (await caller.Result()).ShouldBe(0);
        }
        await Exchange.IsQuiet();
        (await File.ReadAllTextAsync(Exchange.Folder.Within("run", "pid"), TestContext.Current.CancellationToken)).ShouldBe(pid);
        (await Exchange.Cli("core show uptime")).ShouldContain("System uptime");
    }

    // Half a message, a length that promises more than comes, and noise, each on a connection that is then dropped.
    async Task SendOverTcp()
    {
        foreach (var piece in (byte[][])[Request("INVITE")[..60], Request("OPTIONS", "Content-Length: 2000000000"), Request("OPTIONS", "Content-Length: -1"), Noise(4, 20_000), Encoding.ASCII.GetBytes("\r\n\r\n\r\n")])
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, Exchange.Folder.Plan.SipPort, TestContext.Current.CancellationToken);
            await connection.GetStream().WriteAsync(piece, TestContext.Current.CancellationToken);
        }
    }

    static IEnumerable<byte[]> Messages() =>
    [
        .. Headers().Select(header => Request("INVITE", header)),
        .. Headers().Select(header => Request("REGISTER", header)),
        .. Texts().Select(Encoding.UTF8.GetBytes),
        [], [0], "\0\0\0\0"u8.ToArray(),
        .. Enumerable.Range(1, 40).Select(seed => Noise(seed, 200 * seed % 1400)),
        // A good message, cut off at every tenth byte.
        .. Enumerable.Range(0, 30).Select(cut => Request("INVITE")[..(10 * cut + 5)]),
        // A good message in which single bytes are others.
        .. Enumerable.Range(1, 200).Select(Scratched),
    ];

    static IEnumerable<string> Headers() =>
    [
        "Content-Length: 9999", "Content-Length: -999", "Content-Length: 99999999999999999999", "Content-Length: x",
        "CSeq: 36893488147419103232 INVITE", "CSeq: -1 INVITE", "CSeq: 1 NEVERHEARD", "CSeq:",
        "Max-Forwards: 300", "Max-Forwards: 0", "Max-Forwards: -1", "Expires: 1000000000000000000000",
        "Via: SIP/7.0/UDP 127.0.0.1;branch=z9hG4bKx", "Via: SIP/2.0/UDP ;;,;,,", "Via: ;", "Via: SIP/2.0/UDP 127.0.0.1:999999;branch=z9hG4bKy",
        "From: \"no end <sip:a@b>;tag=1", "From: <>;tag=", "From: sip:a@b;tag=1;tag=2", "From: <sip:%00%0d%0a@b>;tag=3", "To: <sip:[::1>", "To: ,", "Contact: *", "Contact: <sip:a@b>;q=99999",
        "Contact: \"\"", "Route: <sip:127.0.0.1;lr>, <", "Record-Route: <sip:%zz>", "Require: nothingweknow", "Proxy-Require: alsonothing", "Content-Type: multipart/mixed;boundary=", "Content-Type: /",
        "Authorization: Digest username=\"124\", realm=\"\", nonce=\"\", uri=\"\", response=\"\"", "Authorization: Basic AAAA", "Authorization: Digest " + string.Join(", ", Enumerable.Repeat("nonce=\"x\"", 60)),
        "Date: Fri, 01 Jan 2010 16:00:00 EST", "Warning: 1812 overture \"In Progress\"", "Retry-After: 949302838503028349304023988", "X: " + new string('a', 1000), new string('b', 900) + ": x", "P-Asserted-Identity: <sip:<sip:<sip:>>>",
        "Privacy: ;;;", "Diversion: <", "Reason: Q.850;cause=999999", "Accept: ;q=x", "User-Agent: \u00e4\u00f6\u00fc\u202e\ud83d\ude00", " folded without a beginning", "NoColonAtAll", ": no name", "Call-ID: ", "Replaces: ;to-tag=;from-tag=",
    ];

    static IEnumerable<string> Texts() =>
    [
        "INVITE\r\n\r\n", "INVITE  sip:72@x  SIP/2.0\r\n\r\n", "INVITE sip:72@x SIP/7.0\r\n\r\n", "INVITE sip:72@x SIP/2.0", "SIP/2.0 200 OK\r\n\r\n", "SIP/2.0 4294967301 better not break\r\n\r\n", "SIP/2.0 -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "INVITE <sip:72@x> SIP/2.0\r\n\r\n", "INVITE sip:72@x;unknown=1?Route=%3Csip:x%3E SIP/2.0\r\n\r\n", "INVITE nobodyknowsthisscheme:72 SIP/2.0\r\n\r\n", "OPTIONS sip:%F0%9F%98%80@x SIP/2.0\r\n\r\n",
        "!interesting-Method0123456789_*+`.%indeed'~ sip:1_unusual.URI~(to-be!sure)@x SIP/2.0\r\n\r\n", "\r\n\r\n\r\n\r\n", "BYE sip:x SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1\r\nCall-ID: gone\r\nCSeq: 1 BYE\r\nFrom: <sip:a@b>\r\nTo: <sip:c@d>;tag=none\r\n\r\n",
        "CANCEL sip:x SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKnone\r\nCall-ID: gone\r\nCSeq: 1 CANCEL\r\nFrom: <sip:a@b>;tag=1\r\nTo: <sip:c@d>\r\n\r\n", "ACK sip:x SIP/2.0\r\n\r\n",
    ];

    static byte[] Request(string method, string instead = "")
    {
        var name = instead.Split(':')[0];
        var id = Convert.ToHexString(Encoding.UTF8.GetBytes(method + instead)[..Math.Min(12, method.Length + instead.Length)]);
        const string body = "v=0\r\no=a 1 1 IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\nm=audio 99999 RTP/AVP 8\r\n";
        string[] headers =
        [
            $"Via: SIP/2.0/UDP 127.0.0.1:9;branch=z9hG4bK{id}", "From: <sip:torture@127.0.0.1>;tag=t", "To: <sip:000@127.0.0.1>", $"Call-ID: {id}", $"CSeq: 1 {method}", "Max-Forwards: 5",
            "Contact: <sip:torture@127.0.0.1:9>", "Content-Type: application/sdp", $"Content-Length: {body.Length}",
        ];
        var kept = headers.Where(header => name.Length == 0 || !header.StartsWith(name + ":", StringComparison.Ordinal));
        return Encoding.UTF8.GetBytes($"{method} sip:x000@127.0.0.1 SIP/2.0\r\n{string.Concat(kept.Append(instead).Where(header => header.Length > 0).Select(header => header + "\r\n"))}\r\n{body}");
    }

    static byte[] Noise(int seed, int length)
    {
        var noise = new byte[length];
        new Random(seed).NextBytes(noise);
        return noise;
    }

    static byte[] Scratched(int seed)
    {
        var chance = new Random(seed);
        var message = Request("INVITE");
        for (var scratch = 0; scratch < 1 + seed % 8; scratch++) message[chance.Next(message.Length)] = (byte)chance.Next(256);
        return message;
    }
}
