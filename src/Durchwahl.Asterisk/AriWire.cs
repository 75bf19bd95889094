using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Durchwahl.Asterisk;

/// <summary>Carries commands over HTTP and turns every answer, and every failure to get one, into an outcome.</summary>
sealed class AriWire : IDisposable
{
    const int LongestRefusal = 4096;

    static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    static readonly AriOutcome NotAsterisk = new AriOutcome.Unreachable("Die Telefonanlage antwortet nicht in der Form, die zu Asterisk gehört.");

    readonly string start;
    readonly TimeSpan timeout;
    readonly AuthenticationHeaderValue authorization;

    // An invoker and not an HttpClient: no default headers to merge, no second timeout, no buffering of bodies that nobody reads.
    readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        // Asterisk serves each connection with a thread of its own; its default limit is 100 sessions (http.conf, sessionlimit).
        MaxConnectionsPerServer = 48,
        // Asterisk hangs up on an idle connection after 15 s (session_keep_alive): we do so first, and never send into a closing one.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        // The handler sets TCP_NODELAY on every socket it opens.
        ConnectTimeout = TimeSpan.FromSeconds(5),
    });

    public AriWire(AriAddress address, TimeSpan timeout)
    {
        (start, this.timeout, authorization) = (address.Commands, timeout, address.Authorization);
    }

    /// <summary>Sends a command whose answer's body does not matter.</summary>
    public async Task<AriOutcome> Tell(HttpMethod method, string path, CancellationToken cancellation, HttpContent? body = null) =>
        (await Send<object>(method, path, body, read: null, cancellation)).Outcome;

    /// <summary>Asks for something; the answer is null if and only if the outcome is not <see cref="AriOutcome.Done"/>.</summary>
    public Task<(AriOutcome Outcome, T? Answer)> Ask<T>(string path, Func<JsonElement, T?> read, CancellationToken cancellation)
        where T : class =>
        Send(HttpMethod.Get, path, body: null, (response, limit) => ReadJson(response, read, limit), cancellation);

    /// <summary>Asks for a file. The timeout ends with the headers: reading the stream is the caller's affair.</summary>
    public Task<(AriOutcome Outcome, Stream? Answer)> Open(string path, CancellationToken cancellation) =>
        Send(HttpMethod.Get, path, body: null, (response, limit) => response.Content.ReadAsStreamAsync(limit)!, cancellation, keepOpen: true);

    async Task<(AriOutcome Outcome, T? Answer)> Send<T>(
        HttpMethod method, string path, HttpContent? body, Func<HttpResponseMessage, CancellationToken, Task<T?>>? read,
        CancellationToken cancellation, bool keepOpen = false)
        where T : class
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        HttpResponseMessage? response = null;
        var handedOver = false;
        try
        {
            response = await http.SendAsync(RequestFor(method, path, body), limit.Token);
            if (!response.IsSuccessStatusCode) return (await ReadRefusal(response, limit.Token), null);
            if (read is null) return (AriOutcome.Done.Instance, null);
            if (await read(response, limit.Token) is not { } answer) return (NotAsterisk, null);
            handedOver = keepOpen;
            return (AriOutcome.Done.Instance, answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (new AriOutcome.Unreachable($"Die Telefonanlage antwortet nicht innerhalb von {timeout.TotalSeconds.ToString("0.###", German)} Sekunden."), null);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return (new AriOutcome.Unreachable($"Die Telefonanlage ist nicht erreichbar ({failure.Message})."), null);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException and not ObjectDisposedException)
        {
            return (NotAsterisk, null);
        }
        finally
        {
            if (!handedOver) response?.Dispose();
        }
    }

    HttpRequestMessage RequestFor(HttpMethod method, string path, HttpContent? body)
    {
        // Ids go to the exchange exactly as written: without canonicalization not even ".." climbs.
        var uri = new Uri(start + path, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        var request = new HttpRequestMessage(method, uri) { Content = body };
        request.Headers.Authorization = authorization;
        return request;
    }

    static async Task<T?> ReadJson<T>(HttpResponseMessage response, Func<JsonElement, T?> read, CancellationToken limit)
        where T : class
    {
        using var document = await JsonDocument.ParseAsync(await response.Content.ReadAsStreamAsync(limit), default, limit);
        return read(document.RootElement);
    }

    static async Task<AriOutcome> ReadRefusal(HttpResponseMessage response, CancellationToken limit)
    {
        var status = (int)response.StatusCode;
        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.PreconditionFailed) return AriOutcome.Gone.Instance;
        var message = await ReadMessage(response, limit);
        return response.StatusCode switch
        {
            HttpStatusCode.Conflict when message.EndsWith("already exists", StringComparison.Ordinal) || message.Contains("' already exists", StringComparison.Ordinal) =>
                AriOutcome.AlreadyThere.Instance,
            HttpStatusCode.Conflict when !message.EndsWith("currently recording", StringComparison.Ordinal) => AriOutcome.Gone.Instance,
            _ when status is >= 400 and < 500 => new AriOutcome.Refused(status, message),
            // Nothing is wrong with the exchange: no channel could be made for an endpoint, say because its phone is not registered.
            HttpStatusCode.InternalServerError when message == "Allocation failed" => new AriOutcome.Refused(status, message),
            _ => new AriOutcome.Unreachable($"Die Telefonanlage meldet einen Fehler ({status} {message})."),
        };
    }

    static async Task<string> ReadMessage(HttpResponseMessage response, CancellationToken limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestRefusal);
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(limit);
            var length = await body.ReadAtLeastAsync(buffer.AsMemory(0, LongestRefusal), LongestRefusal, throwOnEndOfStream: false, limit);
            using var document = JsonDocument.Parse(buffer.AsMemory(0, length));
            return document.RootElement.TextOrNull("message") ?? document.RootElement.Text("error");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return "";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => http.Dispose();
}
