using System.Globalization;

namespace Durchwahl.Benchmarks.Sip;

/// <summary>As much of SIP (RFC 3261) as a load needs.</summary>
static class SipText
{
    /// <summary>The value of a header; empty when it is not there.</summary>
    public static string Header(string message, string name)
    {
        var at = message.IndexOf($"\r\n{name}: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0) return "";
        at += name.Length + 4;
        return message[at..message.IndexOf("\r\n", at, StringComparison.Ordinal)];
    }

    /// <summary>The status of an answer; 0 for a request.</summary>
    public static int StatusOf(string message) => message.StartsWith("SIP/2.0 ", StringComparison.Ordinal) ? int.Parse(message.AsSpan(8, 3), CultureInfo.InvariantCulture) : 0;

    /// <summary>The method of a request.</summary>
    public static string MethodOf(string message) => message[..message.IndexOf(' ', StringComparison.Ordinal)];

    /// <summary>The address in a Contact, From or To.</summary>
    public static string AddressIn(string header)
    {
        var from = header.IndexOf('<', StringComparison.Ordinal) + 1;
        return header[from..header.IndexOf('>', from)];
    }

    /// <summary>An answer to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="status">As in "200 OK".</param>
    /// <param name="tag">Put to the callee's address; null when it has one.</param>
    /// <param name="contact">Where the callee is; null when that does not matter.</param>
    /// <param name="body">What is agreed about sound; null for nothing.</param>
    public static string Answer(string request, string status, string? tag = null, string? contact = null, string? body = null) => Lines(
        $"SIP/2.0 {status}", $"Via: {Header(request, "Via")}", $"From: {Header(request, "From")}", $"To: {Header(request, "To")}{(tag is null ? "" : $";tag={tag}")}", $"Call-ID: {Header(request, "Call-ID")}",
        $"CSeq: {Header(request, "CSeq")}", contact is null ? null : $"Contact: <{contact}>", body is null ? null : "Content-Type: application/sdp", $"Content-Length: {body?.Length ?? 0}", "", body ?? "");

    /// <summary>Sound on a port of this machine, as German carriers have it (G.711 A-law).</summary>
    public static string Sound(int port) => Lines(
        "v=0", "o=bench 1 1 IN IP4 127.0.0.1", "s=-", "c=IN IP4 127.0.0.1", "t=0 0", $"m=audio {port} RTP/AVP 8 101", "a=rtpmap:8 PCMA/8000", "a=rtpmap:101 telephone-event/8000", "a=fmtp:101 0-15", "a=ptime:20",
        "a=sendrecv", "");

    public static string Lines(params IEnumerable<string?> lines) => string.Join("\r\n", lines.Where(line => line is not null));
}
