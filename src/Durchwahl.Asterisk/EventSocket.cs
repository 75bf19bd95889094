using System.Buffers;
using System.Net.WebSockets;
using System.Text;

namespace Durchwahl.Asterisk;

/// <summary>Puts the frames of a WebSocket together to events.</summary>
sealed class EventSocket(ClientWebSocket socket) : IDisposable
{
    const int LongestEvent = 1024 * 1024, FirstSize = 16 * 1024, LongestRemark = 1000;

    byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);

    /// <summary>The next event; null when the other side closes.</summary>
    public async ValueTask<AriEvent?> Receive(CancellationToken cancellation)
    {
        var length = 0;
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(length), cancellation);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            length += frame.Count;
            if (length > LongestEvent) return frame.EndOfMessage ? TooLong() : await PassOver(cancellation);
            if (frame.EndOfMessage) return AriEvent.Read(buffer.AsMemory(0, length));
            if (length == buffer.Length) Grow();
        }
    }

    // The beginning is kept: it is overwritten from its end on.
    async ValueTask<AriEvent?> PassOver(CancellationToken cancellation)
    {
        while (true)
        {
            var frame = await socket.ReceiveAsync(buffer.AsMemory(LongestRemark), cancellation);
            if (frame.MessageType == WebSocketMessageType.Close) return null;
            if (frame.EndOfMessage) return TooLong();
        }
    }

    AriEvent.MalformedEvent TooLong() => new(Encoding.UTF8.GetString(buffer, 0, LongestRemark));

    void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Min(buffer.Length * 2, LongestEvent + 1));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }

    public void Dispose()
    {
        socket.Dispose();
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
    }
}
