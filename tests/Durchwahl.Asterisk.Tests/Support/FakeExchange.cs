using System.Net.WebSockets;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Durchwahl.Asterisk.Tests.Support;

/// <summary>A command as it came over the wire.</summary>
public sealed record FakeCommand(string Method, string Target, string Body, string Authorization);

/// <summary>What the fake exchange answers; a status of 0 means never.</summary>
public sealed record FakeAnswer(int Status, string Body = "")
{
    public static readonly FakeAnswer Never = new(0);

    public static FakeAnswer Refusing(int status, string message) => new(status, $$"""{"message":"{{message}}"}""");
}

/// <summary>Speaks ARI in this process: writes down commands, answers as it is told, sends events and breaks off in every way there is.</summary>
public sealed class FakeExchange : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    readonly Channel<FakeCommand> commands = Channel.CreateUnbounded<FakeCommand>();
    readonly Channel<FakeListening> listenings = Channel.CreateUnbounded<FakeListening>();
    readonly CancellationTokenSource over = new();
    readonly WebApplication web;

    FakeExchange()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.Zero);
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.UseWebSockets();
        web.Run(context => context.WebSockets.IsWebSocketRequest ? Listen(context) : Obey(context));
    }

    public static async Task<FakeExchange> Start()
    {
        var exchange = new FakeExchange();
        await exchange.web.StartAsync();
        return exchange;
    }

    /// <summary>What this test answers to a command; null for the usual answer.</summary>
    public Func<FakeCommand, FakeAnswer?> Answers { get; set; } = _ => null;

    public string Version { get; set; } = "22.10.1";

    public string User { get; init; } = "durchwahl";

    public bool AnswersPingsOfTheSocket { get; set; } = true;

    public string Url => web.Urls.Single();

    public AriAddress Address => new(new Uri(Url + "/"), "durchwahl", User, "geheim");

    public Task<FakeCommand> NextCommand() => commands.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    /// <summary>The next command other than those with which a connection opens and watches itself.</summary>
    public async Task<FakeCommand> NextCommand(string ending)
    {
        while (await NextCommand() is var command)
            if (command.Target.EndsWith(ending, StringComparison.Ordinal)) return command;
        throw new InvalidOperationException();
    }

    public Task<FakeListening> NextListening() => listenings.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    async Task Obey(HttpContext context)
    {
        var command = await Read(context);
        commands.Writer.TryWrite(command);
        var answer = Answers(command) ?? Usual(command);
        if (answer.Status == 0) await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (context.RequestAborted.IsCancellationRequested) return;
        (context.Response.StatusCode, context.Response.ContentType) = (answer.Status, "application/json");
        if (answer.Body.Length > 0) await context.Response.WriteAsync(answer.Body);
    }

    static async Task<FakeCommand> Read(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        var target = context.Features.Get<IHttpRequestFeature>()!.RawTarget;
        return new FakeCommand(context.Request.Method, target, await body.ReadToEndAsync(), context.Request.Headers.Authorization.ToString());
    }

    FakeAnswer Usual(FakeCommand command) => command.Target switch
    {
        _ when command.Authorization != Address.Authorization.ToString() => FakeAnswer.Refusing(401, "Authentication required"),
        "/ari/asterisk/info?only=system" => new FakeAnswer(200, $$$"""{"system":{"version":"{{{Version}}}","entity_id":"02:00:00:00:00:01"}}"""),
        _ when command.Method == "GET" => new FakeAnswer(200, "{}"),
        _ => new FakeAnswer(204),
    };

    async Task Listen(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var listening = new FakeListening(socket, context);
        listenings.Writer.TryWrite(listening);
        await listening.StayOpen(AnswersPingsOfTheSocket, over.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await web.DisposeAsync();
        over.Dispose();
    }
}

/// <summary>One open event connection, seen from the exchange.</summary>
public sealed class FakeListening(WebSocket socket, HttpContext context)
{
    readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    readonly TaskCompletionSource<bool> goodbye = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Target { get; } = context.Request.Path + context.Request.QueryString.ToString();

    /// <summary>Whether the other side closed in due form; known when it is gone.</summary>
    public Task<bool> SaidGoodbye => goodbye.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public string Authorization { get; } = context.Request.Headers.Authorization.ToString();

    public Task Send(string text) => socket.SendAsync(System.Text.Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public async Task SendInFrames(string text, int bytesPerFrame)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        for (var at = 0; at < bytes.Length; at += bytesPerFrame)
        {
            var frame = bytes.AsMemory(at, Math.Min(bytesPerFrame, bytes.Length - at));
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: at + frame.Length == bytes.Length, CancellationToken.None);
        }
    }

    public Task CloseCleanly() => socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, "", CancellationToken.None);

    public void Cut() => cut.TrySetResult();

    // Pings are answered only by someone who reads.
    internal async Task StayOpen(bool reads, CancellationToken over)
    {
        using var end = over.Register(() => cut.TrySetResult());
        var reading = reads ? Read() : Task.Delay(Timeout.Infinite, over);
        await Task.WhenAny(cut.Task, reading);
        if (cut.Task.IsCompleted) context.Abort();
    }

    async Task Read()
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close) { }
            goodbye.TrySetResult(true);
            if (socket.State == WebSocketState.CloseReceived) await CloseCleanly();
        }
        catch (Exception gone) when (gone is WebSocketException or OperationCanceledException)
        {
            goodbye.TrySetResult(false);
        }
    }
}
