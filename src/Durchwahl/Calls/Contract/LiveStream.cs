using System.Runtime.CompilerServices;

namespace Durchwahl.Calls.Contract;

/// <summary>Server-sent events for a live page. A stream ends after a few minutes, when the house closes or the browser goes; browsers come back by themselves, and are asked anew who they are.</summary>
static class LiveStream
{
    static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>Sends fragments until one of the ends.</summary>
    /// <param name="context">The request.</param>
    /// <param name="next">Waits for the next fragment.</param>
    public static IResult Stream(this HttpContext context, Func<CancellationToken, Task<string>> next)
    {
        context.Response.Headers["X-Accel-Buffering"] = "no"; // reverse proxies would collect fragments otherwise
        var closing = context.RequestServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        return TypedResults.ServerSentEvents(Fragments(next, closing, context.RequestAborted));
    }

    static async IAsyncEnumerable<string> Fragments(Func<CancellationToken, Task<string>> next, CancellationToken closing, [EnumeratorCancellation] CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(closing, gone);
        end.CancelAfter(Longest);
        while (await Next(next, end.Token) is { } fragment) yield return fragment;
    }

    static async Task<string?> Next(Func<CancellationToken, Task<string>> next, CancellationToken end)
    {
        try
        {
            return await next(end);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            return null;
        }
    }
}
