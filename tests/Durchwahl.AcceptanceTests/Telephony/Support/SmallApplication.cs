using System.Net.WebSockets;
using System.Text.Json;
using Durchwahl.Calls.Contract;

namespace Durchwahl.AcceptanceTests.Telephony.Support;

/// <summary>The smallest application that can stand in Durchwahl's place at the exchange: it sees calls and can be gone.</summary>
sealed class SmallApplication : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly ClientWebSocket _events = new();

    public static async Task<SmallApplication> At(RealExchange exchange)
    {
        var application = new SmallApplication();
        var folder = exchange.Folder;
        await application._events.ConnectAsync(new Uri($"ws://127.0.0.1:{folder.Plan.HttpPort}/ari/events?app=durchwahl&api_key={ExchangeFolder.AriUser}:{folder.AriPassword}"), TestContext.Current.CancellationToken);
        return application;
    }

    /// <summary>The next call that the dial plan hands over: StasisStart.</summary>
    public async Task<JsonElement> NextCall()
    {
        using var patience = new CancellationTokenSource(Patience);
        var text = new byte[65536];
        while (true)
        {
            var length = 0;
            WebSocketReceiveResult part;
            do
            {
                part = await _events.ReceiveAsync(new ArraySegment<byte>(text, length, text.Length - length), patience.Token);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            var message = JsonDocument.Parse(text.AsMemory(0, length)).RootElement.Clone();
            if (message.GetProperty("type").GetString() == "StasisStart") return message;
        }
    }

    /// <summary>Gone at once, without a word: as a killed process.</summary>
    public void Vanish() => _events.Abort();

    public ValueTask DisposeAsync()
    {
        _events.Dispose();
        return ValueTask.CompletedTask;
    }
}
